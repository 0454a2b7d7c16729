"""Tools of front-end teams, on the schema as it is and on changes of it."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.web.conftest import Node

FRONTEND = Path(__file__).parents[2] / "frontend_schema"
TODAY = "2026-11-23"

RELEASED = """
type Query { person: Person old: Int @deprecated(reason: "Use `person`. Removal on 2026-11-20.")
             later: Int @deprecated(reason: "Use `person`. Removal on 2027-01-01.") }
type Person { name: String age(unit: Unit): Int }
enum Unit { YEARS MONTHS }
"""


def faults(node: Node, folder: Path, schema: str, released: str = RELEASED) -> list[str]:
    (folder / "released").mkdir(exist_ok=True)
    (folder / "schema.graphql").write_text(schema)
    (folder / "released" / "schema.graphql").write_text(released)
    (folder / "released" / "release.json").write_text('{"version":"1.0.0","date":"2026-01-01"}')
    (folder / "released" / "history.md").write_text("")
    return node("schema_faults.mjs", str(folder), TODAY).splitlines()


def test_additions_and_removals_whose_day_has_come_are_no_faults(node: Node, tmp_path: Path):
    schema = re.sub(r'old: Int @deprecated\(reason: "[^"]+"\)', "new: Int", RELEASED)
    assert schema != RELEASED
    assert faults(node, tmp_path, schema) == []


@pytest.mark.parametrize(
    ("before", "after", "coordinate", "said"),
    [
        ("name: String", "", "Person.name", 'Removal on 2027-02-21."'),
        ("(unit: Unit)", "", "Person.age.unit", 'Removal on 2027-02-21."'),
        ("MONTHS", "", "Unit.MONTHS", 'Removal on 2027-02-21."'),
        ("age(unit: Unit)", "age(unit: Unit, on: Int!)", "Person.age.on", "cannot be announced"),
        ("name: String", "name: Int", "Person.name", "cannot be announced"),
        (RELEASED[RELEASED.index("later") : RELEASED.index("}\ntype")], "", "Query.later", "2027-"),
        ("name: String", 'name: String @deprecated(reason: "Old.")', "Person.name", "when it goes"),
        (
            "name: String",
            'name: String @deprecated(reason: "Old. Removal on 2027-02-20.")',
            "Person.name",
            "less than 90 days away",
        ),
        ("2027-01-01", "2026-12-31", "Query.later", "was promised for"),
    ],
)
def test_what_breaks_clients_without_notice_is_a_sentence_that_names_it(
    before: str, after: str, coordinate: str, said: str, node: Node, tmp_path: Path
):
    found = faults(node, tmp_path, RELEASED.replace(before, after, 1))
    assert [each.split(": ")[0] for each in found] == [coordinate]
    assert said in found[0]


def test_a_type_may_go_with_the_last_field_that_leads_to_it(node: Node, tmp_path: Path):
    due = '@deprecated(reason: "Gone. Removal on 2026-11-23.")'
    released = RELEASED.replace("person: Person", f"person: Person {due}")
    schema = "type Query { old: Int later: Int }"
    assert faults(node, tmp_path, schema, released) == []
    assert [
        each.split(": ")[0]
        for each in faults(node, tmp_path, schema, released.replace("2026-11-23", "2026-11-24"))
    ] == ["Person", "Query.person", "Unit"]


def test_a_release_becomes_what_changes_are_compared_with(tmp_path: Path):
    first = '"About" type Query implements Both { a: Int b: Int } interface Both { b: Int }'
    (tmp_path / "schema.graphql").write_text(first)
    (tmp_path / "package.json").write_text("{}")

    def release(version: str) -> subprocess.CompletedProcess[str]:
        script = FRONTEND / "tools" / "release.mjs"
        command = ["node", str(script), version]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)

    assert release("1.0.0").returncode == 0
    assert "About" not in (tmp_path / "released" / "schema.graphql").read_text()
    assert "later version" in release("1.0.0").stderr
    assert "Name the version" in release("one").stderr

    (tmp_path / "schema.graphql").write_text(first.replace("a: Int ", ""))
    refused = release("1.1.0")
    assert (refused.returncode, refused.stderr[:8]) == (1, "Query.a:")

    (tmp_path / "schema.graphql").write_text(first.replace("b: Int", "b: Int c: Int"))
    assert release("1.1.0").returncode == 0
    assert json.loads((tmp_path / "package.json").read_text())["version"] == "1.1.0"
    history = (tmp_path / "released" / "history.md").read_text()
    assert history.index("## 1.1.0") < history.index("- `Both.c`") < history.index("## 1.0.0")
    assert "Query.c" not in history  # the interface's line stands for it


def test_relay_compiles_and_persists_every_operation_under_ids_of_its_own_form(
    node: Node, tmp_path: Path
):
    settings = json.loads((FRONTEND / "relay.config.json").read_text())
    shutil.copytree(FRONTEND / settings["src"], tmp_path / settings["src"])
    for name in ("relay.config.json", "schema.graphql"):
        shutil.copy(FRONTEND / name, tmp_path)
    manifest = tmp_path / settings["persistConfig"]["file"]
    manifest.write_text("{}")
    node("relay_modules.mjs", str(FRONTEND / "operations"), str(tmp_path / settings["src"]))

    compiler = FRONTEND / "node_modules" / ".bin" / "relay-compiler"
    done = subprocess.run(
        [str(compiler), "relay.config.json"], cwd=tmp_path, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    persisted = json.loads(manifest.read_text())
    assert len(persisted) > len(list((FRONTEND / "operations").iterdir()))
    assert all(re.fullmatch("[0-9a-f]{64}", document_id) for document_id in persisted)
