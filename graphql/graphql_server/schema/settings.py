"""The programme's settings that front ends need."""

import strawberry

from graphql_server.services import Services


@strawberry.type(description="Settings of the programme.")
class ProgrammeSettings:
    time_zone: str = strawberry.field(
        description="The time zone that says what a day is, as an IANA name."
    )
    fiscal_year_start_month: int = strawberry.field(
        description="Month in which the fiscal year starts, 1 to 12."
    )
    currency: str = strawberry.field(description="Currency of amounts, as an ISO 4217 code.")


def shown_settings(services: Services) -> ProgrammeSettings:
    return ProgrammeSettings(
        time_zone=services.zone.key,
        fiscal_year_start_month=services.fiscal_year_start_month,
        currency=services.currency,
    )
