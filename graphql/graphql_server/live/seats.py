"""How many connections stay open: of this process, and of each token."""

from collections import Counter
from typing import ClassVar

from graphql_server.errors import CodedError

_EVERYBODY = ""


class TooManyConnections(CodedError):
    """No seat is free."""

    status: ClassVar[int] = 429
    code_of_all: ClassVar[str] = "TOO_MANY_CONNECTIONS"

    def __init__(self) -> None:
        super().__init__(
            "Too many connections are open; close some, or try again later.", self.code_of_all
        )


class Seats:
    """For one event loop."""

    def __init__(self, most: int, most_of_token: int | None = None) -> None:
        """`most_of_token` None: a fifth."""
        self._most = most
        self._most_of_token = max(1, most // 5) if most_of_token is None else most_of_token
        self._taken: Counter[str] = Counter()

    def take(self, token_id: str | None) -> None:
        """Sit down, for who comes with this token; raises `TooManyConnections`."""
        if self._taken[_EVERYBODY] >= self._most:
            raise TooManyConnections
        if token_id is not None:
            if self._taken[token_id] >= self._most_of_token:
                raise TooManyConnections
            self._taken[token_id] += 1
        self._taken[_EVERYBODY] += 1

    def leave(self, token_id: str | None) -> None:
        """Get up again."""
        self._taken[_EVERYBODY] -= 1
        if token_id is not None:
            self._taken[token_id] -= 1
            if not self._taken[token_id]:
                del self._taken[token_id]

    def __len__(self) -> int:
        return self._taken[_EVERYBODY]
