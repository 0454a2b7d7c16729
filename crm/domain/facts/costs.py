"""Facts about the purposes, budget and costs of the programme."""
