"""Every command, by subject; importing this registers them all."""
