"""One key per person and class: made once by whoever needs it first, found by everyone."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from uuid import uuid4

import psycopg
import pytest
from cryptography.exceptions import InvalidTag

from crm.domain.words import DataClass
from crm.storage.connection import APP, connection_kwargs
from crm.storage.key_file import KeyFileError
from crm.storage.keyring import KeyRing
from tests.crm.storage.appending import rows

IDENTITY, CONTACT = DataClass.IDENTITY, DataClass.CONTACT


@pytest.fixture
def connect(database):
    @contextmanager
    def connected():
        with psycopg.connect(**connection_kwargs(database, APP), autocommit=True) as connection:
            yield connection

    return connected


@pytest.fixture
def ring(connect, secrets):
    return lambda **options: KeyRing(connect, secrets, **options)


def test_what_one_program_seals_another_opens(ring):
    subject = uuid4()
    sealed, _ = ring().encrypt(subject, IDENTITY, b"value", b"here")
    assert ring().decrypt(subject, IDENTITY, sealed, b"here") == b"value"
    assert b"value" not in sealed


def test_programs_that_need_a_new_key_at_once_get_the_same(ring, connect):
    subjects = [uuid4() for _ in range(20)]
    rings = [ring() for _ in range(6)]
    barrier = threading.Barrier(len(rings))

    def seal(each):
        barrier.wait()
        each.ensure([(subject, kind) for subject in subjects for kind in (IDENTITY, CONTACT)])
        return [each.encrypt(subject, CONTACT, b"v", b"")[0] for subject in subjects]

    with ThreadPoolExecutor(len(rings)) as pool:
        for sealed in pool.map(seal, rings):
            for subject, value in zip(subjects, sealed, strict=True):
                assert ring().decrypt(subject, CONTACT, value, b"") == b"v"
    with connect() as connection:
        assert rows(connection, "SELECT count(*) FROM keyring.subject_key") == [(40,)]


def test_a_destroyed_key_gives_nothing_and_a_wrong_place_is_refused(ring, connect):
    subject, other, one = uuid4(), uuid4(), ring()
    sealed, _ = one.encrypt(subject, IDENTITY, b"value", b"here")
    assert one.decrypt(other, IDENTITY, sealed, b"here") is None
    with pytest.raises(InvalidTag):
        one.decrypt(subject, IDENTITY, sealed, b"there")
    one.encrypt(subject, CONTACT, b"x", b"")
    with pytest.raises(InvalidTag):
        one.decrypt(subject, CONTACT, sealed, b"here")


def test_a_ring_smaller_than_its_work_still_does_it(ring):
    small = ring(capacity=3)
    subjects = [uuid4() for _ in range(10)]
    small.ensure([(subject, IDENTITY) for subject in subjects])
    sealed = [small.encrypt(subject, IDENTITY, b"v", b"")[0] for subject in subjects]
    for subject, value in zip(subjects, sealed, strict=True):
        assert small.decrypt(subject, IDENTITY, value, b"") == b"v"


def test_equal_values_are_sealed_differently(ring):
    one, subject = ring(), uuid4()
    assert one.encrypt(subject, IDENTITY, b"v", b"") != one.encrypt(subject, IDENTITY, b"v", b"")


def test_a_wrapped_key_moved_to_another_person_is_refused(ring, secrets, database):
    thief, victim, one = uuid4(), uuid4(), ring()
    for subject in (thief, victim):
        one.encrypt(subject, IDENTITY, b"v", b"")
    with psycopg.connect(database) as owner:
        owner.execute(
            "UPDATE keyring.subject_key t SET wrapped = v.wrapped FROM keyring.subject_key v"
            " WHERE t.subject_id = %(thief)s AND v.subject_id = %(victim)s",
            {"thief": thief, "victim": victim},
        )
    with pytest.raises(KeyFileError):
        ring().decrypt(thief, IDENTITY, b"x" * 40, b"")
