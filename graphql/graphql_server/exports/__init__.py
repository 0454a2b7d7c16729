"""Lists as files: of people and of what happened with them, as far as the viewer may read."""
