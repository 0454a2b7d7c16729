"""What is read by kind from the whole log has an index: handing over reads no other facts."""

import psycopg
import pytest

from crm.application import portfolio
from crm.domain.facts.care import OwnerAssigned

_PLAN = """
EXPLAIN SELECT position FROM event_store.log WHERE kind = ANY(%(kinds)s) ORDER BY position
"""


@pytest.mark.parametrize(
    "kinds",
    [(OwnerAssigned,), portfolio._TASK_KINDS, portfolio._RETURN_KINDS],
    ids=["people", "tasks", "returns"],
)
def test_whose_something_is_is_found_by_an_index(database, kinds):
    with psycopg.connect(database) as connection:
        connection.execute("SET enable_seqscan = off")
        params = {"kinds": [each.kind for each in kinds]}
        plan = "\n".join(row[0] for row in connection.execute(_PLAN, params))
    assert "alumni_events_portfolio" in plan or "alumni_events_returns" in plan, plan
