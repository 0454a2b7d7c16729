"""What commands about returns look up: the rules a process follows, and the person behind it."""

import datetime
from uuid import UUID, uuid5

from crm.application.work import Work
from crm.domain.envelope import RecordedFact
from crm.domain.facts.eligibility import EligibilityEvaluated
from crm.domain.facts.offboarding import ExitInterviewHeld, ExitReasonHeard, ExitSurveyAnswered
from crm.domain.facts.return_process import ReturnProcessClosed, ReturnProcessOpened
from crm.domain.facts.return_rules import FairTermsPublished, FlowTemplatePublished
from crm.domain.flow.fair_terms import FairTerms
from crm.domain.flow.published import BUILT_IN, Published, fair_terms, in_force, named, templates
from crm.domain.flow.template import FlowTemplate, years_away
from crm.domain.person import Person
from crm.domain.policies.career import CAREER_KINDS
from crm.domain.policies.evaluation import judged_by
from crm.domain.policies.published import POLICY_KINDS, version_of, versions
from crm.domain.policies.published import in_force as policy_in_force
from crm.domain.policies.words import Eligibility, PolicyName
from crm.domain.refusals import NoFairTerms, NotEligible, NotEvaluated, ProcessStillOpen
from crm.domain.undertakings.return_process import ReturnProcess

_SPAN = 12
"""So many characters in a row are no coincidence."""


def template_in_force(work: Work) -> FlowTemplate:
    """What a process that is opened now follows."""
    found = in_force(templates(work.programme([FlowTemplatePublished])), work.moment.today)
    return (found or BUILT_IN).rules


def template_of(work: Work, process: ReturnProcess) -> FlowTemplate:
    """What the process follows since it was opened."""
    known = templates(work.programme([FlowTemplatePublished]))
    name = process.opened.flow_template if process.opened else BUILT_IN.name
    return (named(known, name) or BUILT_IN).rules


def terms_in_force(work: Work) -> Published[FairTerms]:
    """The standards that a proposal of today follows; refuses `NoFairTerms`."""
    found = in_force(fair_terms(work.programme([FairTermsPublished])), work.moment.today)
    if found is None:
        raise NoFairTerms
    return found


def years_away_of(person: Person, day: datetime.date) -> int | None:
    """Full years since the person, who has left, last worked here; None when nobody knows."""
    ended = [each.last_day.first for each in person.stints.values() if each.last_day is not None]
    return years_away(max(ended, default=None), day)


def last_day_after_return(person: Person, process: ReturnProcess) -> datetime.date | None:
    """Last day of the employment that the process led to, recorded or scheduled; None: no end."""
    stint_id = process.closed.new_stint_id if process.closed else None
    stint = person.stints.get(stint_id) if stint_id else None
    return stint.last_day.first if stint is not None and stint.last_day is not None else None


def new_process_id(work: Work, alumnus_id: UUID) -> UUID:
    """The id of the person's next process; refuses `ProcessStillOpen`.

    It follows from how many there were, so that of two that are opened at once one is refused.
    """
    opened, is_open = processes_of(work, alumnus_id)
    if is_open:
        raise ProcessStillOpen
    number = len(opened) + 1
    while (process_id := uuid5(alumnus_id, f"return-process/{number}")) in opened:
        number += 1
    return process_id


def processes_of(work: Work, alumnus_id: UUID) -> tuple[set[UUID], set[UUID]]:
    """Every process of the person, and those of them that were not closed."""
    told = work.facts_of(alumnus_id, [ReturnProcessOpened, ReturnProcessClosed])
    opened = {each.fact.process_id for each in told if isinstance(each.fact, ReturnProcessOpened)}
    closed = {each.fact.process_id for each in told if isinstance(each.fact, ReturnProcessClosed)}
    return opened, opened - closed


def latest_evaluation(work: Work, alumnus_id: UUID) -> tuple[RecordedFact, EligibilityEvaluated]:
    """By the return policy; refuses `NotEvaluated`, `NotEligible`."""
    told = [
        (each, each.fact)
        for each in work.facts_of(alumnus_id, [EligibilityEvaluated])
        if isinstance(each.fact, EligibilityEvaluated) and each.fact.policy == PolicyName.RETURN
    ]
    if not told:
        raise NotEvaluated
    if told[-1][1].eligibility is Eligibility.NOT_ELIGIBLE:
        raise NotEligible
    return told[-1]


def must_still_be_eligible(work: Work, process: ReturnProcess) -> None:
    """Judge the person anew, by the version that the process was opened under unless the one in
    force now is kinder; refuses `NotEligible`."""
    assert process.opened is not None
    assert process.alumnus_id is not None
    policies = versions(work.programme(POLICY_KINDS), PolicyName.RETURN)
    today = work.moment.today
    judged = judged_by(
        version_of(policies, process.opened.policy_version),
        policy_in_force(policies, today),
        work.facts_of(process.alumnus_id, CAREER_KINDS),
        today,
        work.moment.zone,
    )
    if judged.eligibility is Eligibility.NOT_ELIGIBLE:
        raise NotEligible


def tells_interview(work: Work, alumnus_id: UUID, words: str) -> bool:
    """Whether the words repeat a stretch of what was said confidentially when leaving."""
    said: list[str | None] = []
    for each in work.facts_of(alumnus_id, [ExitInterviewHeld, ExitReasonHeard, ExitSurveyAnswered]):
        match each.fact:
            case ExitInterviewHeld(summary=text) | ExitReasonHeard(explanation=text):
                said.append(text)
            case ExitSurveyAnswered(exit_answers=answers):
                said += [answer.answer for answer in answers or ()]
            case _:
                pass
    confidential = [_plain(text) for text in said if text]
    told = _plain(words)
    stretches = {told[start : start + _SPAN] for start in range(len(told) - _SPAN + 1)}
    return any(stretch in text for text in confidential for stretch in stretches)


def _plain(text: str) -> str:
    """Without white space, which says nothing and is easily changed."""
    return "".join(text.split()).casefold()
