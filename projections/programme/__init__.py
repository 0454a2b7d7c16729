"""Metrics of the whole programme: questions asked of the read models, with no tables of their own.

They name tables without a schema: the connection's `search_path` says whether they are asked of
the present or of a snapshot of the past.
"""
