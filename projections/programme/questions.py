"""What can be asked of the programme as a whole."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from psycopg import AsyncConnection

from crm.domain.costs import Account
from crm.domain.engagement import ScoringModel, load_model
from projections.programme.cohorts import leaver_counts, returner_counts
from projections.programme.definitions import MetricKey
from projections.programme.happenings import happening_counts
from projections.programme.metric import Count, Metric, MissingReason
from projections.programme.money import Happened, money_counts
from projections.programme.people import people_counts
from projections.programme.period import Period
from projections.programme.returns import (
    AttributedReturn,
    attributed,
    processes_of,
    returns_of,
)
from projections.programme.told import Told, pulses, told, touches_before

__all__ = ["ProgrammeMetrics", "attributed_returns", "programme_metrics"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeMetrics:
    """Every metric of a period, in the order of `MetricKey`."""

    as_of: datetime.date
    """The day for what is told of one day: the period's last, or today if that is to come."""
    metrics: tuple[Metric, ...]


async def programme_metrics(
    connection: AsyncConnection[Any],
    *,
    first: datetime.date,
    last: datetime.date,
    today: datetime.date,
    zone: ZoneInfo,
    model: ScoringModel | None = None,
    account: Account | None = None,
) -> ProgrammeMetrics:
    """The metrics from `first` to `last`, both included, as of `today` in the programme's zone.

    Asked of a snapshot of the past, `today` is its date. `model` says what counts as engaged,
    `account` what the programme cost and compares with.
    Raises `ValueError` when `first` is after `last`.
    """
    period = Period(first=first, last=last, today=today, zone=zone)
    if not period.has_begun:
        missing = (Metric(key=k, missing_reason=MissingReason.PERIOD_NOT_BEGUN) for k in MetricKey)
        return ProgrammeMetrics(as_of=period.as_of, metrics=tuple(missing))
    counts = await people_counts(connection, period, model or load_model())
    counts |= await leaver_counts(connection, period)
    counts |= await returner_counts(connection, period)
    counts |= await happening_counts(connection, period)
    counts |= await _money(connection, period, counts, account or Account())
    return ProgrammeMetrics(
        as_of=period.as_of, metrics=tuple(_metric(key, counts.get(key)) for key in MetricKey)
    )


async def attributed_returns(
    connection: AsyncConnection[Any], facts: Sequence[Told], zone: ZoneInfo
) -> list[AttributedReturn]:
    """Every return that the facts tell, with what speaks for the programme's part in it."""
    found = returns_of(facts, zone)
    inquiries = {each.inquiry.event_id: each.inquiry for each in found if each.inquiry}
    touches = await touches_before(connection, list(inquiries.values()), zone)
    return [attributed(each, touches) for each in found]


async def _money(
    connection: AsyncConnection[Any],
    period: Period,
    counts: Mapping[MetricKey, Count],
    account: Account,
) -> dict[MetricKey, Count]:
    facts = await told(connection)
    engaged = counts[MetricKey.ENGAGED_SHARE]
    happened = Happened(
        facts=facts,
        returns=await attributed_returns(connection, facts, period.zone),
        processes=processes_of(facts, period.zone),
        pulses=await pulses(connection, period),
        account=account,
        contactable=engaged.denominator or 0,
        engaged=engaged.numerator,
    )
    return money_counts(happened, period)


def _metric(key: MetricKey, count: Count | None) -> Metric:
    if count is None:
        return Metric(key=key, missing_reason=MissingReason.KNOWN_FOR_TODAY_ONLY)
    return Metric.of(key, count)
