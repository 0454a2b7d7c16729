"""Read model `timeline`: every fact of a person, newest first by when it happened."""
