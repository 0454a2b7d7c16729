"""What the scores of a day follow."""

from typing import NamedTuple

from crm.domain.engagement import ScoringModel
from crm.domain.signals import SignalRuleset


class Rules(NamedTuple):
    """How facts become points, and which of them are a machine's."""

    model: ScoringModel
    ruleset: SignalRuleset
