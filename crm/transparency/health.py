"""Whether the history is being signed, for `crm doctor`."""

import datetime
from typing import Any

from psycopg import Connection
from psycopg.rows import tuple_row

from crm.transparency.key_file import SigningKeys
from crm.transparency.note import Checkpoint, Note
from crm.transparency.store import TreeStore

_LATE = datetime.timedelta(minutes=5)
_OLDEST_UNSIGNED = """
SELECT recorded_at FROM event_store.log WHERE position >= %(size)s ORDER BY position LIMIT 1
"""


def signing(
    connection: Connection[Any], keys: SigningKeys | None, now: datetime.datetime, *, embedded: bool
) -> tuple[bool, str]:
    """Whether all is well, and a sentence. Beside an embedded database only `crm serve` signs."""
    newest = TreeStore(connection).newest()
    last_note = keys.last_note() if keys is not None else None
    if last_note is not None:
        signed = Checkpoint.parse(Note.parse(last_note).text)
        if newest is None or signed != _checkpoint(newest.note):
            return False, (
                f"{signed.origin} was signed up to position {signed.size - 1}, and the database"
                " does not have that checkpoint; run: crm audit verify"
            )
    if newest is None:
        if embedded:
            return True, "nothing is signed yet; crm serve does it"
        return False, "nothing is signed yet; run: crm audit follow"
    with connection.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(_OLDEST_UNSIGNED, {"size": newest.size}).fetchone()
    signed_up_to = f"signed up to position {newest.size - 1}"
    if row is not None and not embedded and now - row[0] > _LATE:
        return False, (
            f"{signed_up_to}, and later facts wait for more than five minutes; see that crm audit"
            " follow is running, and what it says"
        )
    return True, signed_up_to


def _checkpoint(note: str) -> Checkpoint:
    return Checkpoint.parse(Note.parse(note).text)
