"""How long data is kept: which row of the table counts for whom, and when all of it is over."""

import datetime
from uuid import uuid4

import pytest

from crm.domain.contact import Told
from crm.domain.facts import ConsentGiven
from crm.domain.facts.retention import RetentionLifted, RetentionSet
from crm.domain.retention import expiry_of, table_of
from crm.domain.words import ConsentPurpose, ContactChannel, DataClass
from tests.crm.domain.given import alumnus, at, departed, scheduled

TODAY = datetime.date(2026, 11, 23)
BOTH = (DataClass.IDENTITY, DataClass.HR_NOTES)


def row(months, data_class=None, entity=None, purpose=None):
    return RetentionSet(
        kept_class=data_class,
        of_legal_entity=entity,
        while_agreed_to=purpose,
        keep_months=months,
    )


def expiry(*rows, last_day="2024-08-31", classes=BOTH, agreed=()):
    person = alumnus(departed(last_day)).person
    for purpose in agreed:
        person.contact.tell(_told(purpose))
    return expiry_of(person, table_of(rows), classes, TODAY)


def test_the_row_of_the_class_goes_before_the_row_of_every_class():
    found = expiry(row(24), row(6, DataClass.HR_NOTES))
    assert found.last_days == {
        DataClass.HR_NOTES: datetime.date(2025, 2, 28),
        DataClass.IDENTITY: datetime.date(2026, 8, 31),
    }
    assert found.is_over(TODAY)


def test_the_row_of_a_legal_entity_goes_before_the_row_of_everybody():
    assert expiry(row(120), row(1, entity="")).is_over(TODAY)
    assert not expiry(row(1), row(120, entity="")).is_over(TODAY)


def test_nothing_is_over_while_one_class_is_kept_or_has_no_row():
    assert not expiry(row(6, DataClass.HR_NOTES)).is_over(TODAY)
    kept = expiry(row(6, DataClass.HR_NOTES), row(240, DataClass.IDENTITY))
    assert kept.past(TODAY) == [DataClass.HR_NOTES]
    assert not kept.is_over(TODAY)
    assert not expiry().is_over(TODAY)
    assert not expiry(row(1), classes=()).is_over(TODAY)


def test_the_last_day_itself_is_still_kept():
    today = datetime.date(2026, 8, 31)
    person = alumnus(departed("2024-08-31")).person
    kept = expiry_of(person, table_of([row(24)]), BOTH, today)
    assert not kept.is_over(today)
    assert kept.is_over(today + datetime.timedelta(days=1))


def test_who_agrees_to_a_purpose_is_kept_longer_and_never_shorter():
    newsletter = ConsentPurpose.NEWSLETTER
    rows = (row(6), row(240, purpose=newsletter))
    assert expiry(*rows).is_over(TODAY)
    assert not expiry(*rows, agreed=[newsletter]).is_over(TODAY)
    shorter = (row(240), row(6, purpose=newsletter))
    assert not expiry(*shorter, agreed=[newsletter]).is_over(TODAY)


def test_a_row_that_was_taken_back_counts_no_more():
    lifted = RetentionLifted(kept_class=None, of_legal_entity=None, while_agreed_to=None)
    assert table_of([row(6), lifted]) == {}


@pytest.mark.parametrize("steps", [[], [scheduled("2027-03-31")]])
def test_who_works_here_is_not_asked_about(steps):
    assert expiry_of(alumnus(*steps).person, table_of([row(0)]), BOTH, TODAY) is None


def _told(purpose):
    given = ConsentGiven(purpose=purpose, channel=ContactChannel.EMAIL, text_version="1")
    return Told(uuid4(), at("2024-09-01").now, given)
