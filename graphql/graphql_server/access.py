"""Who may see and do what: the table of roles and areas, and the few questions asked of it.

Deny by default: what the table does not grant is refused. What a case may open (HIRING's contact
data, everything personal for AUDITOR, special care data for HR) counts as no, but for the people
and classes of a case in force that the request names: `Viewer.about` a person says yes for those.
"Own" is asked for at one person's record alone: `Viewer.about`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from uuid import UUID

import crm.application.commands  # noqa: F401  # so that all are registered
from crm.application.command import COMMANDS
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.words import DataClass


class Role(StrEnum):
    """What a token's holder is to the programme."""

    HR = "HR"
    """Keeps the records of people."""
    HIRING = "HIRING"
    """Brings people back."""
    PROGRAMME = "PROGRAMME"
    """Runs the alumni programme."""
    AUDITOR = "AUDITOR"
    """Replays history under pseudonyms."""
    FRONTEND = "FRONTEND"
    """A back end that forwards users, and may do what that user may: without one, nothing."""
    CONNECTOR = "CONNECTOR"
    """A feed. Appends interactions and reads nothing."""
    ALUMNUS = "ALUMNUS"
    """A member of the network, about themselves."""
    ADMIN = "ADMIN"
    """Settings, tokens, health; no personal data."""


class Area(StrEnum):
    """A part of what is known, granted as a whole."""

    IDENTITY = "identity"
    CONTACT = "contact"
    EMPLOYMENT = "employment"
    DEPARTURE_REASONS = "departure_reasons"
    HR_NOTES = "hr_notes"
    ENGAGEMENT = "engagement"
    SCORE = "score"
    SPECIAL_CARE = "special_care"
    CONSENT = "consent"
    ACCESS_LOG = "access_log"
    LOG = "log"
    POLICIES = "policies"
    RETURN_FLOW = "return_flow"
    TERMS = "terms"
    """What is found and offered in a return process: skills, criteria, pay."""
    CASES = "cases"
    """Cases that open personal values for a while: who asked, who approved, what for."""


# The areas in their order above: who they are, how to reach them, employment, why they left, notes,
# engagement, score, special care, consent, access log, log, policies, return flow, terms, cases.
# r reads and w writes; c reads by a case that two people opened, b also by breaking the glass.
_TABLE: Mapping[Role, str] = MappingProxyType(
    {
        Role.HR: "       rw rw rw rw rw r  r  b  rw -  -  r  rw rw rw",
        Role.PROGRAMME: "rw rw r  -  -  r  r  -  rw -  -  rw r  -  -",
        Role.HIRING: "   r  c  r  -  -  -  -  -  r  -  -  r  rw rw -",
        Role.AUDITOR: "  b  b  b  c  c  c  c  c  r  r  r  r  r  -  rw",
        Role.ALUMNUS: "  -  -  -  -  -  -  -  -  -  -  -  r  -  -  -",
        Role.FRONTEND: " -  -  -  -  -  -  -  -  -  -  -  -  -  -  -",
        Role.CONNECTOR: "-  -  -  -  -  w  -  -  -  -  -  -  -  -  -",
        Role.ADMIN: "    -  -  -  -  -  -  -  -  -  -  -  -  -  -  rw",
    }
)

_OWN: Mapping[Area, str] = MappingProxyType(dict(zip(Area, "rrr--r--rr-r---", strict=True)))
"""What members of the network read of their own record."""

_GRANTS: Mapping[tuple[Role, Area], str] = MappingProxyType(
    {
        (role, area): granted
        for role, row in _TABLE.items()
        for area, granted in zip(Area, row.split(), strict=True)
    }
)

_AREA_OF_CLASS: Mapping[DataClass, Area] = MappingProxyType(
    {
        DataClass.IDENTITY: Area.IDENTITY,
        DataClass.CONTACT: Area.CONTACT,
        DataClass.EMPLOYMENT: Area.EMPLOYMENT,
        DataClass.HR_NOTES: Area.HR_NOTES,
        DataClass.ENGAGEMENT: Area.ENGAGEMENT,
        DataClass.SPECIAL_CARE: Area.SPECIAL_CARE,
    }
)

Needs = frozenset[Area]
_TOUCH_POINT = (Needs({Area.ENGAGEMENT}), Needs({Area.CONTACT}))
_DEPARTURE = (Needs({Area.EMPLOYMENT, Area.DEPARTURE_REASONS}),)

