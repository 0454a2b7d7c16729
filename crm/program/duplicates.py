"""`crm duplicates`: looks for records that may be of one person. It never merges any."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from uuid import UUID, uuid4

import click
import psycopg

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import SuspectDuplicate
from crm.domain.envelope import SYSTEM, Context, Source
from crm.domain.identity.search import Pair, suspects
from crm.domain.identity.suspicion import reason
from crm.domain.moment import Moment
from crm.domain.person import Person
from crm.domain.refusals import AlreadySuspected, Refusal
from crm.domain.words import Locale
from crm.program.bootstrap import Deployment, deployment
from crm.program.progress import counting
from crm.program.settings import read_settings
from crm.storage.connection import APP, connection_kwargs
from projections.directory.everybody import everybody, headcount

_SOURCE = Source("duplicates")


@click.group()
def duplicates() -> None:
    """Records that may be of one person."""


@duplicates.command()
@click.option("--dry-run", is_flag=True, help="Print the pairs; put none on the list.")
def find(dry_run: bool) -> None:
    """Look through everybody on file and put the pairs on the list of suspected duplicates.

    Pairs that somebody dismissed stay so. The list is answered as `duplicates` by the API.
    """
    with deployment(read_settings()) as parts:
        pairs = sorted(_found(parts), key=lambda each: (-each.likeness.points, each))
        if dry_run:
            for pair in pairs:
                click.echo(_line(pair))
            return
        new, known = 0, 0
        with counting("Suspected", len(pairs)) as tell:
            for done, pair in enumerate(pairs, 1):
                try:
                    suspect(parts.crm, pair.one, pair.other)
                    new += 1
                except AlreadySuspected:
                    known += 1
                except Refusal:
                    pass  # told apart, merged or changed since the list of people was read
                tell(done)
    click.echo(f"{new} new pairs; {known} were on the list before.")


def suspect(crm: AlumniCrm, one: UUID, other: UUID) -> None:
    """Put a pair on the list; refuses as `SuspectDuplicate` does."""
    context = Context(command_id=uuid4(), actor=SYSTEM, source=_SOURCE)
    moment = Moment(now=datetime.datetime.now(datetime.UTC), zone=crm.zone, context=context)
    asked = SuspectDuplicate(one=PersonRef(alumnus_id=one), other=PersonRef(alumnus_id=other))
    carry_out(crm, moment, asked)


def _found(parts: Deployment) -> list[Pair]:
    with psycopg.connect(**connection_kwargs(parts.url, APP)) as connection:
        total = headcount(connection)
        with counting("People", total) as tell:
            return list(suspects(_telling(everybody(connection), tell)))


def _telling(people: Iterable[Person], tell: Callable[[int], None]) -> Iterator[Person]:
    for done, person in enumerate(people, 1):
        tell(done)
        yield person


def _line(pair: Pair) -> str:
    why = " ".join(reason(sign, Locale.EN) for sign in pair.likeness.signs)
    return f"{pair.likeness.points:3} {pair.one} {pair.other} {why}"
