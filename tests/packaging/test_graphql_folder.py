"""The folder graphql/ must never hide graphql-core, which is the package of that name."""

import tomllib
from pathlib import Path

import graphql

ROOT = Path(__file__).parents[2]


def test_the_package_graphql_is_graphql_core() -> None:
    assert "site-packages" in Path(graphql.__file__).parts
    assert graphql.version_info >= (3, 3)


def test_nothing_makes_the_folder_graphql_a_package_of_its_own() -> None:
    folder = ROOT / "graphql"
    sources = [path for path in folder.iterdir() if path.suffix == ".py"]
    conftests = [path for path in folder.rglob("conftest.py") if "node_modules" not in path.parts]
    tests = [path for path in folder.rglob("test_*.py") if "node_modules" not in path.parts]
    assert [*sources, *conftests, *tests] == []
    assert not (ROOT / "graphql.py").exists()


def test_the_build_takes_the_inner_package_and_never_the_folder() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    packages = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert "graphql/graphql_server" in packages
    assert "graphql" not in packages
