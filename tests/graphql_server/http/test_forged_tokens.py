"""Forged, stale and odd tokens are refused alike, and a provider that misbehaves harms nobody."""

import asyncio
import base64
import datetime
import hashlib
import hmac
import json
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import jwt
import psycopg
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from crm.program.logs import JsonLine
from crm.storage import tokens
from graphql_server.access import Role
from graphql_server.http import HttpSettings
from graphql_server.oidc.fetching import LARGEST, Unfetched, fetch
from graphql_server.oidc.keys import keys_of
from graphql_server.oidc.settings import OidcSettings
from graphql_server.oidc.verifier import LONGEST

from .conftest import serving
from .issuer import Issuer, issuing

AUDIENCE = "crm"
RSA = rsa.generate_private_key(65537, 2048)
STRANGER = rsa.generate_private_key(65537, 2048)
CURVE = ec.generate_private_key(ec.SECP256R1())
EDWARDS = ed25519.Ed25519PrivateKey.generate()


def public(key: Any, kid: str, **more: Any) -> dict[str, Any]:
    algorithms = {
        rsa.RSAPrivateKey: jwt.algorithms.RSAAlgorithm,
        ec.EllipticCurvePrivateKey: jwt.algorithms.ECAlgorithm,
        ed25519.Ed25519PrivateKey: jwt.algorithms.OKPAlgorithm,
    }
    found = next(made for kind, made in algorithms.items() if isinstance(key, kind))
    told = json.loads(found.to_jwk(key.public_key()))
    return {**told, "kid": kid, "use": "sig", **more}


KEYS = [public(RSA, "rsa"), public(CURVE, "ec"), public(EDWARDS, "ed")]
PEM = RSA.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)


@pytest.fixture(scope="module")
def issuer() -> Iterator[Issuer]:
    with issuing() as found:
        found.publish(*KEYS)
        yield found


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def claims_of(issuer: Issuer, **changed: Any) -> dict[str, Any]:
    now = time.time()
    claims = {
        "iss": issuer.address,
        "aud": AUDIENCE,
        "sub": "someone",
        "iat": int(now),
        "exp": int(now) + 600,
        "roles": ["HR"],
    } | changed
    return {name: value for name, value in claims.items() if value is not ...}


def signed(issuer: Issuer, key: Any = RSA, alg: str = "RS256", **changed: Any) -> str:
    kid = changed.pop("kid", "rsa")
    header = changed.pop("header", {})
    named = {} if kid is None else {"kid": kid}
    return jwt.encode(claims_of(issuer, **changed), key, alg, headers=named | header)


def raw(header: str, payload: str, sign: Callable[[bytes], bytes] | None = None) -> str:
    """Signed as it stands, whatever a library would say to it."""
    text = f"{b64(header.encode())}.{b64(payload.encode())}"
    return f"{text}.{b64(sign(text.encode()) if sign else b'none')}"


def by_rsa(text: bytes) -> bytes:
    return jwt.algorithms.RSAAlgorithm(jwt.algorithms.RSAAlgorithm.SHA256).sign(text, RSA)


def by_secret(text: bytes) -> bytes:
    return hmac.new(PEM, text, hashlib.sha256).digest()


