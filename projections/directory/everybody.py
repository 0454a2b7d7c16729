"""All people of the directory, one after the other, for work that looks at everybody."""

from collections.abc import Iterator
from typing import Any

from psycopg import Connection
from psycopg.rows import tuple_row

from crm.domain.person import Person
from crm.storage.people.document import load_person

_EVERYBODY = "SELECT alumnus_id, document FROM directory.person"
_COUNT = "SELECT count(*) FROM directory.person"
_PAGE = 1_000


def everybody(connection: Connection[Any]) -> Iterator[Person]:
    """Each person on file once, in no order; within a transaction, in flat memory."""
    with connection.cursor("everybody", row_factory=tuple_row) as cursor:
        cursor.itersize = _PAGE
        for alumnus_id, document in cursor.execute(_EVERYBODY):
            yield load_person(alumnus_id, document)


def headcount(connection: Connection[Any]) -> int:
    """How many people are on file."""
    row = connection.cursor(row_factory=tuple_row).execute(_COUNT).fetchone()
    return int(row[0]) if row else 0
