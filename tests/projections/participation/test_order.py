"""Answers of the same instant: the database agrees with the program about which is the last."""

import psycopg
from psycopg import sql

_COLLATIONS = """
SELECT table_name, column_name, collation_name FROM information_schema.columns
WHERE table_schema = 'participation' AND column_name LIKE '%\\_key'
ORDER BY table_name
"""


def test_what_happened_at_once_is_in_the_same_order_whatever_the_database_sorts_by(database):
    # Python compares code points. A server of another collation would put `a-1` before `B-1`.
    with psycopg.connect(database) as connection:
        found = connection.execute(sql.SQL(_COLLATIONS)).fetchall()
    assert found == [
        ("participant", "place_key", "C"),
        ("step", "order_key", "C"),
        ("told", "order_key", "C"),
    ]
