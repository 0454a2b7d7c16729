"""Facts about success stories (活躍事例)."""
