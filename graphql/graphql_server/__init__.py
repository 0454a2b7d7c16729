"""The GraphQL server: HTTP in, GraphQL out. It translates and guards; it decides nothing."""
