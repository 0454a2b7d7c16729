"""Members of the network get in by a link that is mailed to them, without a password."""
