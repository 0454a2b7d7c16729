"""Dates as HR exports write them, and what is said about those that cannot be read."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.dates import FuzzyDate, Precision
from crm.ingest.date_words import DateOrder, UnreadableDate, parse_date
from crm.ingest.eras import in_era

MDY, DMY, YMD = DateOrder.MDY, DateOrder.DMY, DateOrder.YMD
plausible_days = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "order", "meant"),
    [
        ("2015-04-01", None, "2015-04-01"),
        ("2015/4/1", None, "2015-04-01"),
        ("2015.4.1", None, "2015-04-01"),
        ("20150401", None, "2015-04-01"),
        ("2015年4月1日", None, "2015-04-01"),
        ("2015/4/1", MDY, "2015-04-01"),
        ("1/31/2015", MDY, "2015-01-31"),
        ("31/01/2015", DMY, "2015-01-31"),
        ("31.1.2015", DMY, "2015-01-31"),
        ("02/03/2015", MDY, "2015-02-03"),
        ("02/03/2015", DMY, "2015-03-02"),
        ("平成27年4月1日", None, "2015-04-01"),
        ("平成 27 年 4 月 1 日", None, "2015-04-01"),
        ("H27.4.1", None, "2015-04-01"),
        ("h27/04/01", None, "2015-04-01"),
        ("令和元年5月1日", None, "2019-05-01"),
        ("R1.5.1", None, "2019-05-01"),
        ("S63/4/1", None, "1988-04-01"),
        ("昭和64年1月7日", None, "1989-01-07"),
        ("平成元年1月8日", None, "1989-01-08"),
        ("T15.12.24", None, "1926-12-24"),
        ("２０１５/４/１", None, "2015-04-01"),
        ("Ｈ２７．４．１", None, "2015-04-01"),
        ("2015-04", None, "2015-04"),
        ("2015年4月", None, "2015-04"),
        ("08/2012", MDY, "2012-08"),
        ("08/2012", DMY, "2012-08"),
        ("平成27年4月", None, "2015-04"),
        ("平成31年4月", None, "2019-04"),
        ("H27.4", None, "2015-04"),
        ("2012", None, "2012"),
        ("2012年", None, "2012"),
        ("平成27年", None, "2015"),
        ("昭和64年", None, "1989"),
        ("2015-04-01 00:00:00", None, "2015-04-01"),
        ("2015/4/1 0:00", None, "2015-04-01"),
        ("2015-04-01T00:00:00.000", None, "2015-04-01"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(
    text: str, order: DateOrder | None, meant: str
) -> None:
    assert str(parse_date(text, order)) == meant


@pytest.mark.parametrize(
    ("text", "order", "code"),
    [
        ("1/31/2015", None, "AMBIGUOUS_DATE"),
        ("02/03/2015", YMD, "AMBIGUOUS_DATE"),
        ("08/2012", None, "AMBIGUOUS_DATE"),
        ("31/01/2015", MDY, "IMPOSSIBLE_DATE"),
        ("2015-02-29", None, "IMPOSSIBLE_DATE"),
        ("2015-13", None, "IMPOSSIBLE_DATE"),
        ("20150431", None, "IMPOSSIBLE_DATE"),
        ("平成27年2月29日", None, "IMPOSSIBLE_DATE"),
        ("0000-00-00", None, "IMPOSSIBLE_DATE"),
        ("昭和65年", None, "ERA_OUT_OF_BOUNDS"),
        ("昭和64年1月8日", None, "ERA_OUT_OF_BOUNDS"),
        ("H31.5.1", None, "ERA_OUT_OF_BOUNDS"),
        ("平成31年5月", None, "ERA_OUT_OF_BOUNDS"),
        ("令和元年4月30日", None, "ERA_OUT_OF_BOUNDS"),
        ("H0.4.1", None, "ERA_OUT_OF_BOUNDS"),
        ("1899-12-31", None, "YEAR_OUT_OF_RANGE"),
        ("9999-12-31", None, "YEAR_OUT_OF_RANGE"),
        ("0200", None, "YEAR_OUT_OF_RANGE"),
        ("15/4/1", MDY, "TWO_DIGIT_YEAR"),
        ("42095", None, "EXCEL_SERIAL"),
        ("42095.0", None, "EXCEL_SERIAL"),
        ("2015-04-01 09:30:00", None, "TIME_OF_DAY"),
        ("200", None, "UNREADABLE_DATE"),
        ("201504", None, "UNREADABLE_DATE"),
        ("2015-04/01", None, "UNREADABLE_DATE"),
        ("last spring", None, "UNREADABLE_DATE"),
        ("", None, "UNREADABLE_DATE"),
        ("2015-04-01\x00", None, "UNREADABLE_DATE"),
    ],
)
def test_an_unreadable_date_is_refused_with_its_reason(
    text: str, order: DateOrder | None, code: str
) -> None:
    with pytest.raises(UnreadableDate) as refusal:
        parse_date(text, order)
    assert refusal.value.code == code
    assert refusal.value.text == text


def test_a_date_after_its_era_is_answered_with_the_right_era() -> None:
    with pytest.raises(UnreadableDate, match="平成 ended on 2019-04-30") as refusal:
        parse_date("H31.5.1")
    assert "令和元年5月1日" in refusal.value.problem.reason
    assert "令和元年5月1日" in refusal.value.problem.reason_ja


def test_an_ambiguous_date_is_answered_with_the_setting_that_decides() -> None:
    with pytest.raises(UnreadableDate, match='date_order = "MDY" or "DMY"'):
        parse_date("1/31/2015")


def test_a_placeholder_year_can_be_read_for_comparison() -> None:
    assert str(parse_date("9999/12/31", plausible=False)) == "9999-12-31"


@given(plausible_days, st.sampled_from([Precision.DAY, Precision.MONTH, Precision.YEAR]))
def test_every_date_written_in_its_era_is_read_back(
    day: datetime.date, precision: Precision
) -> None:
    date = FuzzyDate(day, precision)
    assert parse_date(in_era(date)) == date
    assert parse_date(date.isoformat()) == date


@given(plausible_days)
def test_a_day_has_one_era_only(day: datetime.date) -> None:
    eras = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
    answers = [
        answer(f"{name}{day.year - start + 1}年{day.month}月{day.day}日")
        for name, start in eras.items()
        if 0 <= day.year - start < 99
    ]
    dates = [found for found in answers if found != "ERA_OUT_OF_BOUNDS"]
    assert dates == [FuzzyDate.day(day)]


@given(plausible_days)
def test_the_order_decides_which_number_is_the_month(day: datetime.date) -> None:
    assert parse_date(f"{day.month}/{day.day}/{day.year}", MDY) == FuzzyDate.day(day)
    assert parse_date(f"{day.day:02}/{day.month:02}/{day.year}", DMY) == FuzzyDate.day(day)


@given(st.text(max_size=30))
def test_no_text_ends_in_anything_but_a_date_or_a_refusal(text: str) -> None:
    found = answer(text, MDY)
    assert isinstance(found, FuzzyDate) or found.isupper()


def answer(text: str, order: DateOrder | None = None) -> FuzzyDate | str:
    """The date, or the code of the refusal."""
    try:
        return parse_date(text, order)
    except UnreadableDate as refusal:
        return refusal.code
