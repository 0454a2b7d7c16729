"""Tenure as Japanese law counts it, and what is said of it where dates are vague."""

import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate, Precision
from crm.domain.tenure import Gap, Length, Period, TenureScope, full_until, length, tenure

TODAY = datetime.date(2026, 6, 15)
SUM, LAST, LONGEST = TenureScope.SUM, TenureScope.LAST_STINT, TenureScope.LONGEST


def period(first: str | None, last: str | None, *gaps: tuple[str, str | None]) -> Period:
    return Period(
        FuzzyDate.parse(first) if first else None,
        FuzzyDate.parse(last) if last else None,
        tuple(
            Gap(FuzzyDate.parse(start), FuzzyDate.parse(end) if end else None)
            for start, end in gaps
        ),
    )


@pytest.mark.parametrize(
    ("first", "last", "months", "days"),
    [
        ("2020-04-01", "2023-03-31", 36, 0),
        ("2020-04-01", "2023-03-30", 35, 30),
        ("2020-02-29", "2023-02-28", 36, 0),
        ("2020-02-29", "2023-02-27", 35, 30),
        ("2020-02-29", "2024-02-28", 48, 0),
        ("2020-01-31", "2020-02-29", 1, 0),
        ("2020-12-31", "2021-02-28", 2, 0),
        ("2020-04-15", "2020-05-14", 1, 0),
        ("2020-04-15", "2020-04-15", 0, 1),
        ("2020-04-15", "2020-04-14", 0, 0),
    ],
)
def test_the_day_of_joining_is_day_one_and_a_month_ends_on_the_eve_of_its_date(
    first: str, last: str, months: int, days: int
):
    start, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    assert length(start, end) == Length(months, days)


@given(
    first=st.dates(datetime.date(1950, 1, 1), datetime.date(2050, 1, 1)), months=st.integers(0, 600)
)
def test_so_many_months_are_full_on_their_last_day_and_not_on_the_eve_of_it(
    first: datetime.date, months: int
):
    end = full_until(first, months)
    assert length(first, end).months == months
    if months:
        assert length(first, end - datetime.timedelta(days=1)).months == months - 1


def test_three_years_are_reached_on_31_march_and_not_on_the_30th():
    """Acceptance vii: a naive difference of dates says two years."""
    assert tenure([period("2020-04-01", "2023-03-31")], SUM, TODAY).reaches(36) is True
    assert tenure([period("2020-04-01", "2023-03-30")], SUM, TODAY).reaches(36) is False


def test_scopes_take_the_last_the_longest_or_all_employments():
    twice = [period("2010-04-01", "2013-03-31"), period("2020-04-01", "2020-09-30")]
    assert tenure(twice, SUM, TODAY).least == Length(42, 0)
    assert tenure(twice, LAST, TODAY).least == Length(6, 0)
    assert tenure(twice, LONGEST, TODAY).least == Length(36, 0)


def test_a_year_and_a_half_twice_are_three_years_whatever_their_days():
    """547 days twice are a day less than three years of days."""
    twice = [period("2016-10-01", "2018-03-31"), period("2020-10-01", "2022-03-31")]
    assert tenure(twice, SUM, TODAY).reaches(36) is True


def test_days_beside_full_months_are_added_up_and_thirty_make_a_month():
    twice = [period("2020-01-01", "2020-02-15"), period("2021-01-01", "2021-02-15")]
    assert tenure(twice, SUM, TODAY).least == Length(3, 0)


def test_leave_is_taken_off():
    away = period("2020-04-01", "2023-03-31", ("2021-01-01", "2021-03-31"))
    found = tenure([away], SUM, TODAY)
    assert (found.least, found.most) == (Length(33, 0), Length(33, 0))


def test_a_single_day_of_leave_is_missed_at_the_end():
    away = period("2020-04-01", "2023-03-31", ("2021-01-01", "2021-01-01"))
    assert tenure([away], SUM, TODAY).reaches(36) is False


def test_leave_until_nobody_knows_when_leaves_it_open():
    away = period("2020-04-01", "2023-03-31", ("2021-01-01", None))
    assert tenure([away], SUM, TODAY).reaches(36) is None


def test_employments_that_overlap_count_each_day_once():
    """So two records of one person, merged, do not double their tenure."""
    same = [period("2020-04-01", "2023-03-31"), period("2020-04-01", "2023-03-31")]
    assert tenure(same, SUM, TODAY).least == Length(36, 0)
    beside = [period("2020-04-01", "2022-03-31"), period("2021-04-01", "2023-03-31")]
    assert tenure(beside, SUM, TODAY).least == Length(36, 0)


def test_the_count_begins_anew_where_it_is_said_to():
    moved = Period(
        FuzzyDate.parse("2015-04-01"),
        FuzzyDate.parse("2023-03-31"),
        restarts=(FuzzyDate.parse("2021-04-01"),),
    )
    assert tenure([moved], SUM, TODAY).least == Length(24, 0)


