"""One import at a time: two that run at once could put somebody without a number on file twice."""

from collections.abc import Iterator
from contextlib import contextmanager

from psycopg.rows import scalar_row

from crm.storage.keyring import Connect

_LOCK = 715230110
_TRY = "SELECT pg_try_advisory_lock(%(lock)s)"
_RELEASE = "SELECT pg_advisory_unlock(%(lock)s)"


class ImportRunning(Exception):
    """Somebody else imports at this moment; nothing was done."""

    code = "IMPORT_RUNNING"

    def __init__(self) -> None:
        super().__init__(
            "Another import is running; nothing was imported. Start this one again when it has"
            " ended. 別の取り込みが実行中です。終わってからもう一度実行してください。"
        )


@contextmanager
def one_import(connect: Connect) -> Iterator[None]:
    """Holds the lock of imports for the whole database; raises `ImportRunning` at once.

    The lock belongs to a session of its own and ends with it, whatever becomes of the program.
    """
    with connect() as connection, connection.cursor(row_factory=scalar_row) as cursor:
        if not cursor.execute(_TRY, {"lock": _LOCK}).fetchone():
            raise ImportRunning
        try:
            yield
        finally:
            if not connection.closed:
                cursor.execute(_RELEASE, {"lock": _LOCK})
