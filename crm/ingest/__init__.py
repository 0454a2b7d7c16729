"""How facts arrive from outside: files and webhooks, never trusted."""
