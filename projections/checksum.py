"""One number for all a read model holds: equal for equal tables, however their rows lie."""

from typing import Any

from psycopg import Connection, sql

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = %(name)s ORDER BY tablename"
# A sum of row hashes needs no sorting and no memory.
_SUM = """
SELECT count(*), coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)::bigint::numeric), 0)
FROM {table} t
"""


def checksum(connection: Connection[Any], name: str) -> str:
    """`table:rows:sum` of every table of a read model, in the tables' order."""
    parts = []
    with connection.transaction():
        for (table,) in connection.execute(_TABLES, {"name": name}).fetchall():
            statement = sql.SQL(_SUM).format(table=sql.Identifier(name, table))
            for rows, total in connection.execute(statement):
                parts.append(f"{table}:{rows}:{total}")
    return " ".join(parts)
