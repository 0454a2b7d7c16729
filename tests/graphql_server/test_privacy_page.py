"""The page for works councils and privacy officers says what the code declares, row by row."""

import re
from pathlib import Path

import pytest

from crm.application.commands.access_cases import MOST_HOURS, MOST_MINUTES
from crm.application.commands.rights import ANSWERED_WITHIN
from crm.domain.facts import REGISTRY
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.facts.base import declarations
from crm.domain.undertakings.access_case import REVIEWED_WITHIN
from crm.domain.words import ConsentPurpose, DataClass
from crm.storage import field_usage, import_runs, quarantine
from crm.storage.erased import KNOWN_AGAIN_FOR
from graphql_server.access import (
    BY_CASE,
    Area,
    Role,
    Viewer,
    may_carry_out,
    may_open,
    may_read,
    may_write,
)
from graphql_server.links import desk

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/privacy.md").read_text("utf-8")
SCHEMA = (ROOT / "frontend_schema/schema.graphql").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("|")
]
(HEAD,) = [row for row in ROWS if row[0] == "area"]


def row_of(name: str, width: int) -> list[str]:
    (row,) = [each for each in ROWS if each[0] == f"`{name}`" and len(each) == width]
    return row


@pytest.mark.parametrize("data_class", DataClass)
def test_the_page_names_every_personal_field_under_its_class(data_class: DataClass) -> None:
    told = set(re.findall(r"`(\w+)`", row_of(data_class, 4)[3]))
    assert told == {
        name
        for kind in REGISTRY.values()
        for name, each in declarations(kind).items()
        if each.data_class is data_class
    }


@pytest.mark.parametrize("area", Area)
def test_the_page_says_who_reads_and_writes_what(area: Area) -> None:
    cells = dict(zip(HEAD, row_of(area, len(HEAD)), strict=True))
    assert set(Role) == set(HEAD[2:-1])
    for role in Role:
        viewer = Viewer(frozenset({role}))
        assert ("r" in cells[role]) == may_read(viewer, area)
        assert ("w" in cells[role]) == may_write(viewer, area)
        assert re.fullmatch("-|r?w?|[cb]", cells[role])
    own = Viewer(frozenset({Role.ALUMNUS}), own=True)
    assert ("r" in cells["own"]) == may_read(own, area)


@pytest.mark.parametrize("opened", ConfidentialClass)
def test_the_page_says_what_a_case_and_broken_glass_open(opened: ConfidentialClass) -> None:
    cells = dict(zip(HEAD, row_of(opened, len(HEAD)), strict=True))
    for role in Role:
        viewer, letter = Viewer(frozenset({role})), cells[role]
        if "r" not in letter:
            assert (letter in "cb") == may_open(viewer, opened, alone=False)
            assert (letter == "b") == may_open(viewer, opened, alone=True)


@pytest.mark.parametrize("role", Role)
def test_whom_the_page_lets_ask_for_a_case_may_ask(role: Role) -> None:
    column = HEAD.index(role)
    letters = {row[column] for row in ROWS if len(row) == len(HEAD)}
    for mutation in ("requestCase", "breakGlass"):
        allowed = not letters.isdisjoint(BY_CASE[mutation])
        assert may_carry_out(Viewer(frozenset({role})), mutation) == allowed


def test_the_page_says_how_long_things_are_kept_and_open() -> None:
    for said in (
        f"| {quarantine.KEPT.days} days, encrypted |",
        f"| {import_runs.KEPT.days} days, encrypted |",
        f"| {KNOWN_AGAIN_FOR.days} days |",
        f"| {field_usage.KEPT_DAYS} days; ",
        f"| {desk._LINK.seconds // 60} minutes and {desk._SESSION.seconds // 3600} hours; ",
        f"(1 to {MOST_HOURS} hours)",
        f"({MOST_MINUTES} minutes at most, alarm, reviewed within"
        f" {REVIEWED_WITHIN.total_seconds() / 3600:.0f} hours)",
        f"a last day, {ANSWERED_WITHIN.days} days unless told otherwise",
        f"受付から{ANSWERED_WITHIN.days}日",
        f"最長{MOST_HOURS}時間",
        f"最長{MOST_MINUTES}分",
    ):
        assert said in PAGE


def test_the_page_names_every_purpose_and_nothing_that_the_api_does_not_have() -> None:
    assert all(f"`{purpose}`" in PAGE for purpose in ConsentPurpose)
    for name in re.findall(r"`([a-z]+[A-Z]\w*)\b", PAGE):
        assert re.search(rf"^  {name}\b", SCHEMA, re.MULTILINE), name
