"""Who needs looking after today, out of several read models; nothing of it is stored."""
