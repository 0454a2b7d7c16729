"""A file that still has somebody who was erased: reported, not registered again."""

import datetime
from uuid import UUID

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.rights import ApproveErasure, RequestErasure
from crm.application.erasing import close
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.rights import RequestOrigin
from crm.domain.refusals import UnknownAlumnus
from crm.ingest.people_import import import_people
from crm.ingest.people_mapping import mapping_from
from crm.ingest.people_rows import read_people

NOW = datetime.datetime(2026, 4, 1, 3, tzinfo=datetime.UTC)
HR = Actor(ActorType.HR, "import")
HEADER = "employee_number,name,email,hired_on"


@pytest.fixture
def imported(crm):
    def run(*rows, now=NOW):
        rejects = []
        table = read_people("\n".join([HEADER, *rows]).encode(), mapping_from(""), today=now.date())
        return import_people(crm, table, now=now, actor=HR, rejects=rejects.append), rejects

    return run


@pytest.fixture
def erased(crm, moment):
    def erase(alumnus_id: UUID) -> None:
        asked = carry_out(
            crm,
            moment(NOW),
            RequestErasure(alumnus=PersonRef(alumnus_id=alumnus_id), origin=RequestOrigin.PERSON),
        )
        request_id = asked.undertaking.id
        carry_out(
            crm,
            moment(NOW, actor=Actor(ActorType.HR, "another")),
            ApproveErasure(request=request_id),
        )
        close(crm, request_id, NOW)

    return erase


@pytest.mark.parametrize(
    "row", ["E-1,消去 花子,,2015-04-01", ",消去 花子,Hanako@Gone.example,2015-04-01"]
)
def test_a_row_of_an_erased_person_is_reported_and_not_registered(
    crm, person, imported, erased, row
):
    erased(person(name="消去 花子", email="hanako@gone.example", employee_number="E-1"))
    summary, rejects = imported(row, "E-2,残留 一郎,,2015-04-01")
    assert (summary.new, summary.rejected) == (1, 1)
    assert dict(summary.reject_codes) == {"ERASED_PERSON": 1}
    (reject,) = rejects
    assert "花子" not in repr(reject)
    with pytest.raises(UnknownAlumnus):
        crm.find(PersonRef(external_ref="E-1"))


def test_what_notices_them_ends_with_its_last_day(crm, person, imported, erased):
    erased(person(employee_number="E-1"))
    later = NOW + datetime.timedelta(days=731)
    summary, _ = imported("E-1,消去 花子,,2015-04-01", now=later)
    assert (summary.new, summary.rejected) == (1, 0)


def test_the_same_person_who_registers_again_is_somebody_new(crm, person, imported, erased):
    before = person(email="hanako@gone.example", employee_number="E-1")
    erased(before)
    again = person(name="消去 花子", email="hanako@gone.example", employee_number="E-1")
    assert again != before
    assert crm.find(PersonRef(email="hanako@gone.example")) == again
    summary, _ = imported("E-1,消去 花子,,2015-04-01")
    assert (summary.new, summary.rejected) == (0, 0)


def test_an_address_that_somebody_else_has_too_leads_to_them(crm, person, imported, erased):
    erased(person(name="消去 花子", email="both@x.example"))
    stays = person(name="残留 一郎", email="shared@x.example", employee_number="E-3")
    gone = person(name="消去 次郎", email="shared@x.example")
    erased(gone)
    assert crm.find(PersonRef(email="shared@x.example")) == stays
    summary, _ = imported("E-3,残留 一郎,shared@x.example,2015-04-01")
    assert summary.rejected == 0
