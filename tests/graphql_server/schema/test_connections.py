"""What Relay expects of every list: read off the schema, tried on the employer of the demo."""

import base64
import json
from dataclasses import dataclass
from typing import Any

import pytest
from graphql import get_named_type

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.referrals import MakeReferral
from crm.domain.facts import NoteAdded
from crm.domain.facts.conversations import NoteVisibility
from graphql_server.access import Role, Viewer
from graphql_server.limits.shapes import is_connection
from graphql_server.schema import build_schema
from graphql_server.schema.paging import MAX_LOG_PAGE, MAX_PAGE

REVIEWER = Viewer(frozenset({Role.HR, Role.PROGRAMME, Role.HIRING, Role.AUDITOR}), "reviewer")
GIVEN = {"talentSearch": 'filter: {skills: ["Python"]}'}
"""What lists cannot be asked without."""
LONG = ("timeline", "interactions", "eventLog")
UNSERVED = ("importRuns",)
"""Asked over HTTP only: `tests/graphql_server/http/test_imports.py`."""
OF_PERSON = "alumnus(by: {externalRef: $ref})"
OF_GATHERING = "gathering(id: $gathering)"
OF_CAMPAIGN = "campaign(id: $campaign)"
WHERE = """{ gatherings(first: 30) { edges { node {
    id figures { waiting } participants(first: 4) { totalCount } } } }
    campaigns(first: 30) { edges { node { id figures { recipients } } } } }"""


@dataclass(frozen=True)
class List:
    """A connection field, and what it hangs from."""

    name: str
    inside: str | None
    of: str
    """The type of the connection."""
    arguments: frozenset[str]
    counts: bool

    def text(self, given: str, selection: str) -> str:
        asked = ", ".join(each for each in (given, GIVEN.get(self.name, "")) if each)
        field = f"{self.name}{f'({asked})' if asked else ''} {{ {selection} }}"
        return f"{self.inside} {{ {field} }}" if self.inside else field


def _lists() -> list[List]:
    schema = build_schema().graphql
    places = [
        (None, schema.query_type),
        (OF_PERSON, schema.type_map["Alumnus"]),
        (OF_GATHERING, schema.type_map["Gathering"]),
        (OF_CAMPAIGN, schema.type_map["Campaign"]),
    ]
    return [
        List(name, inside, type_.name, frozenset(field.args), "totalCount" in type_.fields)
        for inside, parent in places
        for name, field in parent.fields.items()
        if is_connection(type_ := get_named_type(field.type)) and name not in UNSERVED
    ]


LISTS = _lists()
EVERY = pytest.mark.parametrize(
    "one",
    LISTS,
    ids=[f"{(each.inside or 'query').split('(')[0]}-{each.name}" for each in LISTS],
)


@pytest.fixture(scope="module")
def where(demo):
    """A gathering with people in it, and with a line before the door where there is one; a campaign
    with messages."""
    found = demo(WHERE)
    gatherings = [each["node"] for each in found["gatherings"]["edges"]]
    campaigns = [each["node"] for each in found["campaigns"]["edges"]]
    gathering = max(
        gatherings,
        key=lambda each: (each["figures"]["waiting"], each["participants"]["totalCount"]),
    )
    campaign = max(campaigns, key=lambda each: each["figures"]["recipients"])
    return {"gathering": gathering["id"], "campaign": campaign["id"]}


@pytest.fixture(scope="module")
def ask(demo, where):
    """ask(list, arguments, selection): the connection; with `coded`, the codes of the errors."""

    def ask(one: List, given: str, selection: str, *, coded: bool = False) -> Any:
        declared = {
            "ref": "$ref: String!",
            "gathering": "$gathering: ID!",
            "campaign": "$campaign: ID!",
        }
        used = one.inside or ""
        variables = ", ".join(text for name, text in declared.items() if f"${name}" in used)
        head = f"query ({variables}) " if variables else ""
        answer = demo(
            f"{head}{{ {one.text(given, selection)} }}",
            viewer=REVIEWER,
            ref="1001",
            **where,
        )
        if coded:
            return answer.codes
        assert answer.codes == []
        (found,) = answer.data.values()
        return found[one.name] if one.inside else found

    return ask


PAGE_INFO = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
PAGE = f"edges {{ cursor node {{ __typename }} }} {PAGE_INFO}"


def _cursors(connection: Any) -> list[str]:
    return [edge["cursor"] for edge in connection["edges"]]


def _string(cursor: str) -> str:
    return json.dumps(cursor)


@EVERY
def test_it_takes_the_four_arguments_of_relay_and_counts(one):
    assert {"first", "after", "last", "before"} <= one.arguments
    assert one.counts


