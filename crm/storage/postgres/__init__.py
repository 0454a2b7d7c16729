"""PostgreSQL for programs that were given none, and a check of one that they were given."""

from crm.storage.postgres.binaries import Binaries, find_binaries
from crm.storage.postgres.cluster import embedded_postgres
from crm.storage.postgres.connection import check_server
from crm.storage.postgres.errors import PostgresError

__all__ = ["Binaries", "PostgresError", "check_server", "embedded_postgres", "find_binaries"]
