"""How facts are stored: in PostgreSQL, appended once, read in order."""
