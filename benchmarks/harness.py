"""How contenders are measured: in turn, in the same run, told by medians and ratios."""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """Something that does countable work."""

    name: str
    run: Callable[[], int]
    """The timed part; returns how many units it did."""
    prepare: Callable[[], None] = field(default=lambda: None)
    """Done before each lap, not timed."""
    finish: Callable[[], None] = field(default=lambda: None)
    """Done after each lap, not timed."""


@dataclass(frozen=True, slots=True)
class Lap:
    """One timed run."""

    units: int
    seconds: float
    cpu_seconds: float | None
    """Of this program and the database server together; None where the system does not tell."""

    @property
    def rate(self) -> float:
        """Units per second."""
        return self.units / self.seconds

    @property
    def cpu_per_unit(self) -> float | None:
        """Microseconds of processor time."""
        return None if self.cpu_seconds is None else self.cpu_seconds / self.units * 1e6


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure must reach."""

    bound: float
    unit: str
    at_least: bool

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.bound:g} {self.unit}"

    def met(self, value: float) -> bool:
        return value >= self.bound if self.at_least else value <= self.bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table."""

    workload: str
    what: str
    value: float
    unit: str
    goal: Goal | None
    """None for a figure that only explains another."""
    detail: str = ""
    numbers: dict[str, float] = field(default_factory=dict)

    @property
    def met(self) -> bool | None:
        return None if self.goal is None else self.goal.met(self.value)


def at_least(bound: float, unit: str = "×") -> Goal:
    return Goal(bound, unit, at_least=True)


def at_most(bound: float, unit: str) -> Goal:
    return Goal(bound, unit, at_least=False)


def alternate(
    contenders: Sequence[Contender],
    rounds: int,
    cpu_clock: Callable[[], float | None],
    *,
    warm_up: bool = True,
) -> dict[str, list[Lap]]:
    """Let everybody run in every round, the order turned round each time; the laps by name.

    One round before the first is not counted: it warms caches, pools and statements. Without
    `warm_up` there is none, for contenders that take a minute each and keep nothing.
    """
    laps: dict[str, list[Lap]] = {each.name: [] for each in contenders}
    for number in range(0 if warm_up else 1, rounds + 1):
        for each in contenders if number % 2 else reversed(contenders):
            each.prepare()
            lap = _lap(each, cpu_clock)
            each.finish()
            if number:
                laps[each.name].append(lap)
            say(f"  round {number}/{rounds}  {each.name}: {lap.units:,} in {lap.seconds:.2f} s")
    return laps


def _lap(contender: Contender, cpu_clock: Callable[[], float | None]) -> Lap:
    cpu, wall = cpu_clock(), time.perf_counter()
    units = contender.run()
    seconds, cpu_after = time.perf_counter() - wall, cpu_clock()
    spent = None if cpu is None or cpu_after is None else cpu_after - cpu
    return Lap(units, seconds, spent)


def compare(
    workload: str, what: str, ours: Sequence[Lap], yardstick: Sequence[Lap], goal: Goal | None
) -> Figure:
    """How many times the yardstick's rate ours is: the median over the rounds."""
    ratios = [one.rate / other.rate for one, other in zip(ours, yardstick, strict=True)]
    numbers = {
        "ratio_lowest": min(ratios),
        "ratio_highest": max(ratios),
        "ours_per_second": statistics.median(lap.rate for lap in ours),
        "yardstick_per_second": statistics.median(lap.rate for lap in yardstick),
    }
    detail = (
        f"{numbers['ours_per_second']:,.0f}/s against {numbers['yardstick_per_second']:,.0f}/s,"
        f" rounds {min(ratios):.3g} to {max(ratios):.3g}"
    )
    our_cpu, their_cpu = _cpu(ours), _cpu(yardstick)
    if our_cpu and their_cpu:
        numbers |= {
            "ours_cpu_microseconds": our_cpu,
            "yardstick_cpu_microseconds": their_cpu,
            "cpu_ratio": their_cpu / our_cpu,
        }
        detail += f"; processor time {our_cpu:,.0f} against {their_cpu:,.0f} µs"
    return Figure(
        workload=workload,
        what=what,
        value=statistics.median(ratios),
        unit="×",
        goal=goal,
        detail=detail,
        numbers=numbers,
    )


def _cpu(laps: Sequence[Lap]) -> float | None:
    spent = [lap.cpu_per_unit for lap in laps if lap.cpu_per_unit is not None]
    return statistics.median(spent) if len(spent) == len(laps) else None


def say(line: str) -> None:
    """Progress, on standard error."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
