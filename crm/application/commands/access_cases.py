"""Commands about cases that open personal values for a while, by two people or by breaking the
glass."""

import datetime
from uuid import UUID, uuid5

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, which
from crm.application.work import Work
from crm.domain.facts.access_cases import AccessCaseRequested, GlassBroken
from crm.domain.facts.accesses import MOST_PEOPLE, ConfidentialClass
from crm.domain.refusals import (
    CaseDecided,
    InvalidInput,
    NeedsSecondPerson,
    NothingToReview,
    UnknownAlumnus,
)
from crm.domain.undertakings.access_case import AccessCase

MOST_HOURS, MOST_MINUTES = 8, 60
_CASE = "The case, by its `id`."
_SUBJECTS = "Whose values: 1 to 100 records, by the UUID in `LoggedEvent.streamId` or `Alumnus.id`."
_REASON = "Why; name the matter and no person, for this text is kept for ever."


@command(opens=AccessCase, refuses=(UnknownAlumnus,))
class RequestCase(Command):
    """Ask to see values of some people that your role alone does not show (閲覧の申請). Somebody
    else approves it; then name the case in `Crm-Case`. It ends by itself."""

    subjects: tuple[UUID, ...] = given(_SUBJECTS)
    classes: tuple[ConfidentialClass, ...] = given("What of them.")
    hours: int = given("For how long once it is approved, 1 to 8 hours.")
    reason: str = given(_REASON, long=True)

    def decide(self, work: Work) -> None:
        if not 1 <= self.hours <= MOST_HOURS:
            raise InvalidInput(
                "時間は1から8までにしてください。", "Choose 1 to 8 hours.", ("hours",)
            )
        case_id = uuid5(work.moment.context.command_id, "case")
        work.open(AccessCase, case_id).record(
            AccessCaseRequested(
                case_id=case_id,
                subject_ids=_people(work, self.subjects),
                confidential_classes=_classes(self.classes),
                hours=self.hours,
                case_reason=self.reason,
            ),
            work.moment,
        )


@command(refuses=(CaseDecided, NeedsSecondPerson))
class ApproveCase(Command):
    """Approve a case that somebody else asked for (閲覧の承認). From now on it opens what it names,
    to whoever asked, for the hours that were asked for."""

    access_case: UUID = which(AccessCase, _CASE)

    def decide(self, work: Work) -> None:
        work.undertaking(AccessCase, self.access_case).approve(work.moment)


@command(refuses=(CaseDecided,))
class CloseCase(Command):
    """End a case before its time, or decline it (閲覧案件の終了)."""

    access_case: UUID = which(AccessCase, _CASE)

    def decide(self, work: Work) -> None:
        work.undertaking(AccessCase, self.access_case).close(work.moment)


@command(opens=AccessCase, refuses=(UnknownAlumnus, NeedsSecondPerson))
class BreakGlass(Command):
    """Open values of some people at once, without a second person, because there is no time
    (緊急閲覧). It alarms, auditors see it, and somebody else reviews it within 72 hours."""

    subjects: tuple[UUID, ...] = given(_SUBJECTS)
    classes: tuple[ConfidentialClass, ...] = given("What of them.")
    minutes: int = given("For how long, 1 to 60 minutes.")
    reason: str = given(_REASON, long=True)

    def decide(self, work: Work) -> None:
        if not 1 <= self.minutes <= MOST_MINUTES:
            raise InvalidInput(
                "時間は1から60分までにしてください。", "Choose 1 to 60 minutes.", ("minutes",)
            )
        if work.moment.context.actor.id is None:
            raise NeedsSecondPerson  # nobody could tell afterwards who it was
        case_id = uuid5(work.moment.context.command_id, "case")
        work.open(AccessCase, case_id).record(
            GlassBroken(
                case_id=case_id,
                subject_ids=_people(work, self.subjects),
                confidential_classes=_classes(self.classes),
                expires_at=work.moment.now + datetime.timedelta(minutes=self.minutes),
                case_reason=self.reason,
            ),
            work.moment,
        )


@command(refuses=(NothingToReview, NeedsSecondPerson))
class ReviewCase(Command):
    """Look over why somebody broke the glass, and say whether there was a need (事後確認)."""

    access_case: UUID = which(AccessCase, _CASE)
    justified: bool = given("There was a need.")
    finding: str = given("What was found; name no person.", long=True)

    def decide(self, work: Work) -> None:
        work.undertaking(AccessCase, self.access_case).look_over(
            work.moment, justified=self.justified, finding=self.finding
        )


def _people(work: Work, subjects: tuple[UUID, ...]) -> tuple[UUID, ...]:
    """The records as they are found now, each once."""
    if not 1 <= len(subjects) <= MOST_PEOPLE:
        raise InvalidInput(
            "対象者を1名から100名まで指定してください。", "Name 1 to 100 people.", ("subjects",)
        )
    found = (work.crm.find(PersonRef(alumnus_id=each)) for each in dict.fromkeys(subjects))
    return tuple(dict.fromkeys(found))


def _classes(classes: tuple[ConfidentialClass, ...]) -> tuple[ConfidentialClass, ...]:
    if not classes:
        raise InvalidInput(
            "閲覧する区分を指定してください。", "Name at least one class.", ("classes",)
        )
    return tuple(sorted(dict.fromkeys(classes)))
