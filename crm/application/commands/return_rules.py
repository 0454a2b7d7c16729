"""Commands about the rules of returning: flow templates, standards of terms, groups to compare."""

import datetime

from crm.application.command import Command, command, given
from crm.application.work import Work
from crm.domain.dates import FuzzyDate
from crm.domain.envelope import When
from crm.domain.facts.return_rules import (
    ComparatorGroupRecorded,
    FairTermsPublished,
    FlowTemplatePublished,
)
from crm.domain.flow.fair_terms import load_terms
from crm.domain.flow.load import load_template
from crm.domain.flow.published import (
    SMALLEST_GROUP,
    digest_of,
    fair_terms,
    named,
    templates,
)
from crm.domain.refusals import (
    BrokenFlowDocument,
    EffectiveInThePast,
    FlowNameTaken,
    InvalidInput,
)

_DEFINITION = "The whole document: JSON."
_EFFECTIVE = "First day on which it is in force, in the programme's time zone; not past."
_BAND = "percent of the band."


@command(refuses=(BrokenFlowDocument, FlowNameTaken, EffectiveInThePast))
class PublishFlowTemplate(Command):
    """Publish the stages of a return. Processes that are opened from the day on follow them; those
    that are open follow theirs to the end."""

    definition: str = given(_DEFINITION, long=True)
    effective_on: datetime.date = given(_EFFECTIVE)

    def decide(self, work: Work) -> None:
        template = load_template(self.definition)
        if named(templates(work.programme([FlowTemplatePublished])), template.name) is not None:
            raise FlowNameTaken(template.name)
        fact = FlowTemplatePublished(
            flow_template=template.name,
            definition=self.definition,
            digest=digest_of(self.definition),
        )
        _decree(work, fact, self.effective_on)


@command(refuses=(BrokenFlowDocument, FlowNameTaken, EffectiveInThePast))
class PublishFairTerms(Command):
    """Publish the criteria that grade and pay follow from. Terms that are proposed from the day on
    follow them."""

    definition: str = given(_DEFINITION, long=True)
    effective_on: datetime.date = given(_EFFECTIVE)

    def decide(self, work: Work) -> None:
        standards = load_terms(self.definition)
        if named(fair_terms(work.programme([FairTermsPublished])), standards.name) is not None:
            raise FlowNameTaken(standards.name)
        fact = FairTermsPublished(
            fair_terms=standards.name,
            definition=self.definition,
            digest=digest_of(self.definition),
        )
        _decree(work, fact, self.effective_on)


@command()
class RecordComparatorGroup(Command):
    """Record where the pay of present employees of a grade lies in its band: quartiles of groups
    of 5 or more, and nothing of a single person."""

    comparator_group: str = given("Name of the group, such as G4-development.")
    grade: str = given("Grade (等級) of everybody in it.")
    members: int = given("How many employees it has; 5 or more.")
    lower_quartile: int = given(f"What a quarter does not exceed, {_BAND}")
    median_position: int = given(f"What half do not exceed, {_BAND}")
    upper_quartile: int = given(f"What three quarters do not exceed, {_BAND}")
    measured_on: datetime.date = given("The day it is of; not to come.")

    def decide(self, work: Work) -> None:
        if self.members < SMALLEST_GROUP:
            raise InvalidInput(
                f"{SMALLEST_GROUP}人未満の群は記録できません。",
                f"A group of fewer than {SMALLEST_GROUP} is not recorded.",
                ("members",),
            )
        if not self.lower_quartile <= self.median_position <= self.upper_quartile:
            raise InvalidInput(
                "四分位数は小さい順にしてください。",
                "Let the quartiles rise from the lower to the upper.",
                ("medianPosition",),
            )
        if self.measured_on > work.moment.today:
            raise InvalidInput("日付が未来です。", "The day lies in the future.", ("measuredOn",))
        work.decree(
            ComparatorGroupRecorded(
                comparator_group=self.comparator_group,
                comparator_grade=self.grade,
                members=self.members,
                lower_quartile=self.lower_quartile,
                median_position=self.median_position,
                upper_quartile=self.upper_quartile,
                measured_on=self.measured_on,
            )
        )


def _decree(
    work: Work, fact: FlowTemplatePublished | FairTermsPublished, effective_on: datetime.date
) -> None:
    if effective_on < work.moment.today:
        raise EffectiveInThePast
    work.decree(fact, FuzzyDate.day(effective_on), When(work.moment.now))
