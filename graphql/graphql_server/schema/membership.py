"""How a person stands to the network: membership, and what they agreed to."""

import datetime

import strawberry

from crm.domain.facts import ConsentGiven
from crm.domain.facts.consent import AlumniInterest, MailFrequency, NewsTopic
from crm.domain.person import Person
from crm.domain.words import ConsentPurpose, ContactChannel, Locale
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
    valid_until: datetime.date | None = strawberry.field(
        description="Last day on which it holds. Null: until it is withdrawn."
    )


@strawberry.type(description="What a person wants to hear about, as last said (希望設定).")
class Preferences:
    topics: list[NewsTopic] = strawberry.field(description="About what. Empty: no choice.")
    mail_frequency: MailFrequency | None = strawberry.field(
        description="How many broadcasts at most. Null: no choice."
    )
    locale: Locale | None = strawberry.field(
        description="The language to write in. Null: no choice."
    )
    interests: list[AlumniInterest] = strawberry.field(
        description="What they want of the employer. Empty: no choice."
    )


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
        valid_until=consent.valid_until,
    )


def shown_preferences(person: Person) -> Preferences | None:
    told = person.contact.preferences
    if told is None:
        return None
    return Preferences(
        topics=list(told.topics),
        mail_frequency=told.mail_frequency,
        locale=told.locale,
        interests=list(told.interests),
    )
