"""People and programs come in with tokens of a real OpenID provider."""

import asyncio
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import httpx
import pytest

from graphql_server.access import Role
from graphql_server.oidc.keys import ProviderAway
from graphql_server.oidc.settings import OidcSettings
from graphql_server.oidc.verifier import Account, BadToken, Verifier
from tests.journeys.program import serving
from tests.web.provider import AUDIENCE, Provider, provider

ROLES = MappingProxyType({"crm-hr": Role.HR, "crm-audit": Role.AUDITOR})


@pytest.fixture
def issuer() -> Iterator[Provider]:
    with provider() as found:
        yield found


def settings_of(issuer: Provider, **more: Any) -> OidcSettings:
    return OidcSettings(
        issuer=issuer.issuer, audience=AUDIENCE, roles=ROLES, retry_seconds=0.0, **more
    )


async def refused(verifier: Verifier, token: str) -> str:
    with pytest.raises(BadToken) as caught:
        await verifier.account(token)
    return str(caught.value)


def test_people_and_programs_get_in_with_the_roles_the_provider_gives(tmp_path, issuer):
    variables = {
        "CRM_OIDC_ISSUER": issuer.issuer,
        "CRM_OIDC_AUDIENCE": AUDIENCE,
        "CRM_OIDC_ROLES": "crm-hr=HR,crm-audit=AUDITOR",
    }
    hanako, taro = issuer.of_a_person("hanako"), issuer.of_a_person("taro")
    with (
        serving(tmp_path / "home", **variables) as served,
        httpx.Client(base_url=served.url, trust_env=False, timeout=30) as client,
    ):

        def ask(token: str | None) -> httpx.Response:
            headers = {"authorization": f"Bearer {token}"} if token else {}
            document = {"query": "{ viewer { roles label } }"}
            return client.post("/graphql", json=document, headers=headers)

        assert ask(hanako["access_token"]).json()["data"]["viewer"] == {
            "roles": ["HR"],
            "label": "Hanako of HR",
        }
        assert ask(issuer.of_a_program()).json()["data"]["viewer"]["roles"] == ["AUDITOR"]
        assert ask(taro["access_token"]).json()["data"]["viewer"]["roles"] == []
        others = [None, hanako["id_token"], issuer.of_a_program("https://other.example/api")]
        answers = [ask(each) for each in others]
        assert {answer.status_code for answer in answers} == {401}
        assert len({answer.text for answer in answers}) == 1
        issuer.stop()
        assert ask(hanako["access_token"]).status_code == 200


def test_a_rotated_key_is_found_and_the_old_one_opens_while_it_is_published(issuer):
    async def main() -> list[Account | str]:
        verifier = Verifier(settings_of(issuer, fresh_seconds=0.0))
        first = issuer.of_a_program()
        before = await verifier.account(first)
        issuer.rotate(keep=True)
        both = [await verifier.account(each) for each in (first, issuer.of_a_program())]
        issuer.rotate()
        return [before, *both, await refused(verifier, first)]

    before, old, new, gone = asyncio.run(main())
    assert before == old
    assert isinstance(new, Account)
    assert new.roles == {Role.AUDITOR}
    assert gone == "no key of this id"


def test_unknown_keys_do_not_make_us_ask_the_provider_again_and_again(issuer):
    async def main() -> str:
        settings = settings_of(issuer)
        patient = OidcSettings(issuer=settings.issuer, audience=AUDIENCE, roles=ROLES)
        verifier = Verifier(patient)
        await verifier.account(issuer.of_a_program())
        issuer.rotate()
        return await refused(verifier, issuer.of_a_program())

    assert asyncio.run(main()) == "no key of this id"


def test_a_provider_that_is_down_keeps_out_only_whom_it_never_vouched_for(issuer):
    token = issuer.of_a_program()

    async def main() -> None:
        knows = Verifier(settings_of(issuer, fresh_seconds=0.0))
        late = Verifier(settings_of(issuer))
        await knows.account(token)
        issuer.stop()
        assert (await knows.account(token)).roles == {Role.AUDITOR}
        with pytest.raises(ProviderAway):
            await late.account(token)

    asyncio.run(main())


def test_a_provider_that_calls_itself_otherwise_is_not_believed(issuer):
    async def main() -> None:
        other = issuer.issuer.replace("127.0.0.1", "localhost")
        with pytest.raises(ProviderAway):
            await Verifier(OidcSettings(issuer=other, audience=AUDIENCE)).account(
                issuer.of_a_program()
            )

    asyncio.run(main())


def test_one_user_has_one_id_which_does_not_tell_who_it_is(issuer):
    tokens = [issuer.of_a_person("hanako")["access_token"] for _ in range(2)]

    async def main() -> list[Account]:
        verifier = Verifier(settings_of(issuer))
        return [await verifier.account(each) for each in tokens]

    first, second = asyncio.run(main())
    assert first.account_id == second.account_id
    assert "hanako" not in first.account_id