_OF_SUBJECT: Mapping[str, Needs] = MappingProxyType(
    {
        "access_cases": Needs({Area.CASES}),
        "campaigns": Needs({Area.CONTACT}),
        "care": Needs({Area.CONTACT}),
        "collaborations": Needs({Area.CONTACT}),
        "consent": Needs({Area.CONSENT}),
        "contributions": Needs({Area.CONTACT}),
        "costs": Needs({Area.POLICIES}),
        "eligibility": Needs({Area.RETURN_FLOW}),
        "employment": Needs({Area.EMPLOYMENT, Area.DEPARTURE_REASONS}),
        "gatherings": Needs({Area.CONTACT}),
        "identity": Needs({Area.IDENTITY, Area.EMPLOYMENT}),
        "mentoring": Needs({Area.CONTACT}),
        "offboarding": Needs({Area.EMPLOYMENT, Area.HR_NOTES}),
        "plans": Needs({Area.POLICIES}),
        "policies": Needs({Area.POLICIES}),
        "profile": Needs({Area.CONTACT, Area.EMPLOYMENT}),
        "referrals": Needs({Area.CONTACT}),
        "return_process": Needs({Area.RETURN_FLOW}),
        "return_reception": Needs({Area.RETURN_FLOW}),
        "return_rules": Needs({Area.POLICIES}),
        "return_terms": Needs({Area.RETURN_FLOW}),
        "retention": Needs({Area.POLICIES}),
        "rights": Needs({Area.IDENTITY, Area.HR_NOTES}),
        "signals": Needs({Area.POLICIES}),
        "stories": Needs({Area.CONTACT}),
        "surveys": Needs({Area.CONTACT}),
    }
)
"""What a command of a file in `crm.application.commands` needs, unless it is told below."""

MUTATIONS: Mapping[str, tuple[Needs, ...]] = MappingProxyType(
    {
        name[0].lower() + name[1:]: (_OF_SUBJECT[cls.__module__.rpartition(".")[2]],)
        for name, cls in COMMANDS.items()
    }
    | {
        "registerAlumnus": (Needs({Area.IDENTITY, Area.CONTACT, Area.EMPLOYMENT}),),
        "recordInteraction": _TOUCH_POINT,
        "recordInteractions": _TOUCH_POINT,
        "retractInteraction": (Needs({Area.CONTACT}),),
        "correctInteraction": (Needs({Area.CONTACT}),),
        "scheduleDeparture": _DEPARTURE,
        "rescindDeparture": _DEPARTURE,
        "recordDeparture": _DEPARTURE,
        "inviteManyToGathering": (Needs({Area.CONTACT}),),
        "inviteToNetwork": (Needs({Area.CONTACT}),),
        "remindOfInvitation": (Needs({Area.CONTACT}),),
        "registerInNetwork": (Needs({Area.CONTACT}),),
        "giveConsent": (Needs({Area.CONSENT}),),
        "withdrawConsent": (Needs({Area.CONSENT}),),
        "rescindDeath": (Needs({Area.CONSENT, Area.EMPLOYMENT}),),
        "inquireReturn": (Needs({Area.RETURN_FLOW}), Needs({Area.CONTACT})),
        "recordComparatorGroup": (Needs({Area.TERMS}),),
        # It is compared with the exit interview, so it may be told only by who may read that.
        "shareReceptionBrief": (Needs({Area.RETURN_FLOW, Area.HR_NOTES}),),
        "rehire": (Needs({Area.EMPLOYMENT}),),
        "confirmImport": (Needs({Area.IDENTITY, Area.CONTACT, Area.EMPLOYMENT, Area.HR_NOTES}),),
        "publishScoringModel": (Needs({Area.POLICIES}),),
        "setContactCap": (Needs({Area.POLICIES}),),
        "acknowledgePolicy": (Needs({Area.POLICIES}), Needs({Area.RETURN_FLOW})),
        "acknowledgeConfidentiality": (Needs({Area.EMPLOYMENT}),),
        "recordNonCompete": (Needs({Area.EMPLOYMENT}),),
    }
)
"""For each mutation the sets of areas one of which the viewer must be able to write as a whole.

Touch-points are recorded by whoever keeps the contact with people, and by feeds.
"""


OWN_MUTATIONS = frozenset(
    {
        *("requestErasure", "receiveSubjectRequest", "restrictProcessing"),
        *("giveConsent", "withdrawConsent", "withdrawAllConsents"),
        *("stopMail", "resumeMail", "setPreferences"),
        *("updateSkills", "setWorkStyle", "recordInteraction"),
    }
)
"""What members of the network carry out about themselves: `schema/self_service.py`."""

BY_CASE: Mapping[str, str] = MappingProxyType(
    {"requestCase": "cb", "closeCase": "cb", "breakGlass": "b"}
)
"""Mutations for whom a case may open anything at all: a letter of the table that they need."""

_AREAS_OF_CASE: Mapping[ConfidentialClass, frozenset[Area]] = MappingProxyType(
    {
        ConfidentialClass.IDENTITY: frozenset({Area.IDENTITY}),
        ConfidentialClass.CONTACT: frozenset({Area.CONTACT}),
        ConfidentialClass.EMPLOYMENT: frozenset({Area.EMPLOYMENT}),
        ConfidentialClass.DEPARTURE_REASONS: frozenset({Area.DEPARTURE_REASONS}),
        ConfidentialClass.HR_NOTES: frozenset({Area.HR_NOTES}),
        ConfidentialClass.ENGAGEMENT: frozenset({Area.ENGAGEMENT, Area.SCORE}),
        ConfidentialClass.SPECIAL_CARE: frozenset({Area.SPECIAL_CARE}),
    }
)
"""What each class of a case opens."""


