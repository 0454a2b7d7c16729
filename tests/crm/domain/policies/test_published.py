"""Which version is in force follows from what was published and retired, in every order."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.facts.policies import (
    MembershipPolicyPublished,
    PolicyRetired,
    ReturnPolicyPublished,
)
from crm.domain.policies.published import BUILT_IN, digest_of, in_force, version_of, versions
from crm.domain.policies.words import PolicyName
from crm.domain.refusals import UnknownPolicy
from tests.crm.domain.policies.careers import recorded

FIRST_DAY = datetime.date(2026, 1, 1)
RETURN = BUILT_IN[PolicyName.RETURN]
days = st.integers(0, 60).map(lambda number: FIRST_DAY + datetime.timedelta(number))


def published(version: int) -> ReturnPolicyPublished:
    return ReturnPolicyPublished(
        policy="return",
        policy_version=version,
        definition=RETURN.definition,
        digest=digest_of(RETURN.definition),
    )


def on(day: datetime.date, fact, position: int):
    (made,) = recorded(fact)
    happening = replace(made.happening, effective_on=day)
    return replace(made, position=position, happening=happening)


@given(
    effective=st.lists(days, max_size=6),
    retired=st.dictionaries(st.integers(1, 8), days, max_size=4),
    day=days,
)
def test_there_is_always_one_in_force_and_it_took_effect_last(effective, retired, day):
    facts = [on(when, published(place + 2), place + 1) for place, when in enumerate(effective)]
    facts += [
        on(when, PolicyRetired(policy="return", policy_version=version), 100 + version)
        for version, when in retired.items()
    ]
    known = versions(facts, PolicyName.RETURN)
    found = in_force(known, day)
    assert found.effective_on <= day
    assert found.retired_on is None or day < found.retired_on
    for each in known:
        if each.effective_on <= day and (each.retired_on is None or day < each.retired_on):
            assert (each.effective_on, each.version) <= (found.effective_on, found.version)
    assert versions(reversed(facts), PolicyName.RETURN) == known


def test_the_built_in_version_cannot_be_retired_by_a_fact_that_should_not_be():
    fact = on(FIRST_DAY, PolicyRetired(policy="return", policy_version=1), 1)
    assert in_force(versions([fact], PolicyName.RETURN), FIRST_DAY) == RETURN


def test_the_two_policies_do_not_mix():
    membership = BUILT_IN[PolicyName.MEMBERSHIP]
    fact = MembershipPolicyPublished(
        policy="membership",
        policy_version=2,
        definition=membership.definition,
        digest=membership.digest,
    )
    known = [on(FIRST_DAY, published(2), 1), on(FIRST_DAY, fact, 2)]
    assert [each.version for each in versions(known, PolicyName.RETURN)] == [1, 2]
    assert [each.position for each in versions(known, PolicyName.MEMBERSHIP)] == [0, 2]


def test_a_version_that_there_is_not_is_refused():
    with pytest.raises(UnknownPolicy):
        version_of(versions([], PolicyName.RETURN), 2)
