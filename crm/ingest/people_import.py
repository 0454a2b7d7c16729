"""From the rows of an HR export to facts: who is new, what changed, and nothing twice.

A file is read once and imported person by person, some hundred people to an append. Somebody
whom another import changed meanwhile is looked at again, alone; the others are not affected.
"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid4

from eventsourcing.persistence import IntegrityError

from crm.domain.envelope import Actor, Context, Happening, Source
from crm.domain.moment import Moment
from crm.domain.refusals import EmployeeNumberTaken, Refusal, UnknownAlumnus, VersionConflict
from crm.ingest.people_changes import Changes, repeated_details
from crm.ingest.people_groups import batches, grouped
from crm.ingest.people_identity import resembling, whose
from crm.ingest.people_on_file import PeopleOnFile
from crm.ingest.people_problems import ERASED_PERSON, NUMBER_OF_SOMEBODY_ELSE, RowRefused, refused
from crm.ingest.people_rows import PeopleTable, PersonRow
from crm.ingest.people_summary import ImportSummary, Notice
from crm.ingest.person_on_file import PROVIDER, PersonOnFile
from crm.ingest.rows import Problem, RejectedRow
from crm.ingest.write_side import WriteSide
from crm.storage.mapper import StoredFact

_TRIES = 3


def import_people(
    crm: WriteSide,
    table: PeopleTable,
    *,
    now: datetime.datetime,
    actor: Actor,
    dry_run: bool = False,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    rejects: Callable[[RejectedRow], None] = lambda row: None,
    new_id: Callable[[], UUID] = uuid4,
    run_id: UUID | None = None,
) -> ImportSummary:
    """Import a file. `on_progress` gets rows done and rows in all; `rejects` each reject, in order.

    With `dry_run` nothing is stored. People whom only their name connects are then told apart
    within some hundred rows, so that such a summary may count more of them as new. The facts have
    `run_id` as their correlation id; None: a new one.
    """
    summary = ImportSummary(dry_run=dry_run)
    importer = _Importer(crm, now, actor, dry_run, new_id, summary, run_id or uuid4())
    return importer.run(table, on_progress, rejects)


@dataclass(slots=True)
class _Batch:
    """What the rows of some people come to, before it is stored."""

    new: list[PersonOnFile] = field(default_factory=list)
    changed: dict[int, PersonOnFile] = field(default_factory=dict)
    facts: int = 0
    rows_changed: int = 0
    rows_unchanged: int = 0
    problems: dict[int, tuple[Problem, ...]] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)

    @property
    def people(self) -> list[PersonOnFile]:
        return [*self.new, *self.changed.values()]


@dataclass(slots=True)
class _Importer:
    crm: WriteSide
    now: datetime.datetime
    actor: Actor
    dry_run: bool
    new_id: Callable[[], UUID]
    summary: ImportSummary
    run_id: UUID
    problems: dict[int, tuple[Problem, ...]] = field(default_factory=dict)

    def run(
        self,
        table: PeopleTable,
        on_progress: Callable[[int, int], None],
        rejects: Callable[[RejectedRow], None],
    ) -> ImportSummary:
        groups = grouped(table, self.summary, self.problems)
        done = self.summary.empty + len(self.problems)
        on_progress(done, self.summary.rows)
        for batch in batches(groups):
            self._take(batch)
            done += sum(map(len, batch))
            on_progress(done, self.summary.rows)
        self._report(table, rejects)
        self.summary.notices.sort(key=lambda notice: notice.line)
        return self.summary

    def _take(self, groups: list[list[PersonRow]]) -> None:
        """Decide and store many people at once; where that fails, one after the other."""
        outcome = self._decide(groups)
        if self._store(outcome) is None:
            self._count(outcome)
            return
        for group in groups:
            self._count(self._take_alone(group))

    def _take_alone(self, group: list[PersonRow]) -> _Batch:
        refusal: Refusal | None = None
        for _ in range(_TRIES):
            outcome = self._decide([group])
            refusal = self._store(outcome)
            if refusal is None:
                return outcome
        assert refusal is not None
        problem = (refused(refusal),)
        return _Batch(problems={row.line: problem for row in group})

    # --- deciding -------------------------------------------------------------------------

    def _decide(self, groups: list[list[PersonRow]]) -> _Batch:
        batch = _Batch()
        today = self.now.astimezone(self.crm.zone).date()
        on_file = PeopleOnFile.of_rows(self.crm, (row for group in groups for row in group), today)
        for group in groups:
            self._decide_person(group, on_file, batch)
        return batch

    def _decide_person(self, rows: list[PersonRow], on_file: PeopleOnFile, batch: _Batch) -> None:
        notices: list[Problem] = []
        try:
            person = whose(rows, on_file, notices)
            if person is None:
                for row in rows:
                    on_file.refuse_erased(row)
        except RowRefused as refusal:
            batch.problems |= {row.line: (refusal.problem,) for row in rows}
            return
        repeated = frozenset[tuple[int, str]]()
        digest = self._digest(rows)
        if person is not None and digest in person.files:
            batch.rows_unchanged += len(rows)
            return
        if person is not None:
            repeated = repeated_details(person, rows)
        born = person.person.birth_date if person is not None else None
        for row in rows:
            born = row.birth_date if born is None else born
            if row.birth_date is not None and row.birth_date != born:
                batch.problems[row.line] = (NUMBER_OF_SOMEBODY_ELSE,)
                continue
            changes = Changes(self._moment(row, digest), row.legal_entity, repeated)
            notices += resembling(row, person, on_file)
            new = person is None
            if person is None:
                person = changes.register(row, self.new_id())
                person.note_since(0, 0, self.now)
                batch.new.append(person)
            self._decide_row(changes, person, row, batch, notices, new=new)
            on_file.add(person, row, row.legal_entity)
            batch.notices += [Notice(row.line, problem) for problem in notices]
            notices = []
        if person is not None and any(row.line in batch.problems for row in rows):
            person.refused.add(digest)

    def _decide_row(
        self,
        changes: Changes,
        person: PersonOnFile,
        row: PersonRow,
        batch: _Batch,
        notices: list[Problem],
        *,
        new: bool,
    ) -> None:
        decisions, updates = len(person.alumnus.pending_events), len(person.updates)
        try:
            notices += changes.add(person, row)
        except RowRefused as refusal:
            batch.problems[row.line] = (refusal.problem,)
            notices.clear()
            return
        added = person.note_since(decisions, updates, self.now)
        batch.facts += added + new
        if new:
            return
        if added:
            batch.rows_changed += 1
            if all(person is not each for each in batch.new):
                batch.changed[id(person)] = person
        else:
            batch.rows_unchanged += 1

    def _digest(self, rows: list[PersonRow]) -> str:
        """Tells whether a file says the same of a person as another one."""
        said = repr([replace(row, line=0) for row in rows])
        return self.crm.index.of_rows(said).hex()

    def _moment(self, row: PersonRow | None = None, digest: str = "") -> Moment:
        """The edge of one append; for a row, with what its facts' delivery ids begin with."""
        delivery = f"{row.as_of or ''}/{digest}/" if row is not None else None
        context = Context(
            command_id=uuid4(),
            actor=self.actor,
            source=Source(PROVIDER, delivery),
            correlation_id=self.run_id,
        )
        return Moment(now=self.now, zone=self.crm.zone, context=context, new_id=self.new_id)

    # --- storing --------------------------------------------------------------------------

    def _store(self, batch: _Batch) -> Refusal | None:
        """Append everything; what stood in the way, if something did."""
        if self.dry_run or not batch.facts:
            return None
        facts: list[_Fact] = []
        for person in batch.people:
            facts += _facts_of(person)
        self.crm.prepare_keys(fact.happening for fact in facts)
        try:
            appended = self.crm.append([fact.stored(self.crm) for fact in facts], self._moment())
        except IntegrityError:
            return VersionConflict(0, 0)
        except (EmployeeNumberTaken, UnknownAlumnus) as refusal:
            return refusal
        # The others are stored: what another import added meanwhile is only not ours.
        batch.facts -= sum(each.repeated for each in appended)
        return None

    # --- reporting ------------------------------------------------------------------------

    def _count(self, batch: _Batch) -> None:
        summary = self.summary
        summary.new += len(batch.new)
        summary.changed += batch.rows_changed
        summary.unchanged += batch.rows_unchanged
        summary.people_changed += len(batch.changed)
        summary.facts += batch.facts
        self.problems |= batch.problems
        for notice in batch.notices:
            summary.notice(notice)

    def _report(self, table: PeopleTable, rejects: Callable[[RejectedRow], None]) -> None:
        """Read the file again for the cells of rejected rows, which were not kept."""
        if not self.problems:
            return
        for row in table:
            problems = self.problems.get(row.line)
            if problems is None:
                continue
            rejected = row.rejected(*problems) if isinstance(row, PersonRow) else row
            if ERASED_PERSON in problems:  # no file of rejects keeps what was to go
                rejected = RejectedRow(row.line, problems, tuple("" for _ in table.header))
            if isinstance(rejected, RejectedRow):
                self.summary.reject(rejected)
                rejects(rejected)


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact to store; with the version of its stream if that was loaded."""

    happening: Happening
    originator_id: UUID
    originator_version: int | None

    def stored(self, crm: WriteSide) -> StoredFact:
        if self.originator_version is None:
            return crm.unseen(self.happening)
        return crm.facts.to_stored_event(self)


def _facts_of(person: PersonOnFile) -> list[_Fact]:
    """The person's new facts. A profile fact is delivered under its number and the digest of its
    rows: of two imports that add the same one at once, it is stored once."""
    events: Sequence[Any] = person.alumnus.collect_events()
    facts = [
        _Fact(
            _delivered(event.happening, str(event.happening.event_id), person.refused),
            event.originator_id,
            event.originator_version,
        )
        for event in events
    ]
    alumnus_id = person.person.alumnus_id
    for number, update in enumerate(person.updates, person.profiles - len(person.updates)):
        facts.append(
            _Fact(_delivered(update, f"{alumnus_id}/{number}", person.refused), alumnus_id, None)
        )
    return facts


def _delivered(happening: Happening, name: str, refused_rows: set[str]) -> Happening:
    as_of, digest, _ = (happening.source.delivery_id or "//").split("/")
    told = f"/{name}/{digest}" if digest in refused_rows else f"{digest}/{name}"
    return replace(happening, source=Source(PROVIDER, f"{as_of}/{told}"))
