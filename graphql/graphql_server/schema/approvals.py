"""The approvals inbox (承認待ち): everything that needs a second person."""

import datetime
from typing import Annotated, Any

import strawberry

from crm.domain.undertaking import ApprovalKind, Awaiting
from crm.domain.undertakings.access_case import AccessCase
from crm.domain.undertakings.eligibility_exception import EligibilityException
from crm.domain.undertakings.referral import Referral
from crm.domain.undertakings.return_process import ReturnProcess
from crm.domain.undertakings.subject_request import SubjectRequest
from crm.domain.undertakings.success_story import SuccessStory
from crm.domain.words import Locale
from graphql_server.access import Area, Viewer, may_read, may_write
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.alumnus import Alumnus, load_alumnus
from graphql_server.schema.cursors import read_undertaking_cursor, undertaking_cursor
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.info import Info
from graphql_server.schema.node import Node
from graphql_server.schema.paging import PageInfo, page_info, page_size
from graphql_server.schema.resolver import resolver
from graphql_server.schema.undertakings import show
from projections.pages import Slice
from projections.undertakings import questions
from projections.undertakings.entry import UndertakingEntry
from projections.undertakings.questions import UndertakingFilter

_AREAS = {
    ApprovalKind.ELIGIBILITY_EXCEPTION: Area.RETURN_FLOW,
    ApprovalKind.TERMS: Area.RETURN_FLOW,
    ApprovalKind.TERMS_EXCEPTION: Area.RETURN_FLOW,
    ApprovalKind.REFERRAL_REWARD: Area.CONTACT,
    ApprovalKind.SUCCESS_STORY: Area.CONTACT,
    ApprovalKind.ERASURE: Area.HR_NOTES,
    ApprovalKind.ACCESS_CASE: Area.CASES,
}
"""What whoever approves must be able to write."""
_LIST = "Approval"
_READ = {
    EligibilityException: Area.RETURN_FLOW,
    ReturnProcess: Area.RETURN_FLOW,
    Referral: Area.ENGAGEMENT,
    SuccessStory: Area.ENGAGEMENT,
    SubjectRequest: Area.HR_NOTES,
    AccessCase: Area.CASES,
}
"""What is ever waited for, and who sees it: what is not for the viewer takes no room on a page."""
_SENTENCES = {
    ApprovalKind.ELIGIBILITY_EXCEPTION: (
        "復職条件の例外が承認待ちです。",
        "An exception from the conditions of return waits for approval.",
    ),
    ApprovalKind.TERMS: ("処遇案が承認待ちです。", "Terms wait for approval."),
    ApprovalKind.TERMS_EXCEPTION: (
        "基準外の処遇が承認待ちです。",
        "Terms outside the criteria wait for approval.",
    ),
    ApprovalKind.REFERRAL_REWARD: (
        "紹介報酬が承認待ちです。",
        "The reward for a referral waits for approval.",
    ),
    ApprovalKind.SUCCESS_STORY: (
        "活躍事例の公開が承認待ちです。",
        "The publication of a success story waits for approval.",
    ),
    ApprovalKind.ERASURE: (
        "個人データの消去が承認待ちです。",
        "The erasure of a person's data waits for approval.",
    ),
    ApprovalKind.ACCESS_CASE: (
        "個人データの閲覧が承認待ちです。",
        "An access to personal data waits for approval.",
    ),
}


@strawberry.type(description="Something that somebody else than who asked for it must approve.")
class Approval:
    entry: strawberry.Private[UndertakingEntry]
    awaiting: strawberry.Private[Awaiting]
    kind: ApprovalKind = strawberry.field(description="What is to be approved.")
    requested_at: datetime.datetime = strawberry.field(description="When it was asked for.")
    requested_by: Actor = strawberry.field(description="Who asked for it.")
    due_on: datetime.date | None = strawberry.field(
        description="By when it is wanted. Null: no date was given."
    )
    subject: Node = strawberry.field(description="What it is about.")

    @resolver("What waits, as a sentence, without the person's name.")
    def sentence(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str:
        ja, en = _SENTENCES[self.kind]
        return en if locale is Locale.EN else ja

    @resolver("Whether you may: your role can, and you did not ask for it yourself.")
    def may_approve(self, info: Info) -> bool:
        return may_approve(info.context.viewer, self.awaiting)

    @resolver("Whom it is about. Null: nobody, or not for your role.")
    async def alumnus(self, info: Info) -> Alumnus | None:
        alumnus_id = self.entry.undertaking.alumnus_id
        return None if alumnus_id is None else await load_alumnus(info.context, alumnus_id)


@strawberry.type(description="An approval that is waited for, and its place.")
class ApprovalEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: Approval = strawberry.field(description="The approval.")


@strawberry.type(description="A page of what waits for approval, newest first.")
class ApprovalConnection:
    edges: list[ApprovalEdge] = strawberry.field(description="What waits, in order.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("What waits, on all pages together.")
    async def total_count(self, info: Info) -> int:
        async with info.context.services.pool.connection() as connection:
            return await questions.count(connection, _waiting(info.context.viewer))


def may_approve(viewer: Viewer, awaiting: Awaiting) -> bool:
    """Whether the viewer is a second person with the right to approve it."""
    if viewer.actor.id is None or viewer.actor in (awaiting.requested_by, *awaiting.barred):
        return False
    return may_write(viewer, _AREAS[awaiting.kind])


async def approvals_page(
    context: RequestContext,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> ApprovalConnection:
    """A page of the inbox; refuses whoever may approve nothing and read no trail."""
    if not _may_see(context.viewer):
        raise CodedError("Your role may not read approvals.", "NOT_ALLOWED")
    size = page_size(first, last)
    part = Slice(
        first=size.first,
        after=read_undertaking_cursor(after, _LIST),
        last=size.last,
        before=read_undertaking_cursor(before, _LIST),
    )
    async with context.services.pool.connection() as connection:
        page = await questions.page(connection, _waiting(context.viewer), part)
    edges = [
        ApprovalEdge(cursor=undertaking_cursor(each.cursor, _LIST), node=node)
        for each in page.items
        if (node := _shown(each, context)) is not None
    ]
    info = page_info(page, [edge.cursor for edge in edges])
    return ApprovalConnection(edges=edges, page_info=info)


def _waiting(viewer: Viewer) -> UndertakingFilter:
    types = (cls.__name__ for cls, area in _READ.items() if may_read(viewer, area))
    return UndertakingFilter(types=frozenset(types), awaiting=True)


def _may_see(viewer: Viewer) -> bool:
    return any(may_write(viewer, area) for area in set(_AREAS.values()))


def _shown(entry: UndertakingEntry, context: RequestContext) -> Approval | None:
    awaiting, subject = entry.undertaking.awaiting, _subject(entry, context)
    if awaiting is None or subject is None:
        return None
    return Approval(
        entry=entry,
        awaiting=awaiting,
        kind=awaiting.kind,
        requested_at=awaiting.requested_at,
        requested_by=shown_actor(awaiting.requested_by),
        due_on=awaiting.due_on,
        subject=subject,
    )


def _subject(entry: UndertakingEntry, context: RequestContext) -> Node | None:
    found: Any = show(entry, context)
    return found if isinstance(found, Node) else None
