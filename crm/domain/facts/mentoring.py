"""Facts about mentoring."""
