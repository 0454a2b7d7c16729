"""Policies over everybody: asked of the read models that there are, with no table of its own."""
