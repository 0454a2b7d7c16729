"""`python -m benchmarks.feed HOME TOTAL`: messages for everybody on file."""

import sys
from pathlib import Path
from uuid import UUID

import psycopg
from psycopg.rows import scalar_row

from benchmarks.people import bodies, newsletters
from benchmarks.place import moment, opened
from crm.storage.connection import APP, connection_kwargs

_PEOPLE = "SELECT alumnus_id FROM event_store.person ORDER BY alumnus_id"
_BODY = 5_000


def main() -> None:
    home, total = Path(sys.argv[1]), int(sys.argv[2])
    with opened(home) as parts:
        crm = parts.crm
        kwargs = connection_kwargs(parts.url, APP)
        with psycopg.connect(**kwargs, row_factory=scalar_row) as connection:
            people: list[UUID] = connection.execute(_PEOPLE).fetchall()
        facts = newsletters(people, moment(crm))
        missing = total - crm.event_log.head()
        for done in range(0, missing, _BODY):
            for body in bodies(facts, min(_BODY, missing - done), _BODY):
                crm.append_unseen(body, moment(crm))


if __name__ == "__main__":
    main()
