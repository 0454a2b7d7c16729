"""Human or machine? The verdict on an open or a click, from the fact alone.

Mail programs and scanners load images and follow links by themselves. The ruleset is a pure
function, so every read model that needs the verdict computes the same one.
"""

import re
from enum import StrEnum

from crm.domain.facts.base import Fact
from crm.domain.facts.messages import LinkClicked, MessageOpened

RULESET = "signals/v1"
_BARE_AGENT = "Mozilla/5.0"
_IMAGE_PROXY = re.compile("GoogleImageProxy|YahooMailProxy")


class Signal(StrEnum):
    """Who caused a fact: a person, a machine, or it cannot be told."""

    HUMAN = "HUMAN"
    MACHINE = "MACHINE"
    UNKNOWN = "UNKNOWN"


def signal_of(fact: Fact) -> Signal:
    """The verdict. A proxy that loads images for a reader hides who they are: UNKNOWN."""
    if type(fact) not in (MessageOpened, LinkClicked):
        return Signal.HUMAN
    assert isinstance(fact, MessageOpened | LinkClicked)
    agent = fact.user_agent
    if fact.machine_flag or (agent is not None and agent.strip() == _BARE_AGENT):
        return Signal.MACHINE
    if agent is not None and _IMAGE_PROXY.search(agent):
        return Signal.UNKNOWN
    return Signal.HUMAN
