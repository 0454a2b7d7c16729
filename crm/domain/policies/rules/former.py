"""Whether somebody worked here and left."""

from crm.domain.departure_reasons import DepartureReason
from crm.domain.policies.policy import (
    FormerEmployee,
)
from crm.domain.policies.rules.judgement import (
    FAIL,
    PASS,
    UNKNOWN,
    Case,
    Judgement,
    events,
    no_employment,
)
from crm.domain.policies.words import PolicyName, ReasonCode


def former_employee(rule: FormerEmployee, case: Case) -> Judgement:
    stints, day = case.stints, case.day
    if not stints:
        return no_employment()
    dead = [
        *case.career.deaths,
        *(
            event
            for stint in case.career.departures
            if stint.departure_reason is DepartureReason.DEATH
            for event in stint.departure_events
        ),
    ]
    if dead:
        return Judgement(
            FAIL, ReasonCode.HAS_DIED, "亡くなられています。", "The person has died.", tuple(dead)
        )
    if case.policy is PolicyName.MEMBERSHIP and case.career.departures:
        leaving = not any(stint.ended(day) for stint in stints)
        return Judgement(
            PASS,
            ReasonCode.IS_LEAVING if leaving else ReasonCode.HAS_LEFT,
            "退職が予定されています。" if leaving else "当社を退職しています。",
            "Is about to leave." if leaving else "Worked here and left.",
            events(case.career.departures),
        )
    here = [stint for stint in stints if stint.begun(day) and stint.ended(day) is False]
    if here:
        return Judgement(
            FAIL,
            ReasonCode.NOT_LEFT,
            "在籍中のため、退職した人に当たりません。",
            "Works here, so has not left.",
            events(here),
        )
    open_ = [
        stint for stint in stints if stint.begun(day) is not False and stint.ended(day) is not True
    ]
    if open_:
        return Judgement(
            UNKNOWN,
            ReasonCode.LAST_DAY_NOT_EXACT,
            "最初の日または最終日が日まで分からないため、退職済みか判断できません。",
            "The first or the last day is not known to the day, so whether the person has left is"
            " open.",
            events(open_),
        )
    left = [stint for stint in stints if stint.ended(day)]
    if not left:
        return Judgement(
            FAIL,
            ReasonCode.NOT_LEFT,
            "まだ入社していません。",
            "Has not begun yet.",
            events(stints),
        )
    return Judgement(
        PASS, ReasonCode.HAS_LEFT, "当社を退職しています。", "Worked here and left.", events(left)
    )
