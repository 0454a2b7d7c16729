"""The attention list: who needs looking after today, why, and whose it is."""

import base64
import datetime
from typing import Annotated, Any

import strawberry

from crm.domain.facts.care import AttentionKind
from crm.domain.words import Locale
from graphql_server.access import Area
from graphql_server.context import RequestContext
from graphql_server.schema.alumnus import Alumnus, load_alumnus
from graphql_server.schema.cursors import attention_cursor, read_attention_cursor
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.masking import must_read
from graphql_server.schema.node import Node
from graphql_server.schema.paging import PageInfo, page_info, page_size
from graphql_server.schema.questions import query_line
from graphql_server.schema.resolver import resolver
from graphql_server.schema.segments import Segment, known_segments, shown_segment
from graphql_server.schema.undertakings import show
from graphql_server.schema.users import User, shown_user
from projections.attention.questions import Attention, AttentionFilter, AttentionItem
from projections.pages import Slice

_SENTENCES: dict[AttentionKind, tuple[str, str]] = {
    AttentionKind.CONTACT_OVERDUE: (
        "接点が{days}日遅れています。",
        "Contact is {days} overdue.",
    ),
    AttentionKind.CONTACT_BOUNCED: (
        "{days}日前からメールが届きません。",
        "Mail has not arrived for {days}.",
    ),
    AttentionKind.TASK_LAPSED: (
        "フォローアップが{days}日遅れています。",
        "A follow-up is {days} overdue.",
    ),
    AttentionKind.CHECK_DUE: (
        "復職後の確認が{days}日遅れています。",
        "A check after the return is {days} overdue.",
    ),
    AttentionKind.STAGE_OVERDUE: (
        "選考の段階が{days}日遅れています。",
        "A stage of the return process is {days} overdue.",
    ),
}


@strawberry.type(description="One reason to look after somebody today (要対応).")
class AttentionEntry:
    item: strawberry.Private[AttentionItem]
    id: strawberry.ID = strawberry.field(
        description=(
            "The same as long as the reason stands: a key for caches. It is none for `node`, as the"
            " list follows from the day."
        )
    )
    kind: AttentionKind = strawberry.field(description="Why.")
    due_on: datetime.date = strawberry.field(
        description="The last day in time; of a bounce, the day since which mail does not arrive."
    )
    overdue_days: int = strawberry.field(description="Days since then.")
    owner_id: str | None = strawberry.field(
        description="Whose it is, by user id: of the task or process, else of the person. Null:"
        " nobody's."
    )
    segment: Segment | None = strawberry.field(
        description="By whose touch plan contact is overdue. Null for other kinds."
    )

    @resolver("Whose it is: of the task or process, else of the person. Null: nobody's.")
    def owner(self) -> User | None:
        return shown_user(self.owner_id)

    @resolver("The reason as a sentence, without the person's name.")
    def sentence(
        self,
        locale: Annotated[
            Locale | None, strawberry.argument(description="Language of the sentence.")
        ] = Locale.JA,
    ) -> str:
        ja, en = _SENTENCES[self.kind]
        if locale is Locale.EN:
            days = self.overdue_days
            return en.format(days=f"{days} day" if days == 1 else f"{days} days")
        return ja.format(days=self.overdue_days)

    @resolver("Who needs looking after. Null: not for your role.")
    async def alumnus(self, info: Info) -> Alumnus | None:
        return await load_alumnus(info.context, self.item.alumnus_id)

    @resolver(
        "The follow-up or the return process. Null: about the person as a whole, or not for your"
        " role."
    )
    async def subject(self, info: Info) -> Node | None:
        if self.item.stream_id is None:
            return None
        entry = await loaders_of(info.context).undertakings.load(self.item.stream_id)
        found: Any = None if entry is None else show(entry, info.context)
        return found if isinstance(found, Node) else None


@strawberry.type(description="An entry of the attention list and its place.")
class AttentionEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: AttentionEntry = strawberry.field(description="The entry.")


@strawberry.type(description="A page of the attention list: what has been due longest first.")
class AttentionConnection:
    question: strawberry.Private[Attention]
    filter: strawberry.Private[AttentionFilter]
    edges: list[AttentionEdge] = strawberry.field(description="The entries, in order.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolver("Entries on all pages together.")
    async def total_count(self, info: Info) -> int:
        async with info.context.services.pool.connection() as connection:
            return await self.question.count(connection, self.filter)


@strawberry.input(description="Which entries; what is left out does not restrict.")
class AttentionListFilter:
    owner: str | None = strawberry.field(default=None, description="Only this user's, by user id.")
    kind: list[AttentionKind] | None = strawberry.field(
        default=None, description="Only for these reasons."
    )


async def attention_page(
    context: RequestContext,
    given: AttentionListFilter | None,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
) -> AttentionConnection:
    """A page of today's list; refuses whoever may not read the traces of engagement."""
    must_read(context.viewer, Area.ENGAGEMENT, "read the attention list")
    size, asked = page_size(first, last), given or AttentionListFilter()
    filter_ = AttentionFilter(
        owner_id=query_line(asked.owner),
        kinds=None if asked.kind is None else frozenset(asked.kind),
    )
    part = Slice(
        first=size.first,
        after=read_attention_cursor(after),
        last=size.last,
        before=read_attention_cursor(before),
    )
    today, zone = loaders_of(context).today, context.services.zone
    question = Attention(await known_segments(context), today, zone)
    async with context.services.pool.connection() as connection:
        page = await question.page(connection, filter_, part)
    edges = [
        AttentionEdge(cursor=attention_cursor(each.cursor), node=_shown(each, today))
        for each in page.items
    ]
    info = page_info(page, [edge.cursor for edge in edges])
    return AttentionConnection(question=question, filter=filter_, edges=edges, page_info=info)


def _shown(item: AttentionItem, today: datetime.date) -> AttentionEntry:
    key = f"AttentionEntry:{item.kind.value}:{item.cursor.subject_id}"
    return AttentionEntry(
        item=item,
        id=strawberry.ID(base64.b64encode(key.encode()).decode()),
        kind=item.kind,
        due_on=item.due_on,
        overdue_days=(today - item.due_on).days,
        owner_id=item.owner_id,
        segment=shown_segment(item.segment) if item.segment else None,
    )
