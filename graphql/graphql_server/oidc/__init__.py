"""Access tokens of an OpenID provider: whose they are and what they allow (decision 21)."""
