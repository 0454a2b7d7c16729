"""The domain's words as GraphQL enums: their names, and what each value means.

Values are SCREAMING_SNAKE. The classes are the domain's own, so that no value is translated twice.
"""

from enum import Enum, StrEnum
from typing import Any, cast

import strawberry

import graphql_server.schema.enums_together  # noqa: F401  # so that they are described
from crm.domain.dates import Precision
from crm.domain.departure_reasons import DepartureReason
from crm.domain.engagement import Level, Mode, SkipReason
from crm.domain.engagement.comparison import Movement
from crm.domain.engagement.model import OncePer
from crm.domain.envelope import ActorType
from crm.domain.facts import ABOUT_PEOPLE
from crm.domain.facts.care import AttentionKind
from crm.domain.facts.consent import (
    AlumniInterest,
    ContactBlockReason,
    MailFrequency,
    NewsTopic,
    ResubscribeMethod,
)
from crm.domain.facts.conversations import (
    ConversationTopic,
    Direction,
    GreetingOccasion,
    Initiator,
    NoteVisibility,
)
from crm.domain.facts.gatherings import (
    Attendance,
    AttendanceEvidence,
    GatheringKind,
    RsvpAnswer,
)
from crm.domain.facts.identity import DuplicateSign, VerificationMethod
from crm.domain.facts.membership import (
    MembershipEndReason,
    RegistrationMethod,
    SuspendReason,
    UnsubscribeMethod,
)
from crm.domain.facts.messages import BounceClass, LinkRole, RejectReason
from crm.domain.facts.offboarding import HeardReason, OffboardingItem, OffboardingSkipReason
from crm.domain.facts.policies import AnnouncementChannel, PolicyAudience
from crm.domain.facts.profile import RemoteWish, WorkForm
from crm.domain.facts.return_process import ReturnCloseReason, ReturnOutcome, SkillMethod
from crm.domain.facts.return_reception import BriefAudience, ChangeArea, ReturnIssue
from crm.domain.facts.return_terms import OfferDeclineReason, OfferForm, TermsExceptionGround
from crm.domain.flow.parts import (
    CheckState,
    ExceptionState,
    OfferState,
    StageEnd,
    TermsState,
)
from crm.domain.flow.template import ReceptionItem, StageKind, WhenNotReady
from crm.domain.offboarding import ItemState, OffboardingState
from crm.domain.policies.simulation import PolicyDirection
from crm.domain.policies.words import (
    Eligibility,
    PolicyName,
    ReasonCode,
    RuleName,
    Treatment,
    Verdict,
)
from crm.domain.reachability import ReachabilityReason, ReachabilityState
from crm.domain.refusals import Refusal
from crm.domain.signals import Signal, SignalRule
from crm.domain.status import AlumnusStatus
from crm.domain.undertaking import ApprovalKind
from crm.domain.words import ConsentPurpose, ContactChannel, DataClass, Locale
from crm.ingest.import_request import ImportKind
from crm.storage.import_runs import RunState
from graphql_server.access import Role
from graphql_server.schema.words import screaming
from projections.directory.entry import MembershipState, OrderBy
from projections.participation.entry import Place
from projections.programme.funnel import FunnelBy


class OrderDirection(StrEnum):
    """Which end of an ordered list comes first. Nulls come last both ways."""

    ASC = "asc"
    DESC = "desc"


class SignatureState(StrEnum):
    """Whether the sender of a fact proved who they are."""

    VERIFIED = "verified"
    UNSIGNED = "unsigned"


def _described(cls: type[Enum], name: str, **values: str) -> None:
    """Show an enum under a name; every value says what it means."""
    strawberry.enum(cls, name=name, description=(cls.__doc__ or "").strip())
    for value in cast(Any, cls).__strawberry_definition__.values:
        value.description = values[value.name]


