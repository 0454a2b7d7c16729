"""Whether two editions hold the same rows, and where they first differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import Connection, sql
from psycopg.rows import tuple_row

from projections.checksum import checksums
from projections.editions import Edition

_TABLES = """
SELECT c.relname,
       (SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
       (SELECT array_agg(a.attname ORDER BY k.place)
        FROM pg_index i
        CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k(attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary)
FROM pg_class c WHERE c.relnamespace = %(schema)s::regnamespace AND c.relkind = 'r'
ORDER BY c.relname
"""
_FIRST = """
SELECT {keys}, a.{first} IS NOT NULL, b.{first} IS NOT NULL, {changed}
FROM (SELECT * FROM {left} WHERE {wanted}) a
FULL JOIN (SELECT * FROM {right} WHERE {wanted}) b ON {same}
WHERE a IS DISTINCT FROM b
ORDER BY {keys} LIMIT 1
"""
_CHANGED = sql.SQL("a.{column} IS DISTINCT FROM b.{column}")
_KEY = sql.SQL("coalesce(a.{column}, b.{column})::text")
_SAME = sql.SQL("a.{column} = b.{column}")
_THESE = sql.SQL("alumnus_id = ANY(%(people)s)")
_ALL = sql.SQL("true")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The first row, by key, that two editions do not share. It quotes no value but the key."""

    table: str
    key: dict[str, str]
    left: bool
    """Whether the row is in the left edition at all."""
    right: bool
    columns: tuple[str, ...]
    """Those that differ, when both have the row."""

    def __str__(self) -> str:
        where = ", ".join(f"{name} {value}" for name, value in self.key.items())
        if self.left and self.right:
            return f"table {self.table}, {where}: {', '.join(self.columns)}"
        return f"table {self.table}, {where}: only in {'the first' if self.left else 'the second'}"


def first_difference(
    connection: Connection[Any],
    left: Edition,
    right: Edition,
    people: Sequence[UUID] | None = None,
) -> Difference | None:
    """The first difference between the tables of two editions of one read model; None if equal.

    With `people` only their rows are looked at, and rows about nobody.
    """
    if people is None and checksums(connection, left.schema) == checksums(connection, right.schema):
        return None
    with connection.cursor(row_factory=tuple_row) as cursor:
        tables = cursor.execute(_TABLES, {"schema": left.schema}).fetchall()
        for table, columns, key in tables:
            about_people = people is not None and "alumnus_id" in columns
            row = cursor.execute(
                sql.SQL(_FIRST).format(
                    keys=sql.SQL(", ").join(
                        _KEY.format(column=sql.Identifier(each)) for each in key
                    ),
                    first=sql.Identifier(key[0]),  # a row with a null in it is not "not null"
                    changed=sql.SQL(", ").join(
                        _CHANGED.format(column=sql.Identifier(each)) for each in columns
                    ),
                    left=sql.Identifier(left.schema, table),
                    right=sql.Identifier(right.schema, table),
                    same=sql.SQL(" AND ").join(
                        _SAME.format(column=sql.Identifier(each)) for each in key
                    ),
                    wanted=_THESE if about_people else _ALL,
                ),
                {"people": list(people or ())},
            ).fetchone()
            if row is not None:
                changed = row[len(key) + 2 :]
                return Difference(
                    table=table,
                    key=dict(zip(key, row, strict=False)),
                    left=row[len(key)],
                    right=row[len(key) + 1],
                    columns=tuple(
                        name for name, differs in zip(columns, changed, strict=True) if differs
                    ),
                )
    return None
