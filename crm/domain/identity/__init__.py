"""Who is who: which records are of one person, and which may be."""
