"""Commands: what can be asked of the system. Each loads, decides and appends, at one moment."""
