"""Facts about surveys and what was answered."""