@EVERY
def test_pages_forward_and_backward_make_up_the_whole(ask, one):
    whole = _cursors(ask(one, "first: 40", PAGE))
    assert len(set(whole)) == len(whole)
    size = max(len(whole) // 3, 1)
    read: list[str] = []
    while len(read) < len(whole):
        after = f", after: {_string(read[-1])}" if read else ""
        page = ask(one, f"first: {size}{after}", PAGE)
        info, cursors = page["pageInfo"], _cursors(page)
        assert (info["startCursor"], info["endCursor"]) == (cursors[0], cursors[-1])
        assert info["hasPreviousPage"] is bool(read)
        read += cursors
        if len(read) < len(whole):
            assert info["hasNextPage"] is True
    assert read[: len(whole)] == whole
    back: list[str] = []
    while len(back) < len(whole) - 1:
        bound = back[0] if back else whole[-1]
        page = ask(one, f"last: {size}, before: {_string(bound)}", PAGE)
        back = _cursors(page) + back
        assert page["pageInfo"]["hasNextPage"] is True
        assert page["pageInfo"]["hasPreviousPage"] is (len(back) < len(whole) - 1)
    assert back == whole[:-1]


@EVERY
def test_the_last_page_is_the_end_of_the_list(ask, one):
    end = ask(one, "last: 2", PAGE)
    assert end["pageInfo"]["hasNextPage"] is False
    if end["edges"]:
        rest = ask(one, f"first: 5, after: {_string(end['pageInfo']['endCursor'])}", PAGE)
        assert rest["edges"] == []
        assert rest["pageInfo"] == {
            "hasNextPage": False,
            "hasPreviousPage": True,
            "startCursor": None,
            "endCursor": None,
        }


@EVERY
def test_it_is_counted_only_when_the_count_is_selected(ask, demo, one):
    page = ask(one, "first: 1", "edges { cursor }")
    without = list(demo.statements)
    counted = ask(one, "first: 1", "totalCount")["totalCount"]
    assert not [each for each in without if "count(*)" in each.lower() and "step" not in each]
    assert counted >= len(page["edges"])
    if counted <= MAX_PAGE:
        assert len(ask(one, f"first: {MAX_PAGE}", "edges { cursor }")["edges"]) == counted


@EVERY
def test_a_page_that_cannot_be_given_is_refused(ask, one):
    most = MAX_LOG_PAGE if one.name in LONG else MAX_PAGE
    for given in (f"first: {most + 1}", f"last: {most + 1}", "first: -1", "first: 1, last: 1"):
        assert ask(one, given, "edges { cursor }", coded=True) == ["PAGE_SIZE"]


@pytest.fixture(scope="module")
def cursors(ask):
    """A cursor of every list that has entries, by what they are."""
    found = {one.of: _cursors(ask(one, "first: 1", "edges { cursor }")) for one in LISTS}
    return {of: one for of, each in found.items() for one in each}


def _form(cursor: str | None) -> list[type]:
    return [type(each) for each in json.loads(base64.b64decode(cursor, "-_"))] if cursor else []


@EVERY
def test_the_cursor_of_another_list_is_refused(ask, one, cursors):
    own = _form(cursors.get(one.of))
    foreign = [each for of, each in cursors.items() if of != one.of]
    alike = [each for each in foreign if _form(each) == own]
    for given in (*alike, foreign[0], "nonsense", ""):
        asked = f"first: 1, after: {_string(given)}"
        assert ask(one, asked, "edges { cursor }", coded=True) == ["BAD_CURSOR"]
    asked = f"last: 1, before: {_string(foreign[0])}"
    assert ask(one, asked, "edges { cursor }", coded=True) == ["BAD_CURSOR"]


MOVING = ("alumni", "interactions", "eventLog", "referrals")


@pytest.mark.parametrize("backward", [False, True], ids=["forward", "backward"])
def test_what_arrives_between_two_pages_loses_and_repeats_nothing(
    api, person, happens, crm, moment, projected, backward
):
    def arrive(number: int) -> None:
        who = person(name=f"社員 {number:02}")
        happens(who, NoteAdded(text="近況", visibility=NoteVisibility.PROGRAMME), days_ago=number)
        asked = MakeReferral(
            alumnus=PersonRef(alumnus_id=who), candidate_name="候補", candidate_consent=True
        )
        carry_out(crm, moment(), asked)
        projected()

    def ids(name: str, given: str) -> tuple[list[str], Any]:
        found = api(f"{{ {name}({given}) {{ edges {{ node {{ id }} }} {PAGE_INFO} }} }}")[name]
        return [edge["node"]["id"] for edge in found["edges"]], found["pageInfo"]

    for number in range(2, 20, 2):
        arrive(number)
    new = iter(range(1, 99, 2))
    for name in MOVING:
        known, _ = ids(name, "first: 100")
        read, info = ids(name, "last: 4" if backward else "first: 4")
        while info["hasPreviousPage" if backward else "hasNextPage"]:
            if len(read) < 12:
                arrive(next(new))  # before, among and after what has been read
            if backward:
                more, info = ids(name, f"last: 4, before: {_string(info['startCursor'])}")
                read = more + read
            else:
                more, info = ids(name, f"first: 4, after: {_string(info['endCursor'])}")
                read = read + more
        assert len(set(read)) == len(read)
        assert [each for each in read if each in set(known)] == known
