"""The requests that people made about their data, as the log tells them."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID, uuid5

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Happening
from crm.domain.facts.rights import SubjectRequestFact
from crm.domain.undertaking import stream_of
from crm.domain.undertakings.subject_request import SubjectRequest
from crm.storage.log import LogRow
from crm.storage.merges import NO_KEYS
from crm.storage.rights import rows_of_requests


def subject_requests(crm: AlumniCrm) -> list[SubjectRequest]:
    """Every request, in the order in which they came in."""
    with crm.connect() as connection:
        rows = rows_of_requests(connection)
    return [each for each in _folded(rows) if each.received is not None]


def requests_of(crm: AlumniCrm, subject_id: UUID) -> list[SubjectRequest]:
    """Those about one record, in the order in which they came in; nobody else's are read."""
    found: list[SubjectRequest] = []
    while True:
        request_id = request_id_of(subject_id, len(found) + 1)
        facts = crm.event_log.of_stream(stream_of(SubjectRequest, request_id))
        theirs = [each.happening for each in facts if isinstance(each.fact, SubjectRequestFact)]
        if not theirs:
            return found
        found.append(SubjectRequest.of(request_id, theirs))


def request_id_of(subject_id: UUID, number: int) -> UUID:
    """The id of somebody's first request, their second, and so on; the first is 1."""
    return uuid5(subject_id, f"subject-request/{number}")


def approved_erasures(crm: AlumniCrm) -> list[SubjectRequest]:
    """Erasures that another person approved, and that have no receipt yet."""
    return [
        each
        for each in subject_requests(crm)
        if each.is_erasure and each.approved_at is not None and each.is_open
    ]


def _folded(rows: Iterable[LogRow]) -> list[SubjectRequest]:
    told: dict[UUID, list[Happening]] = defaultdict(list)
    for row in rows:
        each = row.recorded(NO_KEYS)
        assert isinstance(each.fact, SubjectRequestFact)
        request_id = each.fact.undertaking_id
        assert isinstance(request_id, UUID)
        told[request_id].append(each.happening)
    return [SubjectRequest.of(request_id, theirs) for request_id, theirs in told.items()]
