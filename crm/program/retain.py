"""`crm retain`: asks for the erasure of what is not to be kept of people any more."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import click
import orjson

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.rights import RequestErasure
from crm.application.legal_holds import hold_on
from crm.application.subject_requests import subject_requests
from crm.domain.envelope import Actor, ActorType, Context, RecordedFact, Source
from crm.domain.facts.retention import RetentionLifted, RetentionSet
from crm.domain.facts.rights import RequestOrigin
from crm.domain.moment import Moment
from crm.domain.refusals import ErasureAsked, UnknownAlumnus
from crm.domain.retention import expiry_of, table_of
from crm.domain.words import DataClass
from crm.program.bootstrap import deployment
from crm.program.progress import counting
from crm.program.settings import read_settings
from projections.connecting import projector_connection
from projections.directory.everybody import everybody, headcount

_COUNTED = 500
_NAME = "retention"


@dataclass(slots=True)
class Retained:
    """What one night came to."""

    people: int = 0
    asked: list[UUID] = field(default_factory=list)
    """Of whom nothing is to be kept."""
    asked_in_part: dict[UUID, tuple[DataClass, ...]] = field(default_factory=dict)
    """Who stay on file, and what has run out of them."""
    asked_before: int = 0
    refused: int = 0
    """Of whom somebody said, since the table was changed last, that this does not go."""
    held: int = 0
    """Of whom something is not to be kept, but whom a legal hold keeps."""
    past: Counter[str] = field(default_factory=Counter)
    """People of whom a class has run out, by class."""

    def lines(self, *, dry_run: bool) -> list[str]:
        would = "Would ask" if dry_run else "Asked"
        lines = [
            f"{self.people:,} people looked at. {would} for {len(self.asked):,} erasures, and of"
            f" {len(self.asked_in_part):,} people for those of some classes; {self.asked_before:,}"
            f" had been asked for before; of {self.refused:,} it was refused since the table was"
            f" changed last; {self.held:,} are on legal hold."
        ]
        lines += [f"  {name}: over for {number:,}" for name, number in sorted(self.past.items())]
        return lines


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say what would be asked for.")
@click.option("--json", "as_json", is_flag=True, help="The report as JSON, with the ids.")
def retain(dry_run: bool, as_json: bool) -> None:
    """Ask for the erasure of everybody of whom nothing is to be kept any more, and of classes of
    data that have run out of those who stay; for every night.

    Nothing is erased by it: another person approves each request (`approveErasure`). What somebody
    refuses is asked for again when the table has changed. Killed midway it is simply run again. The
    table of retention is set with `setRetention`.
    """
    with deployment(read_settings()) as parts:
        with projector_connection(parts.url) as connection, connection.transaction():
            total = headcount(connection)
        with counting("Looking at people", total) as count:
            now = datetime.datetime.now(datetime.UTC)
            found = look(parts.crm, parts.url, now, count, dry_run=dry_run)
    if as_json:
        told = {
            "dry_run": dry_run,
            "people": found.people,
            "asked": [str(each) for each in found.asked],
            "asked_in_part": [
                {"person": str(each), "data_classes": [one.value for one in classes]}
                for each, classes in found.asked_in_part.items()
            ],
            "asked_before": found.asked_before,
            "refused": found.refused,
            "held": found.held,
            "past": dict(sorted(found.past.items())),
        }
        click.echo(orjson.dumps(told, option=orjson.OPT_INDENT_2))
        return
    for line in found.lines(dry_run=dry_run):
        click.echo(line)


def look(
    crm: AlumniCrm,
    url: str,
    now: datetime.datetime,
    count: Callable[[int], None] = lambda done: None,
    *,
    dry_run: bool = False,
) -> Retained:
    """Look at everybody; ask, unless it is a dry run."""
    known = crm.event_log.of_programme([RetentionSet.kind, RetentionLifted.kind])
    table, found = table_of(each.fact for each in known), Retained()
    today = now.astimezone(crm.zone).date()
    over: dict[UUID, tuple[DataClass, ...] | None] = {}  # what is to go; None: everything
    with projector_connection(url) as connection, connection.transaction():
        for person in everybody(connection):
            found.people += 1
            if found.people % _COUNTED == 0:
                count(found.people)
            stint = person.latest_stint
            if not table or stint is None or not stint.has_ended(today):
                continue
            records = person.identity.clusters.cluster(person.alumnus_id)
            classes = {one for each in records for one in crm.keyring.classes_of(each)}
            expiry = expiry_of(person, table, classes, today)
            if expiry is None:
                continue
            past = expiry.past(today)
            found.past.update(each.value for each in past)
            # Nobody stays on file without their identity: it goes with the last of the rest.
            rest = tuple(each for each in past if each is not DataClass.IDENTITY)
            if expiry.is_over(today):
                over[person.alumnus_id] = None
            elif rest:
                over[person.alumnus_id] = rest
    asked_for, refused = _answers(crm, known) if over else ({}, {})
    for alumnus_id, parts in over.items():
        if hold_on(crm, crm.cluster(alumnus_id), today) is not None:
            found.held += 1
            continue
        waits, kept = asked_for.get(alumnus_id, set()), refused.get(alumnus_id, set())
        wanted = parts and tuple(one for one in parts if one not in waits | kept)
        if wanted == () or (wanted is None and DataClass.IDENTITY in waits | kept):
            if waits:
                found.asked_before += 1
            else:
                found.refused += 1
            continue
        try:
            _ask(crm, alumnus_id, wanted, now, dry_run=dry_run)
        except ErasureAsked:
            found.asked_before += 1
        except UnknownAlumnus:  # erased since the read model was read
            continue
        else:
            if wanted is None:
                found.asked.append(alumnus_id)
            else:
                found.asked_in_part[alumnus_id] = wanted
    return found


_Classes = dict[UUID, set[DataClass]]


def _answers(crm: AlumniCrm, table: Sequence[RecordedFact]) -> tuple[_Classes, _Classes]:
    """By person: the classes whose erasure waits, and those of which somebody said, since the table
    was changed last, that they do not go because of it."""
    waits: _Classes = defaultdict(set)
    refused: _Classes = defaultdict(set)
    changed = max(each.happening.occurred.at for each in table)
    for each in subject_requests(crm):
        if each.received is None:
            continue
        if each.is_open:
            waits[each.received.subject_id] |= each.erases
        elif (
            each.refused is not None
            and each.received.request_origin is RequestOrigin.RETENTION
            and each.ended_at is not None
            and each.ended_at >= changed
        ):
            refused[each.received.subject_id] |= each.erases
    return waits, refused


def _ask(
    crm: AlumniCrm,
    alumnus_id: UUID,
    classes: tuple[DataClass, ...] | None,
    now: datetime.datetime,
    *,
    dry_run: bool,
) -> None:
    actor = Actor(ActorType.SYSTEM, _NAME)
    context = Context(command_id=uuid4(), actor=actor, source=Source(_NAME))
    asked = RequestErasure(
        alumnus=PersonRef(alumnus_id=alumnus_id),
        origin=RequestOrigin.RETENTION,
        data_classes=classes,
    )
    carry_out(crm, Moment(now=now, zone=crm.zone, context=context), asked, dry_run=dry_run)
