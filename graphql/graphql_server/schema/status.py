"""A person's status, since when, and the sentence that says what it follows from."""

import datetime
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

import strawberry

from crm.domain.dates import FuzzyDate, Precision
from crm.domain.envelope import RecordedFact
from crm.domain.moments import PointInTime
from crm.domain.person import Person
from crm.domain.phrases import on_en, on_ja
from crm.domain.status import AlumnusStatus, StatusFrom
from crm.domain.words import Locale
from graphql_server.schema.because import Because, because, deciding_facts, status_rule
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.resolver import resolver

_BECAUSE = {
    AlumnusStatus.EMPLOYEE: ("{since}から在籍しています。", "Has been employed since {since}."),
    AlumnusStatus.LEAVING: (
        "退職が予定されています({since}に通知)。",
        "Is leaving: a departure was announced {since}.",
    ),
    AlumnusStatus.ALUMNUS: (
        "退職日の翌日、{since}からアルムナイです。",
        "Has been an alumnus since {since}, the day after the last day of work.",
    ),
    AlumnusStatus.RETURNING: (
        "再入社が決まっています({since}に決定)。",
        "Is coming back: it was settled {since}.",
    ),
}
_LEFT_SOMETIME = (
    "{since}に退職したアルムナイです(退職日は不明)。",
    "Is an alumnus who left {since}; the day is not known.",
)
_ALWAYS = {
    AlumnusStatus.EMPLOYEE: ("在籍中です。", "Is employed; since when is not known."),
    AlumnusStatus.LEAVING: ("退職が予定されています。", "Is leaving."),
    AlumnusStatus.ALUMNUS: ("在籍の記録がありません。", "There is no employment on file."),
    AlumnusStatus.RETURNING: ("再入社が決まっています。", "Is coming back."),
}


@strawberry.type(description="A status and the time for which it holds.")
class StatusSince:
    status: AlumnusStatus = strawberry.field(description="The status.")
    since: datetime.date | None = strawberry.field(
        description="First day, in the programme's time zone. Null: as far back as is known."
    )

    known: strawberry.Private[FuzzyDate | None] = None
    """What is really known of the date behind `since`, where that is more or less than a day."""
    whose: strawberry.Private[UUID | None] = None
    entry: strawberry.Private[StatusFrom | None] = None
    at: strawberry.Private[PointInTime | None] = None

    @resolver("The facts that brought it about, and the rule that reads them.")
    async def because(self, info: Info) -> Because:
        context, loaders = info.context, loaders_of(info.context)
        facts: Sequence[RecordedFact] = []
        if self.whose is not None and self.at is None:
            facts = await loaders.facts.load(self.whose)
        elif self.whose is not None and self.at is not None:
            past = await loaders.past_people.load(MomentKey(self.whose, self.at))
            facts = past.facts if past else []
        deciding = (
            deciding_facts(Person(self.whose), facts, self.entry, context.services.zone)
            if self.whose and self.entry
            else []
        )
        return because(context, self.at, deciding, [status_rule()])

    @resolver("What the status follows from, in one sentence with its date.")
    def sentence(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str:
        ja, en = (_BECAUSE if self.since else _ALWAYS)[self.status]
        day = FuzzyDate.day(self.since) if self.since else None
        if self.known is not None and self.known.precision is not Precision.DAY:
            day = self.known
            if self.status is AlumnusStatus.ALUMNUS:
                ja, en = _LEFT_SOMETIME
        if (locale or Locale.JA) is Locale.JA:
            return ja.format(since=on_ja(day))
        told = on_en(day)
        if "since {" in en:
            told = told.removeprefix("on ").removeprefix("in ")
        return en.format(since=told)


def shown_status(entry: StatusFrom, person: Person, at: PointInTime | None = None) -> StatusSince:
    """An entry of the person's history, with what is known of its date."""
    known = _known(entry, person)
    since: datetime.date | None = entry.since
    if entry.since == datetime.date.min:
        since = known.first if known else None
    return StatusSince(
        status=entry.status,
        since=since,
        known=known,
        whose=person.alumnus_id,
        entry=entry,
        at=at,
    )


def status_because(
    history: tuple[StatusFrom, ...],
    person: Person,
    today: datetime.date,
    at: PointInTime | None = None,
) -> StatusSince:
    """The entry of the history that holds today."""
    current = [entry for entry in history if entry.since <= today]
    return shown_status(current[-1] if current else history[0], person, at)


def _known(entry: StatusFrom, person: Person) -> FuzzyDate | None:
    stints = person.stints.values()
    if entry.status is AlumnusStatus.EMPLOYEE:
        # A history begins before anything is known: with the first employment, in truth.
        starts = [each.hired_on for each in stints if each.hired_on is not None]
        if entry.since == datetime.date.min:
            return min(starts, default=None)
        return next((each for each in starts if each.first == entry.since), None)
    if entry.status is AlumnusStatus.ALUMNUS and entry.since > datetime.date.min:
        before = entry.since - datetime.timedelta(days=1)
        ends = [each.last_day for each in stints if each.last_day is not None]
        return next((each for each in ends if each.first == before), None)
    return None