@dataclass(frozen=True, slots=True)
class OpenCase:
    """What a case in force opens to whoever asked for it."""

    subject_ids: frozenset[UUID]
    classes: frozenset[ConfidentialClass]
    alone: bool
    """By breaking the glass."""
    note: Callable[[UUID, frozenset[ConfidentialClass]], None] = field(compare=False, repr=False)
    """Told of everybody whom it opens, so that the look is recorded before the answer."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who asks."""

    roles: frozenset[Role]
    token_id: str | None = None
    """Of a token, a session or a user of the identity provider. None when no token was given (open
    access)."""
    label: str = ""
    alumnus_id: UUID | None = None
    """The person that a session of a member of the network is about: their own data."""
    own: bool = False
    """Whether what is looked at is their own record. Never set for a whole request."""
    case: OpenCase | None = None
    """The case in force that the request names."""
    opened: frozenset[Area] = frozenset()
    """What the case opens of the person that is looked at. Never set for a whole request."""

    def about(self, alumnus_id: UUID | None) -> "Viewer":
        """As whom they look at the record of this person: what has no such question is closed to
        members of the network."""
        if self.case is not None and alumnus_id is not None and alumnus_id in self.case.subject_ids:
            self.case.note(alumnus_id, self.case.classes)
            return _in_case(self)
        if self.alumnus_id is None or alumnus_id != self.alumnus_id:
            return self
        return replace(self, own=True)

    @property
    def actor(self) -> Actor:
        """As facts name whoever recorded them: the token, never a person's name."""
        if self.alumnus_id is not None:
            return Actor(ActorType.ALUMNUS, str(self.alumnus_id))
        if Role.HR in self.roles:
            return Actor(ActorType.HR, self.token_id)
        if self.roles == {Role.CONNECTOR}:
            return Actor(ActorType.PROVIDER, self.token_id)
        return Actor(ActorType.EMPLOYEE, self.token_id)


NOBODY = Viewer(frozenset())
EVERYTHING = Viewer(frozenset(Role), label="open access on this machine")


def area_of(data_class: DataClass) -> Area:
    """The area that values of this class belong to; of a fact's fields: `personal_areas`."""
    return _AREA_OF_CLASS[data_class]


def may_read(viewer: Viewer, what: Area | DataClass) -> bool:
    """Whether one of the viewer's roles reads this area."""
    if viewer.opened and _area(what) in viewer.opened:
        return True
    return _granted(viewer.roles, what, "r", viewer.own)


def may_write(viewer: Viewer, what: Area | DataClass) -> bool:
    """Whether one of the viewer's roles writes this area."""
    return _granted(viewer.roles, what, "w")


def may_carry_out(viewer: Viewer, mutation: str) -> bool:
    """Whether the viewer may use this mutation at all; one that is not in the table: nobody."""
    if (letters := BY_CASE.get(mutation)) and _may_open(viewer.roles, letters):
        return True
    if letters and mutation != "closeCase":
        return False
    return _by_role(viewer, mutation) or only_about_themselves(viewer, mutation)


def only_about_themselves(viewer: Viewer, mutation: str) -> bool:
    """Whether the viewer may use this mutation as a member, naming nobody but themselves."""
    if viewer.alumnus_id is None or Role.ALUMNUS not in viewer.roles:
        return False
    return mutation in OWN_MUTATIONS and not _by_role(viewer, mutation)


def _by_role(viewer: Viewer, mutation: str) -> bool:
    return any(
        all(may_write(viewer, area) for area in needs) for needs in MUTATIONS.get(mutation, ())
    )


def may_open(viewer: Viewer, data_class: ConfidentialClass, *, alone: bool) -> bool:
    """Whether a case may open this class to the viewer; `alone`: by breaking the glass."""
    areas, letters = _AREAS_OF_CASE[data_class], "b" if alone else "cb"
    return all(
        any(set(letters) & set(_GRANTS[role, area]) for role in viewer.roles)
        or _granted(viewer.roles, area, "r")
        for area in areas
    )


@lru_cache(maxsize=256)
def _in_case(viewer: Viewer) -> Viewer:
    """The viewer as they look at somebody whom their case is about.

    The table is asked again: who lost the role since reads no more by the case.
    """
    assert viewer.case is not None
    opened = frozenset(
        area
        for each in viewer.case.classes
        if may_open(viewer, each, alone=viewer.case.alone)
        for area in _AREAS_OF_CASE[each]
    )
    return replace(viewer, opened=opened)


@lru_cache(maxsize=256)
def _may_open(roles: frozenset[Role], letters: str) -> bool:
    return any(
        set(letters) & set(granted) for (role, _), granted in _GRANTS.items() if role in roles
    )


def _area(what: Area | DataClass) -> Area:
    return _AREA_OF_CLASS[what] if isinstance(what, DataClass) else what


@lru_cache(maxsize=4_096, typed=True)  # an area and a class of data may be the same word
def _granted(roles: frozenset[Role], what: Area | DataClass, right: str, own: bool = False) -> bool:
    area = _area(what)
    if own and right in _OWN[area]:
        return True
    return any(right in _GRANTS[role, area] for role in roles)
