"""Tokens on a real database."""

import asyncio
import datetime

import psycopg
import pytest

from crm.storage import tokens
from crm.storage.connection import APP, connection_kwargs

NOW = datetime.datetime(2026, 4, 1, tzinfo=datetime.UTC)
YEAR = datetime.timedelta(days=365)


@pytest.fixture
def connection(database: str):
    with psycopg.connect(database) as owner:
        yield owner


def test_a_token_opens_until_it_expires(connection):
    text = tokens.issue(connection, ["HR", "ADMIN"], "desk", NOW + YEAR, NOW)

    row = tokens.verify(connection, text, NOW)

    assert row is not None
    assert (row.roles, row.label, row.token_id) == (["HR", "ADMIN"], "desk", text.split("_")[1])
    assert tokens.verify(connection, text, NOW + YEAR) is None


def test_the_stored_row_does_not_contain_the_secret(connection):
    text = tokens.issue(connection, ["HR"], "desk", NOW + YEAR, NOW)

    stored = connection.execute("SELECT t::text FROM access.token AS t").fetchone()[0]

    assert text.split("_")[2] not in stored


def test_a_revoked_token_stays_closed(connection):
    text = tokens.issue(connection, ["HR"], "desk", NOW + YEAR, NOW)
    token_id = tokens.token_id_of(text)

    assert tokens.revoke(connection, token_id, NOW)
    assert tokens.revoke(connection, token_id, NOW + YEAR)

    assert tokens.verify(connection, text, NOW) is None
    assert [row.revoked_at for row in tokens.list_tokens(connection)] == [NOW]
    assert not tokens.revoke(connection, "0" * 12, NOW)


def test_another_secret_under_the_same_id_does_not_open(connection):
    text = tokens.issue(connection, ["HR"], "desk", NOW + YEAR, NOW)
    head, last = text[:-1], text[-1]

    assert tokens.verify(connection, head + ("0" if last != "0" else "1"), NOW) is None


@pytest.mark.parametrize(
    "text", ["", "alm_", "alm_12_34", "Bearer x", "alm_" + "f" * 12 + "_" + "f" * 65, "あ" * 81]
)
def test_what_has_not_the_form_of_a_token_is_none(connection, text):
    assert tokens.verify(connection, text, NOW) is None
    with pytest.raises(ValueError, match="Not a token"):
        tokens.token_id_of(text)


def test_a_token_without_role_or_future_is_not_issued(connection):
    with pytest.raises(ValueError, match="role"):
        tokens.issue(connection, [], "desk", NOW + YEAR, NOW)
    with pytest.raises(ValueError, match="future"):
        tokens.issue(connection, ["HR"], "desk", NOW, NOW)


def test_only_a_usable_token_closes_open_access(connection):
    assert not tokens.any_usable(connection, NOW)
    text = tokens.issue(connection, ["HR"], "desk", NOW + YEAR, NOW)
    assert tokens.any_usable(connection, NOW)
    assert not tokens.any_usable(connection, NOW + YEAR)
    tokens.revoke(connection, tokens.token_id_of(text), NOW)
    assert not tokens.any_usable(connection, NOW)


def test_the_application_s_role_cannot_make_tokens(database: str):
    with (
        psycopg.connect(**connection_kwargs(database, APP)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        tokens.issue(connection, ["HR"], "desk", NOW + YEAR, NOW)


def test_a_replaced_token_opens_until_the_end_of_the_overlap(connection):
    old = tokens.issue(connection, ["HR"], "desk", NOW + YEAR, NOW)
    old_id, week = tokens.token_id_of(old), datetime.timedelta(days=7)

    new = tokens.replace(connection, old_id, NOW + YEAR, NOW + week, NOW)

    both = [tokens.verify(connection, text, NOW + week / 2) for text in (old, new)]
    assert [(row.roles, row.label) for row in both if row] == [(["HR"], "desk")] * 2
    assert tokens.verify(connection, old, NOW + week) is None
    assert tokens.verify(connection, new, NOW + week) is not None
    stored = {row.token_id: row.replaced_by for row in tokens.list_tokens(connection)}
    assert stored == {old_id: tokens.token_id_of(new), tokens.token_id_of(new): None}


def test_replacing_never_makes_the_old_token_live_longer(connection):
    day = datetime.timedelta(days=1)
    old = tokens.issue(connection, ["HR"], "desk", NOW + day, NOW)

    tokens.replace(connection, tokens.token_id_of(old), NOW + YEAR, NOW + 7 * day, NOW)

    assert tokens.verify(connection, old, NOW + day) is None


def test_what_cannot_be_replaced_says_what_to_do(connection):
    text = tokens.issue(connection, ["HR"], "desk", NOW + YEAR, NOW)
    token_id = tokens.token_id_of(text)
    successor = tokens.token_id_of(tokens.replace(connection, token_id, NOW + YEAR, NOW, NOW))
    tokens.revoke(connection, successor, NOW)

    for wrong, sentence in (
        (token_id, f"crm token rotate {successor}"),
        (successor, "crm token issue"),
        ("0" * 12, "crm token list"),
    ):
        with pytest.raises(tokens.TokenError, match=sentence):
            tokens.replace(connection, wrong, NOW + YEAR, NOW, NOW)


def test_no_token_lives_longer_than_a_year(connection):
    with pytest.raises(ValueError, match="366 days"):
        tokens.issue(connection, ["HR"], "desk", NOW + YEAR + YEAR, NOW)


def test_the_application_s_role_keeps_the_day_of_use_and_changes_nothing_else(database: str):
    with psycopg.connect(database) as owner:
        text = tokens.issue(owner, ["HR"], "desk", NOW + YEAR, NOW)
    token_id = tokens.token_id_of(text)

    async def note(*days: int) -> None:
        async with await psycopg.AsyncConnection.connect(
            **connection_kwargs(database, APP)
        ) as connection:
            for day in days:
                await tokens.note_use(connection, token_id, datetime.date(2026, 4, day))

    asyncio.run(note(2, 1))

    with psycopg.connect(database) as owner:
        assert [row.last_used_on for row in tokens.list_tokens(owner)] == [
            datetime.date(2026, 4, 2)
        ]
    with (
        psycopg.connect(**connection_kwargs(database, APP)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("UPDATE access.token SET expires_at = 'infinity'")
