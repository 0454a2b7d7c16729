"""Random snapshots: however a file is split and repeated, the log comes out the same."""

import datetime
import itertools

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Actor, ActorType
from crm.ingest.people_import import import_people
from crm.ingest.people_mapping import PeopleMapping
from crm.ingest.people_rows import read_people
from crm.ingest.people_summary import ImportSummary

NOW = datetime.datetime(2026, 4, 1, 3, tzinfo=datetime.UTC)
HEADER = "employee_number,name,email,birth_date,hired_on,departed_on,department,as_of"
RUN = itertools.count()

BORN = {"1": "1980-01-02", "2": "1985-05-05", "": "1990-09-09"}
Snapshot = tuple[str, ...]

snapshots = st.tuples(
    st.sampled_from(["1", "2", ""]),
    st.sampled_from(["田中", "鈴木", ""]),
    st.sampled_from(["a@example.jp", "b@example.jp", ""]),
    st.sampled_from(["1980-01-02", "1985-05-05", ""]),
    st.sampled_from(["2010-04-01", "2018", ""]),
    st.sampled_from(["2015-03", "2015-03-31", "2027-03-31", ""]),
    st.sampled_from(["営業部", "人事部", ""]),
)


def importing(crm: AlumniCrm, run: int, rows: list[Snapshot]) -> ImportSummary:
    """The rows as a file of a world of its own: nobody has the numbers or names of another run."""
    lines = [HEADER]
    for number, name, email, *rest in rows:
        cells = (
            number and f"{run}-{number}",
            name and f"{name} {run}",
            email and f"{run}.{email}",
            *rest,
        )
        lines.append(",".join(cells))
    table = read_people("\n".join(lines).encode(), PeopleMapping(), today=NOW.date())
    return import_people(crm, table, now=NOW, actor=Actor(ActorType.HR, "x"))


def log_since(crm: AlumniCrm, head: int, run: int) -> list[str]:
    """The facts without their ids and without the run, by person in the order of the log."""
    people: dict[object, list[str]] = {}
    for recorded in crm.event_log.stream(head):
        fact = recorded.fact
        stint = str(getattr(fact, "stint_id", ""))
        text = repr(fact)
        if stint:
            text = text.replace(stint, "stint")
        text = text.replace(str(run), "run")
        people.setdefault(recorded.alumnus_id, []).append(f"{recorded.kind} {text}")
    return sorted("\n".join(sorted(facts)) for facts in people.values())


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)
@given(st.lists(snapshots, max_size=8))
def test_a_second_import_of_any_file_adds_nothing(crm: AlumniCrm, rows: list[Snapshot]) -> None:
    run = 10_000 + next(RUN)
    undated = [(*row, "") for row in rows]
    first = importing(crm, run, undated)
    told = (first.new, first.changed, first.unchanged, first.empty, first.rejected)
    assert first.rows == sum(told)
    assume(not first.rejected)  # a rejected row is tried again, and later facts may allow it
    again = importing(crm, run, undated)
    assert (again.new, again.facts, again.rejected) == (0, 0, first.rejected)


complete = snapshots.filter(lambda row: row[0] and row[4])
"""With number and first day: without, contradictory rows may be about one employment or another."""


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)
@given(
    st.lists(complete, max_size=8),
    st.sets(st.integers(0, 8)),
    st.integers(1, 2),
)
def test_dated_snapshots_come_out_the_same_in_any_split_and_repetition(
    crm: AlumniCrm, rows: list[Snapshot], cuts: set[int], times: int
) -> None:
    dated = [
        (number, name, email, BORN[number], *rest, f"{2019 + year}-03-31")
        for year, (number, name, email, _, *rest) in enumerate(rows)
    ]
    whole, split = 10_000 + next(RUN), 10_000 + next(RUN)
    before = crm.event_log.head()
    assume(not importing(crm, whole, dated).rejected)
    expected = log_since(crm, before, whole)
    before = crm.event_log.head()
    bounds = sorted({0, *(cut for cut in cuts if cut < len(dated)), len(dated)})
    for start, end in itertools.pairwise(bounds):
        for _ in range(times):
            importing(crm, split, dated[start:end])
    for start, end in itertools.pairwise(bounds):
        assert importing(crm, split, dated[start:end]).facts == 0
    assert log_since(crm, before, split) == expected
