"""The interface of everything that can be asked for again by its id."""

import strawberry


@strawberry.interface(description="Something that can be asked for again by its id.")
class Node:
    id: strawberry.ID = strawberry.field(description="Opaque and stable; unique over all types.")
