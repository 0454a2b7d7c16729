"""Trusted documents: what front ends were built with, known by id before anybody asks."""

from graphql_server.trusted.store import TrustedDocuments, load

__all__ = ["TrustedDocuments", "load"]
