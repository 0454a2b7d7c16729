"""Facts about segments and touch plans: with whom the programme keeps contact, and how often."""

from crm.domain.engagement import Level
from crm.domain.facts.base import ProgrammeFact, fact, plain
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import AlumnusStatus

SEGMENT = "The segment's key, such as recent-leavers."


@fact()
class SegmentDefined(ProgrammeFact):
    """Which people a segment holds (セグメント); a later definition replaces it.

    A person belongs to the first segment in rank whose conditions they all meet.
    """

    segment: str = plain(SEGMENT)
    title: str | None = plain("What people call it.", default=None)
    rank: int = plain("Segments of a lower rank come first; equals by key.", default=0)
    segment_statuses: tuple[AlumnusStatus, ...] = plain("Of these statuses.")
    departments: tuple[str, ...] = plain("Of these latest departments; of all when empty.")
    levels: tuple[Level, ...] = plain("Of these levels at the last scoring; all when empty.")
    left_at_least_months: int | None = plain(
        "Whose latest last day is at least so many months past.", default=None
    )
    left_at_most_months: int | None = plain(
        "Whose latest last day is at most so many months past.", default=None
    )

    def ja(self) -> str:
        return f"セグメント{quoted_ja(self.title or self.segment)}を定義しました。"

    def en(self) -> str:
        return f"The segment {self.title or self.segment} was defined."


@fact()
class SegmentRetired(ProgrammeFact):
    """A segment is used no more, and its touch plan with it."""

    segment: str = plain(SEGMENT)

    def ja(self) -> str:
        return f"セグメント{quoted_ja(self.segment)}を廃止しました。"

    def en(self) -> str:
        return f"The segment {self.segment} was retired."


@fact()
class TouchPlanDefined(ProgrammeFact):
    """How often the programme is in touch with the people of a segment (接点計画)."""

    segment: str = plain(SEGMENT)
    cadence_days: int = plain("At most so many days between two-way contacts.")
    owner_role: str | None = plain("Who keeps the contact, such as former manager.", default=None)

    def ja(self) -> str:
        return (
            f"接点計画を定めました:{quoted_ja(self.segment)}とは{self.cadence_days}日以内に一度。"
        )

    def en(self) -> str:
        by = after_en(", by the ", self.owner_role)
        return f"Contact with {self.segment} is planned every {self.cadence_days} days{by}."


@fact()
class TouchPlanRetired(ProgrammeFact):
    """The people of a segment are on no plan any more."""

    segment: str = plain(SEGMENT)

    def ja(self) -> str:
        return f"接点計画を廃止しました:{quoted_ja(self.segment)}。"

    def en(self) -> str:
        return f"The touch plan of {self.segment} was retired."
