"""Merging records and parting them again, as commands decide about it."""

import threading
from uuid import uuid4

import pytest

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import (
    DismissDuplicate,
    MergeIdentities,
    SuspectDuplicate,
    UnmergeIdentities,
    VerifyIdentity,
)
from crm.application.interactions import NewInteraction, record_interaction
from crm.domain.envelope import When
from crm.domain.facts import NoteAdded
from crm.domain.facts.identity import IdentityVerified, VerificationMethod
from crm.domain.refusals import (
    AlreadyDismissed,
    AlreadyMerged,
    AlreadySuspected,
    NotAlike,
    NotMerged,
    SamePerson,
    UnknownAlumnus,
)

VERIFIED = IdentityVerified(verification_method=VerificationMethod.SSO)


@pytest.fixture
def does(crm, moment):
    """does(command, …): carried out."""

    def does(asked, **kwargs):
        return carry_out(crm, moment(), asked, **kwargs)

    return does


@pytest.fixture
def merge(does):
    def merge(survivor, absorbed, **kwargs):
        return does(MergeIdentities(survivor=by(survivor), absorbed=by(absorbed)), **kwargs)

    return merge


@pytest.fixture
def part(does):
    def part(absorbed, **kwargs):
        return does(UnmergeIdentities(absorbed=by(absorbed)), **kwargs)

    return part


def by(alumnus_id):
    return PersonRef(alumnus_id=alumnus_id)


def numbers(alumnus):
    return {stint.employee_number for stint in alumnus.person.stints.values()}


def test_a_merged_person_has_the_employments_of_both(crm: AlumniCrm, person, merge):
    one, other = person(employee_number="1"), person(employee_number="2")
    merge(one, other)
    assert numbers(crm.load(one)) == {"1", "2"}
    assert crm.load(one).id == one


def test_the_absorbed_id_number_and_address_lead_to_the_survivor(crm, person, merge):
    one = person(employee_number="1", email="one@example.jp")
    other = person(employee_number="2", email="other@example.jp")
    merge(one, other)
    for ref in (
        by(other),
        PersonRef(external_ref="2"),
        PersonRef(email="other@example.jp"),
        PersonRef(external_ref="1"),
    ):
        assert crm.find(ref) == one
    assert crm.load(other).id == one


def test_an_address_of_both_records_is_not_ambiguous_any_more(crm, person, merge):
    one = person(employee_number="1", email="same@example.jp")
    other = person(employee_number="2", email="same@example.jp")
    merge(one, other)
    assert crm.find(PersonRef(email="same@example.jp")) == one


def test_the_names_are_those_of_the_survivor(crm, person, merge):
    one, other = person(name="山田 花子"), person(name="佐藤 花子")
    merge(one, other)
    assert crm.load(other).person.name == "山田 花子"


def test_a_detail_that_only_the_absorbed_record_has_is_kept(crm, person, merge):
    one, other = person(email=None), person(email="x@example.jp")
    merge(one, other)
    assert crm.load(one).person.email == "x@example.jp"


def test_undoing_a_merge_leaves_both_as_they_were(crm, person, merge, part):
    one, other = person(employee_number="1"), person(employee_number="2")
    merge(one, other)
    part(other)
    assert numbers(crm.load(one)) == {"1"}
    assert numbers(crm.load(other)) == {"2"}
    assert crm.find(PersonRef(external_ref="2")) == other


def test_a_survivor_can_be_absorbed_and_all_follow(crm, person, merge):
    one, two, three = (person(employee_number=str(n)) for n in (1, 2, 3))
    merge(two, three)
    merge(one, two)
    assert crm.load(three).id == one
    assert numbers(crm.load(three)) == {"1", "2", "3"}
    assert list(crm.cluster(three)) == [one, three, two]


def test_the_middle_of_a_chain_can_be_parted(crm, person, merge, part):
    one, two, three = (person(employee_number=str(n)) for n in (1, 2, 3))
    merge(two, three)
    merge(one, two)
    part(two)
    assert numbers(crm.load(one)) == {"1"}
    assert numbers(crm.load(three)) == {"2", "3"}


def test_the_end_of_a_chain_can_be_parted(crm, person, merge, part):
    one, two, three = (person(employee_number=str(n)) for n in (1, 2, 3))
    merge(two, three)
    merge(one, two)
    before = crm.load(one).version
    part(three)
    assert numbers(crm.load(one)) == {"1", "2"}
    assert numbers(crm.load(three)) == {"3"}
    assert crm.load(one).version > before  # so that who decides about them decides anew


def test_a_record_is_not_merged_with_itself_nor_twice(person, merge):
    one, two = person(), person()
    with pytest.raises(SamePerson):
        merge(one, one)
    merge(one, two)
    for pair in ((one, two), (two, one)):
        with pytest.raises(SamePerson):
            merge(*pair)


def test_an_absorbed_record_is_not_merged_into_a_third(person, merge):
    one, two, three = person(), person(), person()
    merge(one, two)
    with pytest.raises(AlreadyMerged):
        merge(three, two)


def test_a_survivor_named_by_an_absorbed_id_is_the_survivor(crm, person, merge):
    one, two, three = person(), person(), person()
    merge(one, two)
    merge(two, three)
    assert crm.find(by(three)) == one


def test_only_a_merge_that_stands_can_be_undone(person, merge, part):
    one, two = person(), person()
    with pytest.raises(NotMerged):
        part(two)
    merge(one, two)
    with pytest.raises(NotMerged):
        part(one)
    part(two)
    with pytest.raises(NotMerged):
        part(two)
    with pytest.raises(UnknownAlumnus):
        part(uuid4())


