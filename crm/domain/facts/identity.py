"""Facts about who is who: duplicates, merges, verification."""