_described(Locale, "Locale", JA="Japanese.", EN="English.")
_described(
    OrderDirection,
    "OrderDirection",
    ASC="From the smallest, the earliest or the first letter up.",
    DESC="From the greatest, the latest or the last letter down.",
)
_described(
    Precision,
    "DatePrecision",
    INSTANT="Known to the instant.",
    DAY="Known to the day; the instant is the start of that day.",
    MONTH="Known to the month; the date is its first day.",
    YEAR="Known to the year; the date is 1 January.",
)
_described(
    AlumnusStatus,
    "AlumnusStatus",
    EMPLOYEE="Works for the employer, and no departure is scheduled.",
    LEAVING="A departure is scheduled; through the last day of work.",
    ALUMNUS="Has left: from 00:00 of the day after the last day, in the programme's time zone.",
    RETURNING="Has left and is to start again on a day to come.",
)
_described(
    Mode,
    "EngagementMode",
    COMMUNICATION="Reads, answers, keeps the profile up to date.",
    PARTICIPATION="Comes to gatherings and meets people.",
    CONTRIBUTION="Gives: stories, talks, mentoring, business.",
    TALENT="Refers candidates, or comes back.",
)
_described(
    Level,
    "EngagementLevel",
    NEW="Too early to say: a member for under 90 days with fewer than 3 counted events.",
    DORMANT="Next to nothing is heard of the person.",
    AWARE="Reads now and then.",
    PARTICIPATING="Takes part.",
    CONTRIBUTING="Gives something back.",
    ADVOCATE="Gives much and often.",
)
_described(
    SkipReason,
    "SkipReason",
    MACHINE="A machine did it, such as a mail scanner.",
    MONTH_CAP="The model's maximum of this kind for the calendar month was reached.",
    SUPERSEDED="A stronger fact about the same thing counts instead.",
    TOO_OLD="Older than the model looks back.",
    RETRACTED="It was taken back.",
    NOT_IN_MODEL="The model gives nothing for this kind.",
)
_described(
    OncePer,
    "ScoredOncePer",
    CAMPAIGN="Only the first of a campaign counts.",
    DAY="Only the first of a day counts.",
    PERSON="Only the first ever counts.",
)
_described(
    Movement,
    "LevelMovement",
    UP="To a higher level.",
    DOWN="To a lower level.",
    SAME="To none: the level stays.",
    OTHER="From NEW or to it, which is neither higher nor lower.",
)
_described(
    ActorType,
    "ActorType",
    ALUMNUS="The person themselves.",
    EMPLOYEE="Somebody who works for the employer.",
    HR="Somebody of the HR department.",
    SYSTEM="This program.",
    PROVIDER="A connected service, such as the newsletter provider.",
)
_described(
    SignatureState,
    "SignatureState",
    VERIFIED="The provider's signature over the delivery was checked.",
    UNSIGNED="There was no signature to check.",
)
_described(
    MembershipState,
    "MembershipState",
    NOT_INVITED="Not a member, and no invitation can be used.",
    INVITED="Not a member; there is an invitation that can still be used.",
    SUSPENDED="Is a member whose membership rests (資格停止).",
    ENDED="Was a member (退会).",
    REGISTERED="A member.",
)
_described(
    ImportKind,
    "ImportKind",
    PEOPLE="People and their employments, from an HR export.",
    INTERACTIONS="Attendance, results of a newsletter, referrals or meetings.",
)
_described(
    RunState,
    "ImportState",
    CHECKING="Its rows are looked at; nothing is stored.",
    CHECKED="What it would do is known; it waits to be confirmed.",
    RUNNING="It was confirmed and is imported now, or waits for another import to end.",
    DONE="Imported.",
    FAILED="It ended before its last row. What it stored is stored; it can be confirmed again.",
)
_described(
    DepartureReason,
    "DepartureReason",
    VOLUNTARY="自己都合: the person resigned.",
    LAYOFF="会社都合: the employer ended it for its own reasons.",
    RETIREMENT="定年: retirement age.",
    CONTRACT_END="契約満了: a fixed term ended.",
    DISCIPLINARY_DISMISSAL="懲戒解雇: dismissal for misconduct.",
    DISMISSAL_BY_ADVICE="諭旨解雇: resignation demanded instead of dismissal.",
    DEATH="死亡: the person died.",
    OTHER="その他: known, and none of these.",
    UNKNOWN="不明: not known.",
)
_described(
    ContactChannel,
    "ContactChannel",
    EMAIL="E-mail.",
    POST="Letters.",
    PHONE="Telephone.",
    LINE="The LINE messenger.",
    IN_PERSON="Face to face.",
    APP="A mobile application.",
)
_described(
    DataClass,
    "DataClass",
    IDENTITY="Who they are.",
    CONTACT="How to reach them.",
    EMPLOYMENT="What they worked as, and when.",
    HR_NOTES="What was noted of them, or said in confidence.",
    ENGAGEMENT="What they did with the programme.",
    SPECIAL_CARE="What needs special care (要配慮個人情報).",
)
_described(
    ConsentPurpose,
    "ConsentPurpose",
    NEWSLETTER="To send newsletters.",
    EVENTS="To invite to gatherings.",
    JOBS="To send job offers.",
    DIRECTORY="To be listed in the directory of alumni.",
    SUCCESS_STORY="To be shown in a success story.",
    ANALYTICS="To be counted in analyses.",
    SHARING_WITH_GROUP_COMPANIES="To pass data on to companies of the group.",
)
_described(
    OrderBy,
    "AlumniOrderBy",
    NAME="By the reading of the name, else the name as written.",
    DEPARTURE="By the latest last day of work, past or scheduled.",
    SCORE="By the engagement score of the last scoring (at least daily).",
)
_described(
    Signal,
    "Signal",
    HUMAN="A person did it.",
    MACHINE="A machine did it, such as a mail scanner; it earns nothing.",
    UNKNOWN="It cannot be told.",
)
_described(
    SignalRule,
    "SignalRule",
    PROVIDER_FLAG="The provider says that a machine did it.",
    MACHINE_AGENT="The program is known to act by itself.",
    HONEYPOT="A link that people cannot see was followed.",
    HONEYPOT_SIBLING="In the same message a link that people cannot see was followed.",
    BURST="Several links of the message were followed at once, right after delivery.",
    PROXY="It came through a proxy that hides who reads.",
)
_described(
    NoteVisibility,
    "EntryVisibility",
    HR="HR only.",
    PROGRAMME="Everyone who runs the programme.",
)
_described(
    RsvpAnswer,
    "RsvpAnswer",
    YES="Comes.",
    NO="Does not come.",
    MAYBE="Does not know yet.",
    WAITLIST="Would come if there is room.",
)
_described(
    Attendance,
    "AttendanceMode",
    IN_PERSON="On site.",
    ONLINE="Online.",
)
_described(
    DuplicateSign,
    "DuplicateSign",
    SAME_NAME="The names are the same, but for spaces and forms of kanji.",
    SAME_KANA="The names read the same in kana.",
    SAME_LATIN="The names are the same in Latin letters, in either order.",
    SAME_BIRTH_DATE="The dates of birth are the same.",
    SAME_EMAIL="The e-mail addresses are the same.",
    SAME_EMPLOYEE_NUMBER="The employee numbers are the same, in different legal entities.",
    SAME_EMPLOYMENT_DATES="A first or a last day of work is the same.",
    EMPLOYED_AT_ONCE="They were employed at the same time: speaks against it.",
    OTHER_BIRTH_DATE="The dates of birth differ: speaks against it.",
)
_described(
    VerificationMethod,
    "VerificationMethod",
    EMPLOYEE_NUMBER_AND_BIRTH_DATE="They knew their employee number and date of birth.",
    HR_APPROVAL="HR looked at them or their papers.",
    SSO="They signed in with an account that the employer gave them.",
)
_described(
    RegistrationMethod,
    "RegistrationMethod",
    INVITE="By an invitation.",
    SELF="By themselves, through the network's own form.",
    IMPORT="Brought over from another system.",
)
_described(
    UnsubscribeMethod,
    "UnsubscribeMethod",
    ONE_CLICK_POST="By the button of the mail program (RFC 8058).",
    CONFIRM_PAGE="On the page that asks for confirmation.",
    PREFERENCE="In the person's own preferences.",
    ADMIN="By the alumni office on their behalf.",
    PROVIDER="Through the newsletter provider, which does not say how.",
)
_described(
    LinkRole,
    "LinkRole",
    CONTENT="To read more.",
    UNSUBSCRIBE="To stop the mail.",
    HONEYPOT="Invisible to people: whoever follows it is a machine.",
)
_described(
    ReachabilityState,
    "ReachabilityState",
    REACHABLE="Nothing stands against writing.",
    LIMITED="Personal messages only: there is a limit of broadcasts, or a list was left.",
    UNREACHABLE="No message would arrive.",
    DO_NOT_CONTACT="Nobody may write: there is no consent, or something forbids it.",
)
_described(
    ReachabilityReason,
    "ReachabilityReasonCode",
    DIED="The person has died.",
    BLOCKED="Contact is blocked.",
    RESTRICTED="Use of the data for this purpose is restricted.",
    NO_CONSENT="The person never agreed to it.",
    CONSENT_WITHDRAWN="The person took the consent back.",
    CONSENT_EXPIRED="The consent has run out.",
    UNSUBSCRIBED="The person stopped this mail, or all mail.",
    COMPLAINED="The person reported mail as spam.",
    MEMBERSHIP_SUSPENDED="The membership in the network rests.",
    MEMBERSHIP_ENDED="The membership in the network has ended.",
    STILL_EMPLOYED="The person is employed: no audience of the alumni programme.",
    NO_ADDRESS="No e-mail address is on file.",
    BOUNCED="The address or number in use was found to lead nowhere.",
    LEFT_A_LIST="The person left a list of the provider.",
    CAP_REACHED="The programme's limit of broadcasts is reached this month.",
    WANTS_FEWER="The person's own limit of broadcasts is reached this month.",
)
_described(
    ResubscribeMethod,
    "ResubscribeMethod",
    PREFERENCE="In the person's own preferences.",
    ADMIN="By the alumni office, whom they asked.",
)
_described(
    ContactBlockReason,
    "ContactBlockReason",
    COMPLAINT="A complaint.",
    LEGAL="A legal dispute.",
    HARASSMENT="Harassment.",
    COMPETITOR="Work for a competitor.",
)
_described(
    NewsTopic,
    "NewsTopic",
    GROWTH="How the business grows.",
    CSR="Social responsibility.",
    PRESS="Press releases.",
    PRODUCT="New products and services.",
    MEDIA="Appearances in the media.",
    JOBS="Open positions.",
    EVENT="Gatherings.",
)
_described(
    MailFrequency,
    "MailFrequency",
    AS_SENT="As many as the programme allows.",
    MONTHLY="One per calendar month.",
    NONE="None: personal messages only.",
)
_described(
    AlumniInterest,
    "AlumniInterest",
    RETURN="To come back.",
    CONTRACT="To work on contract (業務委託).",
    REFER="To refer others.",
    MENTOR="To mentor.",
    NEWS_ONLY="To hear news, nothing more.",
    NONE="Nothing.",
)
_described(
    SuspendReason,
    "SuspendReason",
    OWN_WISH="The person wished it.",
    CONDUCT="Conduct against the terms.",
    UNDER_REVIEW="Something is being looked into.",
)
_described(
    MembershipEndReason,
    "MembershipEndReason",
    OWN_WISH="The person wished it.",
    CONDUCT="Conduct against the terms.",
    NOT_ELIGIBLE="The conditions of membership are not met.",
)
_described(
    BounceClass,
    "BounceClass",
    HARD="For good: the address does not exist any more.",
    SOFT="For now: full mailbox, server away.",
    BLOCK="The receiving server refused the sender.",
)
_described(
    AttentionKind,
    "AttentionKind",
    CONTACT_OVERDUE="Longer without two-way contact than the touch plan allows.",
    CONTACT_BOUNCED="Mail to the person's address comes back for good.",
    TASK_LAPSED="A follow-up was not done in time.",
    CHECK_DUE="A check after the return was not done in time.",
    STAGE_OVERDUE="A stage of a return process takes longer than its template allows.",
)
_described(
    ApprovalKind,
    "ApprovalKind",
    ELIGIBILITY_EXCEPTION="An exception from the conditions of return.",
    TERMS="The terms of a return.",
    TERMS_EXCEPTION="Terms outside the published criteria.",
    REFERRAL_REWARD="The reward for a referral.",
    SUCCESS_STORY="The publication of a success story.",
    ERASURE="The erasure of a person's data.",
    ACCESS_CASE="A case that opens personal values for a while.",
)
_described(
    Role,
    "Role",
    HR="Keeps the records of people.",
    HIRING="Brings people back; sees no reasons, notes or scores.",
    PROGRAMME="Runs the alumni programme; sees no reasons, and the notes that say so.",
    AUDITOR="Reads the log under pseudonyms.",
    FRONTEND="A back end that acts for the user whose token it forwards.",
    CONNECTOR="A feed: appends its own facts and reads nothing.",
    ALUMNUS="A person on file, about themselves.",
    ADMIN="Settings, tokens and health; no personal data.",
)

