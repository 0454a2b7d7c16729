"""Facts about the rules of returning: flow templates, standards of terms, groups to compare."""

import datetime

from crm.domain.facts.base import ProgrammeFact, fact, plain

_DEFINITION = "The whole document, as it was published: JSON."
_DIGEST = "SHA-256 of the document, as hexadecimal digits."


@fact()
class FlowTemplatePublished(ProgrammeFact):
    """The stages of a return were published; processes opened from the date of effect on follow
    them (アルムナイ専用の採用フロー)."""

    flow_template: str = plain("Name of the template, such as return-flow/v2.")
    definition: str = plain(_DEFINITION)
    digest: str = plain(_DIGEST)

    def ja(self) -> str:
        return f"復職選考フロー {self.flow_template} を公開しました。"

    def en(self) -> str:
        return f"The return flow {self.flow_template} was published."


@fact()
class FairTermsPublished(ProgrammeFact):
    """The criteria that grade and pay follow from were published (公平な評価基準・処遇)."""

    fair_terms: str = plain("Name of the standards, such as fair-terms/v2.")
    definition: str = plain(_DEFINITION)
    digest: str = plain(_DIGEST)

    def ja(self) -> str:
        return f"処遇の基準 {self.fair_terms} を公開しました。"

    def en(self) -> str:
        return f"The standards of terms {self.fair_terms} were published."


@fact()
class ComparatorGroupRecorded(ProgrammeFact):
    """Where the pay of present employees lies in the band of their grade, as quartiles only."""

    comparator_group: str | None = plain("Name of the group.", default=None)
    comparator_grade: str = plain("Grade of everybody in it.")
    members: int = plain("How many employees it has; at least 5.")
    lower_quartile: int = plain("Place in the band that a quarter does not exceed, percent.")
    median_position: int = plain("Place in the band that half do not exceed, percent.")
    upper_quartile: int = plain("Place in the band that three quarters do not exceed, percent.")
    measured_on: datetime.date = plain("The day it is of.")

    def ja(self) -> str:
        return f"比較対象群 {self.comparator_group or '名称不明'} を記録しました。"

    def en(self) -> str:
        return f"A group to compare with was recorded: {self.comparator_group or 'unnamed'}."
