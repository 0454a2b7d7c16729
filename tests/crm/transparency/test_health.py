"""`crm doctor` says whether the history is being signed."""

import datetime

import psycopg
import pytest

from crm.transparency.health import signing


@pytest.fixture
def look(audited):
    """look(…): good or not, and the sentence, minutes from now."""

    def look(keys=audited.keys, minutes=0, embedded=False):
        now = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=minutes)
        with psycopg.connect(audited.url) as connection:
            return signing(connection, keys, now, embedded=embedded)

    return look


def test_nothing_signed_is_told_where_nobody_would_sign(look):
    assert look() == (False, "nothing is signed yet; run: crm audit follow")
    assert look(embedded=True)[0]


def test_facts_that_wait_too_long_for_a_signature_are_told(look, audited):
    audited.sign()
    assert look(minutes=60) == (True, f"signed up to position {audited.facts}")
    audited.append(1)
    assert look()[0]
    good, sentence = look(minutes=6)
    assert not good
    assert "crm audit follow is running" in sentence


def test_a_database_behind_what_was_signed_is_told(look, audited):
    audited.sign()
    audited.append(1)
    audited.sign()
    audited.as_owner(f"DELETE FROM transparency.checkpoint WHERE size > {audited.facts}")  # noqa: S608
    good, sentence = look()
    assert not good
    assert "does not have that checkpoint" in sentence
    assert look(keys=None)[0]
