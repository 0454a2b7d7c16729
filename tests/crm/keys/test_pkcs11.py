"""A wrapping key in a real PKCS#11 token (SoftHSM): it never leaves it."""

from dataclasses import replace
from uuid import uuid4

import psycopg
import pytest
from cryptography.exceptions import InvalidTag

from crm.application.alumni import AlumniCrm
from crm.domain.facts import AlumnusRegistered
from crm.storage.key_file import KeyFileError, Token
from crm.storage.key_store import KeyStoreUnavailable
from crm.storage.keyring import bound_to
from crm.storage.pkcs11_keys import NoSuchTokenKey, TokenKeys, token_keys
from crm.storage.wrapping import wrapping_keys
from tests.crm.keys.softhsm import PIN, module, new_token
from tests.crm.storage.appending import rows

ONE, OTHER = bound_to(uuid4(), "identity"), bound_to(uuid4(), "identity")


@pytest.fixture(scope="module")
def token(tmp_path_factory):
    """A token with the key `crm-1`."""
    library, folder = module(), tmp_path_factory.mktemp("softhsm")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOFTHSM2_CONF", "")
        new_token(folder, "alumni")
        pin_file = folder / "pin"
        pin_file.write_text(PIN + "\n")
        pin_file.chmod(0o600)
        token = Token(library, "alumni", "crm-1", pin_file)
        token_keys(token).create("crm-1")
        yield token


def test_what_the_token_wraps_it_unwraps_for_the_same_person_alone(token):
    keys = token_keys(token)
    wrapped = keys.wrap("pkcs11:crm-1", b"k" * 32, ONE)
    assert b"k" * 8 not in wrapped
    assert keys.unwrap("pkcs11:crm-1", wrapped, ONE) == b"k" * 32
    with pytest.raises(InvalidTag):
        keys.unwrap("pkcs11:crm-1", wrapped, OTHER)
    with pytest.raises(InvalidTag):
        keys.unwrap("pkcs11:crm-1", wrapped[:-1] + bytes([wrapped[-1] ^ 1]), ONE)
    assert keys.unwrap("pkcs11:crm-1", wrapped, ONE) == b"k" * 32


def test_the_key_cannot_be_read_out_of_the_token(token):
    import pkcs11

    key = token_keys(token)._key("crm-1")
    with pytest.raises(pkcs11.AttributeSensitive):
        key[pkcs11.Attribute.VALUE]


def test_people_are_written_and_read_under_the_tokens_key(database, secrets, zone, token, moment):
    crm = AlumniCrm(database, replace(secrets, token=token), zone)
    alumnus_id = uuid4()
    crm.register(moment(), alumnus_id, AlumnusRegistered(name="鍵山"))
    crm.keyring.forget()
    assert crm.load(alumnus_id).person.name == "鍵山"
    crm.close()
    with psycopg.connect(database) as connection:
        ids = rows(connection, "SELECT wrapping_key_id FROM keyring.subject_key")
    assert ids == [("pkcs11:crm-1",)]
    with pytest.raises(KeyFileError, match="CRM_PKCS11_TOKEN"):
        AlumniCrm(database, secrets, zone)


def test_a_lost_session_is_opened_anew(token):
    keys = token_keys(token)
    wrapped = keys.wrap("pkcs11:crm-1", b"k" * 32, ONE)
    keys._session().session.close()
    assert keys.unwrap("pkcs11:crm-1", wrapped, ONE) == b"k" * 32


def test_a_file_and_a_token_unwrap_side_by_side(secrets, token):
    file, both = wrapping_keys(secrets), wrapping_keys(replace(secrets, token=token))
    assert both.current_id == "pkcs11:crm-1"
    by_file = file.wrap(file.current_id, b"k" * 32, ONE)
    assert both.unwrap(secrets.current_id, by_file, ONE) == b"k" * 32


def test_what_is_wrong_with_a_token_is_one_sentence(token, tmp_path):
    open_to_all = tmp_path / "pin"
    open_to_all.write_text(PIN)
    open_to_all.chmod(0o644)
    wrong = [
        (replace(token, name="nobody"), KeyStoreUnavailable, "CRM_PKCS11_TOKEN"),
        (replace(token, module=tmp_path / "none.so"), KeyFileError, "CRM_PKCS11_MODULE"),
        (replace(token, pin_file=tmp_path / "none"), KeyFileError, "CRM_PKCS11_PIN_FILE"),
        (replace(token, pin_file=open_to_all), KeyFileError, "chmod 600"),
    ]
    for each, error, words in wrong:
        with pytest.raises(error, match=words):
            TokenKeys(each).wrap("pkcs11:crm-1", b"k" * 32, ONE)
    with pytest.raises(NoSuchTokenKey, match="crm keys create other"):
        token_keys(token).wrap("pkcs11:other", b"k" * 32, ONE)
    with pytest.raises(KeyFileError, match="already"):
        token_keys(token).create("crm-1")
