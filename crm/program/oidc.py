"""The settings of the identity provider, as the server wants them."""

from types import MappingProxyType

from crm.program.settings import Settings, SettingsError
from graphql_server.access import Role
from graphql_server.oidc.settings import FROM_PROVIDER, OidcSettings, is_safe


def oidc_of(settings: Settings) -> OidcSettings | None:
    """None where no provider is named; raises `SettingsError`."""
    issuer, audience = settings.oidc_issuer, settings.oidc_audience
    if issuer is None:
        if audience is not None or settings.oidc_roles:
            raise SettingsError("CRM_OIDC_ISSUER is missing: the address of the OpenID provider.")
        return None
    if not is_safe(issuer):
        raise SettingsError(
            f"CRM_OIDC_ISSUER={issuer} is no address like https://login.example/realm; http is for"
            " this machine only."
        )
    if audience is None:
        raise SettingsError(
            "CRM_OIDC_AUDIENCE is missing: the name under which the provider knows this API."
            " Without it, tokens for other programs would open this one."
        )
    roles = {role.value: role for role in FROM_PROVIDER}
    if settings.oidc_roles:
        roles = {theirs: _role(theirs, ours) for theirs, ours in settings.oidc_roles}
    return OidcSettings(
        issuer=issuer,
        audience=audience,
        roles_claim=settings.oidc_roles_claim,
        roles=MappingProxyType(roles),
    )


def _role(theirs: str, ours: str) -> Role:
    try:
        role = Role(ours.upper())
    except ValueError:
        role = Role.ALUMNUS
    if role not in FROM_PROVIDER:
        raise SettingsError(
            f"CRM_OIDC_ROLES has {theirs}={ours}; our roles for users of a provider are"
            f" {', '.join(sorted(FROM_PROVIDER))}."
        )
    return role