def test_who_works_here_counts_until_the_day_and_who_has_not_begun_not_at_all():
    assert tenure([period("2023-06-16", None)], SUM, TODAY).least == Length(36, 0)
    assert tenure([period("2026-06-16", None)], SUM, TODAY).least == Length(0, 0)


def test_an_unknown_hire_date_leaves_it_open_unless_the_rest_is_enough():
    unknown = period(None, "2010-03-31")
    assert tenure([unknown], SUM, TODAY).reaches(36) is None
    assert tenure([unknown, period("2015-04-01", "2018-03-31")], SUM, TODAY).reaches(36) is True


def test_a_month_or_a_year_leaves_it_open_only_where_it_matters():
    assert tenure([period("2020-04", "2023-03")], SUM, TODAY).reaches(36) is None
    assert tenure([period("2020-04", "2023-05")], SUM, TODAY).reaches(36) is True
    assert tenure([period("2020-04", "2023-02")], SUM, TODAY).reaches(36) is False
    assert tenure([period("2020", "2023")], SUM, TODAY).reaches(36) is None
    assert tenure([period("2018", "2023")], SUM, TODAY).reaches(36) is True


def test_which_employment_was_the_last_may_be_open_too():
    vague = [period("2010-04-01", "2019-03-31"), period("2010", "2010")]
    assert tenure(vague, LAST, TODAY).reaches(36) is None


days = st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 1, 1))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(days), draw(days)))
    gaps = []
    for _ in range(draw(st.integers(0, 2))):
        start, end = sorted((draw(days), draw(days)))
        gaps.append(Gap(FuzzyDate.day(start), FuzzyDate.day(end)))
    restarts = draw(st.lists(days, max_size=1))
    return Period(
        FuzzyDate.day(first),
        draw(st.sampled_from([FuzzyDate.day(last), None])),
        tuple(gaps),
        tuple(FuzzyDate.day(each) for each in restarts),
    )


precisions = st.sampled_from([Precision.DAY, Precision.MONTH, Precision.YEAR])


@st.composite
def vaguer(draw: st.DrawFn, exact: Period) -> Period:
    def blur(date: FuzzyDate) -> FuzzyDate:
        return FuzzyDate(date.date, draw(precisions))

    return Period(
        blur(exact.starts_on) if exact.starts_on and draw(st.booleans()) else exact.starts_on,
        blur(exact.ends_on) if exact.ends_on else None,
        tuple(
            Gap(
                blur(gap.starts_on),
                blur(gap.ends_on) if gap.ends_on and draw(st.integers(0, 3)) else None,
            )
            for gap in exact.gaps
        ),
        tuple(blur(each) for each in exact.restarts),
    )


@given(data=st.data(), exact=st.lists(periods(), min_size=1, max_size=3))
def test_a_vaguer_date_never_turns_one_answer_into_the_other(
    data: st.DataObject, exact: list[Period]
):
    scope = data.draw(st.sampled_from(TenureScope))
    months = data.draw(st.integers(1, 200))
    certain = tenure(exact, scope, TODAY).reaches(months)
    blurred = [data.draw(vaguer(each)) for each in exact]
    assume(certain is not None)
    assert tenure(blurred, scope, TODAY).reaches(months) in (certain, None)


@given(data=st.data(), exact=st.lists(periods(), min_size=1, max_size=3))
def test_the_answer_turns_at_the_threshold_too(data: st.DataObject, exact: list[Period]):
    """The same where it is closest: at the very months that somebody has."""
    scope = data.draw(st.sampled_from(TenureScope))
    found = tenure(exact, scope, TODAY)
    blurred = tenure([data.draw(vaguer(each)) for each in exact], scope, TODAY)
    for months in (found.least.months, found.least.months + 1):
        certain = found.reaches(months)
        if certain is not None:
            assert blurred.reaches(months) in (certain, None)


@given(data=st.data(), exact=st.lists(periods(), min_size=1, max_size=3))
def test_the_order_of_employments_does_not_matter(data: st.DataObject, exact: list[Period]):
    scope = data.draw(st.sampled_from(TenureScope))
    shuffled = data.draw(st.permutations(exact))
    assert tenure(shuffled, scope, TODAY) == tenure(exact, scope, TODAY)


@given(exact=st.lists(periods(), min_size=1, max_size=3))
def test_exact_dates_give_one_answer_but_for_leave_and_ties(exact: list[Period]):
    found = tenure(exact, SUM, TODAY)
    assert found.most == found.least


def test_a_length_names_no_years_where_there_are_none():
    lengths = [Length(months, 0) for months in (0, 4, 12, 13)]
    told = [(each.ja, each.en) for each in lengths]

    assert told == [
        ("0年", "0 years"),
        ("4か月", "4 months"),
        ("1年", "1 year"),
        ("1年1か月", "1 year and 1 month"),
    ]
