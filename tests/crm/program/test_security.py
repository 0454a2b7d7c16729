"""What a server refuses to start with, and what `crm doctor --security` lists."""

import datetime
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from crm.program.oidc import oidc_of
from crm.program.security import is_loopback, must_be_safe, of_database, of_settings
from crm.program.settings import Settings, SettingsError, read_settings
from crm.storage import tokens
from graphql_server.access import Role
from tests.journeys.program import crm

NOW = datetime.datetime(2026, 4, 1, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
PROVIDER = {"CRM_OIDC_ISSUER": "https://login.example", "CRM_OIDC_AUDIENCE": "crm"}


def settings_of(**variables: str) -> Settings:
    return read_settings({"CRM_HOME": "/nowhere", **variables})


def told(settings: Settings) -> list[str]:
    return [each.en for each in of_settings(settings)]


def test_development_is_loopback_with_the_embedded_database():
    must_be_safe(settings_of(), "127.0.0.1")
    must_be_safe(settings_of(), "::1")
    must_be_safe(settings_of(DATABASE_URL="postgresql://db/crm"), "localhost")


@pytest.mark.parametrize(
    ("host", "variables"),
    [
        ("0.0.0.0", {}),
        ("192.0.2.1", {"CRM_PRODUCTION": "1"}),
        ("127.0.0.1", {"CRM_PRODUCTION": "1", "DATABASE_URL": "postgresql://db/crm"}),
    ],
)
def test_a_server_that_others_can_reach_has_tls_or_a_proxy(host, variables, tmp_path):
    apart = {"CRM_KEYS_DATABASE_URL": "postgresql://keys/keys"}
    with pytest.raises(SettingsError, match="--behind-proxy"):
        must_be_safe(settings_of(**variables, **apart), host)
    must_be_safe(settings_of(**variables, **apart, CRM_BEHIND_PROXY="1"), host)
    (tmp_path / "tls.pem").touch()
    files = {name: str(tmp_path / "tls.pem") for name in ("CRM_TLS_CERTIFICATE", "CRM_TLS_KEY")}
    must_be_safe(settings_of(**variables, **apart, **files), host)


def test_half_of_what_tls_takes_is_named_everywhere():
    with pytest.raises(SettingsError, match="CRM_TLS_KEY is missing"):
        must_be_safe(settings_of(CRM_TLS_CERTIFICATE="/a.pem"), "127.0.0.1")
    with pytest.raises(SettingsError, match=r"CRM_TLS_CERTIFICATE=/a\.pem is no file"):
        must_be_safe(settings_of(CRM_TLS_CERTIFICATE="/a.pem", CRM_TLS_KEY="/b.pem"), "127.0.0.1")


def test_every_weak_setting_is_told_with_what_to_set(tmp_path):
    settings = settings_of(
        CRM_ALLOWED_ORIGINS="*",
        CRM_RATE_LIMIT="0",
        DATABASE_URL="postgresql://db.example/crm",
        CRM_KEY_FILE=str(tmp_path / "keys.json"),
    )
    settings.key_file.write_text("{}")
    settings.key_file.chmod(0o644)

    for word in (
        "CRM_TLS_CERTIFICATE",
        "CRM_PRODUCTION=1",
        "CRM_ALLOWED_ORIGINS",
        "CRM_RATE_LIMIT",
        "sslmode=verify-full",
        "chmod 600",
    ):
        assert any(word in each for each in told(settings)), word
    assert all(each.ja for each in of_settings(settings))


@pytest.mark.parametrize(
    ("url", "weak"),
    [
        ("postgresql:///crm?host=/run/postgresql", False),
        ("postgresql://127.0.0.1/crm", False),
        ("postgresql://db.example/crm?sslmode=verify-full", False),
        ("postgresql://db.example/crm?sslmode=prefer", True),
        ("postgresql://127.0.0.1,db.example/crm", True),
    ],
)
def test_a_database_elsewhere_is_reached_encrypted(url, weak):
    found = told(replace(settings_of(), database_url=url))
    assert any("sslmode" in each for each in found) is weak


def test_tokens_that_nobody_needs_any_more_are_told(database):
    with psycopg.connect(database) as owner:

        def weak() -> list[str]:
            return [each.en for each in of_database(owner, settings_of(), NOW)]

        assert any("crm token issue" in each for each in weak())
        assert [each.en for each in of_database(owner, settings_of(**PROVIDER), NOW)] == []
        idle = tokens.issue(owner, ["HR"], "", NOW + DAY, NOW - 100 * DAY)
        assert [tokens.token_id_of(idle) in each for each in weak()] == [True]
        tokens.revoke(owner, tokens.token_id_of(idle), NOW)
        both = tokens.issue(owner, ["AUDITOR", "HR"], "", NOW + DAY, NOW)
        assert [tokens.token_id_of(both) in each for each in weak()] == [True]
        tokens.revoke(owner, tokens.token_id_of(both), NOW)
        old = tokens.issue(owner, ["HR"], "", NOW + DAY, NOW - 200 * DAY)
        owner.execute("UPDATE access.token SET last_used_on = '2026-03-31'")
        assert [f"crm token rotate {tokens.token_id_of(old)}" in each for each in weak()] == [True]


def test_the_doctor_tells_both_languages_and_ends_with_one(tmp_path: Path):
    assert crm(tmp_path / "home", "migrate").returncode == 0
    done = crm(tmp_path / "home", "doctor", "--security")

    assert done.returncode == 1, done.stderr
    assert "BAD   Nobody could get in" in done.stdout
    assert "認証手段がありません" in done.stdout


def test_a_provider_is_named_whole_or_not_at_all():
    assert oidc_of(settings_of()) is None
    found = oidc_of(settings_of(**PROVIDER, CRM_OIDC_ROLES="crm-hr=HR, crm-audit=auditor"))
    assert found is not None
    assert dict(found.roles) == {"crm-hr": Role.HR, "crm-audit": Role.AUDITOR}
    for wrong, sentence in (
        ({"CRM_OIDC_ISSUER": "https://login.example"}, "CRM_OIDC_AUDIENCE is missing"),
        ({"CRM_OIDC_AUDIENCE": "crm"}, "CRM_OIDC_ISSUER is missing"),
        (PROVIDER | {"CRM_OIDC_ISSUER": "http://login.example"}, "is no address"),
        (PROVIDER | {"CRM_OIDC_ISSUER": "file:///etc/passwd"}, "is no address"),
        (PROVIDER | {"CRM_OIDC_ROLES": "boss=EMPEROR"}, "boss=EMPEROR"),
        (PROVIDER | {"CRM_OIDC_ROLES": "members=ALUMNUS"}, "members=ALUMNUS"),
    ):
        with pytest.raises(SettingsError, match=sentence):
            oidc_of(settings_of(**wrong))
    with pytest.raises(SettingsError, match="crm-hr=HR"):
        settings_of(CRM_OIDC_ROLES="crm-hr")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.1", "localhost.example", ""])
def test_only_addresses_of_this_machine_are_loopback(host):
    assert not is_loopback(host)
