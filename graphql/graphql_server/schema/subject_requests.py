"""What people asked for with their data, as the API shows it: the clocks, the decision, the
receipt."""

import datetime
from typing import TYPE_CHECKING, Annotated, Any, cast
from uuid import UUID

import strawberry

from crm.application.subject_requests import request_id_of
from crm.domain.facts.rights import (
    ErasureHolder,
    HolderConfirmed,
    RequestOrigin,
    RequestRefusalBasis,
    SubjectRequestType,
)
from crm.domain.moments import PointInTime
from crm.domain.undertaking import stream_of
from crm.domain.undertakings.subject_request import SubjectRequest as Known
from crm.domain.words import DataClass
from graphql_server.access import Area, Viewer, may_read, may_write
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.schema.about_person import OngoingFilter, known_filter
from graphql_server.schema.envelope import Actor, shown_actor
from graphql_server.schema.freshness import caught_up
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.loaders import loaders_of
from graphql_server.schema.node import Node
from graphql_server.schema.paging import After, Before, First, Last
from graphql_server.schema.past import reading
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64
from graphql_server.schema.undertakings import connection_of, show, shown, undertakings_page
from projections.pages import Slice
from projections.undertakings import questions
from projections.undertakings.entry import UndertakingEntry
from projections.undertakings.questions import UndertakingFilter

if TYPE_CHECKING:
    from graphql_server.schema.alumnus import Alumnus

_MOST_OVERDUE = 100
_AT_ONCE = 10
_MOST_OPEN = 5_000
_VALUES: dict[type, dict[str, str]] = {
    SubjectRequestType: {
        "ACCESS": "To see it (開示).",
        "RECTIFY": "To have it put right (訂正).",
        "ERASE": "To have it erased (消去).",
        "RESTRICT": "To have it used less (利用停止).",
        "OBJECT": "To object to a use of it (異議).",
        "PORT": "To take it elsewhere (データの持ち出し).",
    },
    RequestOrigin: {
        "PERSON": "The person themselves.",
        "OFFICE": "The alumni office, because there is no reason left to keep the data.",
        "RETENTION": "The table of how long data is kept.",
    },
    RequestRefusalBasis: {
        "IDENTITY_UNPROVEN": "Nobody could tell that it was the person.",
        "LEGAL_OBLIGATION": "A law says that the data is kept.",
        "LEGAL_CLAIM": "It is needed for a claim.",
        "UNFOUNDED": "Asked for again and again, or without a ground.",
        "WITHDRAWN": "The person changed their mind.",
    },
    ErasureHolder: {
        "READ_MODEL": "A live read model, search keys included.",
        "EDITION": "Another edition: being built, previous, or a moment of the past.",
        "LOOK_UP": "The blind index.",
        "PEOPLE_SNAPSHOT": "The kept state of long histories.",
        "KEYS": "The key store.",
    },
}
for _cls, _meanings in _VALUES.items():
    strawberry.enum(cast(Any, _cls), description=(_cls.__doc__ or "").strip())
    for _value in cast(Any, _cls).__strawberry_definition__.values:
        _value.description = _meanings[_value.name]


@strawberry.type(description="Something that held data of a person, and holds none any more.")
class ErasureConfirmation:
    holder: ErasureHolder = strawberry.field(description="What it is.")
    name: str = strawberry.field(description="Its name, such as that of a read model.")
    edition: int | None = strawberry.field(
        description="Of a read model: which edition. Null: it has none."
    )
    position: Int64 | None = strawberry.field(
        description="Up to where in the log it had come. Null: it follows none."
    )
    removed: int = strawberry.field(
        description="Rows, editions or keys that were removed when it was asked; most often 0, for"
        " they were gone by then."
    )


