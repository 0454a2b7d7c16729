"""What is news about one detail: by as-of date, or as a sequence where rows have none."""

import datetime

import pytest

from crm.domain.dates import FuzzyDate
from crm.ingest.people_history import History, Value, agrees


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def told(*values: str, imported: bool = True) -> History:
    history = History()
    for year, value in enumerate(values, start=2020):
        history.add(datetime.date(year, 1, 1), (value,), imported=imported)
    return history


@pytest.mark.parametrize(
    ("said", "as_of", "news"),
    [
        ("A", "2020-01-01", False),  # as it was told
        ("A", "2020-06-01", False),  # still in force on that day
        ("C", "2020-06-01", False),  # older than what is known: never news
        ("B", "2021-01-01", False),
        ("A", "2021-01-01", False),  # as it was when that day began
        ("B", "2022-01-01", False),
        ("A", "2022-01-01", True),  # back again
        ("C", "2021-01-01", True),
    ],
)
def test_a_dated_row_is_compared_with_what_was_in_force(said: str, as_of: str, news: bool) -> None:
    assert told("A", "B").is_news((said,), day(as_of)) is news


@pytest.mark.parametrize(
    ("sayings", "repeated"),
    [
        ("B", 1),
        ("AB", 2),
        ("ABC", 2),  # begins where the last file ended, and goes on
        ("AABB", 4),
        ("BA", 1),
        ("A", 0),  # an undated row that is not the last thing told is later news
        ("C", 0),
        ("", 0),
    ],
)
def test_undated_rows_repeat_what_was_told_last(sayings: str, repeated: int) -> None:
    values: list[Value] = [(letter,) for letter in sayings]
    assert told("A", "B").repeated(values) == repeated


def test_an_export_that_repeats_itself_does_not_undo_what_somebody_else_said() -> None:
    history = told("A")
    history.add(day("2021-06-01"), ("B",), imported=False)
    assert history.repeated([("A",)]) == 1
    assert not history.is_news(("A",), day("2022-01-01"))
    assert history.is_news(("C",), day("2022-01-01"))


def test_a_month_agrees_with_a_day_in_it_and_not_the_other_way_round() -> None:
    month, inside = FuzzyDate.parse("2024-03"), FuzzyDate.parse("2024-03-15")
    assert agrees((month,), (inside,))
    assert not agrees((inside,), (month,))
    assert agrees((None,), (inside,))
