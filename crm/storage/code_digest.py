"""Digest of all our code that a module can reach: what it does, whatever its version is called.

State that was kept by other code is told by it from state that this code would keep.
"""

import ast
import hashlib
import sys
from collections.abc import Collection, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_OURS = ("crm.", "projections.")


@cache
def code_digest(start: str, but: Collection[str] = frozenset()) -> bytes:
    """Of the module and all of ours that it imports, at whatever remove, except those of `but`.

    Comments, docstrings and layout do not matter; data files beside the code do.
    """
    told = hashlib.sha256()
    for name in sorted(_reachable(start, but)):
        told.update(f"{name} {_code(name)[0]}\n".encode())
    return told.digest()


def _reachable(start: str, but: Collection[str]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [each for each in _code(name)[1] if each not in but]
    return found


@cache
def _code(name: str) -> tuple[str, tuple[str, ...]]:
    """Digest of a module's code, and the modules of ours that it imports."""
    tree = ast.parse(_source(name))
    imported: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            imported.add(node.module)
            imported.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
        elif isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            _forget_docstring(node)
    ours = [each for each in imported if each.startswith(_OURS) and _file(each) is not None]
    told = hashlib.sha256("".join(_told(tree)).encode())
    for data in sorted(_folder(name).glob("*.json")):  # frozen data that the code reads
        told.update(data.read_bytes())
    return told.hexdigest(), tuple(sorted(ours))


def _told(node: object) -> Iterator[str]:
    """The tree as text, the same for every version of Python: what is empty is left out."""
    if isinstance(node, ast.AST):
        yield type(node).__name__
        for name, value in ast.iter_fields(node):
            if value is not None and value != []:
                yield f" {name}("
                yield from _told(value)
                yield ")"
    elif isinstance(node, list):
        for each in node:
            yield from _told(each)
            yield ","
    else:
        yield repr(node)


def _forget_docstring(
    node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef,
) -> None:
    node.body = [
        each
        for each in node.body
        if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))
    ]


def _folder(name: str) -> Path:
    file = _file(name)
    assert file is not None, name
    return file.parent


def _source(name: str) -> str:
    file = _file(name)
    assert file is not None, name
    return file.read_text(encoding="utf-8")


@cache
def _file(name: str) -> Path | None:
    loaded = sys.modules.get(name)
    if loaded is not None:
        return Path(loaded.__file__) if loaded.__file__ else None
    try:
        spec = find_spec(name)
    except ModuleNotFoundError:
        return None  # a name within a module
    return Path(spec.origin) if spec is not None and spec.origin else None