def forged(issuer: Issuer) -> dict[str, str]:
    good, now = signed(issuer), int(time.time())
    header, payload, signature = good.split(".")
    claims = json.dumps(claims_of(issuer))
    rs256 = '{"alg":"RS256","kid":"rsa"}'
    flipped = ("A" if signature[0] != "A" else "B") + signature[1:]
    twice = claims[:-1] + ', "roles": ["ADMIN"]}'
    jwk = json.dumps(public(STRANGER, "rsa"))
    return {
        "wrong key": signed(issuer, STRANGER),
        "unknown key": signed(issuer, kid="other"),
        "no key named": signed(issuer, kid=None),
        "key of a path": signed(issuer, kid="../../../../dev/null"),
        "key of a statement": signed(issuer, kid="' OR 1=1 --"),
        "key that is a list": raw('{"alg":"RS256","kid":["rsa"]}', claims, by_rsa),
        "key that is huge": signed(issuer, kid="k" * 4_000),
        "changed signature": f"{header}.{payload}.{flipped}",
        "cut signature": f"{header}.{payload}.{signature[:-8]}",
        "no signature": f"{header}.{payload}.",
        "changed claims": f"{header}.{b64(claims.replace('HR', 'IT').encode())}.{signature}",
        "alg none": raw('{"alg":"none","kid":"rsa"}', claims),
        "alg None": raw('{"alg":"None","kid":"rsa"}', claims),
        "alg null": raw('{"alg":null,"kid":"rsa"}', claims, by_rsa),
        "no alg": raw('{"kid":"rsa"}', claims, by_rsa),
        "public key as secret": raw('{"alg":"HS256","kid":"rsa"}', claims, by_secret),
        "algorithm of another key": signed(issuer, CURVE, "ES256", kid="rsa"),
        "key of another algorithm": signed(issuer, kid="ec"),
        "brings its key": raw(f'{{"alg":"RS256","kid":"rsa","jwk":{jwk}}}', claims, by_rsa),
        "says where its key is": signed(issuer, header={"jku": f"{issuer.address}/mine"}),
        "says where its chain is": signed(issuer, header={"x5u": f"{issuer.address}/mine"}),
        "critical header": raw('{"alg":"RS256","kid":"rsa","crit":["x"],"x":1}', claims, by_rsa),
        "not encoded": raw('{"alg":"RS256","kid":"rsa","b64":false}', claims, by_rsa),
        "a logout token": signed(issuer, header={"typ": "logout+jwt"}),
        "claim twice": raw(rs256, twice, by_rsa),
        "header twice": raw('{"alg":"none","kid":"rsa","alg":"RS256"}', claims, by_rsa),
        "claims that are a list": raw(rs256, f"[{claims}]", by_rsa),
        "claims that are no JSON": raw(rs256, "{", by_rsa),
        "claims that are deep": raw(rs256, '{"a":' + "[" * 1_200 + "]" * 1_200 + "}", by_rsa),
        "not a number": raw(rs256, claims[:-1] + ', "exp": NaN}', by_rsa),
        "expired": signed(issuer, exp=now - 3_600),
        "expired for the length of the skew": signed(issuer, exp=now - 40),
        "not yet": signed(issuer, nbf=now + 3_600),
        "issued tomorrow": signed(issuer, iat=now + 86_400),
        "for ever": signed(issuer, exp=now + 10 * 365 * 86_400),
        "end is a word": signed(issuer, exp="tomorrow"),
        "end is true": raw(rs256, json.dumps(claims_of(issuer, exp=True)), by_rsa),
        "end is endless": raw(rs256, claims.replace(f'"exp": {now + 600}', '"exp": 1e400'), by_rsa),
        "no end": signed(issuer, exp=...),
        "no subject": signed(issuer, sub=...),
        "empty subject": signed(issuer, sub=""),
        "subject is a number": raw(rs256, json.dumps(claims_of(issuer, sub=1)), by_rsa),
        "no issuer": signed(issuer, iss=...),
        "other issuer": signed(issuer, iss="https://evil.example"),
        "issuer with a slash": signed(issuer, iss=f"{issuer.address}/"),
        "no audience": signed(issuer, aud=...),
        "other audience": signed(issuer, aud="portal"),
        "other audiences": signed(issuer, aud=["portal", "CRM"]),
        "bound to its sender": signed(issuer, cnf={"jkt": "x"}),
        "encrypted": ".".join([header, "key", "iv", payload, "tag"]),
        "oversized": signed(issuer, more="x" * LONGEST),
        "two of them": f"{good} {good}",
        "padded": f"{header}==.{payload}.{signature}",
        "with a space": good.replace(".", " ."),
        "a service token of nobody": "alm_" + "0" * 12 + "_" + "0" * 64,
        "a session of nobody": "als_" + "0" * 12 + "_" + "0" * 64,
        "a link": "aml_" + "0" * 12 + "_" + "0" * 64,
        "full-width": good.replace("e", "ｅ", 1).encode().decode("latin-1"),
    }


