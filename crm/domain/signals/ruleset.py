"""The rules that tell people from machines: a data file, read strictly."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from typing import Any, Final

_FILE: Final = "signals-v1.json"
_FIELDS: Final = frozenset(
    {
        *("name", "trust_provider_flag", "machine_agents", "machine_agent_words"),
        *("unknown_agent_words", "burst", "honeypot_quarantines"),
    }
)
_BURST: Final = frozenset({"seconds_after_delivery", "distinct_links", "within_seconds"})
_MOST_WORDS: Final = 1_000
_LONGEST_SECONDS: Final = 3_600
_KEPT = 64


class BrokenSignalRuleset(ValueError):
    """A data file is not a ruleset; the message says what to mend."""

    code = "BROKEN_SIGNAL_RULESET"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalRuleset:
    """What makes an open or a click a machine's."""

    name: str
    digest: str
    """SHA-256 of the data file, as hexadecimal digits."""
    definition: str = field(repr=False)
    """The whole data file."""
    trust_provider_flag: bool
    """What the provider says to be a machine is one."""
    machine_agents: frozenset[str]
    """Programs, by their whole name."""
    machine_agent_words: tuple[str, ...]
    """Programs, by a part of their name."""
    unknown_agent_words: tuple[str, ...]
    """Proxies that hide who reads, by a part of their name."""
    burst_after_seconds: int
    """A click up to so many seconds after delivery …"""
    burst_links: int
    """… is a machine's when so many distinct links of the message were followed …"""
    burst_within_seconds: int
    """… within so many seconds."""
    honeypot_quarantines: bool
    """Whoever follows an invisible link is a machine, and so are the message's other clicks."""


def load_ruleset() -> SignalRuleset:
    """The ruleset that comes with the program, in force until another one is."""
    return _built_in()


@lru_cache(maxsize=_KEPT)
def ruleset_of(definition: str) -> SignalRuleset:
    """The ruleset of a data file. Raises `BrokenSignalRuleset`: the first fault."""
    found = _parsed(definition)
    if strange := sorted(found.keys() ^ _FIELDS):
        raise BrokenSignalRuleset(f"Missing or unknown fields: {', '.join(strange)[:200]}.")
    burst = found["burst"]
    if not isinstance(burst, dict) or burst.keys() != _BURST:
        raise BrokenSignalRuleset(f"burst needs exactly: {', '.join(sorted(_BURST))}.")
    return SignalRuleset(
        name=_word(found, "name"),
        digest=sha256(definition.encode()).hexdigest(),
        definition=definition,
        trust_provider_flag=_flag(found, "trust_provider_flag"),
        machine_agents=frozenset(_words(found, "machine_agents")),
        machine_agent_words=_words(found, "machine_agent_words"),
        unknown_agent_words=_words(found, "unknown_agent_words"),
        burst_after_seconds=_number(burst, "seconds_after_delivery", 0),
        burst_links=_number(burst, "distinct_links", 2),
        burst_within_seconds=_number(burst, "within_seconds", 0),
        honeypot_quarantines=_flag(found, "honeypot_quarantines"),
    )


@lru_cache(maxsize=1)
def _built_in() -> SignalRuleset:
    file = resources.files(__package__).joinpath(_FILE)
    return ruleset_of(file.read_text(encoding="utf-8"))


def _parsed(definition: str) -> dict[str, Any]:
    try:
        definition.encode()
        found = json.loads(definition, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        if isinstance(error, BrokenSignalRuleset):
            raise
        raise BrokenSignalRuleset("The data file is not JSON.") from None
    if not isinstance(found, dict):
        raise BrokenSignalRuleset("The data file is not a JSON object.")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BrokenSignalRuleset("A field stands in the data file twice.")
    return found


def _word(found: dict[str, Any], name: str) -> str:
    value = found[name]
    if not isinstance(value, str) or not value.strip():
        raise BrokenSignalRuleset(f"{name} must be text.")
    return value


def _flag(found: dict[str, Any], name: str) -> bool:
    if not isinstance(found[name], bool):
        raise BrokenSignalRuleset(f"{name} must be true or false.")
    return bool(found[name])


def _words(found: dict[str, Any], name: str) -> tuple[str, ...]:
    words = found[name]
    fits = isinstance(words, list) and len(words) <= _MOST_WORDS
    if not fits or not all(isinstance(each, str) and each.strip() for each in words):
        raise BrokenSignalRuleset(f"{name} must be a list of up to {_MOST_WORDS:,} texts.")
    return tuple(words)


def _number(found: dict[str, Any], name: str, least: int) -> int:
    value = found[name]
    if isinstance(value, bool) or not isinstance(value, int):
        raise BrokenSignalRuleset(f"burst {name} must be a whole number.")
    if not least <= value <= _LONGEST_SECONDS:
        raise BrokenSignalRuleset(f"burst {name} must be from {least} to {_LONGEST_SECONDS}.")
    return value
