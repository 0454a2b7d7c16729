"""What a date known only to the month or the year may claim."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate, Precision

fuzzy_dates = st.builds(
    FuzzyDate, st.dates(), st.sampled_from([Precision.DAY, Precision.MONTH, Precision.YEAR])
)


@given(fuzzy_dates)
def test_a_date_is_read_back_as_it_was_written(date: FuzzyDate) -> None:
    assert FuzzyDate.parse(date.isoformat()) == date
    assert str(date) == date.isoformat()


@given(fuzzy_dates)
def test_a_date_lies_within_what_it_can_mean(date: FuzzyDate) -> None:
    assert date.first == date.date <= date.last
    assert len(date.isoformat()) == {"day": 10, "month": 7, "year": 4}[date.precision]


def test_a_month_or_a_year_means_its_first_day() -> None:
    day = datetime.date(2012, 8, 17)
    assert FuzzyDate(day, Precision.MONTH) == FuzzyDate.month(2012, 8)
    assert FuzzyDate(day, Precision.YEAR) == FuzzyDate.year(2012)
    assert FuzzyDate.month(2012, 8).first == datetime.date(2012, 8, 1)
    assert FuzzyDate.year(2012).first == datetime.date(2012, 1, 1)


def test_the_last_day_of_a_february_knows_leap_years() -> None:
    assert FuzzyDate.month(2012, 2).last == datetime.date(2012, 2, 29)
    assert FuzzyDate.month(2100, 2).last == datetime.date(2100, 2, 28)
    assert FuzzyDate.year(2012).last == datetime.date(2012, 12, 31)


def test_the_time_of_day_is_dropped_from_a_date() -> None:
    noon = datetime.datetime(2012, 8, 1, 12, 30)
    assert FuzzyDate.day(noon) == FuzzyDate.day(datetime.date(2012, 8, 1))
    assert type(FuzzyDate.day(noon).date) is datetime.date


def test_a_date_is_never_known_to_the_instant() -> None:
    with pytest.raises(ValueError, match="not the instant"):
        FuzzyDate(datetime.date(2012, 8, 1), Precision.INSTANT)


@pytest.mark.parametrize(
    "text",
    ["", "12", "2012-8", "2012-13", "2012-02-30", "2012-08-01T00:00", "2012-08-01\n", "0000"],
)
def test_anything_but_the_written_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        FuzzyDate.parse(text)


def test_dates_sort_by_their_first_day() -> None:
    unsorted = [FuzzyDate.year(2013), FuzzyDate.month(2012, 8), FuzzyDate.parse("2012-03-09")]
    assert [str(date) for date in sorted(unsorted)] == ["2012-03-09", "2012-08", "2013"]
