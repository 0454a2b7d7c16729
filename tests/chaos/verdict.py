"""Acknowledged = stored, live = rebuilt, sums exact, no duplicate, no gap."""

from collections import Counter
from typing import Any
from uuid import UUID

from psycopg import Connection

from projections import READ_MODELS
from projections.status import read_statuses
from tests.chaos.ledger import Ledger
from tests.chaos.readers import unexplained
from tests.chaos.world import World
from tests.faults.client import Client
from tests.faults.programs import until
from tests.faults.rebuilt import differences

_GAPS = """
SELECT 'position', position::text FROM (
    SELECT position, row_number() OVER (ORDER BY position) AS place FROM event_store.log) p
WHERE position <> place
UNION ALL
SELECT 'version of ' || stream_id, stream_version::text FROM (
    SELECT stream_id, stream_version,
           row_number() OVER (PARTITION BY stream_id ORDER BY stream_version) AS place
    FROM event_store.log) v
WHERE stream_version <> place
LIMIT 20
"""
_TWICE = """
SELECT source, delivery_id, count(*) FROM event_store.log WHERE delivery_id IS NOT NULL
GROUP BY 1, 2 HAVING count(*) > 1
UNION ALL
SELECT 'event', event_id::text, count(*) FROM event_store.log GROUP BY event_id HAVING count(*) > 1
"""
_COMMANDS = """
SELECT correlation_id, count(*), min(position), max(position), count(DISTINCT command_id)
FROM event_store.log
WHERE correlation_id IS NOT NULL AND source <> %(imports)s GROUP BY 1
"""
_DELIVERED = "SELECT delivery_id FROM event_store.log WHERE source = 'sendgrid'"
_UNPLACED = "SELECT delivery_id FROM quarantine.delivery WHERE source = 'sendgrid'"
_REST = """
SELECT count(*) FROM event_store.log
WHERE correlation_id IS NULL AND source NOT IN ('sendgrid', %(imports)s)
"""
_IMPORTED = """
SELECT count(*) FROM event_store.log WHERE kind = 'AlumnusRegistered' AND source = %(imports)s
"""
_PEOPLE = """query People($after: String) {
  alumni(first: 100, after: $after, orderBy: { by: SCORE, direction: DESC }) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id engagement { points } } } } }"""
_SCORE = """query Score($id: ID!) { alumnus(by: { id: $id }) {
  engagement { milliPoints explanation { milliPoints } modes { cutByCapMilliPoints } } } }"""
_IMPORTS = {"imports": "hr-import"}


def judge(world: World, token: str) -> None:
    """What is wrong goes to the ledger's complaints."""
    ledger = world.ledger
    with world.deployment.look() as connection:
        _log_is_whole(connection, ledger)
        _commands_are_stored(connection, ledger)
        _deliveries_are_stored(connection, ledger)
        _everybody_was_imported_once(connection, ledger, world.latecomers.stop)
        _nothing_is_parked(connection, ledger)
    _sums_are_exact(world, token)
    for difference in differences(world.deployment):
        ledger.complain(f"live is not what a replay gives: {difference}")
    world.scan_logs()


def _log_is_whole(connection: Connection[Any], ledger: Ledger) -> None:
    for what, found in connection.execute(_GAPS).fetchall():
        ledger.complain(f"a gap before {what} {found}")
    for what, which, times in connection.execute(_TWICE).fetchall():
        ledger.complain(f"{what} {which} is stored {times} times")


def _commands_are_stored(connection: Connection[Any], ledger: Ledger) -> None:
    stored: dict[UUID, tuple[int, int, int, int]] = {
        row[0]: row[1:] for row in connection.execute(_COMMANDS, _IMPORTS).fetchall()
    }
    for request_id, told in ledger.commands.items():
        found = stored.pop(request_id, None)
        if told.position is None:
            if found is not None:
                ledger.complain(f"{told.kind} was refused, and stored {found}")
            continue
        if found is None:
            ledger.complain(f"{told.kind} at {told.position} was acknowledged, and is lost")
            continue
        count, first, last, commands = found
        if last != told.position or last - first + 1 != count or commands != 1:
            ledger.complain(f"{told.kind} at {told.position} is stored as {found}")
        if told.facts is not None and count != told.facts:
            ledger.complain(f"{told.kind} at {told.position} has {count} facts, not {told.facts}")
    for request_id, found in stored.items():
        ledger.complain(f"nobody sent {request_id}, stored as {found}")


def _deliveries_are_stored(connection: Connection[Any], ledger: Ledger) -> None:
    for statement, wanted in ((_DELIVERED, ledger.delivered), (_UNPLACED, ledger.unplaced)):
        found = Counter(row[0] for row in connection.execute(statement).fetchall())
        if lost := wanted - found.keys():
            ledger.complain(f"{len(lost)} deliveries were acknowledged and are lost: {lost}")
        if more := found.keys() - wanted:
            ledger.complain(f"{len(more)} deliveries that nobody made: {more}")


def _everybody_was_imported_once(connection: Connection[Any], ledger: Ledger, wanted: int) -> None:
    (found,) = connection.execute(_IMPORTED, _IMPORTS).fetchone() or (0,)
    if found != wanted:
        ledger.complain(f"{found} people were imported, of {wanted}")
    (rest,) = connection.execute(_REST, _IMPORTS).fetchone() or (0,)
    if rest:
        ledger.complain(f"{rest} facts that nobody can have stored")


def _nothing_is_parked(connection: Connection[Any], ledger: Ledger) -> None:
    statuses = read_statuses(connection)
    if len(statuses) != len(READ_MODELS):
        ledger.complain(f"read models are missing: {statuses}")
    for each in statuses:
        if each.parked or each.lag:
            ledger.complain(f"{each.name} has {each.parked} parked and lags by {each.lag}")


def _sums_are_exact(world: World, token: str) -> None:
    """For everybody; and the list by score is in its order, now that nothing changes."""
    client, ledger = Client(token, seconds=30), world.ledger
    points: list[float] = []
    after: str | None = None
    more = True
    until(lambda: all(world.urls()), "the servers")
    url = world.urls()[0]
    while more:
        page = (client.ask(url, _PEOPLE, {"after": after}).data or {})["alumni"]
        for edge in page["edges"]:
            node = edge["node"]
            points += [node["engagement"]["points"]] if node["engagement"] else []
            score = (client.ask(url, _SCORE, {"id": node["id"]}).data or {})["alumnus"]
            if difference := unexplained(score["engagement"]):
                ledger.complain(f"the score of {node['id']} differs by {difference}")
            ledger.count("scores that sum")
        more, after = page["pageInfo"]["hasNextPage"], page["pageInfo"]["endCursor"]
    client.close()
    if points != sorted(points, reverse=True):
        ledger.complain("the list by score is not in order")
    if page["totalCount"] != ledger.counts["scores that sum"]:
        ledger.complain(f"the list has {page['totalCount']} people, its pages another number")
