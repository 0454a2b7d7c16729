"""By which name a client goes: told by its build, never by a person."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

_NAME = re.compile(r"@?[A-Za-z0-9][A-Za-z0-9 ._/-]{0,59}")
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+-]{0,29}")


class Client(NamedTuple):
    """A front end or connector."""

    name: str = "(none)"
    """`(none)` for one that does not say, or says what is no name."""
    version: str = ""
    """Empty when unsaid."""


NONE = Client()


def client_of(told: Mapping[str, Any]) -> Client:
    """From headers or the payload of `connection_init`: `Crm-Client: name/version`, or Apollo's
    `apollographql-client-name` and `-version`."""
    ours = told.get("crm-client")
    if ours is not None:
        name, slash, version = str(ours).rpartition("/")
        return _client(name, version) if slash else _client(ours, None)
    theirs = told.get("apollographql-client-name")
    return NONE if theirs is None else _client(theirs, told.get("apollographql-client-version"))


def _client(name: object, version: object) -> Client:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return NONE
    known = isinstance(version, str) and _VERSION.fullmatch(version)
    return Client(name, str(version) if known else "")
