"""An operation that took longer than it may."""

from typing import ClassVar

from graphql_server.errors import CodedError


class TookTooLong(CodedError):
    """The operation was ended."""

    status: ClassVar[int] = 503

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"The operation was given up after {seconds:g} seconds. Ask for less at once; a command"
            " may have been carried out all the same: repeat it with the same idempotencyKey.",
            "TIMEOUT",
        )
