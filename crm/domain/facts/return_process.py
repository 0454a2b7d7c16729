"""Facts about a return process, from its opening to the checks after the return."""
