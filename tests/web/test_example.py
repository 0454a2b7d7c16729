"""A front-end team's application: the package installed, its own code generated, and the example
compiled and run against the program as it is served."""

import json
import shutil
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.journeys.program import Served

FRONTEND = Path(__file__).parents[2] / "frontend_schema"
BIN = FRONTEND / "node_modules" / ".bin"
OF_THE_APPLICATION = ["graphql-ws", "ws", "@types/node", "@types/ws", "@graphql-codegen"]
CODEGEN = """
import { persistedDocuments, typed } from "alumni-crm-schema/codegen";
import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "node_modules/alumni-crm-schema/schema.graphql",
  documents: "src/**/*.ts",
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { persistedDocuments },
      config: { ...typed, useTypeImports: true },
    },
  },
};
export default config;
"""
OWN_CODE = """
import { graphql } from "./gql/gql";
import type { Alumnus, FactKind } from "alumni-crm-schema/types";
import { apolloCacheSettings } from "alumni-crm-schema/caches";
import possible from "alumni-crm-schema/possibleTypes.json" with { type: "json" };

export const Names = graphql(`query Names { alumni(first: 1) { edges { node { displayName } } } }`);
export const kinds: Record<FactKind, string> | undefined = undefined;
export const version = (person: Alumnus): number | null => person.version;
export const facts: string[] = possible.Fact;
export { apolloCacheSettings };
"""


def run(command: Sequence[str | Path], cwd: Path) -> str:
    done = subprocess.run(list(command), cwd=cwd, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{command}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty project with the packed package, what that asks for, and what the example needs."""
    root = tmp_path_factory.mktemp("application")
    packed = json.loads(run(["npm", "pack", "--json", "--pack-destination", root], FRONTEND))
    modules = root / "node_modules"
    with tarfile.open(root / packed[0]["filename"]) as archive:
        archive.extractall(modules, filter="data")
    package = (modules / "package").rename(modules / "alumni-crm-schema")
    described = json.loads((package / "package.json").read_text())
    asked = [*described["dependencies"], *described["peerDependencies"]]
    for name in (*asked, *OF_THE_APPLICATION):
        (modules / name).parent.mkdir(exist_ok=True)
        (modules / name).symlink_to(FRONTEND / "node_modules" / name)
    shutil.copytree(package / "example", root / "example")
    (root / "package.json").write_text('{"type": "module"}')
    return root


def test_the_package_has_what_it_names_and_nothing_of_ours(application: Path):
    package = application / "node_modules" / "alumni-crm-schema"
    described = json.loads((package / "package.json").read_text())
    targets = json.dumps(described["exports"]).split('"')
    named = [each for each in targets if each.startswith("./") and Path(each).suffix]
    assert len(named) > 15
    assert [each for each in named if "*" not in each and not (package / each).is_file()] == []
    assert {each.name for each in package.iterdir()} & {
        "tools",
        "released",
        "node_modules",
    } == set()


def test_a_strict_application_generates_and_compiles_its_own_operations(application: Path):
    (application / "src").mkdir()
    (application / "codegen.ts").write_text(CODEGEN)
    (application / "src" / "own.ts").write_text(OWN_CODE)

    run([BIN / "graphql-codegen", "--config", "codegen.ts", "--silent"], application)
    manifest = json.loads((application / "src/gql/persisted-documents.json").read_text())
    assert [each.split(":")[0] for each in manifest] == ["sha256"]

    how = ["--strict", "--noEmit", "--resolveJsonModule", "--target", "es2022"]
    modules = ["--module", "esnext", "--moduleResolution", "bundler"]
    run([BIN / "tsc", *how, *modules, "src/own.ts"], application)


def test_the_example_pages_a_timeline_records_and_sees_it_arrive(application: Path, served: Served):
    run([BIN / "tsc", "-p", "example"], application)
    url = f"{served.url}/graphql"
    _somebody(url, employee_number="E-17", notes=4)

    said = run(["node", "example/built/main.js", url, "E-17"], application).splitlines()

    assert said[0] == "山田 太郎, EMPLOYEE"
    assert [each for each in said if each.startswith("Page")] == ["Page 1", "Page 2"]
    (recorded,) = [each for each in said if each.startswith("Recorded")]
    assert said[-2] == f"Live at position {recorded.split()[-1]}"
    assert said[-1].endswith("Note: Seen in the example client.")


def _somebody(url: str, *, employee_number: str, notes: int) -> None:
    operations = FRONTEND / "operations"
    employment = {
        "employeeNumber": employee_number,
        "hiredOn": {"date": "2015-04-01", "precision": "DAY"},
    }
    input_: dict[str, Any] = {"names": {"name": "山田 太郎"}, "employment": employment}
    registered = _ask(url, operations / "RegisterAlumnus.graphql", {"input": input_})
    person = registered["registerAlumnus"]["edge"]["node"]["id"]
    for day in range(1, notes + 1):
        input_ = {
            "alumnus": {"id": person},
            "occurredAt": f"2026-01-{day:02}T09:00:00+09:00",
            "interaction": {"noteAdded": {"text": f"{day}"}},
        }
        _ask(url, operations / "RecordInteraction.graphql", {"input": input_})


def _ask(url: str, operation: Path, variables: dict[str, Any]) -> dict[str, Any]:
    body = {"query": operation.read_text("utf-8"), "variables": variables}
    answer = httpx.post(url, json=body, timeout=30).json()
    assert "errors" not in answer, answer
    data: dict[str, Any] = answer["data"]
    return data
