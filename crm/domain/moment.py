"""The moment a command is carried out: the time, the ids it may use, and who sends it."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Context, Happening, When
from crm.domain.facts.base import Fact, Interaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Everything a decision takes from outside, read once at the edge."""

    now: datetime.datetime
    """UTC."""
    zone: ZoneInfo
    """The programme's time zone: what a day is."""
    context: Context
    new_id: Callable[[], UUID] = field(default=uuid4)

    @property
    def today(self) -> datetime.date:
        """The date in the programme's time zone."""
        return self.now.astimezone(self.zone).date()

    def happening(
        self,
        alumnus_id: UUID | None,
        fact: Fact,
        effective_on: FuzzyDate | None = None,
        occurred: When | None = None,
        delivery_id: str | None = None,
    ) -> Happening:
        """A fact of this moment; with `effective_on`, of that date; with `occurred`, of then.

        `alumnus_id` None: a fact of the programme itself.
        """
        if occurred is None:
            occurred = When.on(effective_on, self.zone) if effective_on else When(self.now)
        if isinstance(fact, Interaction) and fact.to_the_day:
            occurred = occurred.to_the_day(self.zone)
        source = self.context.source
        if delivery_id is not None:
            source = type(source)(source.provider, delivery_id, source.verified)
        return Happening(
            event_id=self.new_id(),
            alumnus_id=alumnus_id,
            occurred=occurred,
            effective_on=effective_on.first if effective_on else None,
            actor=self.context.actor,
            source=source,
            correlation_id=self.context.correlation_id,
            causation_id=self.context.causation_id,
            fact=fact,
        )
