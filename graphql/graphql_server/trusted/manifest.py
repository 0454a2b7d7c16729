"""Manifests of trusted documents, as build tools write them: a JSON object of id and text, or
Apollo's list."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_ID = re.compile(r"[A-Za-z0-9._~:-]{1,200}")
_HASH = re.compile(r"[0-9a-f]{64}")
_SHA256 = "sha256:"
_APOLLO = "apollo-persisted-query-manifest"
_FORM = 'write a JSON object like {"sha256:…": "query { … }"}'


class TrustedDocumentsError(Exception):
    """A manifest cannot be used; the message names it, and the document."""

    code = "TRUSTED_DOCUMENTS"


def read_manifests(paths: Iterable[Path]) -> dict[str, tuple[str, str]]:
    """By every form of its id, a document's text and where it stands; `TrustedDocumentsError`."""
    found: dict[str, tuple[str, str]] = {}
    for path in paths:
        for document_id, text in _read(path).items():
            place = f"{path}: {document_id}"
            if not isinstance(text, str) or not _ID.fullmatch(document_id):
                raise TrustedDocumentsError(f"{place} is no trusted document; {_FORM}.")
            for form in _forms(document_id):
                if found.setdefault(form, (text, place))[0] != text:
                    raise TrustedDocumentsError(
                        f"{place} has another text in {found[form][1]}; give each text its own id."
                    )
    return found


def _forms(document_id: str) -> list[str]:
    """Client presets write `sha256:` before what Relay and Apollo write bare."""
    bare = document_id.removeprefix(_SHA256)
    return [bare, _SHA256 + bare] if _HASH.fullmatch(bare) else [document_id]


def _read(path: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_once)
    except OSError as error:
        raise TrustedDocumentsError(
            f"The trusted documents {path} cannot be read ({error.strerror}); name a file that"
            " frontend_schema/ or a client's build wrote."
        ) from None
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, _NamedTwice) else "it is not JSON"
        raise TrustedDocumentsError(f"{path} is no manifest ({reason}); {_FORM}.") from None
    if isinstance(manifest, dict) and manifest.get("format") == _APOLLO:
        manifest = _of_apollo(manifest.get("operations"))
    if not isinstance(manifest, dict):
        raise TrustedDocumentsError(f"{path} is no manifest; {_FORM}.")
    return manifest


def _of_apollo(operations: object) -> dict[str, Any] | None:
    """Apollo's own tool lists operations, each with its `id` and `body`."""
    if not isinstance(operations, list) or not all(isinstance(each, dict) for each in operations):
        return None
    return {str(each.get("id")): each.get("body") for each in operations}


class _NamedTwice(ValueError):
    """An id stands twice."""


def _once(members: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    names = dict(members)
    if len(names) < len(members):
        raise _NamedTwice("an id stands in it twice")
    return names