def test_a_merge_can_be_tried_without_storing_anything(crm, person, merge):
    one, two = person(), person()
    told = merge(one, two, dry_run=True)
    assert [each.fact.kind for each in told.facts] == ["IdentitiesMerged"] * 2
    assert crm.find(by(two)) == two


def test_what_is_entered_later_is_the_survivors_and_stays_so(crm, moment, person, merge, part):
    one, two = person(), person()
    merge(one, two)
    now = moment()
    note = NewInteraction(person=by(two), occurred=When(now.now), fact=NoteAdded(text="x"))
    assert record_interaction(crm, now, note).alumnus_id == one
    crm.decide(moment(), by(two), lambda alumnus: alumnus.record(VERIFIED, moment()))
    part(two)
    kinds = [each.kind for each in crm.event_log.of_people([one])]
    assert {"NoteAdded", "IdentityVerified"} <= set(kinds)


def test_who_decides_while_a_merge_comes_decides_anew(crm, moment, person, merge):
    one, two = person(employee_number="1"), person(employee_number="2")
    seen = []

    def decision(alumnus):
        seen.append(numbers(alumnus))
        if len(seen) == 1:
            # Another thread: this one has its turn on the person.
            other = threading.Thread(target=merge, args=(one, two))
            other.start()
            other.join()
        alumnus.record(VERIFIED, moment())

    crm.decide(moment(), by(one), decision)
    assert seen == [{"1"}, {"1", "2"}]


def test_who_decides_while_a_merge_is_undone_decides_anew(crm, moment, person, merge, part):
    one, two = person(employee_number="1"), person(employee_number="2")
    merge(one, two)
    seen = []

    def decision(alumnus):
        seen.append((alumnus.id, numbers(alumnus)))
        if len(seen) == 1:
            other = threading.Thread(target=part, args=(two,))
            other.start()
            other.join()
        alumnus.record(VERIFIED, moment())

    crm.decide(moment(), by(one), decision)
    assert seen == [(one, {"1", "2"}), (one, {"1"})]


def test_merges_at_once_make_no_circle(crm, person, merge):
    people = [person() for _ in range(4)]
    refused = []

    def try_it(survivor, absorbed):
        try:
            merge(survivor, absorbed)
        except (SamePerson, AlreadyMerged) as refusal:
            refused.append(refusal)

    pairs = [(people[n], people[(n + 1) % 4]) for n in range(4)]
    threads = [threading.Thread(target=try_it, args=pair) for pair in pairs]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len({crm.load(each).id for each in people}) == 1
    assert len(refused) == 1


def test_alike_records_are_suspected_once_and_a_dismissed_pair_never_again(crm, person, does):
    one, two = (person(name="田中 太郎", email="taro@example.jp") for _ in range(2))
    does(SuspectDuplicate(one=by(one), other=by(two)))
    assert set(crm.load(two).person.identity.suspected) == {one}
    with pytest.raises(AlreadySuspected):
        does(SuspectDuplicate(one=by(two), other=by(one)))
    does(DismissDuplicate(one=by(two), other=by(one)))
    for asked in (SuspectDuplicate, DismissDuplicate):
        with pytest.raises(AlreadyDismissed):
            does(asked(one=by(one), other=by(two)))


def test_a_dismissed_pair_stays_so_when_one_of_them_is_merged(person, does, merge):
    one, two, three = (person(name="田中 太郎", email="taro@example.jp") for _ in range(3))
    does(DismissDuplicate(one=by(one), other=by(two)))
    merge(three, two)
    with pytest.raises(AlreadyDismissed):
        does(SuspectDuplicate(one=by(three), other=by(one)))


def test_people_with_nothing_in_common_are_not_suspected(person, does):
    with pytest.raises(NotAlike):
        does(SuspectDuplicate(one=by(person(name="田中 太郎")), other=by(person(name="佐藤 花子"))))


def test_a_verification_is_kept(crm, person, does):
    one = person()
    does(VerifyIdentity(alumnus=by(one), verification_method=VerificationMethod.HR_APPROVAL))
    verified = crm.load(one).person.identity.verified
    assert verified is not None
    assert verified.method is VerificationMethod.HR_APPROVAL


def test_a_delivery_that_stands_on_a_merged_record_is_repeated_not_somebody_elses(
    crm, moment, person, merge
):
    one, two = person(), person()
    now = moment()
    note = NewInteraction(
        person=by(two), occurred=When(now.now), fact=NoteAdded(text="x"), delivery_id="d1"
    )
    first = record_interaction(crm, now, note)
    merge(one, two)
    again = record_interaction(crm, moment(), note)
    assert (again.repeated, again.positions) == (True, first.positions)


def test_what_was_decided_long_ago_counts_too_and_a_kept_state_is_of_one_record(
    crm, moment, person, merge, part
):
    """States are kept after fifty decisions; those of a merged person are put together anew."""
    one, two = person(employee_number="1"), person(employee_number="2")
    for who in (one, two):
        now = moment()
        crm.append_unseen([now.happening(who, VERIFIED) for _ in range(60)], now)
    for _ in range(2):
        assert numbers(crm.load(one)) == {"1"}
    merge(one, two)
    for _ in range(2):
        assert numbers(crm.load(two)) == numbers(crm.load(one)) == {"1", "2"}
    part(two)
    for _ in range(2):
        assert numbers(crm.load(one)) == {"1"}
        assert numbers(crm.load(two)) == {"2"}
