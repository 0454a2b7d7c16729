"""What holds of every career: vague dates decide nothing anew, corrections do what they say."""

import dataclasses
import datetime
from typing import Any
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate, Precision
from crm.domain.departure_reasons import DepartureReason
from crm.domain.envelope import Happening, RecordedFact
from crm.domain.facts.base import Fact
from crm.domain.facts.corrections import InteractionRetracted
from crm.domain.facts.eligibility import NonCompeteAgreed
from crm.domain.facts.employment import (
    Departed,
    DepartureReasonCorrected,
    DepartureRescinded,
    DepartureScheduled,
    EmploymentFactRescinded,
    LeaveOfAbsenceRecorded,
    PositionHeld,
    TransferredBetweenEntities,
)
from crm.domain.facts.returns import Rehired
from crm.domain.person import Person, evolve
from crm.domain.policies.career import career_of
from crm.domain.policies.evaluation import evaluate
from crm.domain.policies.words import Eligibility, Verdict
from tests.crm.domain.given import PERSON, TOKYO
from tests.crm.domain.policies.careers import (
    DAY,
    again,
    left,
    recorded,
    return_policy,
    signed,
    started,
)

POLICY = return_policy(
    {"rule": "min_tenure", "years": 3},
    {"rule": "min_tenure", "id": "last", "months": 20, "scope": "last_stint"},
    {"rule": "min_tenure", "id": "longest", "months": 30, "scope": "longest"},
    {"rule": "held_position", "grades": ["M1"], "min_days": 200},
    {"rule": "excluded_departure_reason", "reasons": ["disciplinary_dismissal", "layoff"]},
    {
        "rule": "excluded_departure_reason",
        "id": "of_last",
        "reasons": ["disciplinary_dismissal", "layoff"],
        "departures": "last",
    },
    {"rule": "min_time_away", "months": 20},
    {"rule": "max_time_away", "years": 6},
    {"rule": "max_returns", "returns": 1},
    {"rule": "competitor_restriction"},
    {"rule": "confidentiality_ack"},
    {
        "rule": "any_of",
        "rules": [
            {"rule": "min_tenure", "id": "five", "years": 5},
            {"rule": "max_time_away", "id": "soon", "months": 30},
        ],
    },
)
FIRST_DAY = datetime.date(2012, 1, 1)
days = st.integers(0, 16 * 365).map(lambda n: FuzzyDate.day(FIRST_DAY + datetime.timedelta(n)))
reasons = st.sampled_from([None, *DepartureReason])


@st.composite
def careers(draw: st.DrawFn) -> list[Fact]:
    """One to three employments, one after the other, with what may happen in each."""
    facts: list[Fact] = []
    at = draw(st.integers(0, 3_000))
    for number in range(draw(st.integers(1, 3))):
        stint_id, length = UUID(int=number + 1), draw(st.integers(1, 2_000))
        first = FIRST_DAY + datetime.timedelta(at)
        last = first + datetime.timedelta(length - 1)

        def within(first: datetime.date = first, length: int = length) -> FuzzyDate:
            return FuzzyDate.day(first + datetime.timedelta(draw(st.integers(0, length - 1))))

        began = again if number else started
        facts.append(began(first.isoformat(), stint_id))
        if draw(st.booleans()):
            start, end = sorted((within(), within()))
            facts.append(
                PositionHeld(
                    stint_id=stint_id,
                    grade=draw(st.sampled_from(["M1", "S1"])),
                    held_from=start,
                    held_to=end,
                )
            )
        if draw(st.booleans()):
            start, end = sorted((within(), within()))
            facts.append(
                LeaveOfAbsenceRecorded(
                    stint_id=stint_id,
                    starts_on=start,
                    ends_on=end,
                    counts_for_tenure=draw(st.booleans()),
                )
            )
        if draw(st.booleans()):
            facts.append(
                TransferredBetweenEntities(
                    stint_id=stint_id,
                    from_entity="A",
                    to_entity="B",
                    changed_on=within(),
                    tenure_continues=draw(st.booleans()),
                )
            )
        if number < 2 or draw(st.booleans()):
            facts.append(left(last.isoformat(), draw(reasons), stint_id))
        if draw(st.booleans()):
            facts.append(signed(stint_id))
        if draw(st.booleans()):
            facts.append(NonCompeteAgreed(stint_id=stint_id, restricted_until=draw(days)))
        at += length + draw(st.integers(0, 1_000))
    return facts


def blurred(draw: Any, fact: Fact) -> Fact:
    """The fact with some of its dates known less exactly, or not at all where that may be.

    A return whose first day is unknown began, as far as anybody knows, when it was recorded: that
    is no vaguer way to tell of one that is still to come.
    """
    changes: dict[str, Any] = {}
    for name in ("hired_on", "last_day", "held_from", "held_to", "starts_on", "ends_on"):
        value = getattr(fact, name, None)
        if value is not None:
            precision = draw(st.sampled_from([Precision.DAY, Precision.MONTH, Precision.YEAR]))
            changes[name] = FuzzyDate(value.date, precision)
    for name in ("hired_on", "held_from", "held_to", "starts_on", "ends_on"):
        to_come = isinstance(fact, Rehired) and fact.hired_on and fact.hired_on.date > DAY
        if name in changes and not to_come and not draw(st.integers(0, 5)):
            changes[name] = None
    return dataclasses.replace(fact, **changes)  # type: ignore[type-var]


