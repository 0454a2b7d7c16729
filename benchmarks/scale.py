"""How much work is done: enough to believe the figures, or just enough to see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Numbers of one run."""

    rounds: int
    people: int
    """On file before facts are appended."""
    appended: int
    """Facts of one round of bulk appends."""
    saved: int
    """Facts of one round of the library's `save`."""
    projected: int
    """Facts that the read models are filled from."""
    fed: int
    """Facts of one round of the library's ProjectionRunner."""
    rows: int
    """Rows of the HR export."""
    imported: int
    """Facts in the log after import and messages."""
    pages: int
    """Timeline pages that the API is asked for before its memory is looked at."""
    starts: int
    aged: int
    """People whose scores are brought to another day."""
    nights: int
    """Rounds of that."""
    rebuilt: int
    """Facts that new editions are built from."""
    rebuilds: int
    """Rounds of that."""
    switches: int
    """Rounds in which every read model is rebuilt and rolled back while others read and write."""
    waits: int
    """Mutations of each kind: those that wait for the read models and those that do not."""
    grown: tuple[int, ...]
    """People in each of the databases that are compared; ten facts each."""
    questions: int
    """How often each of these databases is asked each question."""
    decided: int
    """People of each kind on whom a command is carried out per round."""
    lap_seconds: float
    """How long a server is asked for timelines in each round."""


FULL = Scale(
    rounds=7,
    people=10_000,
    appended=10_000,
    saved=400,
    projected=100_000,
    fed=1_500,
    rows=6_000,
    imported=100_000,
    pages=2_000,
    starts=5,
    aged=1_000_000,
    nights=3,
    rebuilt=1_000_000,
    rebuilds=2,
    switches=3,
    waits=300,
    grown=(10_000, 1_000_000),
    questions=20,
    decided=40,
    lap_seconds=1.0,
)
QUICK = Scale(
    rounds=2,
    people=1_000,
    appended=5_000,
    saved=100,
    projected=10_000,
    fed=300,
    rows=1_000,
    imported=10_000,
    pages=100,
    starts=2,
    aged=20_000,
    nights=2,
    rebuilt=10_000,
    rebuilds=1,
    switches=1,
    waits=30,
    grown=(1_000, 10_000),
    questions=10,
    decided=4,
    lap_seconds=0.2,
)
