"""A person's state as JSON: what the directory keeps, and what snapshots of long streams hold."""
