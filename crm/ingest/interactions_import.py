"""From the rows of a list to facts: each thing once, however often and in what order it is told.

A list is read as a stream, some hundred rows to an append. A thing is known by the list's own id
of its row, else by what it means for whom; what is on file already, from wherever, is not added.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from uuid import UUID, uuid4

import crm.domain.undertakings  # noqa: F401  # what a referral's facts belong to
from crm.domain.envelope import Actor, Context, Happening, RecordedFact, Source, When
from crm.domain.facts import (
    GatheringAttended,
    InteractionRetracted,
    ReferralHired,
    ReferralMade,
)
from crm.domain.facts.base import Fact
from crm.domain.moment import Moment
from crm.domain.refusals import DeliveryOfSomebodyElse, Refusal
from crm.domain.text import clean
from crm.ingest.interactions_attendance import JOINED_TOO_SHORTLY
from crm.ingest.interactions_people import FOUND_BY_NAME, People
from crm.ingest.interactions_rows import InteractionRow, InteractionsTable
from crm.ingest.interactions_summary import InteractionsSummary
from crm.ingest.interactions_told import ATTENDED_MINUTES, KINDS, Told, meaning
from crm.ingest.people_problems import RowRefused, refused
from crm.ingest.people_summary import Notice
from crm.ingest.rows import Problem, RejectedRow, SkippedRow
from crm.ingest.write_side import WriteSide
from crm.storage.merges import clusters_of

PROVIDER = "list-import"
"""The source of every fact that a list told; its delivery id is a keyed digest."""
BATCH_ROWS = 500

Meaning = tuple[str, ...]
AnyRow = InteractionRow | RejectedRow | SkippedRow


def import_interactions(
    crm: WriteSide,
    table: InteractionsTable,
    *,
    actor: Actor,
    dry_run: bool = False,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    rejects: Callable[[RejectedRow], None] = lambda row: None,
    new_id: Callable[[], UUID] = uuid4,
    run_id: UUID | None = None,
) -> InteractionsSummary:
    """Import a list. `on_progress` gets rows done and rows in all; `rejects` each reject, in order.

    With `dry_run` nothing is stored. The facts have `run_id` as their correlation id; None: a new
    one.
    """
    summary = InteractionsSummary(dry_run=dry_run)
    importer = _Importer(crm, table, actor, dry_run, new_id, summary, run_id or uuid4())
    return importer.run(on_progress, rejects)


@dataclass(slots=True)
class _Stay:
    """How long somebody was in an online gathering, and since when."""

    minutes: int
    since: When


@dataclass(frozen=True, slots=True)
class _New:
    """Something new that a row tells."""

    line: int
    happening: Happening


@dataclass(slots=True)
class _Batch:
    """What some rows come to."""

    new: list[_New] = field(default_factory=list)
    unchanged: list[int] = field(default_factory=list)
    problems: dict[int, tuple[Problem, ...]] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    left_out: int = 0


@dataclass(slots=True)
class _Importer:
    crm: WriteSide
    table: InteractionsTable
    actor: Actor
    dry_run: bool
    new_id: Callable[[], UUID]
    summary: InteractionsSummary
    run_id: UUID
    stays: dict[tuple[UUID, str], _Stay] = field(default_factory=dict)
    told: set[bytes] = field(default_factory=set)
    """Digests of what this run has told so far: a dry run stores nothing that would say so."""

    def run(
        self,
        on_progress: Callable[[int, int], None],
        rejects: Callable[[RejectedRow], None],
    ) -> InteractionsSummary:
        total = self._survey()
        on_progress(0, total)
        for rows in self._batches():
            self._take(rows, rejects)
            on_progress(self.summary.rows, total)
        return self.summary

    def _batches(self) -> Iterator[list[AnyRow]]:
        rows = iter(self.table)
        while batch := list(islice(rows, BATCH_ROWS)):
            yield batch

    def _survey(self) -> int:
        """How many rows there are; and where minutes tell who attended, how many each has."""
        if not self.table.counts_minutes:
            return sum(1 for _ in self.table.table)
        total = 0
        for rows in self._batches():
            total += len(rows)
            staying = [row for row in rows if isinstance(row, InteractionRow) and row.by_minutes]
            people = People.of(self.crm, (row.who for row in staying))
            for row in staying:
                try:
                    alumnus_id, _ = people.whose(row.who)
                except RowRefused:
                    continue
                self._stay(alumnus_id, row)
        return total

    def _stay(self, alumnus_id: UUID, row: InteractionRow) -> None:
        for told in row.told:
            if not isinstance(told.fact, GatheringAttended):
                continue
            minutes = told.fact.minutes or 0
            stay = self.stays.setdefault((alumnus_id, told.fact.gathering_id), _Stay(0, told.when))
            stay.minutes += minutes
            stay.since = min(stay.since, told.when, key=lambda when: when.at)

    # --- deciding -------------------------------------------------------------------------

    def _take(self, rows: list[AnyRow], rejects: Callable[[RejectedRow], None]) -> None:
        batch = self._decide([row for row in rows if isinstance(row, InteractionRow)])
        self._store(batch)
        self._count(rows, batch, rejects)

    def _decide(self, rows: list[InteractionRow]) -> _Batch:
        batch = _Batch()
        people = People.of(self.crm, (row.who for row in rows))
        whose: dict[int, UUID] = {}
        for row in rows:
            try:
                whose[row.line], by_name = people.whose(row.who)
            except RowRefused as refusal:
                batch.problems[row.line] = (refusal.problem,)
                continue
            if by_name:
                batch.notices.append(Notice(row.line, FOUND_BY_NAME))
        on_file = _OnFile.of(self.crm, people.records(set(whose.values())))
        for row in rows:
            if row.line in whose:
                try:
                    self._decide_row(row, whose[row.line], on_file, batch)
                except Refusal as refusal:
                    batch.problems[row.line] = (refused(refusal),)
        return batch

    def _decide_row(
        self, row: InteractionRow, alumnus_id: UUID, on_file: "_OnFile", batch: _Batch
    ) -> None:
        left_out = row.left_out
        new: list[_New] = []
        digests: set[bytes] = set()
        for told in row.told:
            if row.by_minutes and isinstance(told.fact, GatheringAttended):
                stay = self.stays[alumnus_id, told.fact.gathering_id]
                if stay.minutes < ATTENDED_MINUTES:
                    left_out = JOINED_TOO_SHORTLY
                    continue
                told = Told(replace(told.fact, minutes=stay.minutes), stay.since)
            fact = clean(self._whole(told.fact, alumnus_id, row, on_file))
            means = meaning(fact, told.when)
            digest = self._digest("told", str(alumnus_id), *means)
            if on_file.knows(alumnus_id, means) or digest in self.told or digest in digests:
                continue
            digests.add(digest)
            delivery = self._digest("row", *self._scope(fact), row.row_id) if row.row_id else digest
            happening = self._moment().happening(
                alumnus_id, fact, occurred=told.when, delivery_id=delivery.hex()
            )
            new.append(_New(row.line, happening))
        if left_out is not None and not new:
            batch.left_out += 1
            batch.notices.append(Notice(row.line, left_out))
        elif not new:
            batch.unchanged.append(row.line)
        batch.new += new
        self.told |= digests

    def _whole(self, fact: Fact, alumnus_id: UUID, row: InteractionRow, on_file: "_OnFile") -> Fact:
        """The fact with the ids that follow from its person."""
        if isinstance(fact, ReferralMade | ReferralHired):
            return self._referral(fact, alumnus_id, row, on_file)
        if getattr(fact, "message_id", None) == "":
            campaign: str = getattr(fact, "campaign_id", None) or ""
            message_id = self._digest("message", str(alumnus_id), campaign).hex()
            return replace(fact, message_id=f"list:{message_id}")  # type: ignore[type-var]
        return fact

    def _referral(
        self,
        fact: ReferralMade | ReferralHired,
        alumnus_id: UUID,
        row: InteractionRow,
        on_file: "_OnFile",
    ) -> Fact:
        """The same referral has the same id, in whatever order its rows are told."""
        (made,) = (told.fact for told in row.told if isinstance(told.fact, ReferralMade))
        means = meaning(made, row.told[0].when)
        known = on_file.referrals.get((alumnus_id, means))
        referral_id = known or UUID(bytes=self._digest("referral", str(alumnus_id), *means))
        if isinstance(fact, ReferralHired):
            return replace(fact, referral_id=referral_id)
        candidate_id = UUID(bytes=self._digest("candidate", str(alumnus_id), *means))
        return replace(fact, referral_id=referral_id, candidate_id=candidate_id)

    def _scope(self, fact: Fact) -> tuple[str, ...]:
        """Within what a list's own id names one thing."""
        within = getattr(fact, "gathering_id", None) or getattr(fact, "campaign_id", None) or ""
        return self.table.kind, fact.kind, within

    def _digest(self, *parts: str) -> bytes:
        return self.crm.index.of_content("\0".join(parts).encode())

    def _moment(self) -> Moment:
        context = Context(
            command_id=uuid4(),
            actor=self.actor,
            source=Source(PROVIDER),
            correlation_id=self.run_id,
        )
        return Moment(now=self.table.now, zone=self.crm.zone, context=context, new_id=self.new_id)

    # --- storing --------------------------------------------------------------------------

    def _store(self, batch: _Batch) -> None:
        """Append everything; where somebody cannot be written to, row by row."""
        if self.dry_run or not batch.new:
            return
        try:
            self._append(batch, batch.new)
        except Refusal:
            rows: dict[int, list[_New]] = {}
            for each in batch.new:
                rows.setdefault(each.line, []).append(each)
            batch.new = []
            for line, new in rows.items():
                alone = _Batch(new=new)
                try:
                    self._append(alone, new)
                except Refusal as refusal:
                    alone = _Batch(problems={line: (refused(refusal),)})
                batch.new += alone.new
                batch.unchanged += alone.unchanged
                batch.problems |= alone.problems

    def _append(self, batch: _Batch, new: Sequence[_New]) -> None:
        appended = self.crm.append_unseen([each.happening for each in new], self._moment())
        repeated = {
            each.position: told for told, each in zip(new, appended, strict=True) if each.repeated
        }
        if not repeated:
            return
        before = {each.position: each for each in self.crm.event_log.at(repeated)}
        stored = [told for told, each in zip(new, appended, strict=True) if not each.repeated]
        told_new = {each.line for each in stored}
        for position, told in repeated.items():
            if self._is_of_somebody_else(before.get(position), told):
                batch.problems[told.line] = (refused(DeliveryOfSomebodyElse()),)
            elif told.line not in told_new:
                batch.unchanged.append(told.line)
        batch.new = stored

    def _is_of_somebody_else(self, before: RecordedFact | None, told: _New) -> bool:
        if before is None or before.entered_on == told.happening.alumnus_id:
            return False
        with self.crm.event_log.connect() as connection:
            clusters = clusters_of(connection, [before.entered_on])
        return clusters.survivor_of(before.entered_on) != told.happening.alumnus_id

    # --- reporting ------------------------------------------------------------------------

    def _count(
        self, rows: list[AnyRow], batch: _Batch, rejects: Callable[[RejectedRow], None]
    ) -> None:
        summary = self.summary
        summary.rows += len(rows)
        new = {each.line for each in batch.new}
        summary.new += len(new - batch.problems.keys())
        summary.unchanged += len(set(batch.unchanged) - batch.problems.keys())
        summary.left_out += batch.left_out
        summary.facts += len(batch.new)
        for notice in sorted(batch.notices, key=lambda each: each.line):
            if notice.line not in batch.problems:
                summary.notice(notice)
        for row in rows:
            if isinstance(row, SkippedRow):
                summary.empty += 1
                continue
            problems = batch.problems.get(row.line)
            rejected = (
                row.rejected(*problems) if isinstance(row, InteractionRow) and problems else row
            )
            if isinstance(rejected, RejectedRow):
                summary.reject(rejected)
                rejects(rejected)


@dataclass(slots=True)
class _OnFile:
    """What the log tells of some people already, of what lists can tell."""

    known: set[tuple[UUID, Meaning]] = field(default_factory=set)
    referrals: dict[tuple[UUID, Meaning], UUID] = field(default_factory=dict)

    @classmethod
    def of(cls, crm: WriteSide, records: Mapping[UUID, UUID]) -> "_OnFile":
        """`records`: record → person."""
        on_file = cls()
        if not records:
            return on_file
        read = crm.event_log.readable_of_people(records, (*KINDS, InteractionRetracted.kind))
        facts = [each for each in read if isinstance(each, RecordedFact)]
        retracted = {
            each.fact.retracted_event_id
            for each in facts
            if isinstance(each.fact, InteractionRetracted)
        }
        for each in facts:
            if isinstance(each.fact, InteractionRetracted) or each.event_id in retracted:
                continue
            means, whose = meaning(each.fact, each.occurred), records[each.entered_on]
            on_file.known.add((whose, means))
            if isinstance(each.fact, ReferralMade):
                on_file.referrals[whose, means] = each.fact.referral_id
        return on_file

    def knows(self, alumnus_id: UUID, means: Meaning) -> bool:
        return (alumnus_id, means) in self.known
