"""Which of GraphQL's two media types a client wants (GraphQL over HTTP, "Accept"), or events."""

from collections.abc import Collection

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
EVENTS = "text/event-stream"


def media_type(accept: str | None) -> str:
    """The wanted type of the two by quality, the first named among equals; JSON when unsaid."""
    return _best(accept, (JSON, GRAPHQL))


def wants_events(accept: str | None) -> bool:
    """Whether a client wants server-sent events rather than one answer."""
    return EVENTS in (accept or "").lower() and _best(accept, (JSON, GRAPHQL, EVENTS)) == EVENTS


def is_acceptable(accept: str | None) -> bool:
    """Whether a client takes one of the two types, by name or by a wildcard."""
    if not accept:
        return True
    names = {part.split(";")[0].strip() for part in accept.lower().split(",")}
    return not names.isdisjoint((JSON, GRAPHQL, EVENTS, "*/*", "application/*"))


def wants_page(accept: str | None) -> bool:
    """Whether this is a browser that shows pages."""
    return "text/html" in (accept or "").lower()


def _best(accept: str | None, names: Collection[str]) -> str:
    best, best_quality = JSON, 0.0
    for part in (accept or "").lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        quality = _quality(parameters)
        if name in names and quality > best_quality:
            best, best_quality = name, quality
    return best


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
