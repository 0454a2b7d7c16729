"""Puts one edition in the place of the live one: two renames in one short transaction.

Questions name no schema, so the next one asked is answered by the new edition; one under way ends
on the old one. Nothing is read or written wrongly on either side of the moment.
"""

import time
from collections.abc import Callable
from typing import Any

from psycopg import Connection, sql

from projections.editions import Edition, State, edition_in

_RENAME = "ALTER SCHEMA {} RENAME TO {}"
_BECOME = """
UPDATE projection.edition SET state = %(state)s, schema = %(schema)s
WHERE name = %(name)s AND version = %(version)s
"""
_DURABLY = "SET LOCAL synchronous_commit = on"
_NOTIFY = "SELECT pg_notify('crm_projected', %(name)s)"


def switch(
    connection: Connection[Any], next_one: Edition, catch_up: Callable[[Edition, int], None]
) -> float:
    """Make an edition live and the live one the previous; seconds for which projecting stood still.

    `catch_up(edition, position)` brings it as far as the live one is, in the same transaction:
    positions that were answered never go back.
    """
    with connection.transaction():
        connection.execute(_DURABLY)
        live = edition_in(connection, next_one.model, State.LIVE, lock=True)
        began = time.perf_counter()
        if live is not None:
            catch_up(next_one, live.position)
            _rename(connection, live.schema, _own_schema(live))
        _rename(connection, next_one.schema, next_one.name)
        # Two editions of one name never share a state, not even for a moment.
        _become(connection, next_one, State.SNAPSHOT, next_one.name)
        if live is not None:
            _become(connection, live, State.PREVIOUS, _own_schema(live))
        _become(connection, next_one, State.LIVE, next_one.name)
        connection.execute(_NOTIFY, {"name": next_one.name})
    return time.perf_counter() - began


def _own_schema(edition: Edition) -> str:
    return f"{edition.name}_{edition.version}"


def _rename(connection: Connection[Any], schema: str, new: str) -> None:
    connection.execute(
        sql.SQL(_RENAME).format(sql.Identifier(schema), sql.Identifier(new)),
    )


def _become(connection: Connection[Any], edition: Edition, state: State, schema: str) -> None:
    connection.execute(_BECOME, edition.key | {"state": state.value, "schema": schema})
