"""Around every fact: who said so, and from where it came."""

import strawberry

from crm.domain.envelope import Actor as DomainActor
from crm.domain.envelope import ActorType
from crm.domain.envelope import Source as DomainSource
from graphql_server.schema.enums import SignatureState
from graphql_server.schema.info import Info
from graphql_server.schema.resolver import resolver
from graphql_server.schema.users import NAME, User, display_name, shown_user


@strawberry.type(description="Who said that a fact is so.")
class Actor:
    type: ActorType = strawberry.field(description="What kind of actor.")
    id: strawberry.ID | None = strawberry.field(
        description=(
            "Id of the user or token, never a name. Null where nobody in particular acted: the"
            " program itself, an import, a request without a token."
        )
    )

    @resolver(NAME)
    async def display_name(self, info: Info) -> str | None:
        return await display_name(info.context, self.id)

    @resolver("The user or token. Null where nobody in particular acted.")
    def user(self) -> User | None:
        return shown_user(self.id)


@strawberry.type(description="Where a fact came in.")
class Source:
    provider: str = strawberry.field(
        description="The connected service, file or front end, as one word."
    )
    provider_event_id: str | None = strawberry.field(
        description="The provider's id of the delivery; null where it has none."
    )
    signature: SignatureState = strawberry.field(
        description="Whether the provider's signature was checked."
    )


def shown_actor(actor: DomainActor) -> Actor:
    return Actor(type=actor.type, id=strawberry.ID(actor.id) if actor.id else None)


def shown_source(source: DomainSource) -> Source:
    return Source(
        provider=source.provider,
        provider_event_id=source.delivery_id,
        signature=SignatureState.VERIFIED if source.verified else SignatureState.UNSIGNED,
    )