@pytest.fixture
def asked(crm, database, schema, issuer):
    """asked([token, …]): the answers of a closed server that believes the issuer."""

    def ask(texts: list[str], **settings: Any) -> list[Any]:
        oidc = OidcSettings(issuer=issuer.address, audience=AUDIENCE, retry_seconds=0.0)
        closed = replace(HttpSettings(), oidc=oidc, **settings)

        async def main() -> list[Any]:
            async with serving(crm, database, closed, schema) as client:
                return [
                    await client.post(
                        "/graphql",
                        json={"query": "{ roles }"},
                        headers=[(b"authorization", b"Bearer " + each.encode("latin-1"))],
                    )
                    for each in texts
                ]

        return asyncio.run(main())

    return ask


def lines(caplog) -> str:
    """What the server's own log has, as a program writes it."""
    line = JsonLine("api")
    return "\n".join(
        line.format(record) for record in caplog.records if record.name.startswith("graphql_server")
    )


def test_whatever_opens_nothing_is_refused_alike_quickly_and_without_a_trace_of_it(
    asked, issuer, caplog
):
    table = forged(issuer)
    caplog.set_level(logging.DEBUG)
    began = time.process_time()

    answers = dict(zip(table, asked(list(table.values())), strict=True))

    spent = time.process_time() - began
    assert {name for name, answer in answers.items() if answer.status_code != 401} == set()
    assert len({answer.text for answer in answers.values()}) == 1
    assert len({answer.headers["www-authenticate"] for answer in answers.values()}) == 1
    assert spent < 0.1 * len(table)
    told = lines(caplog)
    assert told.count("a token was refused: ") == len(table)
    assert "a token was refused: no key of this id" in told
    assert "a token was refused: of no known form" in told
    assert "BadToken" not in told
    for text in table.values():
        assert text not in told
        assert not any(part in told for part in text.split(".") if len(part) > 8)


def test_every_algorithm_of_the_table_opens(asked, issuer):
    good = [
        signed(issuer),
        signed(issuer, alg="PS256"),
        signed(issuer, CURVE, "ES256", kid="ec"),
        signed(issuer, EDWARDS, "EdDSA", kid="ed"),
        signed(issuer, header={"typ": "at+jwt"}),
        signed(issuer, aud=["portal", AUDIENCE]),
        signed(issuer, exp=int(time.time()) - 5),
    ]
    assert [each.json()["data"]["roles"] for each in asked(good)] == [["HR"]] * len(good)


@pytest.mark.parametrize(
    ("given", "roles"),
    [
        ("HR AUDITOR", ["AUDITOR", "HR"]),
        (["HR", "HR", "EMPEROR", 3, None, ["ADMIN"]], ["HR"]),
        (["hr"], []),
        (["ALUMNUS"], []),
        ({"HR": True}, []),
        (True, []),
        (..., []),
    ],
)
def test_only_known_words_are_roles(asked, issuer, given, roles):
    (answer,) = asked([signed(issuer, roles=given)])
    assert answer.json()["data"]["roles"] == roles


def test_a_token_is_refused_the_moment_it_ends_though_it_is_remembered(crm, database, issuer):
    from psycopg_pool import AsyncConnectionPool

    from graphql_server.http.authentication import Doorkeeper, Unauthenticated
    from graphql_server.oidc.verifier import Verifier
    from projections.reading import reading_kwargs

    now = datetime.datetime.now(datetime.UTC)
    settings = OidcSettings(issuer=issuer.address, audience=AUDIENCE)

    async def main() -> None:
        pool = AsyncConnectionPool(kwargs=reading_kwargs(database), min_size=1, open=False)
        async with pool:
            door = Doorkeeper(
                pool, open_access=False, cache_seconds=60, verifier=Verifier(settings)
            )
            header = f"Bearer {signed(issuer)}"
            assert (await door.viewer(header, now)).roles == {Role.HR}
            with pytest.raises(Unauthenticated):
                await door.viewer(header, now + datetime.timedelta(minutes=11))

    asyncio.run(main())


def test_a_user_is_named_by_a_label_that_is_kept_beside_the_log(asked, issuer, database):
    asked([signed(issuer, name="Hanako\x1b \u202eof HR"), signed(issuer, name="")])

    with psycopg.connect(database) as owner:
        ((account_id, label),) = owner.execute("SELECT account_id, label FROM access.account")
    assert label == "Hanako of HR"
    assert account_id.startswith("user-")


