"""A campaign (ニュースレター配信): published, perhaps withdrawn.

What became of its messages is told by people's own facts, which carry its id.
"""

from dataclasses import dataclass

from crm.domain.envelope import Happening
from crm.domain.facts.campaigns import CampaignFact, CampaignPublished, CampaignWithdrawn
from crm.domain.moment import Moment
from crm.domain.refusals import CampaignIsWithdrawn
from crm.domain.undertaking import Undertaking


@dataclass
class Campaign(Undertaking):
    """One that has no facts is known by its id only, from a feed."""

    fact = CampaignFact

    published: CampaignPublished | None = None
    withdrawn: CampaignWithdrawn | None = None

    @property
    def stage(self) -> str:
        if self.published is None:
            return "known_by_id"
        return "published" if self.withdrawn is None else "withdrawn"

    @property
    def is_open(self) -> bool:
        return self.published is not None and self.withdrawn is None

    def apply(self, happening: Happening) -> None:
        match happening.fact:
            case CampaignPublished() as fact:
                self.published = fact
            case CampaignWithdrawn() as fact:
                self.withdrawn = fact
            case _:
                pass

    def withdraw(self, fact: CampaignWithdrawn, moment: Moment) -> None:
        """Refuses `CampaignIsWithdrawn`."""
        if self.withdrawn is not None:
            raise CampaignIsWithdrawn
        self.record(fact, moment)
