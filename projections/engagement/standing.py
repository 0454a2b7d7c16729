"""What a person's score of any date follows from: their touches, and since when they belong."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm.domain.engagement import (
    EngagementScore,
    EngagementSummary,
    History,
    ScoringModel,
    Touch,
    prepare,
    score,
    summarise,
)

TOUCHES = """
SELECT alumnus_id, position, event_id, kind, occurred_at, occurred_on, order_key, variant,
       subject_id, message_id, campaign_id, machine, retracted
FROM touch WHERE alumnus_id = ANY(%(alumnus_ids)b)
"""
REGISTERED = """
SELECT alumnus_id, registered_on FROM member WHERE alumnus_id = ANY(%(alumnus_ids)b)
"""
LAST_DAYS = """
SELECT alumnus_id, coalesce(departed, scheduled) FROM employment
WHERE alumnus_id = ANY(%(alumnus_ids)b) AND coalesce(departed, scheduled) IS NOT NULL
"""
"""Each takes `alumnus_ids`; `standings` takes the rows of all three."""

Rows = Iterable[tuple[Any, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A person's history under one model, ready to be scored on any date.

    What is shown, explained and told of the past is computed here; `score.py` stores the same.
    """

    history: History
    registered_on: datetime.date | None = None
    last_days: tuple[datetime.date, ...] = ()

    def member_since(self, as_of: datetime.date) -> datetime.date | None:
        """The later of joining the network and the last day of work, as far as both have passed.

        A scheduled departure counts once its day has passed.
        """
        days = [day for day in self.last_days if day < as_of]
        if self.registered_on is not None and self.registered_on <= as_of:
            days.append(self.registered_on)
        return max(days, default=None)

    def score(self, as_of: datetime.date) -> EngagementScore:
        """The score of a date with its explanation."""
        since = self.member_since(as_of)
        return score(self.history, self.history.model, as_of, member_since=since)

    def summary(self, as_of: datetime.date) -> EngagementSummary:
        """The same figures without the explanation."""
        since = self.member_since(as_of)
        return summarise(self.history, self.history.model, as_of, member_since=since)


def standings(
    alumnus_ids: Iterable[UUID],
    model: ScoringModel,
    *,
    touches: Rows,
    registered: Rows,
    last_days: Rows,
) -> dict[UUID, Standing]:
    """Out of rows as the statements above give them; each person asked for has a standing."""
    ended: dict[UUID, list[datetime.date]] = defaultdict(list)
    for alumnus_id, day in last_days:
        ended[alumnus_id].append(day)
    joined = {alumnus_id: day for alumnus_id, day in registered}  # noqa: C416
    return {
        alumnus_id: Standing(
            history=history,
            registered_on=joined.get(alumnus_id),
            last_days=tuple(ended.get(alumnus_id, ())),
        )
        for alumnus_id, history in histories(alumnus_ids, model, touches).items()
    }


def histories(
    alumnus_ids: Iterable[UUID], model: ScoringModel, touches: Rows
) -> dict[UUID, History]:
    """Out of rows as `TOUCHES` gives them; each person asked for has a history, in that order."""
    by_person: dict[UUID, list[Touch]] = defaultdict(list)
    for row in touches:
        by_person[row[0]].append(_touch(row))
    return {each: prepare(by_person.get(each, ()), model) for each in alumnus_ids}


def _touch(row: tuple[Any, ...]) -> Touch:
    return Touch(
        position=row[1],
        event_id=row[2],
        kind=row[3],
        occurred_at=row[4],
        occurred_on=row[5],
        order_key=row[6],
        variant=row[7],
        subject_id=row[8],
        message_id=row[9],
        campaign_id=row[10],
        machine=row[11],
        retracted=row[12],
    )
