"""Somebody who takes notes through the API, and never gives one up."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from tests.faults.client import Answer, Client
from tests.faults.programs import until

_NOTE = """mutation Note($input: RecordInteractionInput!) {
  recordInteraction(input: $input) {
    __typename ... on RecordInteractionSuccess { position stale repeated } } }"""


class Office:
    """`url` says where the server answers; without a token it must be an open one."""

    def __init__(self, url: Callable[[], str | None], token: str | None) -> None:
        self._url = url
        self._client = Client(token, seconds=15)

    def note(self) -> dict[str, Any]:
        """Recorded, however often it had to be sent."""
        given = {
            "idempotencyKey": str(uuid4()),
            "alumnus": {"externalRef": "7"},
            "interaction": {"noteAdded": {"text": "fault"}},
            "occurredAt": "2026-01-05T09:00:00+09:00",
        }
        answers: list[Answer] = []

        def recorded() -> bool:
            answers.append(self._client.ask(self._url(), _NOTE, {"input": given}))
            assert answers[-1].wrong is None, answers[-1].wrong
            return not answers[-1].away

        until(recorded, "an answer", 40)
        data = answers[-1].data
        assert data is not None
        done: dict[str, Any] = data["recordInteraction"]
        assert done["__typename"] == "RecordInteractionSuccess", done
        return done

    def hears_fresh(self) -> bool:
        """Whether the answer to a note shows it; a machine with much to do may be late."""
        return not self.note()["stale"]

    def close(self) -> None:
        self._client.close()
