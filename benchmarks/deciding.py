"""Whether a command's decision costs more the longer the stream is that it reads.

Half of the people have ten decisions behind them, half a thousand. The same command is carried out
on each, once per round: find, load, decide, append and commit, one client.
"""

from collections.abc import Callable
from typing import Final
from uuid import UUID, uuid4

from benchmarks.harness import Contender, Figure, Lap, alternate, at_most
from benchmarks.place import moment, running
from benchmarks.scale import Scale
from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.care import AssignOwner
from crm.domain.envelope import Happening
from crm.domain.facts import AlumnusRegistered, ConsentGiven, ConsentWithdrawn, EmploymentStarted
from crm.domain.words import ConsentPurpose, ContactChannel

NAME: Final = "deciding"
_SHORT: Final = 10
_LONG: Final = 1_000


def measure(scale: Scale) -> list[Figure]:
    with running() as parts:
        people = {
            length: [_person(parts.crm, length) for _ in range(scale.decided)]
            for length in (_SHORT, _LONG)
        }
        laps = alternate(
            [
                Contender(name=f"{length:,} decisions", run=_deciding(parts.crm, ids))
                for length, ids in people.items()
            ],
            scale.rounds,
            lambda: None,
        )
    short, long = (laps[f"{length:,} decisions"] for length in (_SHORT, _LONG))
    ratios = sorted(one.seconds / other.seconds for one, other in zip(long, short, strict=True))
    value = ratios[len(ratios) // 2]
    return [
        Figure(
            workload=NAME,
            what=f"A command on {_LONG:,} decisions against the same on {_SHORT}, time",
            value=value,
            unit="×",
            goal=at_most(2, "×"),
            detail=(
                f"{_milliseconds(long):.1f} ms against {_milliseconds(short):.1f} ms,"
                f" rounds {ratios[0]:.3g} to {ratios[-1]:.3g}"
            ),
            numbers={
                "long_ms": _milliseconds(long),
                "short_ms": _milliseconds(short),
                "ratio_lowest": ratios[0],
                "ratio_highest": ratios[-1],
            },
        )
    ]


def _milliseconds(laps: list[Lap]) -> float:
    found = sorted(lap.seconds / lap.units for lap in laps)
    return found[len(found) // 2] * 1000


def _person(crm: AlumniCrm, decisions: int) -> UUID:
    """Somebody with so many decisions: on file, employed, and often of two minds about mail."""
    alumnus_id, now = uuid4(), moment(crm)
    purpose, channel = ConsentPurpose.EVENTS, ContactChannel.EMAIL
    given = ConsentGiven(purpose=purpose, channel=channel, text_version="1")
    withdrawn = ConsentWithdrawn(purpose=purpose, channel=channel)
    started = EmploymentStarted(stint_id=uuid4(), legal_entity="", hired_on=None)
    told = [started, *(withdrawn if each % 2 else given for each in range(decisions - 2))]
    registered = AlumnusRegistered(name="田中 実")
    crm.register(now, alumnus_id, registered)
    happenings: list[Happening] = [now.happening(alumnus_id, each) for each in told]
    crm.append_unseen(happenings, moment(crm))
    return alumnus_id


def _deciding(crm: AlumniCrm, people: list[UUID]) -> Callable[[], int]:
    def run() -> int:
        for alumnus_id in people:
            asked = AssignOwner(alumnus=PersonRef(alumnus_id=alumnus_id), owner_id=uuid4().hex)
            carry_out(crm, moment(crm), asked)
        return len(people)

    return run
