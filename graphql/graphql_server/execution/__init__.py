"""How selections are executed: by functions where nothing surprises, else by graphql-core."""
