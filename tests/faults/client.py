"""A client of the GraphQL API that tells what it knows from what it does not."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx

PASSING = frozenset({"DATABASE_UNREACHABLE", "TIMEOUT"})
"""Codes that say: nothing is wrong with the request, try again."""


@dataclass(frozen=True)
class Answer:
    """What came back; `away` when the API, or the database behind it, was not to be reached."""

    status: int
    data: dict[str, Any] | None
    codes: tuple[str, ...]
    extensions: dict[str, Any] = field(default_factory=dict)
    text: str = ""

    @property
    def away(self) -> bool:
        return self.status == 0 or (bool(self.codes) and set(self.codes) <= PASSING)

    @property
    def wrong(self) -> str | None:
        """What no fault of the world excuses."""
        if self.away or (self.status == 200 and not self.codes):
            return None
        return f"HTTP {self.status}: {self.text[:500]}"

    @property
    def stale(self) -> bool:
        return bool(self.extensions.get("stale"))


class Client:
    """Of one API; not shared between threads."""

    def __init__(self, token: str | None, seconds: float = 10) -> None:
        headers = {} if token is None else {"authorization": f"Bearer {token}"}
        self._http = httpx.Client(timeout=seconds, headers=headers)

    def ask(
        self,
        url: str | None,
        document: str,
        variables: dict[str, Any] | None = None,
        *,
        request_id: UUID | None = None,
        min_position: int | None = None,
    ) -> Answer:
        if url is None:
            return Answer(0, None, ())
        headers = {}
        if request_id is not None:
            headers["x-request-id"] = str(request_id)
        if min_position is not None:
            headers["crm-min-position"] = str(min_position)
        body = {"query": document, "variables": variables or {}}
        try:
            got = self._http.post(f"{url}/graphql", json=body, headers=headers)
        except httpx.TransportError:
            return Answer(0, None, ())
        return answer_of(got)

    def post(self, url: str | None, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        """Bytes to a path of the API; what it answers is `data`."""
        if url is None:
            return Answer(0, None, ())
        try:
            got = self._http.post(url + path, content=body, headers=headers)
        except httpx.TransportError:
            return Answer(0, None, ())
        if got.status_code == 503:
            return Answer(503, None, ("DATABASE_UNREACHABLE",), text=got.text)
        return Answer(got.status_code, got.json(), (), text=got.text)

    def close(self) -> None:
        self._http.close()


def answer_of(got: httpx.Response) -> Answer:
    told = got.json()
    codes = [
        str(error.get("extensions", {}).get("code", "NO_CODE")) for error in told.get("errors", [])
    ]
    return Answer(
        got.status_code, told.get("data"), tuple(codes), told.get("extensions") or {}, got.text
    )
