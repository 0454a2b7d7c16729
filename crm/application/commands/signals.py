"""Commands about the rules that tell people from machines."""

import datetime

from crm.application.command import Command, command, given
from crm.application.work import Work
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts.messages import SignalRulesetPublished
from crm.domain.refusals import (
    BrokenSignalRulesetFile,
    EffectiveInThePast,
    SignalRulesetNameTaken,
)
from crm.domain.signals import BrokenSignalRuleset
from crm.domain.signals.published import publishable, with_built_in


@command(refuses=(BrokenSignalRulesetFile, SignalRulesetNameTaken, EffectiveInThePast))
class PublishSignalRuleset(Command):
    """Publish rules that tell people from machines, in force from a day on.

    From that day on every open and click is judged by them, those before as well. What was told of
    days before stays as it was told.
    """

    definition: str = given(
        "The whole data file: JSON, as `signalRulesets` shows it, under a name of its own"
        " (signals/v and a number).",
        long=True,
    )
    effective_on: datetime.date = given("First day, in the programme's time zone; not past.")

    def decide(self, work: Work) -> None:
        try:
            ruleset = publishable(self.definition)
        except BrokenSignalRuleset as fault:
            raise BrokenSignalRulesetFile(str(fault)) from None
        known = with_built_in(work.programme([SignalRulesetPublished]))
        if any(each.ruleset.name == ruleset.name for each in known):
            raise SignalRulesetNameTaken(ruleset.name)
        if self.effective_on < work.moment.today:
            raise EffectiveInThePast
        fact = SignalRulesetPublished(
            ruleset=ruleset.name, definition=self.definition, digest=ruleset.digest
        )
        work.decree(fact, FuzzyDate.day(self.effective_on), When(work.moment.now))
