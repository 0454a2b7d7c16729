"""The GraphiQL page comes from this server alone, and is left out politely where it cannot be."""

import os
import re
import subprocess
import sys
from pathlib import Path

import graphql
import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "graphql" / "graphiql" / "src"
BUNDLE = ROOT / "graphql" / "graphql_server" / "static" / "graphiql"
SCRIPT = ROOT / "tools" / "graphiql.py"


def test_the_page_names_no_other_host() -> None:
    page = (SOURCES / "index.html").read_text()
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert addresses
    assert all(one.startswith(("graphql/assets/", "data:")) for one in addresses)
    assert "://" not in page


def test_every_example_of_the_page_is_valid_and_begins_with_its_title() -> None:
    schema_file = ROOT / "frontend_schema" / "schema.graphql"
    schema = graphql.build_schema(schema_file.read_text())
    examples = sorted((SOURCES / "examples").glob("*.graphql"))
    assert len(examples) >= 10
    for path in examples:
        text = path.read_text()
        assert text.startswith("# "), path.name
        assert graphql.validate(schema, graphql.parse(text)) == [], path.name


def test_without_node_graphiql_is_left_out_with_one_sentence(tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "graphiql.py").write_bytes(SCRIPT.read_bytes())
    sources = tmp_path / "graphql" / "graphiql"
    (sources / "src").mkdir(parents=True)
    for name in ("build.mjs", "package.json", "package-lock.json"):
        (sources / name).write_text("")
    command = [sys.executable, str(tools / "graphiql.py")]
    without_node = {**os.environ, "PATH": str(tmp_path)}

    left_out = subprocess.run(command, env=without_node, capture_output=True, text=True)
    required = subprocess.run([*command, "--required"], env=without_node, capture_output=True)

    assert left_out.returncode == 0
    assert left_out.stderr == (
        "GraphiQL is left out: Node is missing; install Node 20 or newer to have it.\n"
    )
    assert required.returncode == 1


@pytest.mark.skipif(not BUNDLE.is_dir(), reason="built only where Node is there")
def test_the_bundle_loads_nothing_from_another_host() -> None:
    files = [path for path in BUNDLE.rglob("*") if path.suffix in {".js", ".css", ".html"}]
    assert {"index.html", "graphiql.js", "graphiql.css"} <= {path.name for path in files}
    loads = r"import\(|import |from |src=|href=|url\(|importScripts\("
    outside = re.compile(rf"""(?:{loads})\s*["']?(?:https?:)?//[^"')]+""")
    for path in files:
        assert outside.findall(path.read_text()) == [], path.name
    assert "MIT" in (BUNDLE / "assets" / "LICENSES.txt").read_text()
