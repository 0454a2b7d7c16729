"""`crm schema usage`: who uses which part of the schema, so that what is deprecated can go."""

import datetime
import json
from collections import defaultdict

import click
import psycopg
from graphql import GraphQLSchema

from crm.program.bootstrap import database, must_be_migrated, upgrade
from crm.program.settings import read_settings
from crm.storage.connection import APP, connection_kwargs
from crm.storage.field_usage import KEPT_DAYS, Use, counted_since, uses
from graphql_server.schema import build_schema
from graphql_server.usage.report import deprecated, names_of


@click.command()
@click.option("--deprecated", "only_deprecated", is_flag=True, help="Only what is deprecated.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help=f"First day, UTC; {KEPT_DAYS} days are kept.  [default: 90 days ago]",
)
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line, for programs.")
def usage(only_deprecated: bool, since: datetime.datetime | None, as_json: bool) -> None:
    """Show which clients use which part of the schema.

    Counted are operations, once each, by the name that the client gives itself
    (`Crm-Client: name/version`, or Apollo's headers). Fields, arguments, enum values and input
    fields, as `Type.field`, `Type.field(argument:)`, `Enum.VALUE` and `Input.field`.
    """
    today = datetime.datetime.now(datetime.UTC).date()
    first = since.date() if since else today - datetime.timedelta(days=90)
    settings = read_settings()
    with database(settings) as url:
        if settings.embedded:
            upgrade(url, settings.time_zone)
        must_be_migrated(url)
        with psycopg.connect(**connection_kwargs(url, APP)) as connection:
            found, counted = uses(connection, first), counted_since(connection)
    begun = max(first, counted) if counted else None
    by_coordinate: dict[str, list[Use]] = defaultdict(list)
    for use in found:
        by_coordinate[use.coordinate].append(use)
    lines = report(by_coordinate, build_schema().graphql, only_deprecated=only_deprecated)
    for line in lines:
        click.echo(json.dumps(line, ensure_ascii=False) if as_json else _told(line))
    if not as_json:
        click.echo(_conclusion(len(lines), only_deprecated, begun))


def report(
    by_coordinate: dict[str, list[Use]], schema: GraphQLSchema, *, only_deprecated: bool
) -> list[dict[str, object]]:
    """An object for each coordinate: of every deprecated one, used or not, or of every used one."""
    reasons = deprecated(schema)
    return [
        {
            "coordinate": coordinate,
            "deprecated": reasons.get(coordinate),
            "clients": [
                {
                    "name": use.client,
                    "version": use.version,
                    "operations": use.operations,
                    "lastDay": use.last_day.isoformat(),
                    "through": use.coordinate,
                }
                for name in (names_of(schema, coordinate) if only_deprecated else [coordinate])
                for use in by_coordinate.get(name, ())
            ],
        }
        for coordinate in (reasons if only_deprecated else by_coordinate)
    ]


def _told(line: dict[str, object]) -> str:
    clients = line["clients"]
    assert isinstance(clients, list)
    reason = f"  deprecated: {line['deprecated']}" if line["deprecated"] else ""
    rows = [
        f"    {each['name']} {each['version']}".rstrip()
        + f": {each['operations']:,} operations, last on {each['lastDay']}"
        + ("" if each["through"] == line["coordinate"] else f", as {each['through']}")
        for each in clients
    ]
    return "\n".join([f"{line['coordinate']}{reason}", *(rows or ["    nobody"])])


def _conclusion(lines: int, only_deprecated: bool, begun: datetime.date | None) -> str:
    if only_deprecated and not lines:
        return "Nothing in the schema is deprecated."
    if begun is None:
        return "Nothing has been counted yet: `crm serve` counts."
    return f"Counted since {begun}."
