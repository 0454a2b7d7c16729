"""What encrypting personal fields costs in bulk, beside the same append with nothing encrypted.

Both append the same mix through the same function, with the same look-ups; the plain one only
stores values as they are. Newcomers need a key of their own for each class of data, which is made,
wrapped and stored before their facts; afterwards keys are at hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final
from uuid import UUID, uuid4

import psycopg

from benchmarks.harness import Contender, Figure, Lap, alternate, at_most
from benchmarks.machine import CpuClock
from benchmarks.people import newcomer, newsletters, register_people
from benchmarks.place import moment, running
from benchmarks.scale import Scale
from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Happening
from crm.domain.facts import NoteAdded
from crm.domain.words import DataClass
from crm.storage.mapper import FactMapper, touch_points_stream

NAME: Final = "encrypting"
_BODY: Final = 1_000
_NOTE: Final = "近況を伺いました。新しい職場にも慣れ、来年の同窓会には参加したいとのことです。"


class _Plain:
    """Encrypts nothing: for the yardstick alone."""

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        return value, 0

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        return sealed


def measure(scale: Scale) -> list[Figure]:
    with running() as parts, psycopg.connect(parts.url, autocommit=True) as connection:
        crm, plain = parts.crm, FactMapper(_Plain())
        people = register_people(crm, scale.people)
        mix = newsletters(people, moment(crm))
        notes = _notes(crm, people)
        places = count(scale.people)
        contenders = []
        for mapper, how in ((crm.facts, "encrypted"), (plain, "plain")):
            for facts, what in ((mix, "newsletters"), (notes, "notes")):
                touches = _Touches(crm, mapper, facts, scale.appended)
                contenders.append(
                    Contender(name=f"{what}, {how}", run=touches.run, prepare=touches.prepare)
                )
            newcomers = _Newcomers(crm, mapper, places, scale.appended // 10)
            contenders.append(
                Contender(name=f"newcomers, {how}", run=newcomers.run, prepare=newcomers.prepare)
            )
        laps = alternate(contenders, scale.rounds, CpuClock.of(connection))
    return [
        _cost("Newsletters and notes, encrypted against plain, time", laps, "newsletters"),
        _cost("The same of notes alone, every one personal", laps, "notes"),
        _cost("The same of newcomers, their keys made and stored", laps, "newcomers"),
    ]


def _notes(crm: AlumniCrm, people: list[UUID]) -> Iterator[Happening]:
    now = moment(crm)
    while True:
        for each in people:
            yield now.happening(each, NoteAdded(text=_NOTE))


@dataclass(slots=True)
class _Touches:
    """Interactions of people on file, in bodies of 1,000."""

    crm: AlumniCrm
    mapper: FactMapper
    facts: Iterator[Happening]
    total: int
    ready: list[list[Happening]] = field(default_factory=list)

    def prepare(self) -> None:
        self.ready = [
            [next(self.facts) for _ in range(_BODY)] for _ in range(max(1, self.total // _BODY))
        ]

    def run(self) -> int:
        for body in self.ready:
            if self.mapper is self.crm.facts:
                self.crm.prepare_keys(body)
            stored = [
                self.mapper.unseen(each, touch_points_stream(each.person_id)) for each in body
            ]
            self.crm.append(stored, moment(self.crm))
        return sum(len(body) for body in self.ready)


@dataclass(slots=True)
class _Newcomers:
    """People who are registered and employed, in bodies of 1,000 at most."""

    crm: AlumniCrm
    mapper: FactMapper
    places: "count[int]"
    total: int
    ready: list[Any] = field(default_factory=list)

    def prepare(self) -> None:
        now = moment(self.crm)
        self.ready = [
            event
            for _ in range(self.total)
            for event in newcomer(uuid4(), next(self.places), now).collect_events()
        ]

    def run(self) -> int:
        if self.mapper is self.crm.facts:
            self.crm.prepare_keys(event.happening for event in self.ready)
        stored = [self.mapper.to_stored_event(event) for event in self.ready]
        self.crm.append(stored, moment(self.crm))
        return len(self.ready)


def _cost(what: str, laps: dict[str, list[Lap]], of: str) -> Figure:
    ours, plain = laps[f"{of}, encrypted"], laps[f"{of}, plain"]
    ratios = sorted(
        (one.seconds / one.units) / (other.seconds / other.units)
        for one, other in zip(ours, plain, strict=True)
    )
    return Figure(
        workload=NAME,
        what=what,
        value=ratios[len(ratios) // 2],
        unit="×",
        goal=at_most(2, "×"),
        detail=(
            f"{_rate(ours):,.0f}/s against {_rate(plain):,.0f}/s,"
            f" rounds {ratios[0]:.3g} to {ratios[-1]:.3g}"
        ),
        numbers={
            "ours_per_second": _rate(ours),
            "yardstick_per_second": _rate(plain),
            "ratio_lowest": ratios[0],
            "ratio_highest": ratios[-1],
        },
    )


def _rate(laps: list[Lap]) -> float:
    found = sorted(lap.rate for lap in laps)
    return found[len(found) // 2]
