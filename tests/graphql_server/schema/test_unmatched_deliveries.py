"""What waits for review is listed for reviewers, and stays closed."""

import datetime

import psycopg
import pytest

from crm.storage.connection import APP, connection_kwargs
from graphql_server.access import Role

LIST = """
query ($first: Int, $after: String, $last: Int, $before: String) {
  unmatchedDeliveries(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage startCursor endCursor }
    edges { cursor node { source deliveryId kind reason receivedAt expiresAt } }
  }
}
"""
_KEEP = """
INSERT INTO quarantine.delivery (source, delivery_id, reason, kind, received_at, expires_at, sealed)
VALUES ('sendgrid', %(id)s, 'UNKNOWN_RECIPIENT', 'open', %(at)s, %(until)s, '\\x00')
"""
NOW = datetime.datetime.now(datetime.UTC)


@pytest.fixture
def kept(database):
    """Three deliveries of three days, and one whose time is over."""
    with psycopg.connect(**connection_kwargs(database, APP)) as connection:
        for number, days_left in ((1, 3), (2, 2), (3, 1), (4, -1)):
            at = NOW - datetime.timedelta(days=number)
            until = NOW + datetime.timedelta(days=days_left)
            connection.execute(_KEEP, {"id": f"d{number}", "at": at, "until": until})


def ids(answer) -> list[str]:
    return [edge["node"]["deliveryId"] for edge in answer["unmatchedDeliveries"]["edges"]]


def test_what_waits_is_listed_newest_first_page_by_page_and_back(api, kept):
    first = api(LIST, first=2)
    info = first["unmatchedDeliveries"]["pageInfo"]
    second = api(LIST, first=2, after=info["endCursor"])
    back = api(LIST, last=1, before=info["endCursor"])

    assert (ids(first), ids(second), ids(back)) == (["d1", "d2"], ["d3"], ["d1"])
    assert first["unmatchedDeliveries"]["totalCount"] == 3
    assert info["hasNextPage"]


def test_only_reviewers_see_what_waits(api, kept, acting_as):
    assert ids(api(LIST, viewer=acting_as(Role.ADMIN))) == ["d1", "d2", "d3"]
    for role in (Role.PROGRAMME, Role.HIRING, Role.AUDITOR, Role.CONNECTOR):
        assert api(LIST, viewer=acting_as(role)).codes == ["NOT_ALLOWED"]


def test_a_cursor_of_another_list_is_refused(api, kept):
    assert api(LIST, after="WzEsInQiLDEsMV0=").codes == ["BAD_CURSOR"]
    assert api(LIST, first=101).codes == ["PAGE_SIZE"]