_described(
    ReturnOutcome,
    "ReturnOutcome",
    HIRED="The person works here again.",
    NOT_SELECTED="A stage was not passed.",
    DECLINED="The person declined the offer, or let it expire.",
    WITHDRAWN_BY_PERSON="The person did not want to go on.",
    WITHDRAWN_BY_EMPLOYER="The employer did not want to go on.",
)
_described(
    ReturnCloseReason,
    "ReturnCloseReason",
    SKILLS="Skills do not fit today.",
    ROLE_FIT="The role does not fit.",
    CONDITIONS="Conditions of work or pay do not fit.",
    TIMING="It is not the time.",
    OTHER_OFFER="The person takes another offer.",
    POSITION_CLOSED="The position is not to be filled any more.",
    NO_ANSWER="The person did not answer.",
    OTHER="None of these.",
)
_described(
    SkillMethod,
    "SkillMethod",
    INTERVIEW="In a conversation.",
    WORK_SAMPLE="By a sample of work.",
    TEST="By a test.",
    PORTFOLIO="By what they did elsewhere.",
    TRIAL_WORK="By working together for a while.",
)
_described(
    BriefAudience,
    "BriefAudience",
    MANAGER="The new manager.",
    TEAM="The new team.",
    FORMER_PEERS="Former peers, above whom the person is to stand.",
    HR="The HR department.",
)
_described(
    ChangeArea,
    "ChangeArea",
    SYSTEMS="Systems and tools.",
    ORGANISATION="Who does what.",
    RULES="Rules of work.",
    PRODUCTS="What the employer makes and sells.",
)
_described(
    ReturnIssue,
    "ReturnIssue",
    ROLE_UNCLEAR="What is expected is not clear.",
    SKILLS="Skills are missing.",
    WORKLOAD="Too much or too little to do.",
    TEAM="Working together.",
    TERMS="Grade or pay.",
    CULTURE="How things are done here now.",
    HEALTH_OF_WORK="Hours, commuting, equipment; never a diagnosis.",
    OTHER="None of these.",
)
_described(
    OfferDeclineReason,
    "OfferDeclineReason",
    SALARY="Pay.",
    GRADE="Grade or title.",
    ROLE="What there is to do.",
    WORK_STYLE="Hours or place of work.",
    LOCATION="Where it is.",
    TIMING="It is not the time.",
    OTHER_OFFER="Another offer.",
    STAYS="Stays with the present employer.",
    OTHER="None of these, or not told.",
)
_described(
    OfferForm,
    "OfferForm",
    FULL_TIME="Full time.",
    SHORT_TIME="Short hours (時短).",
    PART_TIME="Part time.",
    FIXED_TERM="For a fixed term.",
    REMOTE="Full time from elsewhere.",
)
_described(
    TermsExceptionGround,
    "TermsExceptionGround",
    OUTSIDE_BAND="The pay lies outside the band of the grade.",
    NO_CRITERION="A published criterion was not assessed.",
    OTHER_GRADE="The grade is not the one that the criteria come to.",
)
_described(
    TermsState,
    "TermsState",
    PROPOSED="Waits for somebody else's decision.",
    APPROVED="Somebody else approved it.",
    REJECTED="Somebody else sent it back.",
)
_described(
    ExceptionState,
    "TermsExceptionState",
    REQUESTED="Waits for somebody else's decision.",
    APPROVED="Somebody else approved it.",
    REJECTED="Somebody else rejected it.",
)
_described(
    OfferState,
    "OfferState",
    OPEN="Waits for the person's answer.",
    EXPIRED="Was not answered in time.",
    ACCEPTED="The person accepted it.",
    DECLINED="The person declined it.",
    WITHDRAWN="The employer took it back.",
)
_described(
    CheckState,
    "ReturnCheckState",
    PLANNED="Its day is to come.",
    DUE="Its day has come.",
    OVERDUE="Its day was more than 14 days ago.",
    DONE="It was completed.",
    CLOSED="The person left again before it was done.",
)
_described(
    StageEnd,
    "StageEnd",
    PASSED="It was passed.",
    FAILED="It was not passed.",
    WAIVED="It was left out, by a rule of the template.",
)
_described(
    StageKind,
    "StageKind",
    CONVERSATION="Somebody says that it is passed.",
    SKILLS="Today's skills were assessed, and are enough.",
    VISION="The vision meeting was held, and somebody says that it is passed.",
    REFERENCE_CHECK="Somebody says that it is passed; never waived for regulated roles.",
    TERMS="The approval of the terms passes it.",
    OFFER="The acceptance of the offer passes it.",
    RECEPTION="The hire passes it.",
)
_described(
    ReceptionItem,
    "ReceptionItem",
    BRIEF="Those who will work with the person were told what to expect (事前共有).",
    CONTACT_DESK="Somebody is there to be asked (相談窓口).",
    CAREER_PATH="Both sides agreed on where it leads (キャリアパス).",
    ONBOARDING_PLAN="A plan lists what changed since the person left.",
    CHANGE_BRIEFING="The person was told what changed; needed after many years away.",
    PEERS_BRIEF="Former peers were told, when the person is to stand above them.",
)
_described(
    WhenNotReady,
    "WhenReceptionIsNotReady",
    BLOCK="Nobody is hired until the reception is ready.",
    WARN="What is missing is shown; the hire is recorded all the same.",
)

