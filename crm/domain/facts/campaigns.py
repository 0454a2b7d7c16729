"""Facts about campaigns: newsletters and other messages to many (ニュースレター配信)."""
