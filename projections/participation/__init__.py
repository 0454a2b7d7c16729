"""Read model `participation`: who was asked to what, came, read, and what people bring along."""
