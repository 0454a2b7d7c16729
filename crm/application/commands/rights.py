"""Commands about what people ask for with their data: requests, erasure, legal holds."""

import datetime
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.legal_holds import hold_on
from crm.application.subject_requests import request_id_of, requests_of
from crm.application.work import Work
from crm.domain.envelope import ActorType
from crm.domain.facts.rights import (
    LegalHoldLifted,
    LegalHoldPlaced,
    RequestOrigin,
    RequestRefusalBasis,
    SubjectRequestReceived,
    SubjectRequestType,
)
from crm.domain.refusals import (
    AlreadyOpened,
    ErasureAsked,
    InvalidInput,
    LegallyHeld,
    NeedsSecondPerson,
    NotAnErasure,
    NotHeld,
    RequestDecided,
    UnknownAlumnus,
)
from crm.domain.undertakings.subject_request import SubjectRequest
from crm.domain.words import DataClass

ANSWERED_WITHIN = datetime.timedelta(days=30)
"""GDPR says a month; APPI, without delay."""
_REQUEST = "The request, by its `id`."
_DUE = "Last day on which an answer is in time; null: 30 days from today."


@command(opens=SubjectRequest, refuses=(ErasureAsked,))
class RequestErasure(Command):
    """Ask that all data of a person is erased, or some classes of it (消去の請求). Somebody else
    approves it; then the keys are destroyed and everything that holds the data gives it up, for
    ever."""

    alumnus: PersonRef = person("Whose data.")
    origin: RequestOrigin = given("Who wants it.")
    due_on: datetime.date | None = given(_DUE, default=None)
    data_classes: tuple[DataClass, ...] | None = given(
        "Only these classes; the person stays on file. Null: everything. `IDENTITY` goes with"
        " everything else or not at all.",
        default=None,
    )

    def decide(self, work: Work) -> None:
        classes = _in_part(self.data_classes)
        erase = SubjectRequestType.ERASE
        _receive(work, self.alumnus, erase, self.origin, self.due_on, classes)


@command(opens=SubjectRequest)
class ReceiveSubjectRequest(Command):
    """Record that somebody asked to see, correct, restrict or take along their data (本人からの
    請求). From here the clock runs. For an erasure there is `requestErasure`."""

    alumnus: PersonRef = person("Whose data.")
    request_type: SubjectRequestType = given("What is asked for; not `ERASE`.")
    due_on: datetime.date | None = given(_DUE, default=None)

    def decide(self, work: Work) -> None:
        if self.request_type is SubjectRequestType.ERASE:
            raise InvalidInput(
                "消去は requestErasure で請求してください。",
                "Ask for an erasure with requestErasure.",
                ("requestType",),
            )
        _receive(work, self.alumnus, self.request_type, RequestOrigin.PERSON, self.due_on)


@command(refuses=(RequestDecided, NotAnErasure, NeedsSecondPerson, LegallyHeld, UnknownAlumnus))
class ApproveErasure(Command):
    """Approve an erasure that somebody else asked for. It cannot be undone: soon after, the
    person's keys are gone. A legal hold stands against it."""

    request: UUID = which(SubjectRequest, _REQUEST)

    def decide(self, work: Work) -> None:
        request = work.undertaking(SubjectRequest, self.request)
        request.approve(work.moment)
        assert request.received is not None
        whose = work.crm.find(PersonRef(alumnus_id=request.received.subject_id))
        hold = hold_on(work.crm, work.crm.cluster(whose), work.moment.today)
        if hold is not None:
            raise LegallyHeld(hold.until)


@command(refuses=(RequestDecided,))
class RefuseSubjectRequest(Command):
    """Say that a request is not met, and why. An erasure that is approved cannot be refused."""

    request: UUID = which(SubjectRequest, _REQUEST)
    basis: RequestRefusalBasis = given("Why not.")

    def decide(self, work: Work) -> None:
        work.undertaking(SubjectRequest, self.request).refuse(work.moment, self.basis)


