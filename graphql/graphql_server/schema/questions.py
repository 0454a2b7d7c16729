"""Text inside questions: cleaned like any other, so that what cannot be stored cannot be asked."""

from crm.domain import text


def query_line(value: str | None) -> str | None:
    """The text on one line; refuses `INVALID_INPUT`."""
    return text.line(value, ("filter",))
