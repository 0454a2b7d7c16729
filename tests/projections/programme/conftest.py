"""Facts in, metrics out: tells the log what happened and asks for the metrics of a period."""

import asyncio
import datetime
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from psycopg import AsyncConnection

from crm.application.alumni import AlumniCrm
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import SYSTEM, Happening, Source, When
from crm.domain.facts import AlumnusRegistered, ConsentGiven, Departed, EmploymentStarted, Rehired
from crm.domain.facts.base import Fact
from crm.domain.words import ConsentPurpose, ContactChannel
from crm.storage.connection import APP, connection_kwargs
from projections.programme.definitions import MetricKey
from projections.programme.metric import Metric
from projections.programme.questions import programme_metrics

TODAY = datetime.date(2026, 11, 23)
NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)  # 12:00 in Tokyo
TOKYO = ZoneInfo("Asia/Tokyo")
PRESENT = "timeline,engagement,directory"
Question = Callable[[AsyncConnection[Any]], Any]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def noon_of(text: str | datetime.date) -> datetime.datetime:
    """12:00 in Tokyo of a day."""
    date = text if isinstance(text, datetime.date) else day(text)
    return datetime.datetime.combine(date, datetime.time(12), TOKYO)


def happening(
    alumnus_id: UUID,
    fact: Fact,
    at: datetime.datetime | str,
    effective_on: FuzzyDate | None = None,
) -> Happening:
    """A fact of that instant, or of noon of that day."""
    instant = noon_of(at) if isinstance(at, str) else at
    return Happening(
        event_id=uuid4(),
        alumnus_id=alumnus_id,
        occurred=When(instant.astimezone(datetime.UTC)),
        effective_on=effective_on.first if effective_on else None,
        actor=SYSTEM,
        source=Source("tests"),
        fact=fact,
    )


def employed(alumnus_id: UUID, stint_id: UUID, hired_on: str = "2015-04-01") -> list[Happening]:
    """On file and at work."""
    since = FuzzyDate.parse(hired_on)
    started = EmploymentStarted(stint_id=stint_id, legal_entity="", hired_on=since)
    return [
        happening(alumnus_id, AlumnusRegistered(name="田中 太郎"), NOON),
        happening(alumnus_id, started, noon_of(since.first), since),
    ]


def departed(
    alumnus_id: UUID, stint_id: UUID, last_day: str, reason: DepartureReason | None = None
) -> Happening:
    left = FuzzyDate.parse(last_day)
    fact = Departed(stint_id=stint_id, last_day=left, departure_reason=reason)
    return happening(alumnus_id, fact, noon_of(left.first), left)


def agreed(
    alumnus_id: UUID,
    at: str = "2020-06-01",
    purpose: ConsentPurpose = ConsentPurpose.NEWSLETTER,
    channel: ContactChannel = ContactChannel.EMAIL,
    evidence: str | None = None,
) -> Happening:
    fact = ConsentGiven(purpose=purpose, channel=channel, text_version="1", evidence=evidence)
    return happening(alumnus_id, fact, at)


@pytest.fixture
def tell(crm: AlumniCrm, moment: Callable[..., Any]) -> Callable[..., list[Happening]]:
    """tell(happenings…): they are in the log, in this order."""

    def tell(*happenings: Happening) -> list[Happening]:
        others = []
        for each in happenings:
            if isinstance(each.fact, AlumnusRegistered):
                crm.register(moment(now=NOON), each.person_id, each.fact)
            else:
                others.append(each)
        crm.append_unseen(others, moment(now=NOON))
        return list(happenings)

    return tell


@pytest.fixture
def alumnus(tell: Callable[..., list[Happening]]) -> Callable[..., UUID]:
    """alumnus(last_day, *facts with their time…): somebody who left, agreed to mail if not told."""

    def new(
        last_day: str = "2020-03-31",
        *facts: tuple[Fact, datetime.datetime | str],
        reason: DepartureReason | None = None,
        contactable: bool = True,
    ) -> UUID:
        alumnus_id, stint_id = uuid4(), uuid4()
        told = [*employed(alumnus_id, stint_id), departed(alumnus_id, stint_id, last_day, reason)]
        if contactable:
            told.append(agreed(alumnus_id))
        tell(*told, *(happening(alumnus_id, fact, at) for fact, at in facts))
        return alumnus_id

    return new


@pytest.fixture
def rehired(tell: Callable[..., list[Happening]]) -> Callable[..., UUID]:
    """rehired(alumnus_id, hired_on, known_on=…, last_day=…): they came back, and left perhaps."""

    def tell_return(
        alumnus_id: UUID, hired_on: str, known_on: str | None = None, last_day: str | None = None
    ) -> UUID:
        stint_id, since = uuid4(), FuzzyDate.parse(hired_on)
        fact = Rehired(stint_id=stint_id, legal_entity="", hired_on=since)
        tell(happening(alumnus_id, fact, known_on or hired_on, since))
        if last_day is not None:
            tell(departed(alumnus_id, stint_id, last_day))
        return stint_id

    return tell_return


@pytest.fixture
def asked(database: str) -> Callable[..., Any]:
    """asked(question, search_path=…): the answer, read as the API would."""

    def answer(question: Question, search_path: str = PRESENT) -> Any:
        async def run() -> Any:
            kwargs = connection_kwargs(database, APP, search_path=search_path)
            async with await AsyncConnection.connect(**kwargs) as connection:
                return await question(connection)

        return asyncio.run(run())

    return answer


Metrics = dict[MetricKey, Metric]


@pytest.fixture
def metrics(runner: Callable[..., Any], asked: Callable[..., Any]) -> Callable[..., Metrics]:
    """metrics(first, last, today=…): the metrics of a period, once everything is projected."""

    def ask(
        first: str,
        last: str,
        today: datetime.date = TODAY,
        search_path: str = PRESENT,
        project: bool = True,
    ) -> Metrics:
        if project:
            runner().catch_up()
        period = {"first": day(first), "last": day(last), "today": today, "zone": TOKYO}
        found = asked(lambda c: programme_metrics(c, **period), search_path)
        return {metric.key: metric for metric in found.metrics}

    return ask


def fractions(metrics: Metrics, *keys: MetricKey) -> list[tuple[int | None, int | None]]:
    return [(metrics[key].numerator, metrics[key].denominator) for key in keys]
