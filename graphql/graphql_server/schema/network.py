"""The mutations about the network: invite, register, give and withdraw consent."""

import datetime
from typing import Annotated

import strawberry

from crm.application import membership
from crm.application.alumni import AlumniCrm, Outcome
from crm.domain import refusals
from crm.domain.facts import ConsentGiven
from crm.domain.facts.membership import RegistrationMethod
from crm.domain.moment import Moment
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.command import (
    FactRecorded,
    attempt,
    carry_out,
    settled,
    success,
)
from graphql_server.schema.command_input import INPUT, PersonInput
from graphql_server.schema.info import Info
from graphql_server.schema.refusals import OF_PEOPLE, UserError, payload
from graphql_server.schema.resolver import mutation


@strawberry.input(description="An invitation to the alumni network.")
class InviteToNetworkInput(PersonInput):
    alumnus: AlumnusBy = strawberry.field(description="Who is invited.")
    expires_on: datetime.date = strawberry.field(
        description="Last day on which it can be used, in the programme's time zone."
    )
    contact_channel: ContactChannel | None = strawberry.field(
        default=None, description="How it is handed over, if known."
    )


@strawberry.input(description="Joining the alumni network.")
class RegisterInNetworkInput(PersonInput):
    alumnus: AlumnusBy = strawberry.field(description="Who joins.")
    registration_method: RegistrationMethod = strawberry.field(description="How they join.")
    terms_version: str = strawberry.field(
        description="Version of the network's terms that were accepted."
    )
    token: str | None = strawberry.field(
        default=None, description="The token of the invitation; needed for INVITE."
    )


@strawberry.input(description="A consent: one purpose, one channel.")
class GiveConsentInput(PersonInput):
    alumnus: AlumnusBy = strawberry.field(description="Who agrees.")
    purpose: ConsentPurpose = strawberry.field(description="What contact data may be used for.")
    channel: ContactChannel = strawberry.field(description="Through which channel.")
    text_version: str = strawberry.field(description="Version of the text that they agreed to.")
    text_language: str = strawberry.field(
        default="ja", description="Language of that text, as a BCP 47 tag."
    )
    valid_until: datetime.date | None = strawberry.field(
        default=None,
        description="Last day on which it holds, not past. Null: until it is withdrawn.",
    )
    evidence: str | None = strawberry.field(
        default=None, description="How the consent can be proven, if it can."
    )


@strawberry.input(description="A consent that is taken back.")
class WithdrawConsentInput(PersonInput):
    alumnus: AlumnusBy = strawberry.field(description="Who takes it back.")
    purpose: ConsentPurpose = strawberry.field(description="The purpose they had agreed to.")
    channel: ContactChannel = strawberry.field(description="The channel they had agreed to.")
    evidence: str | None = strawberry.field(
        default=None, description="How the withdrawal can be proven, if it can."
    )


@strawberry.type(description="The invitation is issued.")
class InviteToNetworkSuccess(FactRecorded):
    token: str | None = strawberry.field(
        description=(
            "The secret of the invitation, answered this once and stored nowhere. Null for a dry"
            " run, and when the command is repeated."
        )
    )


@strawberry.type(description="The person is a member of the network.")
class RegisterInNetworkSuccess(FactRecorded):
    pass


@strawberry.type(description="The consent is recorded.")
class GiveConsentSuccess(FactRecorded):
    pass


@strawberry.type(description="The consent is taken back.")
class WithdrawConsentSuccess(FactRecorded):
    pass


InviteToNetworkPayload = payload(
    "InviteToNetworkPayload",
    InviteToNetworkSuccess,
    *OF_PEOPLE,
    refusals.AlreadyRegistered,
    refusals.MembershipExcluded,
    refusals.PersonHasDied,
)
RegisterInNetworkPayload = payload(
    "RegisterInNetworkPayload",
    RegisterInNetworkSuccess,
    *OF_PEOPLE,
    refusals.AlreadyRegistered,
    refusals.MembershipExcluded,
    refusals.NotInvited,
    refusals.PersonHasDied,
)
GiveConsentPayload = payload(
    "GiveConsentPayload", GiveConsentSuccess, *OF_PEOPLE, refusals.PersonHasDied
)
WithdrawConsentPayload = payload(
    "WithdrawConsentPayload", WithdrawConsentSuccess, *OF_PEOPLE, refusals.NoSuchConsent
)


@strawberry.type
class NetworkMutation:
    @mutation(
        InviteToNetworkPayload,
        "Invite somebody to the network; the answer holds the invitation's token.",
    )
    async def invite_to_network(
        self, info: Info, given: Annotated[InviteToNetworkInput, INPUT]
    ) -> object:
        done = await attempt(info, given, lambda crm, moment: _invite(crm, moment, given))
        if isinstance(done, UserError):
            return done
        stale = await settled(info.context, done.outcome.position)
        return success(InviteToNetworkSuccess, done.outcome, stale, token=done.token)

    @mutation(RegisterInNetworkPayload, "Make somebody a member of the network.")
    async def register_in_network(
        self, info: Info, given: Annotated[RegisterInNetworkInput, INPUT]
    ) -> object:
        return await carry_out(
            info,
            RegisterInNetworkSuccess,
            given,
            lambda crm, moment: membership.register_in_network(
                crm,
                moment,
                person_ref(given.alumnus),
                registration_method=given.registration_method,
                terms_version=given.terms_version,
                token=given.token,
                expected_version=given.expected_version,
                dry_run=given.dry_run,
            ),
        )

    @mutation(GiveConsentPayload, "Record that somebody agreed to a purpose.")
    async def give_consent(self, info: Info, given: Annotated[GiveConsentInput, INPUT]) -> object:
        return await carry_out(
            info, GiveConsentSuccess, given, lambda crm, moment: _consent(crm, moment, given)
        )

    @mutation(WithdrawConsentPayload, "Record that somebody took a consent back.")
    async def withdraw_consent(
        self, info: Info, given: Annotated[WithdrawConsentInput, INPUT]
    ) -> object:
        return await carry_out(
            info,
            WithdrawConsentSuccess,
            given,
            lambda crm, moment: membership.withdraw_consent(
                crm,
                moment,
                person_ref(given.alumnus),
                purpose=given.purpose,
                channel=given.channel,
                evidence=given.evidence,
                expected_version=given.expected_version,
                dry_run=given.dry_run,
            ),
        )


def _invite(crm: AlumniCrm, moment: Moment, given: InviteToNetworkInput) -> membership.Invitation:
    return membership.invite_to_network(
        crm,
        moment,
        person_ref(given.alumnus),
        expires_on=given.expires_on,
        contact_channel=given.contact_channel,
        expected_version=given.expected_version,
        dry_run=given.dry_run,
    )


def _consent(crm: AlumniCrm, moment: Moment, given: GiveConsentInput) -> Outcome:
    consent = ConsentGiven(
        purpose=given.purpose,
        channel=given.channel,
        text_version=given.text_version,
        text_language=given.text_language,
        valid_until=given.valid_until,
        evidence=given.evidence,
    )
    return membership.give_consent(
        crm,
        moment,
        person_ref(given.alumnus),
        consent,
        expected_version=given.expected_version,
        dry_run=given.dry_run,
    )
