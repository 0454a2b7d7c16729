"""The case that a request names: what it opens to whoever asked for it, and nothing to others.

A reference that is no case of theirs in force opens nothing, whatever it is: it is kept beside what
they are shown, as before.
"""

import datetime
from uuid import UUID

import anyio.to_thread

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import Command
from crm.application.commands.access_cases import CloseCase
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.refusals import Refusal, UnknownUndertaking
from crm.domain.second_person import is_same
from crm.domain.undertaking import stream_of
from crm.domain.undertakings.access_case import AccessCase
from graphql_server.access import OpenCase, Viewer, may_carry_out, may_open
from graphql_server.accesses.looked import under_way
from graphql_server.services import Services


async def open_case(
    services: Services, viewer: Viewer, reference: str | None, now: datetime.datetime
) -> OpenCase | None:
    """What the case of this reference opens to the viewer now; None: nothing.

    Nothing either where nobody records who looks. Read from the log itself: a case that was closed
    a moment ago opens nothing.
    """
    case_id = _uuid(reference)
    if case_id is None or services.accesses is None or viewer.actor.id is None:
        return None
    if not any(may_open(viewer, each, alone=False) for each in ConfidentialClass):
        return None
    return await anyio.to_thread.run_sync(_opened, services.crm, viewer, case_id, now)


def note_opened(person: UUID, classes: frozenset[ConfidentialClass]) -> None:
    """Note all that a case opens of a person who is shown: with a case, the object counts."""
    looked = under_way()
    if looked is not None:
        for each in classes:
            looked.note(person, each)


def must_be_closable(crm: AlumniCrm, viewer: Viewer, asked: Command) -> None:
    """Refuses `UnknownUndertaking` to close somebody else's case, to whoever may approve none."""
    if not isinstance(asked, CloseCase) or may_carry_out(viewer, "approveCase"):
        return
    if not is_same(viewer.actor, _case(crm, asked.access_case).asked_by):
        raise UnknownUndertaking


def _opened(
    crm: AlumniCrm, viewer: Viewer, case_id: UUID, now: datetime.datetime
) -> OpenCase | None:
    case = _case(crm, case_id)
    if not case.opens_for(viewer.actor, now):
        return None
    people = {record for each in case.subject_ids for record in _records(crm, each)}
    return OpenCase(frozenset(people), case.classes, case.is_broken, note_opened)


def _case(crm: AlumniCrm, case_id: UUID) -> AccessCase:
    facts = crm.event_log.of_stream(stream_of(AccessCase, case_id))
    theirs = [each.happening for each in facts if isinstance(each.fact, AccessCase.fact)]
    return AccessCase.of(case_id, theirs)


def _records(crm: AlumniCrm, subject_id: UUID) -> list[UUID]:
    """All records of a person; none of somebody who was erased since."""
    try:
        return list(crm.cluster(crm.find(PersonRef(alumnus_id=subject_id))))
    except Refusal:
        return []


def _uuid(reference: str | None) -> UUID | None:
    """As we tell it alone: a look has to be found by the case that it names."""
    try:
        found = None if reference is None else UUID(reference)
    except ValueError:
        return None
    return found if str(found) == reference else None
