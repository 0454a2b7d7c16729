"""What is wrong with the read models, and what to do about each; for `crm doctor`."""

import datetime
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from psycopg import Connection

from projections import READ_MODELS
from projections.editions import Edition
from projections.schema import outdated
from projections.status import BuildStatus, Status, read_builds, read_statuses

_MANY_FACTS, _LONG_SECONDS = 10_000, 300
_STUCK = datetime.timedelta(minutes=10)
_RENEW = "to build it anew while it goes on answering: crm migrate"


def findings(
    connection: Connection[Any], zone: ZoneInfo, now: datetime.datetime, *, embedded: bool
) -> list[str]:
    """One sentence each; none when all is well.

    Beside an embedded database nobody need be projecting: `crm serve` does it when it starts.
    """
    models = read_statuses(connection)
    found = []
    if missing := {model.name for model in READ_MODELS} - {each.name for each in models}:
        found.append(f"{', '.join(sorted(missing))}: not made yet; run: crm migrate")
    found += [_other(edition, zone) for edition in outdated(connection, zone=zone)]
    for each in models:
        found += _of_model(each, embedded=embedded)
    for build in read_builds(connection):
        found += _of_build(build, now)
    return found


def _other(edition: Edition, zone: ZoneInfo) -> str:
    if not edition.has_our_tables:
        return (
            f"{edition.name} has tables of another version of this program and stands still;"
            f" {_RENEW}"
        )
    if not edition.is_ours:
        return (
            f"{edition.name} was filled by another version of this program, this one would write"
            f" other rows, and it stands still; {_RENEW}"
        )
    return (
        f"{edition.name} holds dates of {edition.zone}, CRM_TIME_ZONE is {zone.key}, and it stands"
        f" still; {_RENEW}"
    )


def _of_model(each: Status, *, embedded: bool) -> Iterator[str]:
    if each.paused_at is not None:
        yield (
            f"{each.name} is paused since {each.paused_at:%Y-%m-%d %H:%M} UTC"
            f" ({each.paused_because}), {each.lag} facts behind; to let it go on:"
            f" crm project resume {each.name} --reason WHY"
        )
    elif each.lag > _MANY_FACTS or (not embedded and each.lag_seconds > _LONG_SECONDS):
        yield (
            f"{each.name} is {each.lag} facts ({each.lag_seconds:.0f} s) behind;"
            " see that crm project run is running, and what it says"
        )
    if each.parked:
        yield (
            f"{each.name} has parked {each.parked} facts; the reasons: crm project status; then"
            f" crm project retry {each.name}, or skip"
        )


def _of_build(build: BuildStatus, now: datetime.datetime) -> Iterator[str]:
    if build.state == "building" and now - build.moved_at > _STUCK:
        yield (
            f"{build.name} version {build.version} is being built since"
            f" {build.started_at:%Y-%m-%d %H:%M} UTC and has not moved for"
            f" {(now - build.moved_at).total_seconds() / 60:.0f} min; to go on where it is:"
            f" crm project rebuild {build.name}"
        )
