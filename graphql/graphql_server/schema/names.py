"""Who a person is by name, which records are theirs, and how that was made sure."""

import datetime

import strawberry

from crm.domain.facts.identity import VerificationMethod
from crm.domain.moments import PointInTime
from crm.domain.person import Person
from graphql_server.schema.ids import ALUMNUS, global_id


@strawberry.type(description="The names of a person.")
class Names:
    name: str | None = strawberry.field(
        description="As the person writes it; one word where they have no other. Null: not known"
        " or erased."
    )
    kana: str | None = strawberry.field(
        description="Its reading in kana (フリガナ). Null: not known or erased."
    )
    latin: str | None = strawberry.field(description="In Latin letters. Null: not known or erased.")
    legal: str | None = strawberry.field(
        description="In the register (戸籍名), where another one is used. Null: none, or erased."
    )
    preferred: str | None = strawberry.field(
        description="How the person wants to be addressed, without an honorific. Null: as by"
        " `name`, or erased."
    )


@strawberry.type(description="A record that was merged into another one of the same person.")
class MergedRecord:
    id: strawberry.ID = strawberry.field(
        description="Its own id; wherever it is given, it leads to the person."
    )
    into: strawberry.ID = strawberry.field(description="Id of the record that it was merged into.")


@strawberry.type(description="How it was made sure that somebody is who they say (本人確認).")
class IdentityVerification:
    method: VerificationMethod = strawberry.field(description="How.")
    at: datetime.datetime = strawberry.field(description="When, UTC.")


def shown_names(person: Person) -> Names:
    return Names(
        name=person.name,
        kana=person.name_kana,
        latin=person.name_latin,
        legal=person.legal_name,
        preferred=person.preferred_name,
    )


def shown_merged(person: Person, at: PointInTime | None) -> list[MergedRecord]:
    """The other records of the person, in the order in which they were absorbed."""
    clusters = person.identity.clusters
    return [
        MergedRecord(
            id=global_id(ALUMNUS, absorbed_id, at),
            into=global_id(ALUMNUS, clusters.merges[absorbed_id].survivor_id, at),
        )
        for absorbed_id in clusters.absorbed(person.alumnus_id)
    ]


def shown_verification(person: Person) -> IdentityVerification | None:
    verified = person.identity.verified
    if verified is None:
        return None
    return IdentityVerification(method=verified.method, at=verified.on.at)
