"""Facts about skills, work-style preferences and the profile."""
