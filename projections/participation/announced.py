"""Gatherings and campaigns that have facts of their own: what they can be found by."""

from collections.abc import Iterable
from typing import Any

from psycopg import Connection

from crm.domain.envelope import RecordedFact
from crm.domain.facts.campaigns import CampaignPublished
from crm.domain.facts.gatherings import (
    GatheringAnnounced,
    GatheringCancelled,
    GatheringRescheduled,
)

_ANNOUNCED = """
INSERT INTO gathering (gathering_id, gathering_kind, starts_at, capacity, region, cancelled)
VALUES (%(gathering_id)s, %(gathering_kind)s, %(starts_at)s, %(capacity)s, %(region)s, false)
ON CONFLICT (gathering_id) DO UPDATE
SET gathering_kind = excluded.gathering_kind, starts_at = excluded.starts_at,
    capacity = excluded.capacity, region = excluded.region
"""
_MOVED = """
UPDATE gathering
SET starts_at = %(starts_at)s, capacity = %(capacity)s, region = %(region)s
WHERE gathering_id = %(gathering_id)s
"""
_CANCELLED = "UPDATE gathering SET cancelled = true WHERE gathering_id = %(gathering_id)s"
_PUBLISHED = """
INSERT INTO campaign (campaign_id, news_topic, published_at)
VALUES (%(campaign_id)s, %(news_topic)s, %(published_at)s)
ON CONFLICT (campaign_id) DO UPDATE
SET news_topic = excluded.news_topic, published_at = excluded.published_at
"""


def fold_announced(batch: Iterable[RecordedFact], connection: Connection[Any]) -> None:
    """Write what a batch tells of gatherings and campaigns themselves, fact by fact: few."""
    for recorded in batch:
        match recorded.fact:
            case GatheringAnnounced() as fact:
                kind = {"gathering_kind": fact.gathering_kind.value}
                connection.execute(_ANNOUNCED, kind | _plan(fact))
            case GatheringRescheduled() as fact:
                connection.execute(_MOVED, _plan(fact))
            case GatheringCancelled() as fact:
                connection.execute(_CANCELLED, {"gathering_id": fact.gathering_id})
            case CampaignPublished() as fact:
                params = {"campaign_id": fact.campaign_id, "news_topic": fact.news_topic.value}
                published_at = {"published_at": recorded.occurred.at}
                connection.execute(_PUBLISHED, params | published_at)
            case _:
                pass


def _plan(fact: GatheringAnnounced | GatheringRescheduled) -> dict[str, Any]:
    return {
        "gathering_id": fact.gathering_id,
        "starts_at": fact.starts_at,
        "capacity": fact.capacity,
        "region": fact.region,
    }