@strawberry.type(description="The receipt of an erasure (消去証明): who confirmed what, and when.")
class ErasureReceipt:
    confirmed_at: datetime.datetime = strawberry.field(description="When it was recorded; UTC.")
    up_to_position: Int64 = strawberry.field(
        description="The place in the log that every read model had reached."
    )
    records: int = strawberry.field(
        description="How many records of the person were closed, or lost these classes."
    )
    data_classes: list[DataClass] | None = strawberry.field(
        description="The classes of data that are gone. Null: everything of the person."
    )
    keys_destroyed: int = strawberry.field(
        description="Data keys destroyed, as far as known: whoever was killed midway took their"
        " figure along."
    )
    confirmations: list[ErasureConfirmation] = strawberry.field(description="One for each holder.")


@strawberry.type(
    description=(
        "What somebody asked for with their data (本人からの請求). It names them by a pseudonym,"
        " and outlives them."
    )
)
class SubjectRequest(Node):
    entry: strawberry.Private[UndertakingEntry]
    at: strawberry.Private[PointInTime | None]
    whose: strawberry.Private[UUID]
    stage: str = strawberry.field(
        description=(
            "`received`, `approved`, `erasing`, `erased`, `fulfilled` or `refused`; from `erasing`"
            " on the person is on file no more, or without the classes that were asked for."
        )
    )
    request_type: SubjectRequestType = strawberry.field(description="What is asked for.")
    data_classes: list[DataClass] | None = strawberry.field(
        description="Of an erasure: the classes of data that are to go, while the person stays on"
        " file. Null: everything, or it is no erasure."
    )
    origin: RequestOrigin = strawberry.field(description="Who wants it.")
    subject_id: strawberry.ID = strawberry.field(
        description="The id that the person has, or had, as an `Alumnus`."
    )
    received_by: Actor = strawberry.field(description="Who recorded it.")
    received_at: datetime.datetime = strawberry.field(description="When; UTC.")
    due_on: datetime.date = strawberry.field(
        description="Last day on which an answer is in time, in the programme's time zone."
    )
    is_overdue: bool = strawberry.field(description="That day has passed without an answer.")
    approved_by: Actor | None = strawberry.field(
        description="Who approved the erasure. Null: nobody yet, or it is none."
    )
    approved_at: datetime.datetime | None = strawberry.field(
        description="When; UTC. Null: not yet, or it is no erasure."
    )
    refusal_basis: RequestRefusalBasis | None = strawberry.field(
        description="Why it is not met. Null: it was not refused."
    )
    ended_at: datetime.datetime | None = strawberry.field(
        description="When it was met or refused; UTC. Null: not yet."
    )
    erased_at: datetime.datetime | None = strawberry.field(
        description="When the records or the classes were closed; UTC. Null: not yet, or it is no"
        " erasure."
    )
    receipt: ErasureReceipt | None = strawberry.field(
        description="The receipt. Null: not everything has confirmed yet, or it is no erasure."
    )

    @resolver("Whose data. Null: erased, or not for your role.")
    async def alumnus(
        self, info: Info
    ) -> Annotated["Alumnus", strawberry.lazy("graphql_server.schema.alumnus")] | None:
        from graphql_server.schema.alumnus import load_alumnus

        return await load_alumnus(info.context, self.whose, self.at)

    @resolver("Whether something is still to be done about it.")
    def is_open(self) -> bool:
        return self.entry.undertaking.is_open

    @resolver("It waits for somebody else to approve it (承認待ち).")
    def awaiting_approval(self) -> bool:
        return self.entry.undertaking.awaiting is not None

    @resolver("Rises with every fact of it; for `expectedVersion`.")
    def version(self) -> int:
        return self.entry.undertaking.version


SubjectRequestConnection = connection_of(SubjectRequest, "requests about people's data")


def may_see_requests(viewer: Viewer) -> bool:
    """Whoever works on them, and auditors."""
    return may_write(viewer, Area.HR_NOTES) or may_read(viewer, Area.ACCESS_LOG)


