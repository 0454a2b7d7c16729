"""Facts about lists that left the system."""
