"""A made-up employer with five years of alumni relations, to look at and to try things on."""
