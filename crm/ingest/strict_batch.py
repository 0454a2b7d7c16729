"""A webhook's body as a list of events; what JSON does not allow is refused with a code."""

import orjson

MAX_EVENTS = 10_000
"""Far above any provider's batch; the body's size is limited before."""


class BadBatch(Exception):
    """The body is not a batch of events; the message says what to send."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def events_of(body: bytes) -> list[object]:
    """The elements of a JSON array; NaN, lone surrogates and deep nesting are not JSON here."""
    try:
        batch = orjson.loads(body)
        orjson.dumps(batch)  # nesting that can be read may still be too deep to be kept
    except (orjson.JSONDecodeError, orjson.JSONEncodeError, RecursionError):
        raise BadBatch("BAD_JSON", "The body is not JSON; send the batch as it was made.") from None
    if not isinstance(batch, list):
        raise BadBatch("NOT_A_BATCH", "The body must be a JSON array of events.")
    if len(batch) > MAX_EVENTS:
        raise BadBatch("TOO_MANY_EVENTS", f"Send at most {MAX_EVENTS:,} events at a time.")
    return batch
