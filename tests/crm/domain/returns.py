"""Return processes in memory, for tests: who acts, at which day, how far it went."""

import dataclasses
import datetime
from collections.abc import Callable
from decimal import Decimal
from uuid import UUID, uuid4

from crm.domain.dates import FuzzyDate
from crm.domain.envelope import Actor, ActorType, Context, Source
from crm.domain.facts.return_process import (
    ReturnCloseReason,
    ReturnOutcome,
    ReturnProcessClosed,
    ReturnProcessOpened,
    SkillMethod,
    SkillResult,
    SkillsAssessed,
    VisionMeetingHeld,
)
from crm.domain.facts.return_reception import (
    BriefAudience,
    CareerPathAgreed,
    ContactDeskAssigned,
    ReceptionBriefShared,
)
from crm.domain.facts.return_terms import OfferForm, TermsExceptionGround, TermsProposed
from crm.domain.flow.published import BUILT_IN
from crm.domain.moment import Moment
from crm.domain.money import Money
from crm.domain.policies.words import Eligibility
from crm.domain.undertakings.return_process import ReturnProcess
from tests.crm.domain.given import PERSON, TODAY, TOKYO

TEMPLATE = BUILT_IN.rules
ID = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7d01")
STINT = UUID("0b6f6c9e-51a4-4f0e-9d4c-3f5f1d3a7d02")
SATO, SUZUKI, MORI = (Actor(ActorType.HR, name) for name in ("sato", "suzuki", "mori"))
NOBODY = Actor(ActorType.HR)
STAGES = [each.key for each in TEMPLATE.stages]
DAY = datetime.timedelta(days=1)
Step = Callable[[ReturnProcess], None]


def by(actor: Actor = SATO, day: datetime.date = TODAY) -> Moment:
    """Noon of a day, somebody acting."""
    now = datetime.datetime.combine(day, datetime.time(12), TOKYO).astimezone(datetime.UTC)
    context = Context(command_id=uuid4(), actor=actor, source=Source("tests"))
    return Moment(now=now, zone=TOKYO, context=context)


def opened(regulated_role: bool = False, day: datetime.date = TODAY) -> ReturnProcess:
    """A process that has just begun."""
    process = ReturnProcess(ID, PERSON)
    fact = ReturnProcessOpened(
        process_id=ID,
        flow_template=TEMPLATE.name,
        policy="return",
        policy_version=1,
        eligibility=Eligibility.ELIGIBLE,
        regulated_role=regulated_role,
        owner_id="sato",
    )
    process.open(fact, TEMPLATE, by(day=day))
    return process


def assessed(process: ReturnProcess) -> None:
    result = SkillResult(skill="C++", needed_level=3, found_level=3)
    fact = SkillsAssessed(
        process_id=ID, skill_method=SkillMethod.WORK_SAMPLE, skill_results=(result,)
    )
    process.tell(fact, by())


def met(process: ReturnProcess) -> None:
    process.tell(VisionMeetingHeld(process_id=ID, contribution_statement="若手を育てる"), by())


def passed(process: ReturnProcess) -> None:
    """Pass the stage that lasts."""
    process.pass_stage(process.stage, None, TEMPLATE, by())


def up_to(stage: str, *, regulated_role: bool = False) -> ReturnProcess:
    """A process at this stage; every stage before was passed."""
    process = opened(regulated_role)
    assessed(process)
    met(process)
    while process.stage != stage and process.stage != "terms":
        passed(process)
    if stage in ("offer", "reception"):
        proposed(process)
        process.approve_terms(None, TEMPLATE, by(SUZUKI))
    if stage == "reception":
        offered(process)
        process.accept_offer(TEMPLATE, by())
    assert process.stage == stage
    return process


def proposal(**more: object) -> TermsProposed:
    fact = TermsProposed(
        process_id=ID,
        fair_terms="fair-terms/v1",
        grade="G4",
        derived_grade="G4",
        job_title="主任",
        salary=Money(Decimal(7_000_000)),
        salary_low=Money(Decimal(6_000_000)),
        salary_high=Money(Decimal(8_000_000)),
        position_in_range=50,
        terms_criteria=(),
        above_former_peers=False,
    )
    return dataclasses.replace(fact, **more)  # type: ignore[arg-type]


def proposed(process: ReturnProcess, actor: Actor = SATO, **more: object) -> None:
    process.propose_terms(proposal(**more), TEMPLATE, by(actor))


OUTSIDE = {"exception_grounds": (TermsExceptionGround.OUTSIDE_BAND,)}


def offered(process: ReturnProcess, expires_on: datetime.date = TODAY + 14 * DAY) -> None:
    starts_on = FuzzyDate.day(TODAY + 60 * DAY)
    process.make_offer(OfferForm.FULL_TIME, starts_on, expires_on, TEMPLATE, by())


def prepared(process: ReturnProcess) -> None:
    """Everything that the built-in template asks for."""
    audience = BriefAudience.MANAGER
    process.prepare(
        ReceptionBriefShared(process_id=ID, brief_audience=audience, role_expectation="設計"), by()
    )
    process.prepare(ContactDeskAssigned(process_id=ID, contact_desk_id="mori"), by())
    process.prepare(CareerPathAgreed(process_id=ID, career_path="3年で課長"), by())


def hired(start: datetime.date = TODAY) -> ReturnProcess:
    """A process that led to a hire on this day."""
    process = up_to("reception")
    prepared(process)
    process.confirm_reception(TEMPLATE, 1, by())
    process.hire(STINT, FuzzyDate.day(start), TEMPLATE, 1, by())
    return process


def closing(**more: object) -> ReturnProcessClosed:
    fact = ReturnProcessClosed(
        process_id=ID,
        return_outcome=ReturnOutcome.NOT_SELECTED,
        close_reason=ReturnCloseReason.TIMING,
        next_contact_on=TODAY + 180 * DAY,
        next_contact_plan="近況を聞く",
    )
    return dataclasses.replace(fact, **more)  # type: ignore[arg-type]
