"""Facts about touch plans and segments of the programme."""
