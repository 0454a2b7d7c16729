"""How the demo parts with people, and what happened to employments that go on."""

import datetime
from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.commands.employment import (
    ChangeEmploymentType,
    CorrectDepartureReason,
    EndSecondment,
    RecordLeaveOfAbsence,
    RescindEmploymentFact,
    StartSecondment,
    TransferBetweenEntities,
)
from crm.application.commands.offboarding import (
    CapturePersonalContact,
    CompleteOffboarding,
    ExpressReturnWelcome,
    GiveThanks,
    OpenOffboarding,
    RecogniseContribution,
    RecordExitInterview,
    RecordExitReason,
    RecordExitSurvey,
    RecordNextEmployer,
    ScheduleExitInterview,
    SkipExitInterview,
)
from crm.domain.dates import FuzzyDate
from crm.domain.departure_reasons import DepartureReason
from crm.domain.facts import Departed, DepartureScheduled, EmploymentStarted
from crm.domain.facts.offboarding import (
    ExitAnswer,
    HeardReason,
    OffboardingItem,
    OffboardingSkipReason,
    SkippedItem,
)
from crm.domain.stint import Stint
from crm.domain.words import ContactChannel
from crm.program.demo.office import SUZUKI, Office

_DAY = datetime.timedelta(days=1)
_OWNER = "user-mori"
_EXCLUDED = (DepartureReason.DISCIPLINARY_DISMISSAL, DepartureReason.DISMISSAL_BY_ADVICE)
_REASONS = (
    (HeardReason.CAREER, "新しい分野に挑戦したいとのこと。"),
    (HeardReason.WORK_STYLE, "通勤時間を減らしたい。リモート勤務があれば残ったかもしれない。"),
    (HeardReason.PAY, "提示された年収との差が大きかった。"),
    (HeardReason.PERSONAL, None),
)
_NEVER_REACHED = (OffboardingItem.CONFIDENTIALITY, OffboardingItem.INVITATION)


def part_well(office: Office) -> None:
    """Leavers in every state of their checklist, recent leavers, and employments that go on."""
    left = set(office.people_with(Departed))
    leaving = [each for each in office.people_with(DepartureScheduled) if each not in left]
    for number, alumnus_id in enumerate(leaving):
        _STATES[number % len(_STATES)](office, PersonRef(alumnus_id=alumnus_id), number)
    _recent_leavers(office)
    going = set(leaving) | left
    employees = [each for each in office.people_with(EmploymentStarted) if each not in going]
    _employments(office, [PersonRef(alumnus_id=each) for each in employees])


def _not_begun(office: Office, who: PersonRef, number: int) -> None:
    """Nobody has opened it yet."""


def _interview_to_come(office: Office, who: PersonRef, number: int) -> None:
    office.does(OpenOffboarding(alumnus=who, owner_id=_OWNER), office.today)
    at = datetime.datetime.combine(office.today + 3 * _DAY, datetime.time(14), office.crm.zone)
    scheduled = ScheduleExitInterview(
        alumnus=who,
        interview_at=at,
        interviewer_id=_OWNER,
        contact_channel=ContactChannel.IN_PERSON,
    )
    office.does(scheduled, office.today)


def _half_done(office: Office, who: PersonRef, number: int) -> None:
    office.does(OpenOffboarding(alumnus=who, owner_id=_OWNER), office.today)
    _interview(office, who, number, office.today)
    office.does(GiveThanks(alumnus=who, words="長い間ありがとうございました。"), office.today)


def _completed(office: Office, who: PersonRef, number: int) -> None:
    office.does(OpenOffboarding(alumnus=who, owner_id=_OWNER), office.today)
    _interview(office, who, number, office.today)
    answers = (ExitAnswer(question="職場の雰囲気", answer="良かった"),)
    for command in (
        RecordExitSurvey(alumnus=who, exit_survey="exit/2026", exit_answers=answers, exit_enps=8),
        GiveThanks(alumnus=who, words="新工場の立ち上げ、本当にありがとうございました。"),
        RecogniseContribution(alumnus=who, words="新工場の立ち上げを率いた。"),
        ExpressReturnWelcome(alumnus=who, given_by=_OWNER, wording_version="welcome/v1"),
        CapturePersonalContact(
            alumnus=who,
            channel=ContactChannel.EMAIL,
            contact_value=f"home.{number}@mail.example",
            contact_verified=True,
        ),
        RecordNextEmployer(alumnus=who, company="みどりソフト株式会社", voluntary=True),
    ):
        office.does(command, office.today)
    skipped = tuple(
        SkippedItem(item=each, skip_reason=OffboardingSkipReason.NO_TIME) for each in _NEVER_REACHED
    )
    office.does(CompleteOffboarding(alumnus=who, skipped=skipped), office.today)


