"""How a person stands to the network: membership, and what they agreed to."""

import datetime

import strawberry

from crm.domain.facts import ConsentGiven
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.schema.fuzzy import FuzzyDateTime, shown_time
from projections.directory.entry import MembershipState, PersonEntry


@strawberry.type(description="Membership in the alumni network.")
class Membership:
    state: MembershipState = strawberry.field(description="How the person stands to it today.")
    registered_at: FuzzyDateTime | None = strawberry.field(
        description="When the person joined. Null while they have not."
    )


@strawberry.type(description="The person agrees to one purpose through one channel.")
class Consent:
    purpose: ConsentPurpose = strawberry.field(description="What contact data may be used for.")
    channel: ContactChannel = strawberry.field(description="Through which channel.")
    text_version: str = strawberry.field(description="Version of the text that was agreed to.")
    text_language: str = strawberry.field(description="Language of that text, a BCP 47 tag.")


def shown_membership(
    person: PersonEntry, today: datetime.date, zone: datetime.tzinfo
) -> Membership:
    registered_at = person.registered_at
    return Membership(
        state=person.membership_on(today),
        registered_at=shown_time(registered_at, zone) if registered_at else None,
    )


def shown_consent(consent: ConsentGiven) -> Consent:
    return Consent(
        purpose=consent.purpose,
        channel=consent.channel,
        text_version=consent.text_version,
        text_language=consent.text_language,
    )
