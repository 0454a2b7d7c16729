"""A person's status, since when, and the sentence that says what it follows from."""

import datetime
from typing import Annotated

import strawberry

from crm.domain.dates import FuzzyDate
from crm.domain.phrases import on_en, on_ja
from crm.domain.status import AlumnusStatus, StatusFrom
from crm.domain.words import Locale
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

    @resolver("What the status follows from, in one sentence with its date.")
    def sentence(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str:
        ja, en = (_BECAUSE if self.since else _ALWAYS)[self.status]
        day = FuzzyDate.day(self.since) if self.since else None
        if (locale or Locale.JA) is Locale.JA:
            return ja.format(since=on_ja(day))
        return en.format(since=on_en(day).removeprefix("on ") if "since {" in en else on_en(day))


def shown_status(entry: StatusFrom) -> StatusSince:
    known = entry.since > datetime.date.min
    return StatusSince(status=entry.status, since=entry.since if known else None)


def status_because(history: tuple[StatusFrom, ...], today: datetime.date) -> StatusSince:
    """The entry of the history that holds today."""
    current = [entry for entry in history if entry.since <= today]
    return shown_status(current[-1] if current else history[0])
