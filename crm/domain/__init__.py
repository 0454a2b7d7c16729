"""What the alumni office knows: plain Python, no storage, no network."""