_described(
    PolicyName,
    "PolicyName",
    RETURN="Who may come back (復職条件).",
    MEMBERSHIP="Who may be a member of the alumni network (会員条件).",
)
_described(
    PolicyAudience,
    "PolicyAudience",
    EMPLOYEES="Those who work for the employer.",
    MANAGERS="Those who lead others.",
    LEAVERS="Those whose departure is scheduled.",
    ALUMNI="Those who left.",
)
_described(
    AnnouncementChannel,
    "AnnouncementChannel",
    INTRANET="The internal portal (社内ポータル).",
    COMPANY_NEWSLETTER="The internal newsletter (社内報).",
    EMAIL="By e-mail.",
    BRIEFING="In a briefing (説明会).",
    EXIT_INTERVIEW="In the exit interview.",
    ALUMNI_NETWORK="In the alumni network.",
)
_described(
    Eligibility,
    "EligibilityOutcome",
    ELIGIBLE="Every rule is met. No promise of being hired.",
    EXCEPTION_GRANTED="Rules are not met, and an approved exception covers each of them.",
    NEEDS_REVIEW="No rule fails, and at least one cannot be decided: somebody looks at it.",
    NOT_ELIGIBLE="At least one rule fails, and no exception covers it.",
)
_described(
    PolicyDirection,
    "PolicyDirection",
    KINDER="The draft treats the person better than the policy in force.",
    STRICTER="The draft treats the person worse.",
)
_described(
    Verdict,
    "RuleVerdict",
    PASS="The rule is met.",
    FAIL="The rule is not met, whatever is still unknown.",
    UNKNOWN="It depends on what is not on file, or on a person's judgement.",
)
_described(
    RuleName,
    "PolicyRuleName",
    FORMER_EMPLOYEE="Worked here and left; part of every policy.",
    ANY_OF="One rule of a group is met.",
    MIN_TENURE="So many full months of employment (勤続年数).",
    HELD_POSITION="A grade or job title was held (特定の役職経験者).",
    EXCLUDED_DEPARTURE_REASON="Left for no excluded reason (対象外).",
    EXCLUDED_EMPLOYMENT_TYPE="Was more than of an excluded employment type.",
    MIN_TIME_AWAY="So many full months have passed since the last day (離職期間).",
    MAX_TIME_AWAY="No more than so many full months have passed since the last day.",
    MAX_RETURNS="Came back less often than allowed (再入社回数).",
    COMPETITOR_RESTRICTION="No non-compete clause is in force (競業避止).",
    CONFIDENTIALITY_ACK="Confidentiality was acknowledged for the last employment (機密保持).",
)
_described(
    Treatment,
    "TenureTreatment",
    AS_RECORDED="Each counts as HR recorded it.",
    ALWAYS="It always counts: leave as work, a transfer or a new contract as going on.",
    NEVER="It never counts: leave is taken off, the count begins anew.",
)
_described(
    ReasonCode,
    "EligibilityReasonCode",
    HAS_LEFT="Worked here and left.",
    IS_LEAVING="A departure is scheduled.",
    NOT_LEFT="Works here, or has not begun yet.",
    LAST_DAY_NOT_EXACT="A first or last day is not known to the day, and it matters.",
    HAS_DIED="The person has died.",
    NO_EMPLOYMENT_ON_FILE="No employment is on file.",
    TENURE_REACHED="Worked long enough.",
    TENURE_TOO_SHORT="Did not work long enough.",
    TENURE_NOT_EXACT="The dates are not exact, and it matters.",
    HIRE_DATE_UNKNOWN="A hire date is not on file, and it matters.",
    POSITION_HELD="Held such a position, long enough.",
    POSITION_NOT_HELD="Held no such position, or not long enough.",
    POSITION_UNKNOWN="Positions or their dates are not on file.",
    REASON_NOT_EXCLUDED="No reason of a departure is excluded.",
    REASON_EXCLUDED="The reason of a departure is excluded.",
    REASON_TO_REVIEW="Somebody has to look at the reason of a departure.",
    REASON_UNKNOWN="The reason of a departure is not on file.",
    EMPLOYMENT_TYPE_COVERED="Was of an employment type that is covered.",
    EMPLOYMENT_TYPE_EXCLUDED="Was only of employment types that are excluded.",
    EMPLOYMENT_TYPE_UNKNOWN="The employment type is not on file.",
    AWAY_LONG_ENOUGH="Has been away long enough.",
    AWAY_TOO_SHORT="Has not been away long enough.",
    AWAY_TOO_LONG="Has been away too long.",
    AWAY_NOT_TOO_LONG="Has not been away too long.",
    AWAY_NOT_EXACT="The last day is not known to the day, and it matters.",
    RETURNS_LEFT="May come back once more.",
    RETURNS_USED_UP="Came back as often as allowed.",
    RETURNS_NOT_EXACT="The days of returns are not exact, and it matters.",
    NO_CLAUSE="No non-compete clause is on file.",
    CLAUSE_OVER="The non-compete clause is over.",
    CLAUSE_IN_FORCE="A non-compete clause is in force: somebody looks at it.",
    CONFIDENTIALITY_ACKNOWLEDGED="Confidentiality was acknowledged.",
    CONFIDENTIALITY_NOT_ON_FILE="That confidentiality was acknowledged is not on file.",
    ONE_MET="One of the alternatives is met.",
    NONE_MET="None of the alternatives is met.",
    NONE_DECIDED="None of the alternatives is known to be met.",
    HIDDEN="Not for your role.",
)

