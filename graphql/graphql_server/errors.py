"""Top-level errors: every one has a code, and what was not meant for clients is masked.

Refusals of commands are data (payload types of the schema), not errors.
"""