@given(data=st.data(), facts=careers())
def test_no_verdict_turns_into_the_other_when_a_date_is_vaguer(
    data: st.DataObject, facts: list[Fact]
):
    exact = evaluate(POLICY, recorded(*facts), DAY, TOKYO)
    vague = [blurred(data.draw, each) for each in facts]
    found = evaluate(POLICY, recorded(*vague), DAY, TOKYO)
    for before, after in zip(exact.results, found.results, strict=True):
        if before.verdict is not Verdict.UNKNOWN:
            assert after.verdict in (before.verdict, Verdict.UNKNOWN), before.rule


@given(data=st.data(), facts=careers())
def test_the_order_in_which_facts_are_given_does_not_matter(data: st.DataObject, facts: list[Fact]):
    given_ = recorded(*facts)
    shuffled = data.draw(st.permutations(given_))
    assert evaluate(POLICY, shuffled, DAY, TOKYO) == evaluate(POLICY, given_, DAY, TOKYO)


@given(facts=careers(), reason=st.sampled_from(DepartureReason))
def test_a_corrected_reason_is_judged_as_if_it_had_been_recorded_so(
    facts: list[Fact], reason: DepartureReason
):
    first = next((each for each in facts if isinstance(each, Departed)), None)
    if first is None:
        return
    corrected = DepartureReasonCorrected(stint_id=first.stint_id, departure_reason=reason)
    right = [
        dataclasses.replace(each, departure_reason=reason) if each is first else each
        for each in facts
    ]
    judged = evaluate(POLICY, recorded(*facts, corrected), DAY, TOKYO)
    assert [each.verdict for each in judged.results] == [
        each.verdict for each in evaluate(POLICY, recorded(*right), DAY, TOKYO).results
    ]


@given(data=st.data(), facts=careers())
def test_what_is_taken_back_is_judged_as_if_it_had_never_been_recorded(
    data: st.DataObject, facts: list[Fact]
):
    given_ = recorded(*facts)
    kinds = (PositionHeld, LeaveOfAbsenceRecorded, TransferredBetweenEntities)
    gone = [each for each in given_ if isinstance(each.fact, kinds)]
    if not gone:
        return
    target = data.draw(st.sampled_from(gone))
    back = data.draw(
        st.sampled_from(
            [
                EmploymentFactRescinded(
                    stint_id=target.fact.stint_id,  # type: ignore[attr-defined]
                    rescinded_event_id=target.event_id,
                ),
                InteractionRetracted(retracted_event_id=target.event_id),
            ]
        )
    )
    later = recorded(*facts, back)
    without = [each for each in given_ if each is not target]
    assert evaluate(POLICY, later, DAY, TOKYO) == evaluate(POLICY, without, DAY, TOKYO)


@given(facts=careers())
def test_a_departure_that_was_rescinded_leaves_the_person_employed(facts: list[Fact]):
    last = next((each for each in reversed(facts) if isinstance(each, Departed)), None)
    if last is None:
        return
    rescinded = DepartureRescinded(stint_id=last.stint_id)
    judged = evaluate(POLICY, recorded(*facts, rescinded), DAY, TOKYO)
    begun = next(each for each in facts if getattr(each, "stint_id", None) == last.stint_id)
    if begun.hired_on.last <= DAY:  # type: ignore[attr-defined]
        assert judged.eligibility is Eligibility.NOT_ELIGIBLE
        assert judged.results[0].verdict is Verdict.FAIL


@given(facts=careers(), scheduled=st.booleans())
def test_a_career_tells_the_same_of_employments_as_the_person_does(
    facts: list[Fact], scheduled: bool
):
    if scheduled:
        facts = [
            DepartureScheduled(
                stint_id=each.stint_id,
                last_day=each.last_day,
                departure_reason=each.departure_reason,
            )
            if isinstance(each, Departed)
            else each
            for each in facts
        ]
    given_ = recorded(*facts)
    person = Person(PERSON)
    for each in given_:
        evolve(person, each.happening)
    career = career_of(given_, TOKYO)
    assert person.stints.keys() == career.stints.keys()
    for stint_id, stint in person.stints.items():
        told = career.stints[stint_id]
        assert (told.hired_on, told.rehire) == (stint.hired_on, stint.rehire)
        assert (told.last_day, told.departure_reason) == (stint.last_day, stint.departure_reason)


@given(facts=careers())
def test_every_verdict_but_of_what_is_missing_names_facts_of_the_person(facts: list[Fact]):
    given_ = recorded(*facts)
    known = {each.event_id for each in given_}
    for each in evaluate(POLICY, given_, DAY, TOKYO).results:
        assert set(each.evidence_ids) <= known
        assert each.ja.endswith("。")
        assert each.en.endswith(".")


@given(facts=careers())
def test_only_failing_rules_make_somebody_not_eligible(facts: list[Fact]):
    found = evaluate(POLICY, recorded(*facts), DAY, TOKYO)
    verdicts = {each.verdict for each in found.results if each.part_of is None}
    expected = (
        Eligibility.NOT_ELIGIBLE
        if Verdict.FAIL in verdicts
        else Eligibility.NEEDS_REVIEW
        if Verdict.UNKNOWN in verdicts
        else Eligibility.ELIGIBLE
    )
    assert found.eligibility is expected


def entered_again(each: RecordedFact) -> RecordedFact:
    """The same fact, entered once more on another record of the person."""
    happening: Happening = dataclasses.replace(each.happening, event_id=uuid4())
    return dataclasses.replace(each, position=each.position + 1_000, happening=happening)


@given(facts=careers())
def test_facts_that_came_in_twice_on_merged_records_change_no_verdict(facts: list[Fact]):
    given_ = recorded(*facts)
    twice = evaluate(POLICY, [*given_, *map(entered_again, given_)], DAY, TOKYO)
    once = evaluate(POLICY, given_, DAY, TOKYO)
    assert [each.verdict for each in twice.results] == [each.verdict for each in once.results]