_described(
    OffboardingItem,
    "OffboardingItem",
    EXIT_INTERVIEW="The exit interview (退職面談).",
    EXIT_REASON="Why they leave was heard (退職理由のヒアリング).",
    EXIT_SURVEY="The exit survey (退職者アンケート).",
    THANKS="Thanks (感謝).",
    RECOGNITION="Recognition of what they did (貢献への称賛).",
    RETURN_WELCOME="They were told that they may apply again (復職歓迎).",
    CONFIDENTIALITY="Confidentiality was acknowledged (機密保持).",
    PERSONAL_CONTACT="How to reach them afterwards (個人連絡先).",
    NEXT_EMPLOYER="Where they go, if they tell of their own accord (転職先).",
    INVITATION="Invitation to the network (招待).",
)
_described(
    OffboardingSkipReason,
    "OffboardingSkipReason",
    DECLINED="The person did not want it.",
    NOT_REACHED="The person could not be reached.",
    NO_TIME="There was no time.",
    NOT_APPLICABLE="It does not apply.",
    EXCLUDED="The person is excluded from coming back.",
    OTHER="Another reason.",
)
_described(
    HeardReason,
    "HeardReason",
    CAREER="Career and growth.",
    CONTENT_OF_WORK="The work itself.",
    PAY="Pay.",
    WORKLOAD="Too much, or too little, to do.",
    WORK_STYLE="Hours, remote work and the like.",
    MANAGEMENT="Superiors.",
    COLLEAGUES="Colleagues.",
    EVALUATION="How work is judged.",
    FUTURE_OF_THE_COMPANY="Where the company is going.",
    PLACE_OF_WORK="Where the work is.",
    OWN_BUSINESS="A business of their own.",
    PERSONAL="Personal; what it is need not be told.",
    OTHER="Another reason.",
)
_described(
    OffboardingState,
    "OffboardingState",
    NOT_OPENED="Not opened; perhaps parts of it are done.",
    OPEN="Opened, and something may still be to do.",
    COMPLETED="Completed; what was left out says why.",
    RESCINDED="Closed: the departure was taken back.",
)
_described(
    ItemState,
    "OffboardingItemState",
    DONE="It was done.",
    SKIPPED="It was left out, for a reason.",
    OPEN="It is still to do.",
)
_described(
    FunnelBy,
    "FunnelBy",
    DEPARTMENT="By the department (部署) that people left from.",
    MONTH="By the month of the last day.",
)

