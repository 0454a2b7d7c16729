"""Takes out of a server's files what deleted rows leave behind in them.

PostgreSQL marks rows as deleted; their bytes stay in the table's pages, in the statistics of its
columns (`pg_statistic` quotes common values) and in the write-ahead log, also in segments that were
kept to be written over. Here tables are rewritten and the log's old segments removed.
"""

from collections.abc import Callable, Sequence
from typing import Any

from psycopg import Connection, sql
from psycopg.rows import scalar_row, tuple_row

_TABLES = """
SELECT n.nspname, c.relname FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\\_t%'
  AND (n.nspname, c.relname) <> ('event_store', 'alumni_events')
ORDER BY 1, 2
"""
"""Not the log: nothing in it is ever deleted, and what is personal in it is encrypted."""
_FORGET_STATISTICS = """
DELETE FROM pg_catalog.pg_statistic WHERE starelid = %(table)s::regclass
"""
"""ANALYZE leaves those of an emptied table as they are."""
_STATISTICS = "VACUUM (FULL) pg_catalog.pg_statistic"
_SEGMENTS = """
SELECT count(*) FROM pg_ls_waldir()
WHERE name ~ '^[0-9A-F]{24}$' AND name > pg_walfile_name(pg_current_wal_lsn())
"""
_MAY = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
_MARK = "SELECT pg_logical_emit_message(false, 'crm', 'scrubbed')"
_SWITCH = "SELECT pg_switch_wal()"


def scrub(connection: Connection[Any], told: Callable[[str], None] = lambda what: None) -> None:
    """Rewrite the tables of this database and drop the old segments of the write-ahead log.

    `connection` is a superuser's and commits by itself. Each table is closed to everybody while
    it is rewritten, and needs its own size once more on the disk. Archives of the log and replicas
    are elsewhere: they end with their own retention.
    """
    for schema, table in _all(connection):
        told(f"{schema}.{table}")
        name = sql.Identifier(schema, table)
        connection.execute(_FORGET_STATISTICS, {"table": name.as_string(connection)})
        connection.execute(sql.SQL("VACUUM (FULL, ANALYZE) {}").format(name))
    told("statistics")
    connection.execute(_STATISTICS)
    told("write-ahead log")
    drop_old_segments(connection)


def may_scrub(connection: Connection[Any]) -> bool:
    """Whether this is a superuser's connection."""
    with connection.cursor(row_factory=scalar_row) as cursor:
        return bool(cursor.execute(_MAY).fetchone())


def drop_old_segments(connection: Connection[Any]) -> None:
    """Remove every finished segment of the write-ahead log, and those kept to be written over."""
    connection.execute("ALTER SYSTEM SET wal_recycle = off")
    connection.execute("SELECT pg_reload_conf()")
    try:
        with connection.cursor(row_factory=scalar_row) as cursor:
            ahead = cursor.execute(_SEGMENTS).fetchone() or 0
        for _ in range(ahead + 1):
            connection.execute(_MARK)
            connection.execute(_SWITCH)
        for _ in range(2):
            connection.execute("CHECKPOINT")
            connection.execute(_MARK)
            connection.execute(_SWITCH)
        connection.execute("CHECKPOINT")
    finally:
        connection.execute("ALTER SYSTEM RESET wal_recycle")
        connection.execute("SELECT pg_reload_conf()")


def _all(connection: Connection[Any]) -> Sequence[tuple[str, str]]:
    with connection.cursor(row_factory=tuple_row) as cursor:
        return cursor.execute(_TABLES.encode()).fetchall()
