"""The words of policies and of what is judged by them."""

from enum import StrEnum


class PolicyName(StrEnum):
    """The policies that there are; each has versions."""

    RETURN = "return"
    """Who may come back (復職条件)."""
    MEMBERSHIP = "membership"
    """Who may be a member of the alumni network."""


class RuleName(StrEnum):
    """What a rule looks at."""

    FORMER_EMPLOYEE = "former_employee"
    """Whether the person worked here and left; part of every policy."""
    ANY_OF = "any_of"
    """Whether one rule of a group is met."""
    MIN_TENURE = "min_tenure"
    HELD_POSITION = "held_position"
    EXCLUDED_DEPARTURE_REASON = "excluded_departure_reason"
    EXCLUDED_EMPLOYMENT_TYPE = "excluded_employment_type"
    MIN_TIME_AWAY = "min_time_away"
    MAX_TIME_AWAY = "max_time_away"
    MAX_RETURNS = "max_returns"
    COMPETITOR_RESTRICTION = "competitor_restriction"
    CONFIDENTIALITY_ACK = "confidentiality_ack"


class Verdict(StrEnum):
    """What a rule says of somebody."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"
    """It depends on what is not on file, or on a person's judgement. Never taken for FAIL."""


class Eligibility(StrEnum):
    """What a policy says of somebody as a whole, the kindest first."""

    ELIGIBLE = "eligible"
    EXCEPTION_GRANTED = "exception_granted"
    """Rules are not met, and an approved exception covers each of them."""
    NEEDS_REVIEW = "needs_review"
    """No rule fails, and at least one cannot be decided."""
    NOT_ELIGIBLE = "not_eligible"


class Departures(StrEnum):
    """Which departures a rule looks at."""

    ANY = "any"
    LAST = "last"


class Treatment(StrEnum):
    """How a policy takes what HR recorded on leave or on a transfer between entities."""

    AS_RECORDED = "as_recorded"
    """Each counts as HR recorded it."""
    ALWAYS = "always"
    """It always counts: leave as work, a transfer as going on."""
    NEVER = "never"
    """It never counts: leave is taken off, the count begins anew with a transfer."""


class ReasonCode(StrEnum):
    """Why a rule says what it says, for programs; the sentences are for people."""

    HAS_LEFT = "has_left"
    IS_LEAVING = "is_leaving"
    NOT_LEFT = "not_left"
    LAST_DAY_NOT_EXACT = "last_day_not_exact"
    HAS_DIED = "has_died"
    NO_EMPLOYMENT_ON_FILE = "no_employment_on_file"
    TENURE_REACHED = "tenure_reached"
    TENURE_TOO_SHORT = "tenure_too_short"
    TENURE_NOT_EXACT = "tenure_not_exact"
    HIRE_DATE_UNKNOWN = "hire_date_unknown"
    POSITION_HELD = "position_held"
    POSITION_NOT_HELD = "position_not_held"
    POSITION_UNKNOWN = "position_unknown"
    REASON_NOT_EXCLUDED = "reason_not_excluded"
    REASON_EXCLUDED = "reason_excluded"
    REASON_TO_REVIEW = "reason_to_review"
    REASON_UNKNOWN = "reason_unknown"
    EMPLOYMENT_TYPE_COVERED = "employment_type_covered"
    EMPLOYMENT_TYPE_EXCLUDED = "employment_type_excluded"
    EMPLOYMENT_TYPE_UNKNOWN = "employment_type_unknown"
    AWAY_LONG_ENOUGH = "away_long_enough"
    AWAY_TOO_SHORT = "away_too_short"
    AWAY_TOO_LONG = "away_too_long"
    AWAY_NOT_TOO_LONG = "away_not_too_long"
    AWAY_NOT_EXACT = "away_not_exact"
    RETURNS_LEFT = "returns_left"
    RETURNS_USED_UP = "returns_used_up"
    RETURNS_NOT_EXACT = "returns_not_exact"
    NO_CLAUSE = "no_clause"
    CLAUSE_OVER = "clause_over"
    CLAUSE_IN_FORCE = "clause_in_force"
    CONFIDENTIALITY_ACKNOWLEDGED = "confidentiality_acknowledged"
    CONFIDENTIALITY_NOT_ON_FILE = "confidentiality_not_on_file"
    ONE_MET = "one_met"
    NONE_MET = "none_met"
    NONE_DECIDED = "none_decided"
    HIDDEN = "hidden"
    """Not for the role of whoever asks; never stored."""
