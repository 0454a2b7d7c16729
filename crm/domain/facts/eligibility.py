"""Facts about whether somebody may return: evaluations, acknowledgements, exceptions."""
