"""`crm schema usage`: what an operator reads before something deprecated goes."""

import datetime
import json

import psycopg
import pytest
import strawberry
from click.testing import CliRunner

from crm.program import schema_usage
from crm.program.schema import schema
from crm.storage import field_usage
from graphql_server.limits.guard import GuardedSchema
from tests.crm.program.test_import_people import url_of

TODAY = datetime.datetime.now(datetime.UTC).date()


@strawberry.type
class Query:
    old: str = strawberry.field(deprecation_reason="Use new. Removal on 2027-06-30.")
    older: str = strawberry.field(deprecation_reason="Use new. Removal on 2027-01-31.")
    new: str


@pytest.fixture
def usage(database, tmp_path, monkeypatch):
    """usage(…): what `crm schema usage …` prints of this schema."""
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(schema_usage, "build_schema", lambda: GuardedSchema(query=Query))

    def run(*words: str) -> str:
        done = CliRunner().invoke(schema, ["usage", *words], catch_exceptions=False)
        assert done.exit_code == 0
        return done.output

    return run


@pytest.fixture
def used(database):
    """used("portal", "2", "Query.old", 3, days_ago=1)"""

    def add(client, version, coordinate, operations, days_ago=0) -> None:
        with psycopg.connect(database) as connection:
            day = TODAY - datetime.timedelta(days=days_ago)
            field_usage.add(connection, day, {(client, version, coordinate): operations})

    return add


def test_each_deprecated_part_is_told_with_who_uses_it_and_until_when(usage, used):
    used("portal", "2", "Query.old", 1_200, days_ago=3)
    used("portal", "2", "Query.old", 34, days_ago=2)
    used("(none)", "", "Query.new", 9)

    assert usage("--deprecated") == (
        "Query.old  deprecated: Use new. Removal on 2027-06-30.\n"
        f"    portal 2: 1,234 operations, last on {TODAY - datetime.timedelta(days=2)}\n"
        "Query.older  deprecated: Use new. Removal on 2027-01-31.\n"
        "    nobody\n"
        f"Counted since {TODAY - datetime.timedelta(days=3)}.\n"
    )


def test_before_a_day_nothing_is_told(usage, used):
    used("portal", "2", "Query.old", 1, days_ago=3)

    since = TODAY - datetime.timedelta(days=2)

    assert usage("--since", str(since)) == f"Counted since {since}.\n"


def test_programs_read_a_line_of_json_for_each_part(usage, used):
    used("portal", "2", "Query.new", 5)

    assert json.loads(usage("--json")) == {
        "coordinate": "Query.new",
        "deprecated": None,
        "clients": [
            {
                "name": "portal",
                "version": "2",
                "operations": 5,
                "lastDay": str(TODAY),
                "through": "Query.new",
            }
        ],
    }


def test_while_nothing_was_counted_nobody_takes_it_for_evidence(usage):
    assert usage() == "Nothing has been counted yet: `crm serve` counts.\n"