@shown(Known, SubjectRequest)
def shown_request(
    entry: UndertakingEntry, context: RequestContext, at: PointInTime | None
) -> SubjectRequest | None:
    """The request as the viewer may see it; None when it is not for them."""
    known = entry.undertaking
    assert isinstance(known, Known)
    received, by, when = known.received, known.received_by, known.received_at
    if received is None or by is None or when is None:
        return None
    if not may_see_requests(context.viewer) and received.subject_id != context.viewer.alumnus_id:
        return None
    day = loaders_of(context).today if at is None else at.day(context.services.zone)
    return SubjectRequest(
        id=global_id(Known.__name__, known.id, at),
        entry=entry,
        at=at,
        whose=received.subject_id,
        stage=known.stage,
        request_type=received.request_type,
        data_classes=_listed(received.data_classes),
        origin=received.request_origin,
        subject_id=global_id(ALUMNUS, received.subject_id),
        received_by=shown_actor(by),
        received_at=when,
        due_on=received.due_on,
        is_overdue=known.is_overdue(day),
        approved_by=shown_actor(known.approved_by) if known.approved_by else None,
        approved_at=known.approved_at,
        refusal_basis=known.refused.request_refusal_basis if known.refused else None,
        ended_at=known.ended_at,
        erased_at=known.erased_at,
        receipt=_receipt(known),
    )


async def own_requests(context: RequestContext, alumnus_id: UUID) -> list[SubjectRequest]:
    """What a member asked for, or others for them; newest first."""
    load = loaders_of(context).undertakings.load_many
    found: list[UndertakingEntry] = []
    while True:
        numbers = range(len(found) + 1, len(found) + 1 + _AT_ONCE)
        streams = [stream_of(Known, request_id_of(alumnus_id, each)) for each in numbers]
        known = [each for each in await load(streams) if each is not None]
        found += known
        if len(known) < _AT_ONCE:
            break
    requests = [shown_request(each, context, None) for each in reversed(found)]
    return [each for each in requests if each is not None]


def _receipt(known: Known) -> ErasureReceipt | None:
    if known.receipt is None or known.erased is None or known.ended_at is None:
        return None
    return ErasureReceipt(
        confirmed_at=known.ended_at,
        up_to_position=Int64(known.receipt.up_to_position),
        records=len(known.erased.subject_ids),
        data_classes=_listed(known.receipt.data_classes),
        keys_destroyed=known.receipt.keys_destroyed,
        confirmations=[_confirmation(each) for each in known.receipt.confirmed],
    )


def _listed(classes: tuple[DataClass, ...] | None) -> list[DataClass] | None:
    return None if classes is None else list(classes)


def _confirmation(each: HolderConfirmed) -> ErasureConfirmation:
    return ErasureConfirmation(
        holder=each.holder,
        name=each.name,
        edition=each.version,
        position=None if each.position is None else Int64(each.position),
        removed=each.removed,
    )


@strawberry.type
class SubjectRequestQuery:
    @resolver(
        "What people asked for with their data (本人からの請求), newest first.",
        gives=SubjectRequestConnection,
    )
    async def subject_requests(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        filter: Annotated[  # noqa: A002 - the word of the API
            OngoingFilter | None, strawberry.argument(description="Which of them.")
        ] = None,
    ) -> object:
        _must_see(info.context.viewer)
        await caught_up(info.context)
        asked = known_filter(Known.__name__, filter)
        made = SubjectRequestConnection
        return await undertakings_page(info.context, made, asked, first, after, last, before)

    @resolver(
        "The requests whose last day has passed without an answer, the longest overdue first; at"
        " most 100 of them."
    )
    async def overdue_subject_requests(self, info: Info) -> list[SubjectRequest]:
        context = info.context
        _must_see(context.viewer)
        await caught_up(context)
        asked = UndertakingFilter(types=frozenset({Known.__name__}), is_open=True)
        async with reading(context, None) as connection:
            page = await questions.page(connection, asked, Slice(last=_MOST_OPEN))
        found = [show(each, context) for each in page.items]
        overdue = [each for each in found if each is not None and each.is_overdue]
        return sorted(overdue, key=lambda each: (each.due_on, each.id))[:_MOST_OVERDUE]


def _must_see(viewer: Viewer) -> None:
    if not may_see_requests(viewer):
        raise CodedError("Your role may not read requests about people's data.", "NOT_ALLOWED")
