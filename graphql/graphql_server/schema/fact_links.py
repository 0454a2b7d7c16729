"""From a fact to what it is about: the undertaking, the entry, the person or the user it names."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple
from uuid import UUID

import strawberry

from crm.domain.moments import PointInTime
from crm.domain.undertakings import (
    collaboration,
    eligibility_exception,
    follow_up_task,
    mentoring,
    referral,
    return_process,
    success_story,
)
from graphql_server.schema.ids import parse_uuid
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.resolver import resolver
from graphql_server.schema.users import User, shown_user

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus
    from graphql_server.schema.campaigns import Campaign
    from graphql_server.schema.collaborations import Collaboration
    from graphql_server.schema.eligibility_exceptions import EligibilityException
    from graphql_server.schema.gathering import Gathering
    from graphql_server.schema.mentoring import Mentoring
    from graphql_server.schema.referrals import Referral
    from graphql_server.schema.return_process import ReturnProcess
    from graphql_server.schema.stories import SuccessStory
    from graphql_server.schema.tasks import FollowUpTask
    from graphql_server.schema.timeline_entry import TimelineEntry

_NOT_YOURS = "Null: not for your role."


@strawberry.interface(description="A fact about a gathering.")
class AboutGathering:
    at: strawberry.Private[PointInTime | None] = None
    gathering_id: str = strawberry.field(description="The word that names the gathering.")

    @resolver(f"The gathering. {_NOT_YOURS}")
    async def gathering(
        self, info: Info
    ) -> Annotated["Gathering", strawberry.lazy("graphql_server.schema.gathering")] | None:
        from graphql_server.schema.gathering import load_gathering

        return await load_gathering(info.context, self.gathering_id, self.at)


@strawberry.interface(description="A fact about a message, be it of a campaign or not.")
class AboutCampaign:
    at: strawberry.Private[PointInTime | None] = None
    campaign_id: str | None = strawberry.field(
        description="The word that names the campaign. Null: outside campaigns."
    )

    @resolver("The campaign. Null: outside campaigns, or not for your role.")
    async def campaign(
        self, info: Info
    ) -> Annotated["Campaign", strawberry.lazy("graphql_server.schema.campaigns")] | None:
        from graphql_server.schema.campaigns import load_campaign

        if self.campaign_id is None:
            return None
        return await load_campaign(info.context, self.campaign_id, self.at)


@strawberry.interface(description="A fact about somebody whom an alumnus referred.")
class AboutReferral:
    at: strawberry.Private[PointInTime | None] = None
    referral_id: strawberry.ID = strawberry.field(description="The key of the referral.")

    @resolver(f"The referral. {_NOT_YOURS}")
    async def referral(
        self, info: Info
    ) -> Annotated["Referral", strawberry.lazy("graphql_server.schema.referrals")] | None:
        found: Referral | None = await _load(info, referral.Referral, self.referral_id, self.at)
        return found


@strawberry.interface(description="A fact about somebody's way back to the employer.")
class AboutReturnProcess:
    at: strawberry.Private[PointInTime | None] = None

    @resolver("The return process. Null: none, or not for your role.")
    async def return_process(
        self, info: Info
    ) -> Annotated["ReturnProcess", strawberry.lazy("graphql_server.schema.return_process")] | None:
        named = getattr(self, "process_id", None) or getattr(self, "return_process_id", None)
        found: ReturnProcess | None = await _load(
            info, return_process.ReturnProcess, named, self.at
        )
        return found


@strawberry.interface(description="A fact about work with an alumnus who is not employed.")
class AboutCollaboration:
    at: strawberry.Private[PointInTime | None] = None
    collaboration_id: strawberry.ID = strawberry.field(description="The key of the collaboration.")

    @resolver(f"The collaboration. {_NOT_YOURS}")
    async def collaboration(
        self, info: Info
    ) -> Annotated["Collaboration", strawberry.lazy("graphql_server.schema.collaborations")] | None:
        found: Collaboration | None = await _load(
            info, collaboration.Collaboration, self.collaboration_id, self.at
        )
        return found


@strawberry.interface(description="A fact about a mentoring.")
class AboutMentoring:
    at: strawberry.Private[PointInTime | None] = None
    mentoring_id: strawberry.ID = strawberry.field(description="The key of the mentoring.")

    @resolver(f"The mentoring. {_NOT_YOURS}")
    async def mentoring(
        self, info: Info
    ) -> Annotated["Mentoring", strawberry.lazy("graphql_server.schema.mentoring")] | None:
        found: Mentoring | None = await _load(info, mentoring.Mentoring, self.mentoring_id, self.at)
        return found


@strawberry.interface(description="A fact about a success story.")
class AboutSuccessStory:
    at: strawberry.Private[PointInTime | None] = None
    story_id: strawberry.ID = strawberry.field(description="The key of the story.")

    @resolver(f"The success story. {_NOT_YOURS}")
    async def success_story(
        self, info: Info
    ) -> Annotated["SuccessStory", strawberry.lazy("graphql_server.schema.stories")] | None:
        found: SuccessStory | None = await _load(
            info, success_story.SuccessStory, self.story_id, self.at
        )
        return found


@strawberry.interface(description="A fact about something to be done about a person.")
class AboutFollowUpTask:
    at: strawberry.Private[PointInTime | None] = None
    task_id: strawberry.ID = strawberry.field(description="The key of the task.")

    @resolver(f"The task. {_NOT_YOURS}")
    async def follow_up_task(
        self, info: Info
    ) -> Annotated["FollowUpTask", strawberry.lazy("graphql_server.schema.tasks")] | None:
        found: FollowUpTask | None = await _load(
            info, follow_up_task.FollowUpTask, self.task_id, self.at
        )
        return found


@strawberry.interface(description="A fact about an exception from the return policy.")
class AboutEligibilityException:
    at: strawberry.Private[PointInTime | None] = None
    exception_id: strawberry.ID = strawberry.field(description="The key of the exception.")

    @resolver(f"The exception. {_NOT_YOURS}")
    async def eligibility_exception(
        self, info: Info
    ) -> (
        Annotated[
            "EligibilityException", strawberry.lazy("graphql_server.schema.eligibility_exceptions")
        ]
        | None
    ):
        found: EligibilityException | None = await _load(
            info, eligibility_exception.EligibilityException, self.exception_id, self.at
        )
        return found


_ABOUT: dict[str, type] = {
    "gathering_id": AboutGathering,
    "campaign_id": AboutCampaign,
    "referral_id": AboutReferral,
    "process_id": AboutReturnProcess,
    "return_process_id": AboutReturnProcess,
    "collaboration_id": AboutCollaboration,
    "mentoring_id": AboutMentoring,
    "story_id": AboutSuccessStory,
    "task_id": AboutFollowUpTask,
    "exception_id": AboutEligibilityException,
}
"""By the field that names it: the interface of facts about such a thing."""


class Link(NamedTuple):
    """A field of a fact that leads on."""

    name: str
    load: Callable[..., Any]
    description: str


def _entry(field: str) -> Callable[..., Any]:
    async def load(
        self: Any, info: Info
    ) -> Annotated["TimelineEntry", strawberry.lazy("graphql_server.schema.timeline_entry")] | None:
        from graphql_server.schema.timeline_entry import past_entry, shown_entry

        event_id = parse_uuid(getattr(self, field) or "")
        if event_id is None:
            return None
        context = info.context
        entry = await loaders_of(context).entries_of_events.load(event_id)
        if entry is not None and self.at is not None:
            return await past_entry(context, entry.alumnus_id, entry.position, self.at)
        return shown_entry(entry, context.viewer, context.services.zone)

    return load


def _person(field: str) -> Callable[..., Any]:
    async def load(
        self: Any, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        alumnus_id = parse_uuid(getattr(self, field) or "")
        return None if alumnus_id is None else await load_alumnus(info.context, alumnus_id, self.at)

    return load


def _user(field: str) -> Callable[..., Any]:
    def load(self: Any) -> User | None:
        return shown_user(getattr(self, field))

    return load


_ENTRY = "Null: none, not on the timeline, or not for your role."
LINKS: dict[str, Link] = {
    "retracted_event_id": Link("target", _entry("retracted_event_id"), f"What. {_ENTRY}"),
    "rescinded_event_id": Link("target", _entry("rescinded_event_id"), f"What. {_ENTRY}"),
    "replaced_by_event_id": Link(
        "replacement", _entry("replaced_by_event_id"), f"What stands in its place. {_ENTRY}"
    ),
    "inquiry_event_id": Link(
        "inquiry_entry", _entry("inquiry_event_id"), f"The inquiry that led to it. {_ENTRY}"
    ),
    "evaluation_event_id": Link(
        "evaluation_entry", _entry("evaluation_event_id"), f"The evaluation before it. {_ENTRY}"
    ),
    "insight_event_id": Link(
        "insight_entry", _entry("insight_event_id"), f"What was told. {_ENTRY}"
    ),
    "survivor_id": Link("survivor", _person("survivor_id"), f"Whose id stays. {_NOT_YOURS}"),
    "absorbed_id": Link(
        "absorbed",
        _person("absorbed_id"),
        f"Who was merged; while the merge stands, the same as `survivor`. {_NOT_YOURS}",
    ),
    "other_id": Link("other", _person("other_id"), f"The other record. {_NOT_YOURS}"),
    "owner_id": Link(
        "owner", _user("owner_id"), "Who looks after it. Null: nobody, or not for your role."
    ),
    "mentee_id": Link("mentee", _user("mentee_id"), "Who is mentored. Null: nobody is named."),
    "interviewer_id": Link(
        "interviewer", _user("interviewer_id"), "Who asked. Null: nobody is named."
    ),
    "contact_desk_id": Link(
        "contact_desk", _user("contact_desk_id"), "Who is there to be asked. Null: nobody is named."
    ),
}
"""By the field that names it: where else a fact leads."""


def abouts_of(names: Sequence[str]) -> tuple[type, ...]:
    """The interfaces of a fact with these fields."""
    return tuple(dict.fromkeys(_ABOUT[each] for each in names if each in _ABOUT))


def links_of(names: Sequence[str]) -> dict[str, Any]:
    """The other links of a fact with these fields, as fields of its type."""
    found = (LINKS[each] for each in names if each in LINKS)
    return {link.name: resolver(link.description)(link.load) for link in found}


def leads_on(names: Sequence[str]) -> bool:
    """Whether a fact with these fields leads anywhere, and so must know its moment."""
    return any(each in _ABOUT or each in LINKS for each in names)


async def _load(info: Info, cls: Any, named: str | None, at: PointInTime | None) -> Any:
    from graphql_server.schema.undertakings import load_undertaking

    id_: UUID | None = parse_uuid(named) if named else None
    return None if id_ is None else await load_undertaking(info.context, cls, id_, at)
