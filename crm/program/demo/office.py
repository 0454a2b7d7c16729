"""What the demo's alumni office does: ordinary commands, at days of the past, by two people."""

import datetime
import random
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID, uuid5

from crm.application.alumni import AlumniCrm, Outcome, PersonRef
from crm.application.command import Command, carry_out
from crm.domain.envelope import Actor, ActorType, Context, Source
from crm.domain.facts import Departed, Rehired
from crm.domain.facts.base import Fact
from crm.domain.moment import Moment

SATO = Actor(ActorType.HR, "sato")
"""Keeps the records, and asks for what needs two people."""
SUZUKI = Actor(ActorType.HR, "suzuki")
"""Approves."""
_SOURCE = Source("demo")
_OF_THE_README = "1001"
_DAY = datetime.timedelta(days=1)


class Office:
    """One chapter's work: each command has an id of its own, so that it is carried out once."""

    def __init__(self, crm: AlumniCrm, today: datetime.date, chapter: UUID) -> None:
        self.crm, self.today, self._chapter = crm, today, chapter
        self.random = random.Random(chapter.int)
        self._number = 0

    def people_with(self, kind: type[Fact]) -> list[UUID]:
        """Everybody of whom such a fact is recorded, in the order of the log.

        Ms Satō is left out: what happens with her stands in the README.
        """
        recorded = self.crm.event_log.of_kinds([kind.kind])
        found = dict.fromkeys(each.alumnus_id for each in recorded)
        found.pop(self.crm.find(PersonRef(external_ref=_OF_THE_README)), None)
        return list(found)

    def alumni(self) -> list[UUID]:
        """Those who have left and not come back, in the order of the log."""
        back = set(self.people_with(Rehired))
        return [each for each in self.people_with(Departed) if each not in back]

    def ago(self, days: int) -> datetime.date:
        """The date so many days before today."""
        return self.today - days * _DAY

    def moment(self, day: datetime.date, actor: Actor = SATO, hour: int = 10) -> Moment:
        """An hour of a day, in the programme's time zone; ids are the same each time."""
        self._number += 1
        command_id = uuid5(self._chapter, str(self._number))
        now = datetime.datetime.combine(day, datetime.time(hour), self.crm.zone)
        return Moment(
            now=now.astimezone(datetime.UTC),
            zone=self.crm.zone,
            context=Context(command_id=command_id, actor=actor, source=_SOURCE),
            new_id=_ids(command_id).__next__,
        )

    def does(
        self, command: Command, day: datetime.date, actor: Actor = SATO, hour: int = 10
    ) -> Outcome:
        """Carry a command out as of a day."""
        return carry_out(self.crm, self.moment(day, actor, hour), command)

    def at(self, moment: Moment, days: int) -> Moment:
        """The same moment some days later, for what follows from it."""
        return replace(moment, now=moment.now + days * _DAY)


def _ids(command_id: UUID) -> Iterator[UUID]:
    number = 0
    while True:
        yield uuid5(command_id, f"id-{number}")
        number += 1