def test_the_day_of_a_token_s_use_is_written_once(asked, database, token):
    text = token("HR")
    asked([text] * 3, token_cache_seconds=0.0)

    with psycopg.connect(database) as owner:
        (row,) = tokens.list_tokens(owner)
        before = owner.execute("SELECT xmin FROM access.token").fetchone()
    assert row.last_used_on == datetime.datetime.now(datetime.UTC).date()
    asked([text] * 2, token_cache_seconds=0.0)
    with psycopg.connect(database) as owner:
        assert owner.execute("SELECT xmin FROM access.token").fetchone() == before


# --- what a provider may send -------------------------------------------------------------------


@pytest.mark.parametrize(
    "key",
    [
        {"kty": "oct", "k": b64(b"s" * 32), "kid": "a", "alg": "HS256"},
        public(rsa.generate_private_key(65537, 1024), "a"),
        public(RSA, "a", use="enc"),
        public(RSA, "a", alg="HS256"),
        public(RSA, "a", alg="none"),
        public(RSA, "a" * 300),
        {**public(RSA, "a"), "kid": 7},
        {**public(RSA, "a"), "n": "!"},
        {**public(CURVE, "a"), "crv": "P-999"},
        {"kty": ["RSA"], "kid": "a"},
        "RSA",
        None,
    ],
)
def test_a_key_that_may_not_sign_is_left_out(key):
    assert list(keys_of({"keys": [key, public(EDWARDS, "good")]})) == ["good"]


def test_keys_of_the_same_name_are_both_left_out():
    assert keys_of({"keys": [public(RSA, "a"), public(STRANGER, "a")]}) == {}


def redirect(handler: Any) -> None:
    handler.send_response(302)
    handler.send_header("location", "/elsewhere")
    handler.end_headers()


def endless(handler: Any) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b" " * LARGEST)
    except OSError:
        pass


def dripping(handler: Any) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(40):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        pass


def page(handler: Any) -> None:
    handler.send_response(200)
    handler.end_headers()
    handler.wfile.write(b"<html>maintenance</html>")


def nothing(handler: Any) -> None:
    handler.connection.close()


@pytest.mark.parametrize("answer", [redirect, endless, dripping, page, nothing, None])
def test_an_address_that_misbehaves_is_given_up_soon(answer):
    with issuing() as misbehaving:
        misbehaving.answers = {"/keys": answer, "/elsewhere": {"keys": []}}
        with pytest.raises(Unfetched):
            fetch(f"{misbehaving.address}/keys", 0.5)
        assert "/elsewhere" not in misbehaving.asked


@pytest.mark.parametrize(
    "url",
    [
        "http://login.example/keys",
        "file:///etc/passwd",
        "ftp://127.0.0.1/keys",
        "https://user:word@login.example/keys",
        "https:///keys",
        "http://[::1/keys",
        "gopher://127.0.0.1",
        "",
    ],
)
def test_only_https_or_this_machine_is_asked(url):
    with pytest.raises(Unfetched, match="https"):
        fetch(url, 0.5)


def test_a_provider_that_names_unsafe_keys_or_sends_none_is_away_for_all_alike(
    crm, database, schema, caplog
):
    with issuing() as misbehaving:
        misbehaving.publish()
        misbehaving.answers["/keys"] = page
        oidc = OidcSettings(issuer=misbehaving.address, audience=AUDIENCE)

        async def main() -> list[Any]:
            closed = HttpSettings(oidc=oidc)
            async with serving(crm, database, closed, schema) as client:
                return [
                    await client.post(
                        "/graphql",
                        json={"query": "{ roles }"},
                        headers={"authorization": f"Bearer {each}"},
                    )
                    for each in (signed(misbehaving), signed(misbehaving, STRANGER))
                ]

        good, bad = asyncio.run(main())
    assert (good.status_code, good.text) == (503, bad.text)
    assert good.json()["errors"][0]["extensions"]["code"] == "IDENTITY_PROVIDER_UNREACHABLE"
    assert misbehaving.asked.count("/keys") == 1, "asked again within the time of rest"
    assert "the identity provider does not tell its keys: it sent" in lines(caplog)
