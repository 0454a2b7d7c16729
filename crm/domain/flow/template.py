"""A flow template: the stages of a return, what may be left out, what the reception needs."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from crm.domain.flow.document import Label
from crm.domain.tenure import length

_MONTHS = 12


class StageKind(StrEnum):
    """What a stage is passed by."""

    CONVERSATION = "conversation"
    """Somebody says that it is passed."""
    SKILLS = "skills"
    """Today's skills were assessed, and somebody says that they are enough."""
    VISION = "vision"
    """The vision meeting was held, and somebody says that it is passed."""
    REFERENCE_CHECK = "reference_check"
    """Somebody says that it is passed; left out only where the role allows."""
    TERMS = "terms"
    """The approval of the terms passes it."""
    OFFER = "offer"
    """The acceptance of the offer passes it."""
    RECEPTION = "reception"
    """The hire passes it."""


class ReceptionItem(StrEnum):
    """What a reception can need before the first day."""

    BRIEF = "brief"
    CONTACT_DESK = "contact_desk"
    CAREER_PATH = "career_path"
    ONBOARDING_PLAN = "onboarding_plan"
    CHANGE_BRIEFING = "change_briefing"
    PEERS_BRIEF = "peers_brief"
    """The brief of former peers: whenever the person is to stand above them."""


RECEPTION_LABELS: Mapping[ReceptionItem, Label] = MappingProxyType(
    {
        ReceptionItem.BRIEF: Label("受け入れ側への説明", "the brief of those who receive them"),
        ReceptionItem.CONTACT_DESK: Label("相談窓口", "somebody to be asked"),
        ReceptionItem.CAREER_PATH: Label("キャリアパスの合意", "the agreed career path"),
        ReceptionItem.ONBOARDING_PLAN: Label("オンボーディング計画", "the onboarding plan"),
        ReceptionItem.CHANGE_BRIEFING: Label(
            "退職後の変化の説明", "the briefing on what changed since"
        ),
        ReceptionItem.PEERS_BRIEF: Label("元同僚への説明", "the brief of former peers"),
    }
)
"""What a reception can need, as it is called in sentences."""


class WhenNotReady(StrEnum):
    """What becomes of a hire whose reception is not ready."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of the flow."""

    key: str
    label: Label
    kind: StageKind
    sla_days: int
    """Days within which it is to be left again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiverRule:
    """Why stages may be left out, and when."""

    key: str
    label: Label
    stages: tuple[str, ...]
    away_under_years: int | None = None
    """Only for whoever left less than so many years ago."""
    not_for_regulated_roles: bool = False

    def allows(self, stage: str, years_away: int | None, *, regulated_role: bool) -> bool:
        """Whether it covers the stage in such a case; unknown years are too many."""
        if stage not in self.stages or (self.not_for_regulated_roles and regulated_role):
            return False
        if self.away_under_years is None:
            return True
        return years_away is not None and years_away < self.away_under_years


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowTemplate:
    """A template as it was published; processes opened by it follow it to their end."""

    name: str
    title: Label
    stages: tuple[Stage, ...]
    """The last three are terms, offer and reception."""
    waiver_rules: tuple[WaiverRule, ...]
    reception_needs: tuple[ReceptionItem, ...]
    when_not_ready: WhenNotReady
    change_briefing_after_years: int
    """Whoever was away so long is told what changed before they start."""
    check_days: tuple[int, ...]
    """After how many days a return is looked at again, rising."""

    @property
    def first(self) -> Stage:
        return self.stages[0]

    def stage(self, key: str) -> Stage | None:
        return next((each for each in self.stages if each.key == key), None)

    def label(self, key: str) -> Label:
        """What a stage is called; the key itself where the template has no such stage."""
        stage = self.stage(key)
        return stage.label if stage else Label(key, key)

    def of_kind(self, kind: StageKind) -> Stage | None:
        return next((each for each in self.stages if each.kind is kind), None)

    def after(self, key: str) -> Stage | None:
        """The stage that follows; None after the last."""
        keys = [each.key for each in self.stages]
        place = keys.index(key) + 1
        return self.stages[place] if place < len(keys) else None

    def waiver_rule(self, key: str) -> WaiverRule | None:
        return next((each for each in self.waiver_rules if each.key == key), None)

    def can_waive(self, stage: str, years_away: int | None, *, regulated_role: bool) -> bool:
        """Whether some rule covers the stage in such a case."""
        return any(
            each.allows(stage, years_away, regulated_role=regulated_role)
            for each in self.waiver_rules
        )

    def may_be_waived(self, stage: str) -> bool:
        """Whether some rule covers the stage in some case."""
        return any(stage in each.stages for each in self.waiver_rules)

    def reception_items(
        self, years_away: int | None, *, above_former_peers: bool
    ) -> tuple[ReceptionItem, ...]:
        """What the reception of somebody needs; unknown years away are many."""
        needed = list(self.reception_needs)
        if years_away is None or years_away >= self.change_briefing_after_years:
            needed.append(ReceptionItem.CHANGE_BRIEFING)
        if above_former_peers:
            needed.append(ReceptionItem.PEERS_BRIEF)
        return tuple(dict.fromkeys(needed))


def years_away(last_day: datetime.date | None, day: datetime.date) -> int | None:
    """Full years since the last day of work; None when that day is not known.

    Counted as employments are: from the day after the last one, that day included.
    """
    if last_day is None:
        return None
    return length(last_day + datetime.timedelta(days=1), day).months // _MONTHS
