"""Which text and dates are let in, and in which form."""

import datetime
from decimal import Decimal
from uuid import uuid4

import pytest

from crm.domain import text
from crm.domain.dates import FuzzyDate
from crm.domain.facts import AlumnusRegistered, EmploymentStarted, MeetingHeld, NoteAdded
from crm.domain.facts.collaborations import InvoiceSettled
from crm.domain.facts.stories import SuccessStoryPublished
from crm.domain.money import Money
from crm.domain.refusals import InvalidInput

HERE = ("name",)


def test_text_is_trimmed_and_composed():
    assert text.line("  か\u3099き ", HERE) == "がき"
    assert text.line(" ", HERE) is None
    assert text.line(None, HERE) is None


@pytest.mark.parametrize("bad", ["a\0", "a\n", "\x1b[31m", "\ud800", "a\x85b", "a\x7f"])
def test_what_cannot_be_stored_or_shown_is_refused_with_its_place(bad):
    with pytest.raises(InvalidInput) as refused:
        text.line(bad, HERE)

    assert refused.value.path == HERE


def test_words_keep_their_lines_but_no_other_control_characters():
    assert text.words("a\r\nb\rc\td", HERE) == "a\nb\nc\td"
    with pytest.raises(InvalidInput):
        text.words("a\0", HERE)


def test_text_that_is_too_long_is_refused():
    assert text.line("x" * 500, HERE) == "x" * 500
    with pytest.raises(InvalidInput):
        text.line("x" * 501, HERE)


@pytest.mark.parametrize("good", ["a@b.jp", "taro.tanaka+news@mail.example.co.jp", "太郎@例え.jp"])
def test_an_address_has_a_name_and_a_host(good):
    assert text.email(f" {good} ", HERE) == good


@pytest.mark.parametrize("bad", ["a", "a@b", "@b.jp", "a b@c.jp", "a@b@c.jp", "<a@b.jp>"])
def test_what_is_no_address_is_refused(bad):
    with pytest.raises(InvalidInput):
        text.email(bad, HERE)


def test_dates_outside_of_living_memory_are_slips():
    assert text.fuzzy(FuzzyDate.parse("1868"), HERE) == FuzzyDate.parse("1868")
    with pytest.raises(InvalidInput):
        text.day(datetime.date(1, 1, 1), HERE)
    with pytest.raises(InvalidInput):
        text.past_day(datetime.date(2026, 1, 2), datetime.date(2026, 1, 1), HERE)


def test_a_fact_is_cleaned_field_by_field():
    registered = text.clean(AlumnusRegistered(name=" 田中 ", email=" a@b.jp "))

    assert registered == AlumnusRegistered(name="田中", email="a@b.jp")
    assert text.clean(NoteAdded(text="a\nb")) == NoteAdded(text="a\nb")


def test_a_fact_that_cannot_be_kept_names_the_field_as_clients_write_it():
    started = EmploymentStarted(
        stint_id=uuid4(),
        employee_number="1\0",
        legal_entity="",
        hired_on=None,
    )
    with pytest.raises(InvalidInput) as refused:
        text.clean(started, ("employment",))
    assert refused.value.path == ("employment", "employeeNumber")

    with pytest.raises(InvalidInput) as refused:
        text.clean(MeetingHeld(duration_minutes=-1))
    assert refused.value.path == ("durationMinutes",)


def test_a_legal_entity_may_be_empty_and_other_plain_text_may_not():
    started = EmploymentStarted(
        stint_id=uuid4(), employee_number=None, legal_entity=" ", hired_on=None
    )

    assert text.clean(started).legal_entity == ""


def test_an_amount_below_nothing_is_a_slip():
    settled = InvoiceSettled(collaboration_id=uuid4(), amount=Money(Decimal(0)))
    assert text.clean(settled) == settled
    with pytest.raises(InvalidInput) as refused:
        text.clean(InvoiceSettled(collaboration_id=uuid4(), amount=Money(Decimal(-1))))

    assert refused.value.path == ("amount",)


@pytest.mark.parametrize("bad", ["javascript:alert(1)", " JavaScript:x", "data:text/html,x"])
def test_an_address_that_is_a_program_is_refused(bad):
    with pytest.raises(InvalidInput) as refused:
        text.clean(SuccessStoryPublished(story_id=uuid4(), url=bad))

    assert refused.value.path == ("url",)
    fine = SuccessStoryPublished(story_id=uuid4(), url="https://example.jp/?to=javascript:x")
    assert text.clean(fine) == fine
