"""`changes`: what lists and boards should look at again."""

from collections.abc import AsyncGenerator, Sequence
from functools import partial
from typing import Annotated

import strawberry

from crm.domain.facts.base import Fact, UndertakingFact
from crm.domain.undertaking import UNDERTAKINGS, undertaking_of
from crm.storage.merges import NO_KEYS
from crm.storage.state import UnreadableFact
from graphql_server.context import RequestContext
from graphql_server.errors import CodedError
from graphql_server.live.news import News
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.masking import hidden_kinds
from graphql_server.schema.node import Node
from graphql_server.schema.nodes import load_nodes
from graphql_server.schema.resolver import subscription
from graphql_server.schema.scalars import Int64
from graphql_server.schema.subscription_steps import (
    POSITION,
    AfterPosition,
    Told,
    messages,
    starting_point,
)

_TYPES = frozenset({ALUMNUS, *UNDERTAKINGS})
_AT_ONCE = 25


@strawberry.type(description="Objects that facts have changed, or nothing for a while.")
class Changes:
    position: Int64 = strawberry.field(description=POSITION)
    nodes: list[Node] = strawberry.field(
        description=(
            "The objects as they are now, each once: new ones, changed ones, and people about whom"
            " something was recorded. Empty: nothing new for you, keep the position."
        )
    )


@strawberry.type
class ChangesSubscription:
    @subscription(
        "Which objects changed, so that a list or a board can refresh them or ask for its page"
        " again. Facts that arrive together are told together."
    )
    async def changes(
        self,
        info: Info,
        types: Annotated[
            list[str] | None,
            strawberry.argument(
                description=(
                    "Only objects of these types, such as ReturnProcess; all if null. Possible: "
                    + ", ".join(sorted(_TYPES))
                    + ". Another name is refused: `UNKNOWN_TYPE`."
                )
            ),
        ] = None,
        after_position: AfterPosition = None,
    ) -> AsyncGenerator[Changes, None]:
        context = info.context
        wanted = _wanted(types)
        steps = context.services.live.facts.follow(
            starting_point(context, after_position),
            wants=lambda news: bool(_ids(context, news, wanted)),
        )
        return messages(
            context,
            steps,
            tell=partial(_changed, context, wanted),
            silence=lambda position: Changes(position=position, nodes=[]),
            at_once=_AT_ONCE,
        )


def _wanted(types: Sequence[str] | None) -> frozenset[str]:
    unknown = sorted(set(types or ()) - _TYPES)
    if unknown:
        raise CodedError(
            f"There is nothing to follow that is called {unknown[0][:40]!r}; `types` takes "
            + ", ".join(sorted(_TYPES))
            + ".",
            "UNKNOWN_TYPE",
        )
    return _TYPES if types is None else frozenset(types)


async def _changed(
    context: RequestContext, wanted: frozenset[str], news: Sequence[News]
) -> Told[Changes]:
    ids = list(dict.fromkeys(id_ for each in news for id_ in _ids(context, each, wanted)))
    nodes = [node for node in await load_nodes(context, ids) if node is not None]
    if not nodes:
        return []
    position = news[-1].position
    return [(position, Changes(position=Int64(position), nodes=nodes))]


def _ids(context: RequestContext, news: News, wanted: frozenset[str]) -> list[strawberry.ID]:
    """What of the wanted types the fact is about; that a person has a fact which is hidden from
    the viewer is not told."""
    ids = []
    is_shown = news.row.kind not in hidden_kinds(context.viewer)
    if ALUMNUS in wanted and news.alumnus_id is not None and is_shown:
        ids.append(global_id(ALUMNUS, news.alumnus_id))
    fact = _fact(news)
    if isinstance(fact, UndertakingFact):
        type_ = undertaking_of(fact).__name__
        if type_ in wanted:
            ids.append(global_id(type_, fact.undertaking_id))
    return ids


def _fact(news: News) -> Fact | None:
    """What is told of undertakings is not personal: no key is needed."""
    if news.entry is not None:
        return news.entry.fact
    try:
        return news.row.recorded(NO_KEYS).fact
    except UnreadableFact:
        return None
