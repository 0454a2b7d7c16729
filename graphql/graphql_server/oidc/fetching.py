"""Asks the provider for a small JSON document: bounded in size and time, and led nowhere else."""

import http.client
import time
import urllib.request
from typing import Any

from graphql_server.errors import CodedError
from graphql_server.limits.strict_json import decode
from graphql_server.oidc.settings import is_safe

LARGEST = 256 * 1024
_PIECE = 16 * 1024


class Unfetched(Exception):
    """The provider did not tell; the message says why, without what it sent."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_NoRedirect)


def fetch(url: str, seconds: float) -> Any:
    """The document; raises `Unfetched`. Blocks for about `seconds` at most."""
    if not is_safe(url):
        raise Unfetched("its address is not https")
    request = urllib.request.Request(url, headers={"accept": "application/json"})
    until = time.monotonic() + seconds
    content = b""
    try:
        with _OPENER.open(request, timeout=seconds) as answer:
            while piece := answer.read1(_PIECE):
                content += piece
                if len(content) > LARGEST:
                    raise Unfetched(f"it sent more than {LARGEST >> 10} KB")
                if time.monotonic() > until:
                    raise Unfetched(f"it took more than {seconds:g} s")
        return decode(content)
    except (OSError, http.client.HTTPException, ValueError) as error:  # HTTPError is an OSError
        raise Unfetched(type(error).__name__) from None
    except CodedError:
        raise Unfetched("it sent no JSON") from None
