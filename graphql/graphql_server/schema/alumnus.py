"""A person on file, as a viewer may see them."""

import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.moments import PointInTime
from crm.domain.status import AlumnusStatus
from graphql_server.access import Area, Viewer, may_read
from graphql_server.accesses.looked import confidential, of_person
from graphql_server.context import RequestContext
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
    (Area.ENGAGEMENT, ("gatherings", "topicAffinity")),
    (Area.SCORE, ("engagement",)),
    (Area.RETURN_FLOW, ("returnEligibility", "membershipEligibility")),
)


@confidential(whose=lambda person: person.alumnus_id, email=ConfidentialClass.CONTACT)
@strawberry.type(
    description="A person who works or worked for the employer: the same one for life."
)
class Alumnus(Addressee, Participant, Involved, Judged, Returnee, Watched, Node):
    alumnus_id: strawberry.Private[UUID]
    at: strawberry.Private[PointInTime | None]
    moment: Moment | None = strawberry.field(
        description="The moment that all of this, and all below it, is of. Null: now."
    )
    external_ref: str | None = strawberry.field(
        description="The latest employee number (社員番号). Null: none, or not for your role."
    )
    display_name: str | None = strawberry.field(
        description="The name to show. Null: not known, not for your role (identity), or erased."
    )
    names: Names | None = strawberry.field(
        description="All names. Null: not for your role (identity)."
    )
    merged_from: list[MergedRecord] | None = strawberry.field(
        description=(
            "Other records of the same person, whose ids lead here. Null: not for your role"
            " (identity)."
        )
    )
    identity_verification: IdentityVerification | None = strawberry.field(
        description=(
            "How it was made sure who they are. Null: it was not, or not for your role (identity)."
        )
    )
    birth_date: datetime.date | None = strawberry.field(
        description="Date of birth. Null: not known, not for your role (identity), or erased."
    )
    email: str | None = strawberry.field(
        description="E-mail address. Null: not known, not for your role (contact), or erased."
    )
    status: AlumnusStatus = strawberry.field(
        description=(
            "Status today, or on the day of `moment`; computed from dates in the programme's time"
            " zone."
        )
    )
    status_because: StatusSince | None = strawberry.field(
        description="What the status follows from. Null: not for your role (employment)."
    )
    status_history: list[StatusSince] | None = strawberry.field(
        description=(
            "Every change of status, past and to come, oldest first."
            " Null: not for your role (employment)."
        )
    )
    employments: list[Employment] | None = strawberry.field(
        description="In the order recorded. Null: not for your role (employment)."
    )
    offboardings: list[Offboarding] | None = strawberry.field(
        description=(
            "How parting goes or went, for each employment that ends or ended; those first whose"
            " departure was taken back. Null: not for your role (employment)."
        )
    )
    membership: Membership | None = strawberry.field(
        description="Membership in the network. Null: not for your role (consent)."
    )
    consents: list[Consent] | None = strawberry.field(
        description=(
            "What the person agrees to today, or at `moment`. Null: not for your role (consent)."
        )
    )
    preferences: Preferences | None = strawberry.field(
        description="What they want to hear about. Null: never said, or not for your role."
    )
    memorial: bool = strawberry.field(
        description="The person has died (逝去): nobody writes to them any more."
    )
    owner_id: str | None = strawberry.field(
        description=(
            "Who looks after the person (担当), by user id. Null: nobody, or not for your role"
            " (engagement)."
        )
    )
    version: int = strawberry.field(
        description="Rises with every fact that a command can decide on; for `expectedVersion`."
    )
    masked_fields: list[str] = strawberry.field(
        description="Fields that are null here because your role may not read them."
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
    if person is None or not meets_people(context.viewer):
        return None
    zone = context.services.zone
    day = loaders_of(context).today if at is None else at.day(zone)
    return _shown(person, context.viewer, day, zone, at)


def _shown(
    person: PersonEntry,
    viewer: Viewer,
    today: datetime.date,
    zone: datetime.tzinfo,
    at: PointInTime | None,
) -> Alumnus:
    identity, employment = may_read(viewer, Area.IDENTITY), may_read(viewer, Area.EMPLOYMENT)
    consent, history = may_read(viewer, Area.CONSENT), person.status_history
    return Alumnus(
        id=global_id(ALUMNUS, person.alumnus_id, at),
        alumnus_id=person.alumnus_id,
        at=at,
        moment=shown_moment(at) if at else None,
        external_ref=person.external_ref if identity else None,
        display_name=person.display_name if identity else None,
        names=shown_names(person.person) if identity else None,
        merged_from=shown_merged(person.person, at) if identity else None,
        identity_verification=shown_verification(person.person) if identity else None,
        birth_date=person.person.birth_date if identity else None,
        email=person.email if may_read(viewer, Area.CONTACT) else None,
        status=person.status_on(today),
        status_because=status_because(history, person.person, today) if employment else None,
        status_history=[shown_status(each, person.person) for each in history]
        if employment
        else None,
        employments=(
            [
                of_person(shown_employment(stint, viewer, today), person.alumnus_id)
                for stint in person.employments
            ]
            if employment
            else None
        ),
        offboardings=shown_offboardings(person.person, at) if employment else None,
        membership=shown_membership(person, today, zone) if consent else None,
        consents=[shown_consent(each) for each in person.consents_on(today)] if consent else None,
        preferences=shown_preferences(person.person) if consent else None,
        memorial=person.person.died_by(today),
        owner_id=person.person.care.owner_id if may_read(viewer, Area.ENGAGEMENT) else None,
        version=person.version,
        masked_fields=sorted(
            name for area, names in _MASKS if not may_read(viewer, area) for name in names
        ),
    )
