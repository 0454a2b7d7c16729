"""Makes a large database out of a small one: every person on file is copied many times over.

Straight in the tables, log and read models alike, with the indexes made afterwards: a million
people in minutes. The copies' personal fields can not be decrypted, and nothing reads them; their
rows in the read models are whole.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, LiteralString

import psycopg
from psycopg import Connection, sql
from psycopg.rows import tuple_row

from projections import READ_MODELS

_AT_ONCE: Final = 2
_LOG: Final = (
    ("event_store", "alumni_events"),
    ("event_store", "person"),
    ("event_store", "lookup"),
    ("keyring", "subject_key"),
)
_OURS: Final = """
SELECT c.table_schema, c.table_name FROM information_schema.columns c
WHERE c.table_schema = ANY(%(schemas)s) AND c.column_name = 'alumnus_id'
"""
_COLUMNS: Final = """
SELECT attname FROM pg_attribute
WHERE attrelid = %(name)s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
"""
_CONSTRAINTS: Final = """
SELECT conname, pg_get_constraintdef(oid), contype FROM pg_constraint
WHERE conrelid = %(name)s::regclass AND contype IN ('p', 'u', 'f')
"""
_INDEXES: Final = """
SELECT c.relname, pg_get_indexdef(i.indexrelid)
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indrelid = %(name)s::regclass
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
"""
_HEAD: Final = "SELECT max(position), max(recorded_at) FROM event_store.log"
_MOVE: Final = """
UPDATE projection.edition SET position = (SELECT max(position) FROM event_store.log)
"""
_QUICKLY: Final[tuple[LiteralString, ...]] = (
    "ALTER SYSTEM SET max_wal_size = '8GB'",
    "ALTER SYSTEM SET checkpoint_timeout = '30min'",
    "SELECT pg_reload_conf()",
)
_SESSION: Final = """
SELECT set_config('synchronous_commit', 'off', false),
       set_config('maintenance_work_mem', '512MB', false)
"""
# An id of a copy follows from that of the person and the number of the copy.
_ID: Final = sql.SQL("md5({0}::text || n)::uuid")
_NEW: Final = {
    "alumnus_id": _ID,
    "originator_id": _ID,
    "subject_id": _ID,
    "event_id": _ID,
    "stint_id": _ID,
    "notification_id": sql.SQL("{0} + n * %(head)s"),
    "position": sql.SQL("{0} + n * %(head)s"),
    "recorded_at": sql.SQL("%(last)s"),
    "occurred_at": sql.SQL("{0} - n %% 40000 * interval '1 minute'"),
    "delivery_id": sql.SQL("{0} || '-' || n"),
    "digest": sql.SQL("sha256({0} || n::text::bytea)"),
    "key": sql.SQL("{0} || n"),
    "name_sort": sql.SQL("{0} || ' ' || n"),
    "milli_points": sql.SQL("{0} + n * 7919 %% 3000"),
}
_KEEP: Final = "CREATE SCHEMA multiplied"
_SAMPLE: Final = sql.SQL("CREATE UNLOGGED TABLE {sample} AS TABLE {table}")
_COPY: Final = sql.SQL("""
INSERT INTO {table} ({columns}) SELECT {values}
FROM generate_series(%(first)s::int, %(last_copy)s::int) AS n, {sample}
""")
_FORGET: Final = "DROP SCHEMA multiplied CASCADE"
_ADD: Final = sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} {}")
_DROP_CONSTRAINT: Final = sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}")
_DROP_INDEX: Final = sql.SQL("DROP INDEX {}")


@dataclass(frozen=True, slots=True)
class _Table:
    schema: str
    name: str

    @property
    def identifier(self) -> sql.Identifier:
        return sql.Identifier(self.schema, self.name)

    def __str__(self) -> str:
        return f"{self.schema}.{self.name}"


@dataclass(frozen=True, slots=True)
class _Step:
    statement: sql.SQL | sql.Composed
    params: dict[str, Any] | None = None


def multiply(url: str, times: int) -> None:
    """Have so many people for each one; the read models stay at the end of the log."""
    with _connection(url) as connection:
        for statement in _QUICKLY:
            connection.execute(statement)
        connection.execute(_KEEP)
        schemas = {"schemas": [model.name for model in READ_MODELS]}
        found = connection.execute(_OURS, schemas).fetchall()
        tables = [_Table(*each) for each in (*_LOG, *found)]
        keys, references, indexes = _taken_away(connection, tables)
        head, last = connection.execute(_HEAD).fetchall()[0]
        copies = [_copying(connection, table) for table in tables]
    middle = times // 2
    stretches = [(1, middle), (middle + 1, times - 1)]
    params = [
        {"head": head, "last": last, "first": first, "last_copy": last_copy}
        for first, last_copy in stretches
    ]
    _together(url, [_Step(copy, each) for copy in copies for each in params])
    _together(url, keys + indexes)
    _together(url, references)
    _together(url, [_Step(sql.SQL("ANALYZE {}").format(each.identifier)) for each in tables])
    with _connection(url) as connection:
        connection.execute(_FORGET)
        connection.execute(_MOVE)
        connection.execute("CHECKPOINT")


def _taken_away(
    connection: Connection[Any], tables: Sequence[_Table]
) -> tuple[list[_Step], list[_Step], list[_Step]]:
    """Drop what makes loading slow; how to make keys, references and other indexes again."""
    keys: list[_Step] = []
    references: list[_Step] = []
    indexes: list[_Step] = []
    constraints = [
        (table, *each)
        for table in tables
        for each in connection.execute(_CONSTRAINTS, {"name": str(table)}).fetchall()
    ]
    for table, name, definition, kind in sorted(constraints, key=lambda each: each[3]):
        # References come before the keys that they need: f < p.
        identifier = sql.Identifier(name)
        connection.execute(_DROP_CONSTRAINT.format(table.identifier, identifier))
        again = _Step(_ADD.format(table.identifier, identifier, sql.SQL(definition)))
        (references if kind == "f" else keys).append(again)
    for table in tables:
        for name, definition in connection.execute(_INDEXES, {"name": str(table)}).fetchall():
            connection.execute(_DROP_INDEX.format(sql.Identifier(table.schema, name)))
            indexes.append(_Step(sql.SQL(definition)))
    return keys, references, indexes


def _copying(connection: Connection[Any], table: _Table) -> sql.Composed:
    sample = sql.Identifier("multiplied", f"{table.schema}_{table.name}")
    connection.execute(_SAMPLE.format(sample=sample, table=table.identifier))
    rows = connection.execute(_COLUMNS, {"name": str(table)}).fetchall()
    columns = [name for (name,) in rows]
    values = [_NEW.get(name, sql.SQL("{0}")).format(sql.Identifier(name)) for name in columns]
    return _COPY.format(
        table=table.identifier,
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        values=sql.SQL(", ").join(values),
        sample=sample,
    )


def _together(url: str, steps: Sequence[_Step]) -> None:
    """Carry them out in this order, two at a time."""

    def carry_out(step: _Step) -> None:
        with _connection(url) as connection:
            connection.execute(_SESSION)
            connection.execute(step.statement, step.params or {})

    with ThreadPoolExecutor(_AT_ONCE) as executor:
        list(executor.map(carry_out, steps))


def _connection(url: str) -> Connection[Any]:
    return psycopg.connect(url, autocommit=True, row_factory=tuple_row)
