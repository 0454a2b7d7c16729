"""What the pages of docs/ point at exists: files, sections, tests, commands."""

import re
import shlex
from pathlib import Path

import click
import pytest

from crm.program.main import crm as program

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
TEXTS = {page: page.read_text("utf-8") for page in PAGES}
WORDS = {"NAME": "timeline", "POSITION": "1", "ROLE": "HR", "YEAR": "2026", "KEY": "x"}


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each).strip().lower().replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", TEXTS[page]):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), target
        if anchor and found.suffix == ".md":
            assert anchor in anchors(found.read_text("utf-8")), target


@pytest.mark.parametrize("page", ["security.md", "coverage.md"])
def test_every_test_that_a_page_names_exists(page: str) -> None:
    folders = [ROOT, ROOT / "tests", ROOT / "tests/graphql_server", ROOT / "tests/projections"]
    for named in re.findall(r"`((?:\w+/)*test_\w+\.py)`", TEXTS[ROOT / "docs" / page]):
        assert any((folder / named).is_file() for folder in folders), named


def commands() -> list[tuple[str, str]]:
    found = set()
    for page, text in TEXTS.items():
        if page.name == "CHANGELOG.md" or page.parent.name == "decisions":
            continue  # they tell of their day
        for words in re.findall(r"(?:`|^ {0,4})crm ([a-z][^`\n]*)", text, re.MULTILINE):
            said = re.split(r"\s#|\s[|>]\s", words)[0].strip()
            if not re.search(r"[…{}\[\]\\]|\bPERSON\b|, ", said):
                found.add((name(page), said))
    return sorted(found)


@pytest.mark.parametrize(("page", "words"), commands())
def test_every_command_on_a_page_exists(page: str, words: str) -> None:
    command: click.Command = program
    context = click.Context(command, info_name="crm")
    arguments = [WORDS.get(each, each) for each in shlex.split(words)]
    while isinstance(command, click.Group) and arguments:
        found_name, found, arguments = command.resolve_command(context, arguments)
        assert found is not None
        command, context = found, click.Context(found, info_name=found_name, parent=context)
    known = {option for each in command.params for option in each.opts} | {"--help", "--version"}
    assert {each.split("=")[0] for each in arguments if each.startswith("--")} <= known