@command(refuses=(RequestDecided,))
class FulfilSubjectRequest(Command):
    """Say that what was asked for is done: shown, put right, restricted, handed over."""

    request: UUID = which(SubjectRequest, _REQUEST)

    def decide(self, work: Work) -> None:
        work.undertaking(SubjectRequest, self.request).fulfil(work.moment)


@command()
class PlaceLegalHold(Command):
    """Keep a person's data from being erased, for the sake of the law (法的保全)."""

    alumnus: PersonRef = person("Whose data.")
    held_until: datetime.date | None = given(
        "Last day of the hold; null: until it is lifted.", default=None
    )
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if self.held_until is not None and self.held_until < work.moment.today:
            raise InvalidInput(
                "期限が過去です。今日以降の日付を指定してください。",
                "The last day has passed. Choose today or a day to come.",
                ("heldUntil",),
            )
        fact = LegalHoldPlaced(held_until=self.held_until, explanation=self.explanation)
        alumnus.record(fact, work.moment)


@command(refuses=(NotHeld,))
class LiftLegalHold(Command):
    """Let a person's data be erased again (法的保全の解除); lifts every hold on it."""

    alumnus: PersonRef = person("Whose data.")
    explanation: str | None = given("Why, in words.", default=None, long=True)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if hold_on(work.crm, work.crm.cluster(alumnus.id), work.moment.today) is None:
            raise NotHeld
        alumnus.record(LegalHoldLifted(explanation=self.explanation), work.moment)


def _receive(
    work: Work,
    who: PersonRef,
    request_type: SubjectRequestType,
    origin: RequestOrigin,
    due_on: datetime.date | None,
    data_classes: tuple[DataClass, ...] | None = None,
) -> None:
    today = work.moment.today
    if due_on is not None and due_on < today:
        raise InvalidInput(
            "期限が過去です。今日以降の日付を指定してください。",
            "The last day has passed. Choose today or a day to come.",
            ("dueOn",),
        )
    alumnus_id = work.crm.find(who)
    known = requests_of(work.crm, alumnus_id)
    waiting = [each for each in known if each.is_open and each.asks_for(request_type)]
    if request_type is SubjectRequestType.ERASE:
        # Everything may be asked for while a part of it is.
        wanted = set(data_classes or [DataClass.IDENTITY])
        if any(each.erases & wanted for each in waiting):
            raise ErasureAsked
    elif waiting and work.moment.context.actor.type is ActorType.ALUMNUS:
        raise InvalidInput(
            "この請求はすでに受け付けており、対応中です。回答をお待ちください。",
            "This is asked for already; wait for the answer.",
            ("requestType",),
        )
    # Of two at once one is opened; the other one looks again.
    request_id = request_id_of(alumnus_id, len(known) + 1)
    try:
        request = work.open(SubjectRequest, request_id)
    except AlreadyOpened:
        _receive(work, who, request_type, origin, due_on, data_classes)
        return
    request.record(
        SubjectRequestReceived(
            request_id=request_id,
            subject_id=alumnus_id,
            request_type=request_type,
            request_origin=origin,
            due_on=due_on or today + ANSWERED_WITHIN,
            data_classes=data_classes,
        ),
        work.moment,
    )


def _in_part(told: tuple[DataClass, ...] | None) -> tuple[DataClass, ...] | None:
    """The classes in a fixed order, each once; None for everything."""
    if told is None or set(told) == set(DataClass):
        return None
    if not told or DataClass.IDENTITY in told:
        raise InvalidInput(
            "本人を特定する情報だけを消去することはできません。他の区分を選ぶか、指定せずにすべてを"
            "消去してください。",
            "Nobody stays on file without their identity. Choose other classes, or none to have"
            " everything erased.",
            ("dataClasses",),
        )
    return tuple(each for each in DataClass if each in told)
