"""Moves people's keys out of the log's database into a key store of their own."""

from typing import Any

from psycopg import Connection, sql

_COLUMNS = "subject_id, data_class, wrapping_key_id, wrapped, created_at, generation"
_READ = f"COPY (SELECT {_COLUMNS} FROM keyring.subject_key) TO STDOUT (FORMAT binary)"  # noqa: S608
_STAGE = "CREATE TEMPORARY TABLE moved (LIKE keyring.subject_key) ON COMMIT DROP"
_WRITE = f"COPY moved ({_COLUMNS}) FROM STDIN (FORMAT binary)"
_TAKE = f"""
INSERT INTO keyring.subject_key ({_COLUMNS})
SELECT {_COLUMNS} FROM moved m
WHERE NOT EXISTS (
    SELECT FROM keyring.erasure e WHERE e.subject_id = m.subject_id AND (
        e.data_classes IS NULL
        OR (m.data_class = ANY (e.data_classes) AND m.generation < e.generation)))
ON CONFLICT DO NOTHING
"""  # noqa: S608
_DIFFERENT = """
SELECT count(*) FROM moved m JOIN keyring.subject_key k USING (subject_id, data_class)
WHERE k.wrapped <> m.wrapped
"""
_EMPTY = "TRUNCATE keyring.subject_key"


class KeysDiffer(Exception):
    """Both databases have a key of the same person and class, and not the same."""

    code = "KEYS_DIFFER"

    def __init__(self, count: int) -> None:
        super().__init__(
            f"{count} keys are different in the two databases: one of them is of another"
            " deployment. Nothing was moved; set CRM_KEYS_DATABASE_URL to an empty database."
        )


def move_keys(source: Connection[Any], target: Connection[Any]) -> int:
    """Move every key; returns how many. Killed in between, it is simply called again.

    The target commits before the source is emptied. The source's table is truncated, which frees
    its pages: deleted rows would stay readable in them.
    """
    with source.transaction():
        source.execute("LOCK TABLE keyring.subject_key IN ACCESS EXCLUSIVE MODE")
        with target.transaction():
            target.execute(_STAGE)
            with (
                source.cursor().copy(sql.SQL(_READ)) as reading,
                target.cursor().copy(sql.SQL(_WRITE)) as writing,
            ):
                for chunk in reading:
                    writing.write(chunk)
            moved = target.cursor().execute("SELECT count(*) FROM moved").fetchone()
            target.execute(_TAKE)
            different = target.cursor().execute(_DIFFERENT).fetchone()
            if different and different[0]:
                raise KeysDiffer(different[0])
        source.execute(_EMPTY)
    return int(moved[0]) if moved else 0