_described(
    GatheringKind,
    "GatheringKind",
    MEETUP="A meeting of alumni (交流会).",
    VISION_SESSION="The management speaks about where the employer is going.",
    STUDY="To learn something together (勉強会).",
    REUNION="Of those who worked together (同窓会).",
    ONLINE="Online only.",
)
_described(
    AttendanceEvidence,
    "AttendanceEvidence",
    CHECK_IN="They checked in.",
    JOIN_LOG="The log of the online meeting.",
    HOST_LIST="The host's list.",
)
_described(
    Place,
    "GatheringPlace",
    SEAT="They fit in.",
    WAITING="They wait for a seat, in the order in which they answered.",
)
_described(
    RejectReason,
    "MessageRejectReason",
    INVALID="The address cannot be one.",
    SUPPRESSED="It bounced, complained or unsubscribed before.",
    BLOCKED="The content was taken for spam.",
    OTHER="For another reason.",
)
_described(
    Initiator,
    "ConversationInitiator",
    ALUMNUS="The person asked for it.",
    EMPLOYER="The employer asked for it.",
)
_described(
    ConversationTopic,
    "ConversationTopic",
    CATCHING_UP="How they are (近況).",
    CAREER="Their career.",
    RETURN="Coming back.",
    REFERRAL="Referring somebody.",
    COLLABORATION="Working together.",
    MENTORING="Mentoring.",
    FEEDBACK="What they think of the employer or the programme.",
    OTHER="Something else.",
)
_described(
    Direction,
    "MessageDirection",
    FROM_ALUMNUS="The person wrote.",
    TO_ALUMNUS="The employer wrote.",
)
_described(
    GreetingOccasion,
    "GreetingOccasion",
    NEW_YEAR="New Year (年賀).",
    ANNIVERSARY="The day on which they joined or left (周年).",
    CONGRATULATION="To congratulate (お祝い).",
    CONDOLENCE="To condole (お悔やみ).",
    SEASON="Of the season: summer, winter, mid-year, year end.",
)
_described(
    WorkForm,
    "WorkForm",
    FULL_TIME="Full time.",
    SHORT_TIME="Fewer hours a day (時短).",
    PART_TIME="Part time.",
    CONTRACT="As a contractor (業務委託).",
    SIDE_JOB="Beside another job (副業).",
)
_described(
    RemoteWish,
    "RemoteWish",
    ON_SITE="At the employer's.",
    PARTLY="Partly at home.",
    REMOTE="At home.",
)

FactKind = StrEnum(  # type: ignore[misc]  # the registry decides its members
    "FactKind", {screaming(kind): kind for kind in ABOUT_PEOPLE}
)
"""Every kind of fact about a person, derived from the registry."""
FactKind.__doc__ = (
    "The kind of a fact. New kinds are added over time: show `sentence` for those you do not know."
)
_described(
    FactKind,
    "FactKind",
    **{screaming(kind): (cls.__doc__ or "").split("\n")[0] for kind, cls in ABOUT_PEOPLE.items()},
)

ErrorCode = StrEnum(  # type: ignore[misc]  # the domain's refusals decide its members
    "ErrorCode", {each.code: each.code for each in Refusal.__subclasses__()}
)
"""Why a command is refused, derived from the domain's refusals."""
ErrorCode.__doc__ = "Why a command is refused. New codes are added over time: show `message`."
_described(
    ErrorCode,
    "ErrorCode",
    **{each.code: (each.__doc__ or "").split("\n")[0] for each in Refusal.__subclasses__()},
)
