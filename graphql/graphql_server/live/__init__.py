"""Following the log: each fact is read once per process, for everybody who waits for it."""
