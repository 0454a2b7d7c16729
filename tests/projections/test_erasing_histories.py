"""Whatever happened to several people: who is erased is gone, and nothing else has moved."""

from contextlib import closing, suppress
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from psycopg import sql

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities, UnmergeIdentities
from crm.application.commands.rights import ApproveErasure, LiftLegalHold, RequestErasure
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.rights import RequestOrigin
from crm.domain.refusals import NotHeld, Refusal
from crm.program.erasing import Eraser
from crm.transparency.follower import Follower
from crm.transparency.key_file import create_signing_keys
from crm.transparency.leaves import leaves
from crm.transparency.note import checked_checkpoint
from crm.transparency.verify import Brought, verify
from projections import READ_MODELS
from projections.editions import State, editions
from projections.erasing import rows_held
from projections.runner import Runner
from tests.crm.transparency.naive import root

from .conftest import NOON, clear
from .every_kind import KINDS, steps, tell

SATO, SUZUKI = (Actor(ActorType.HR, name) for name in ("sato", "suzuki"))
_REQUESTS = ("SubjectRequest", "SubjectErased", "ClassesErased", "ErasureConfirmed")
"""What these begin with is left to those who ask for erasures here."""
_OFTEN = ["PersonalDataAccessed", "InteractionRetracted", "MeetingHeld", "LegalHoldPlaced"] * 15
LIVES = steps([*_OFTEN, *(kind for kind in KINDS if not kind.startswith(_REQUESTS))])
MERGES = st.lists(st.tuples(st.permutations(range(3)), st.booleans()), max_size=3)
"""Who survives whom, and whether the two are parted again."""
_STORED = "SELECT e::text FROM event_store.alumni_events e ORDER BY notification_id LIMIT %s"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = %s"
_PARKED = "SELECT position, error FROM projection.parked"


@pytest.fixture
def do(crm, moment):
    """do(command): carried out at noon of 23 November 2026."""

    def do(asked, by=SATO):
        return carry_out(crm, moment(now=NOON, actor=by), asked)

    return do


@pytest.fixture
def approved(crm, do):
    """approved(people): everybody's erasure is asked for and approved, after holds were lifted;
    returns all records that go with them."""

    def approved(people):
        going = set()
        for each in people:
            if each in going:
                continue
            whose = crm.cluster(crm.survivors([each])[each])
            for record in whose:
                with suppress(NotHeld):
                    do(LiftLegalHold(alumnus=PersonRef(alumnus_id=record)))
            ref = PersonRef(alumnus_id=each)
            asked = do(RequestErasure(alumnus=ref, origin=RequestOrigin.PERSON))
            do(ApproveErasure(request=asked.undertaking.id), SUZUKI)
            going.update(whose)
        return going

    return approved


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    lives=LIVES,
    later=LIVES,
    merges=MERGES,
    erase=st.sets(st.integers(0, 2), min_size=1),
    projected_before=st.booleans(),
    batch_size=st.integers(1, 40),
)
def test_after_any_history_the_erased_are_gone_live_equals_rebuilt_and_the_log_is_what_it_was(
    lives,
    later,
    merges,
    erase,
    projected_before,
    batch_size,
    crm,
    database,
    secrets,
    zone,
    tmp_path,
    do,
    approved,
    person,
    happens,
    rebuild,
    owner,
):
    clear(owner)
    names = [(f"消去{n}子", f"p{n}@gone.example", f"E-7712{n}") for n in range(3)]
    people = [person(name=a, email=b, employee_number=c) for a, b, c in names]
    refs = [PersonRef(alumnus_id=each) for each in people]
    touched = []
    for step in lives:
        tell(step, people, touched, happens)
    for (survivor, absorbed, _), parted in merges:
        with suppress(Refusal):
            do(MergeIdentities(survivor=refs[survivor], absorbed=refs[absorbed]))
            if parted:
                do(UnmergeIdentities(absorbed=refs[absorbed]))
    keys = create_signing_keys(tmp_path / f"{uuid4()}.json")
    with (
        closing(
            Runner(database, secrets, zone, clock=lambda: NOON, batch_size=batch_size)
        ) as runner,
        closing(Follower(database, keys)) as follower,
    ):
        if projected_before:
            runner.catch_up()
        note = follower.catch_up().note
        head = crm.event_log.head()
        before = _stored(owner, head)

        gone = approved([people[each] for each in sorted(erase)])
        event(f"records that go: {len(gone)}, erasures: {len(erase)}")
        eraser = Eraser(crm, database, lambda: NOON)
        eraser.run_once()
        runner.catch_up()
        assert all(step.receipt for step in eraser.run_once())
        stay = [each for each in people if each not in gone]
        touched = [each for each in touched if each[0] not in gone]
        for who, kind, days_ago in later if stay else []:
            tell((who % len(stay), kind, days_ago), stay, touched, happens)
        runner.catch_up()
        follower.catch_up()

    of_whom = zip(people, names, strict=True)
    told = [text for each, texts in of_whom if each in gone for text in texts]
    for edition in editions(owner, READ_MODELS, list(State)):
        assert rows_held(owner, edition, sorted(gone)) == 0, edition.name
        assert _rows_that_say(owner, edition.schema, told) == [], edition.name
    assert owner.execute(_PARKED).fetchall() == []
    for model in READ_MODELS:
        assert rebuild().verify(model.name) is None, model.name
    assert _stored(owner, head) == before
    signed_before = checked_checkpoint(note, keys.verifiers(note.split("\n", 1)[0]))
    verdict = verify(database, keys.verifiers, [Brought(signed_before, None)])
    assert (verdict.finding, verdict.signed) == (None, crm.event_log.head())


def _stored(owner, head):
    """The facts up to a position as they are stored, and the root over their leaves."""
    facts = owner.execute(_STORED, [head]).fetchall()
    return facts, root([leaf for _, leaf in leaves(owner, 1, head)])


def _rows_that_say(owner, schema, texts):
    """Rows of a schema in whose text one of these is found."""
    found = []
    for text in texts:
        for (table,) in owner.execute(_TABLES, [schema]).fetchall():
            saying = sql.SQL("SELECT t::text FROM {} t WHERE strpos(t::text, %s) > 0").format(
                sql.Identifier(schema, table)
            )
            found += owner.execute(saying, [text]).fetchall()
    return found
