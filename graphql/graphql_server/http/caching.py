"""Who may keep an answer: nobody, unless a trusted document selects nothing personal."""

import hashlib
from collections.abc import Mapping

from starlette.responses import Response

from graphql_server.limits import strict_json

_HEADERS = {"cache-control": "private, max-age=60", "vary": "accept, authorization"}


def validators(data: object) -> dict[str, str]:
    """Headers of a public answer. The tag is of the data: the position beside them changes."""
    return _HEADERS | {"etag": f'W/"{hashlib.sha256(strict_json.encode(data)).hexdigest()[:32]}"'}


def unchanged(request: Mapping[str, str], headers: Mapping[str, str]) -> Response | None:
    """304 for who has it already (`If-None-Match`)."""
    held = [tag.strip().removeprefix("W/") for tag in request.get("if-none-match", "").split(",")]
    if "*" in held or headers["etag"].removeprefix("W/") in held:
        return Response(status_code=304, headers=dict(headers))
    return None
