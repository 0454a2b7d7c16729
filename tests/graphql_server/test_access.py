"""The table of roles and areas, cell by cell, as it is written down in words here."""

import pytest

from crm.domain.words import DataClass
from graphql_server.access import (
    EVERYTHING,
    MUTATIONS,
    NOBODY,
    Area,
    Role,
    Viewer,
    may_carry_out,
    may_read,
    may_write,
)

READS = {
    Role.HR: set(Area) - {Area.SPECIAL_CARE, Area.ACCESS_LOG, Area.LOG},
    Role.PROGRAMME: {
        *(Area.IDENTITY, Area.CONTACT, Area.EMPLOYMENT, Area.ENGAGEMENT, Area.SCORE),
        *(Area.CONSENT, Area.POLICIES, Area.RETURN_FLOW),
    },
    Role.HIRING: {
        *(Area.IDENTITY, Area.EMPLOYMENT, Area.CONSENT, Area.POLICIES, Area.RETURN_FLOW),
        Area.TERMS,
    },
    Role.AUDITOR: {
        *(Area.CONSENT, Area.ACCESS_LOG, Area.LOG, Area.POLICIES, Area.RETURN_FLOW),
    },
    Role.ALUMNUS: {Area.POLICIES},
    Role.FRONTEND: set(),
    Role.CONNECTOR: set(),
    Role.ADMIN: set(),
}
WRITES = {
    Role.HR: {
        *(Area.IDENTITY, Area.CONTACT, Area.EMPLOYMENT, Area.DEPARTURE_REASONS),
        *(Area.HR_NOTES, Area.CONSENT, Area.RETURN_FLOW, Area.TERMS),
    },
    Role.PROGRAMME: {Area.IDENTITY, Area.CONTACT, Area.CONSENT, Area.POLICIES},
    Role.HIRING: {Area.RETURN_FLOW, Area.TERMS},
    Role.CONNECTOR: {Area.ENGAGEMENT},
    Role.AUDITOR: set(),
    Role.ALUMNUS: set(),
    Role.FRONTEND: set(),
    Role.ADMIN: set(),
}
CARRIES_OUT = {
    Role.HR: set(MUTATIONS) - {"publishScoringModel"},
    Role.PROGRAMME: {
        *("recordInteraction", "recordInteractions", "retractInteraction"),
        *("inviteToNetwork", "registerInNetwork", "giveConsent", "withdrawConsent"),
        "publishScoringModel",
    },
    Role.CONNECTOR: {"recordInteraction", "recordInteractions"},
}


def one(*roles: Role) -> Viewer:
    return Viewer(frozenset(roles))


@pytest.mark.parametrize("role", Role)
def test_a_role_reads_and_writes_what_the_table_says(role):
    assert {area for area in Area if may_read(one(role), area)} == READS[role]
    assert {area for area in Area if may_write(one(role), area)} == WRITES[role]


@pytest.mark.parametrize("role", Role)
def test_a_role_carries_out_the_mutations_it_may(role):
    allowed = {name for name in MUTATIONS if may_carry_out(one(role), name)}
    assert allowed == CARRIES_OUT.get(role, set())


def test_roles_add_up():
    both = one(Role.HIRING, Role.AUDITOR)

    assert may_read(both, Area.IDENTITY)
    assert may_read(both, Area.LOG)
    assert not may_read(both, Area.CONTACT)


def test_nobody_may_nothing_and_open_access_reads_all_but_special_care():
    assert not any(may_read(NOBODY, area) or may_write(NOBODY, area) for area in Area)
    assert {area for area in Area if not may_read(EVERYTHING, area)} == {Area.SPECIAL_CARE}


def test_a_mutation_that_is_not_in_the_table_is_nobody_s():
    assert not may_carry_out(EVERYTHING, "dropEverything")


def test_every_data_class_has_an_area():
    assert [may_read(one(Role.HR), each) for each in DataClass] == [True] * 5 + [False]
