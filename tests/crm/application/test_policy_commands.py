"""Policies are published for good, retired, announced and acknowledged; each refusal."""

import datetime
import json

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.policies import (
    AcknowledgePolicy,
    AnnouncePolicy,
    PublishMembershipPolicy,
    PublishReturnPolicy,
    RetirePolicy,
)
from crm.domain.facts.eligibility import PolicyAcknowledged
from crm.domain.facts.policies import (
    AnnouncementChannel,
    PolicyAnnounced,
    PolicyAudience,
    ReturnPolicyPublished,
)
from crm.domain.policies.published import BUILT_IN, POLICY_KINDS, in_force, versions
from crm.domain.policies.words import PolicyName
from crm.domain.refusals import (
    AlreadyAcknowledged,
    BrokenPolicy,
    BuiltInPolicy,
    EffectiveInThePast,
    ForbiddenAttribute,
    InvalidInput,
    PolicyUnchanged,
    UnknownPolicy,
)
from tests.crm.domain.policies.careers import Change

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 11, 23)
DAY = datetime.timedelta(days=1)
RETURN = PolicyName.RETURN


def document(change: Change = lambda document: None, name: PolicyName = RETURN) -> str:
    made = json.loads(BUILT_IN[name].definition)
    change(made)
    return json.dumps(made, ensure_ascii=False)


def years(number: int) -> str:
    return document(lambda made: made["rules"][0].update(years=number))


@pytest.fixture
def publish(crm, moment):
    """publish(definition, on): a return policy, published at noon of 23 November 2026."""

    def publish(definition=None, on=TODAY, **more):
        asked = PublishReturnPolicy(definition=definition or years(4), effective_on=on)
        return carry_out(crm, moment(NOON), asked, **more)

    return publish


@pytest.fixture
def known(crm):
    def known(name=RETURN):
        kinds = [each.kind for each in POLICY_KINDS]
        return versions(crm.event_log.of_programme(kinds), name)

    return known


def test_a_published_version_is_in_force_from_its_day_on(publish, known):
    publish(years(4), TODAY + 10 * DAY)
    built_in, new = known()
    assert (new.version, new.policy.rules[1].months) == (2, 48)
    assert in_force(known(), TODAY + 9 * DAY) == built_in
    assert in_force(known(), TODAY + 10 * DAY) == new


def test_the_one_that_took_effect_last_is_in_force_and_of_one_day_the_one_published_last(
    publish, known
):
    publish(years(4), TODAY + 10 * DAY)
    publish(years(5), TODAY)
    publish(years(6), TODAY)
    assert in_force(known(), TODAY).version == 4
    assert in_force(known(), TODAY + 10 * DAY).version == 2


def test_the_fact_says_which_version_and_when(publish, crm):
    publish()
    (fact,) = crm.event_log.of_programme([ReturnPolicyPublished.kind])
    assert (fact.fact.policy, fact.fact.policy_version) == ("return", 2)
    assert fact.happening.effective_on == TODAY
    assert fact.occurred.at == NOON


@pytest.mark.parametrize(
    ("definition", "refusal"),
    [
        ("{}", BrokenPolicy),
        (document(lambda made: made["rules"].append({"rule": "max_age"})), ForbiddenAttribute),
        (document(), PolicyUnchanged),
        (document(name=PolicyName.MEMBERSHIP), BrokenPolicy),
    ],
)
def test_what_cannot_be_published_is_refused(publish, crm, definition, refusal):
    head = crm.event_log.head()
    with pytest.raises(refusal):
        publish(definition)
    assert crm.event_log.head() == head


def test_nothing_takes_effect_in_the_past(publish):
    with pytest.raises(EffectiveInThePast):
        publish(years(4), TODAY - DAY)


def test_the_same_is_not_published_twice_but_a_repeated_command_is_harmless(publish):
    publish()
    with pytest.raises(PolicyUnchanged, match="Version 2"):
        publish()


def test_a_dry_run_publishes_nothing(publish, known):
    publish(dry_run=True)
    assert len(known()) == 1


def test_membership_has_versions_of_its_own(crm, moment, known):
    interns = {"rule": "excluded_employment_type", "employment_types": ["インターン"]}
    text = document(lambda made: made["rules"].append(interns), PolicyName.MEMBERSHIP)
    asked = PublishMembershipPolicy(definition=text, effective_on=TODAY)
    carry_out(crm, moment(NOON), asked)
    assert [each.version for each in known(PolicyName.MEMBERSHIP)] == [1, 2]
    assert [each.version for each in known()] == [1]


def test_a_retired_version_gives_way_to_the_one_before(publish, known, crm, moment):
    publish()
    retire = RetirePolicy(policy=RETURN, policy_version=2, effective_on=TODAY + DAY)
    carry_out(crm, moment(NOON), retire)
    assert in_force(known(), TODAY).version == 2
    assert in_force(known(), TODAY + DAY).version == 1
    with pytest.raises(UnknownPolicy):
        carry_out(crm, moment(NOON), retire)


def test_what_cannot_be_retired_is_refused(publish, crm, moment):
    publish()
    for version, day, refusal in (
        (1, None, BuiltInPolicy),
        (3, None, UnknownPolicy),
        (2, TODAY - DAY, EffectiveInThePast),
    ):
        asked = RetirePolicy(policy=RETURN, policy_version=version, effective_on=day)
        with pytest.raises(refusal):
            carry_out(crm, moment(NOON), asked)


def announce(version=1, **more):
    return AnnouncePolicy(
        policy=RETURN,
        policy_version=version,
        policy_audience=PolicyAudience.EMPLOYEES,
        announced_through=AnnouncementChannel.INTRANET,
        **more,
    )


def test_an_announcement_says_to_whom_how_when_and_how_many_were_asked(crm, moment):
    asked = announce(asked=120, announced_on=TODAY - DAY)
    carry_out(crm, moment(NOON), asked)
    (fact,) = crm.event_log.of_programme([PolicyAnnounced.kind])
    assert (fact.fact.asked, fact.fact.policy_audience) == (120, PolicyAudience.EMPLOYEES)
    assert fact.happening.effective_on == TODAY - DAY


def test_only_what_there_is_can_be_announced_and_only_what_was_done(crm, moment):
    with pytest.raises(UnknownPolicy):
        carry_out(crm, moment(NOON), announce(version=2))
    with pytest.raises(InvalidInput):
        carry_out(crm, moment(NOON), announce(announced_on=TODAY + DAY))
    with pytest.raises(InvalidInput):
        carry_out(crm, moment(NOON), announce(asked=-1))


def test_a_version_is_acknowledged_once_by_each(crm, moment, person):
    def acknowledge(alumnus_id, version=1):
        asked = AcknowledgePolicy(
            alumnus=PersonRef(alumnus_id=alumnus_id), policy=RETURN, policy_version=version
        )
        return carry_out(crm, moment(NOON), asked)

    first, second = person(), person()
    done = acknowledge(first)
    assert [type(each.fact) for each in done.facts] == [PolicyAcknowledged]
    acknowledge(second)
    with pytest.raises(AlreadyAcknowledged):
        acknowledge(first)
    with pytest.raises(UnknownPolicy):
        acknowledge(first, 2)
