"""What rules are given, what they say, and what they share."""

import datetime
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from crm.domain.policies.career import Career, Ids, StintOnFile
from crm.domain.policies.words import PolicyName, ReasonCode, Verdict

PASS, FAIL, UNKNOWN = Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule says, why, and by which facts."""

    verdict: Verdict
    code: ReasonCode
    ja: str
    en: str
    evidence: Ids = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Whom a rule looks at, and when."""

    career: Career
    day: datetime.date
    policy: PolicyName

    @property
    def stints(self) -> list[StintOnFile]:
        return list(self.career.stints.values())


def no_employment() -> Judgement:
    return Judgement(
        UNKNOWN,
        ReasonCode.NO_EMPLOYMENT_ON_FILE,
        "在籍の記録がないため判断できません。在籍期間を登録してください。",
        "No employment is on file, so this cannot be judged. Register the employment.",
    )


def events(stints: Iterable[StintOnFile]) -> Ids:
    return unique(event for stint in stints for event in stint.events)


def departures(stints: Iterable[StintOnFile]) -> Ids:
    return unique(event for stint in stints for event in stint.departure_events)


def unique(events: Iterable[UUID]) -> Ids:
    return tuple(dict.fromkeys(events))


def fold(text: str | None) -> str | None:
    return None if text is None else unicodedata.normalize("NFKC", text).strip().casefold()


def folded(texts: Iterable[str]) -> frozenset[str | None]:
    return frozenset(fold(each) for each in texts)
