"""A person on file, as a viewer may see them."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Annotated, TypeVar, cast
from uuid import UUID

import strawberry

from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.moments import PointInTime
from crm.domain.status import AlumnusStatus
from graphql_server.access import Area, Viewer, may_read
from graphql_server.accesses.looked import confidential, of_person
from graphql_server.context import RequestContext
from graphql_server.made import made, made_when_read
from graphql_server.schema.accesses import Watched
from graphql_server.schema.eligibility import Judged
from graphql_server.schema.employment import Employment, shown_employment
from graphql_server.schema.engagement import EngagementScore, engagement_score
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import MomentKey, loaders_of
from graphql_server.schema.masking import meets_people
from graphql_server.schema.membership import (
    Consent,
    Membership,
    Preferences,
    shown_consent,
    shown_membership,
    shown_preferences,
)
from graphql_server.schema.moment import Moment, shown_moment
from graphql_server.schema.names import (
    IdentityVerification,
    MergedRecord,
    Names,
    shown_merged,
    shown_names,
    shown_verification,
)
from graphql_server.schema.node import Node
from graphql_server.schema.offboarding import Offboarding, shown_offboardings
from graphql_server.schema.paging import AFTER, BEFORE, FIRST, LAST
from graphql_server.schema.pipeline import Returnee
from graphql_server.schema.profile import Involved
from graphql_server.schema.reachability import Addressee
from graphql_server.schema.resolver import resolver
from graphql_server.schema.status import StatusSince, shown_status, status_because
from graphql_server.schema.timeline import TimelineConnection, timeline_page, timeline_part
from graphql_server.schema.timeline_filter import TimelineFilter
from graphql_server.schema.together import Participant
from graphql_server.schema.users import User, shown_user
from projections.directory.entry import PersonEntry

Value = TypeVar("Value")

_MASKS: tuple[tuple[Area, tuple[str, ...]], ...] = (
    (Area.IDENTITY, ("displayName", "externalRef", "names", "birthDate")),
    (Area.IDENTITY, ("mergedFrom", "identityVerification")),
    (Area.IDENTITY, ("employments.employeeNumber",)),
    (Area.CONTACT, ("email",)),
    (Area.EMPLOYMENT, ("employments", "offboardings", "statusBecause", "statusHistory")),
    (Area.EMPLOYMENT, ("skills", "workStyle")),
    (Area.DEPARTURE_REASONS, ("employments.departureReason",)),
    (Area.CONSENT, ("membership", "consents", "preferences", "reachability", "mayContact")),
    (Area.ENGAGEMENT, ("broadcastsThisMonth", "ownerId", "owner")),
    (Area.ENGAGEMENT, ("gatherings", "campaigns", "topicAffinity")),
    (Area.SCORE, ("engagement",)),
    (Area.RETURN_FLOW, ("returnEligibility", "membershipEligibility")),
    (Area.ACCESS_LOG, ("accesses",)),
)
_NOT_THEIRS = (
    *("offboardings", "reachability", "mayContact", "broadcastsThisMonth"),
    *("ownerId", "owner", "gatherings", "campaigns", "topicAffinity"),
)
"""What members of the network do not read here though it is theirs: how they are worked with."""


@dataclass(frozen=True, slots=True)
class _Sight:
    """Who looks, and on which day."""

    viewer: Viewer
    day: datetime.date
    zone: datetime.tzinfo
    at: PointInTime | None


def _told(
    description: str,
    make: Callable[[PersonEntry, _Sight], Value],
    area: Area | None = None,
    *,
    theirs: bool = True,
) -> Value:
    """A field that is made when it is read; null for who may not read the area, and for members
    themselves where it is not `theirs`."""

    def make_for(shown: "Alumnus") -> Value | None:
        if area is not None and not may_read(shown.sight.viewer, area):
            return None
        if shown.sight.viewer.own and not theirs:
            return None
        return make(shown.person, shown.sight)

    return cast(Value, made(description, make_for))


@lru_cache(maxsize=256)
def _masked_fields(viewer: Viewer) -> tuple[str, ...]:
    masked = [names for area, names in _MASKS if not may_read(viewer, area)]
    if viewer.own:
        masked.append(_NOT_THEIRS)
    return tuple(sorted(set(chain.from_iterable(masked))))


@confidential(whose=lambda person: person.alumnus_id, email=ConfidentialClass.CONTACT)
@made_when_read
@strawberry.type(
    description="A person who works or worked for the employer: the same one for life."
)
class Alumnus(Addressee, Participant, Involved, Judged, Returnee, Watched, Node):
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]
    person: strawberry.Private[PersonEntry]
    sight: strawberry.Private[_Sight]
    moment: Moment | None = _told(
        "The moment that all of this, and all below it, is of. Null: now.",
        lambda _, sight: None if sight.at is None else shown_moment(sight.at),
    )
    external_ref: str | None = _told(
        "The latest employee number (社員番号). Null: none, or not for your role.",
        lambda person, _: person.external_ref,
        Area.IDENTITY,
    )
    display_name: str | None = _told(
        "The name to show. Null: not known, not for your role (identity), or erased.",
        lambda person, _: person.display_name,
        Area.IDENTITY,
    )
    names: Names | None = _told(
        "All names. Null: not for your role (identity).",
        lambda person, _: shown_names(person.person),
        Area.IDENTITY,
    )
    merged_from: list[MergedRecord] | None = _told(
        "Other records of the same person, whose ids lead here. Null: not for your role"
        " (identity).",
        lambda person, sight: shown_merged(person.person, sight.at),
        Area.IDENTITY,
    )
    identity_verification: IdentityVerification | None = _told(
        "How it was made sure who they are. Null: it was not, or not for your role (identity).",
        lambda person, _: shown_verification(person.person),
        Area.IDENTITY,
    )
    birth_date: datetime.date | None = _told(
        "Date of birth. Null: not known, not for your role (identity), or erased.",
        lambda person, _: person.person.birth_date,
        Area.IDENTITY,
    )
    email: str | None = _told(
        "E-mail address. Null: not known, not for your role (contact), or erased.",
        lambda person, _: person.email,
        Area.CONTACT,
    )
    status: AlumnusStatus = _told(
        "Status today, or on the day of `moment`; computed from dates in the programme's time"
        " zone.",
        lambda person, sight: person.status_on(sight.day),
    )
    status_because: StatusSince | None = _told(
        "What the status follows from. Null: not for your role (employment).",
        lambda person, sight: status_because(
            person.status_history, person.person, sight.day, sight.at
        ),
        Area.EMPLOYMENT,
    )
    status_history: list[StatusSince] | None = _told(
        "Every change of status, past and to come, oldest first."
        " Null: not for your role (employment).",
        lambda person, sight: [
            shown_status(each, person.person, sight.at) for each in person.status_history
        ],
        Area.EMPLOYMENT,
    )
    employments: list[Employment] | None = _told(
        "In the order recorded. Null: not for your role (employment).",
        lambda person, sight: [
            of_person(shown_employment(each, sight.viewer, sight.day), person.alumnus_id)
            for each in person.employments
        ],
        Area.EMPLOYMENT,
    )
    offboardings: list[Offboarding] | None = _told(
        "How parting goes or went, for each employment that ends or ended; those first whose"
        " departure was taken back. Null: not for your role (employment).",
        lambda person, sight: shown_offboardings(person.person, sight.at),
        Area.EMPLOYMENT,
        theirs=False,
    )
    membership: Membership | None = _told(
        "Membership in the network. Null: not for your role (consent).",
        lambda person, sight: shown_membership(person, sight.day, sight.zone),
        Area.CONSENT,
    )
    consents: list[Consent] | None = _told(
        "What the person agrees to today, or at `moment`. Null: not for your role (consent).",
        lambda person, sight: [shown_consent(each) for each in person.consents_on(sight.day)],
        Area.CONSENT,
    )
    preferences: Preferences | None = _told(
        "What they want to hear about. Null: never said, or not for your role.",
        lambda person, _: shown_preferences(person.person),
        Area.CONSENT,
    )
    memorial: bool = _told(
        "The person has died (逝去): nobody writes to them any more.",
        lambda person, sight: person.person.died_by(sight.day),
    )
    owner_id: str | None = _told(
        "Who looks after the person (担当), by user id. Null: nobody, or not for your role"
        " (engagement).",
        lambda person, _: person.person.care.owner_id,
        Area.ENGAGEMENT,
        theirs=False,
    )
    version: int = _told(
        "Rises with every fact that a command can decide on; for `expectedVersion`.",
        lambda person, _: person.version,
    )
    masked_fields: list[str] = _told(
        "Fields that are null here because your role may not read them.",
        lambda _, sight: list(_masked_fields(sight.viewer)),
    )

    @resolver("Who looks after the person (担当). Null: nobody, or not for your role (engagement).")
    def owner(self) -> User | None:
        return shown_user(self.owner_id)

    @resolver("Everything that happened, newest first.")
    async def timeline(
        self,
        info: Info,
        first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
        after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
        last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
        before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
        around: Annotated[
            datetime.datetime | None,
            strawberry.argument(description="Give the page whose middle is this instant."),
        ] = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            TimelineFilter | None, strawberry.argument(description="Which entries.")
        ] = None,
    ) -> TimelineConnection:
        part = timeline_part(first, after, last, before, around)
        return await timeline_page(info.context, self.alumnus_id, part, filter, self.at, info)

    @resolver("The same person now. Null: not on file any more.")
    async def present(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        return await load_alumnus(info.context, self.alumnus_id)

    @resolver("The score of today, or of the day of `moment`. Null: not for your role (score).")
    async def engagement(
        self,
        info: Info,
        model: Annotated[
            str | None,
            strawberry.argument(
                description="Name of a scoring model; the one in force on that day if null."
            ),
        ] = None,
    ) -> EngagementScore | None:
        return await engagement_score(info.context, self.alumnus_id, model, self.at)


async def load_alumnus(
    context: RequestContext, alumnus_id: UUID, at: PointInTime | None = None
) -> Alumnus | None:
    """The person now, or as they were; None while not on file, or when not for the viewer."""
    if at is None:
        return shown_alumnus(await loaders_of(context).people.load(alumnus_id), context)
    past = await loaders_of(context).past_people.load(MomentKey(alumnus_id, at))
    return shown_alumnus(past.entry if past else None, context, at)


def shown_alumnus(
    person: PersonEntry | None, context: RequestContext, at: PointInTime | None = None
) -> Alumnus | None:
    """The person as the viewer may see them; None when people are not for them at all."""
    if person is None:
        return None
    viewer = context.viewer.about(person.alumnus_id)
    if not meets_people(viewer):
        return None
    zone = context.services.zone
    day = loaders_of(context).today if at is None else at.day(zone)
    return Alumnus(
        id=global_id(ALUMNUS, person.alumnus_id, at),
        alumnus_id=person.alumnus_id,
        at=at,
        person=person,
        sight=_Sight(viewer, day, zone, at),
    )