def _declined(office: Office, who: PersonRef, number: int) -> None:
    office.does(OpenOffboarding(alumnus=who, owner_id=_OWNER), office.today)
    skip = SkipExitInterview(alumnus=who, skip_reason=OffboardingSkipReason.DECLINED)
    office.does(skip, office.today)


_STATES = (_interview_to_come, _half_done, _completed, _not_begun, _declined)


def _recent_leavers(office: Office) -> None:
    """What else was said to half of those who left within two years; one reason was wrong."""
    corrected = False
    for number, alumnus_id in enumerate(office.alumni()):
        stint = _last_stint(office, alumnus_id)
        if stint.departed is None or number % 2:
            continue
        who, day = PersonRef(alumnus_id=alumnus_id), stint.departed.last_day.first
        if day < office.ago(730):
            continue
        recorded = stint.departed.departure_reason  # as ever: a correction may be done already
        reason, why = _REASONS[number % len(_REASONS)]
        heard = RecordExitReason(alumnus=who, heard_reasons=(reason,), explanation=why)
        office.does(heard, day)
        office.does(RecogniseContribution(alumnus=who), day)
        if recorded not in _EXCLUDED:
            office.does(ExpressReturnWelcome(alumnus=who, wording_version="welcome/v1"), day)
        if not corrected and recorded is DepartureReason.VOLUNTARY:
            corrected = True
            office.does(
                CorrectDepartureReason(
                    alumnus=who,
                    departure_reason=DepartureReason.CONTRACT_END,
                    reason_evidence="雇用契約書(期間満了日の記載あり)",
                    approved_by=SUZUKI.id or "",
                ),
                office.today,
            )


def _employments(office: Office, employees: list[PersonRef]) -> None:
    """Leave, a transfer (転籍), a secondment (出向), re-employment after retirement, a mistake."""
    if len(employees) < 5:
        return
    ago = office.ago
    away, moved, seconded, retired, mistaken = employees[:5]
    leave = RecordLeaveOfAbsence(
        alumnus=away,
        starts_on=FuzzyDate.day(ago(500)),
        ends_on=FuzzyDate.day(ago(320)),
        counts_for_tenure=False,
    )
    office.does(leave, ago(510))
    transfer = TransferBetweenEntities(
        alumnus=moved,
        to_entity="あおばシステムズ",
        changed_on=FuzzyDate.day(ago(400)),
        tenure_continues=True,
        employee_number="S-0107",
    )
    office.does(transfer, ago(420))
    start = StartSecondment(
        alumnus=seconded,
        host_entity="株式会社みどり物流",
        starts_on=FuzzyDate.day(ago(700)),
    )
    office.does(start, ago(710))
    office.does(EndSecondment(alumnus=seconded, ended_on=FuzzyDate.day(ago(60))), ago(60))
    retyped = ChangeEmploymentType(
        alumnus=retired,
        employment_type="嘱託",
        changed_on=FuzzyDate.day(ago(200)),
        tenure_continues=True,
    )
    office.does(retyped, ago(230))
    wrong = RecordLeaveOfAbsence(
        alumnus=mistaken, starts_on=FuzzyDate.day(ago(90)), counts_for_tenure=False
    )
    recorded = office.does(wrong, ago(95))
    (position,) = recorded.positions
    (fact,) = office.crm.event_log.at([position])
    rescind = RescindEmploymentFact(
        alumnus=mistaken, event_id=fact.event_id, explanation="別の社員の発令だった"
    )
    office.does(rescind, ago(80))


def _interview(office: Office, who: PersonRef, number: int, day: datetime.date) -> None:
    reason, why = _REASONS[number % len(_REASONS)]
    held = RecordExitInterview(
        alumnus=who,
        interviewer_id=_OWNER,
        contact_channel=ContactChannel.IN_PERSON,
        summary="引き継ぎと今後の連絡方法を確認した。",
    )
    office.does(held, day)
    heard = RecordExitReason(alumnus=who, heard_reasons=(reason,), explanation=why)
    office.does(heard, day)


def _last_stint(office: Office, alumnus_id: UUID) -> Stint:
    stint = office.crm.load(alumnus_id).person.latest_stint
    assert stint is not None
    return stint
