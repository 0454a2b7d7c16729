"""One number for all that a table holds: equal for equal rows, however they lie."""

from typing import Any

from psycopg import Connection, sql

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = %(schema)s ORDER BY tablename"
# A sum of row hashes needs no sorting and no memory.
_SUM = """
SELECT count(*), coalesce(sum(hash_record_extended(t, 0)::numeric), 0) FROM {table} t
"""


def checksums(connection: Connection[Any], schema: str) -> dict[str, tuple[int, int]]:
    """(rows, sum) of every table of an edition."""
    found = {}
    with connection.transaction():
        for (table,) in connection.execute(_TABLES, {"schema": schema}).fetchall():
            statement = sql.SQL(_SUM).format(table=sql.Identifier(schema, table))
            for rows, total in connection.execute(statement):
                found[table] = rows, int(total)
    return found


def checksum(connection: Connection[Any], schema: str) -> str:
    """`table:rows:sum` of every table of an edition, in the tables' order."""
    found = checksums(connection, schema)
    return " ".join(f"{table}:{rows}:{total}" for table, (rows, total) in found.items())
