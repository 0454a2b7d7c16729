"""How dates and missing words read inside the sentences of facts."""

from crm.domain.dates import FuzzyDate, Precision

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def on_ja(when: FuzzyDate | None) -> str:
    """2026年3月31日, 2026年3月, 2026年; 日付不明 when unknown."""
    if when is None:
        return "日付不明"
    day = when.date
    if when.precision is Precision.YEAR:
        return f"{day.year}年"
    if when.precision is Precision.MONTH:
        return f"{day.year}年{day.month}月"
    return f"{day.year}年{day.month}月{day.day}日"


def since_ja(when: FuzzyDate | None) -> str:
    """2026年3月31日に, or nothing when unknown."""
    return f"{on_ja(when)}に" if when else ""


def on_en(when: FuzzyDate | None) -> str:
    """on 31 March 2026, in March 2026, in 2026; on an unknown date."""
    if when is None:
        return "on an unknown date"
    day = when.date
    if when.precision is Precision.YEAR:
        return f"in {day.year}"
    if when.precision is Precision.MONTH:
        return f"in {_MONTHS[day.month - 1]} {day.year}"
    return f"on {day.day} {_MONTHS[day.month - 1]} {day.year}"


def quoted_ja(words: str | None) -> str:
    """「words」, or nothing when there are none."""
    return f"「{words}」" if words else ""


def after_en(lead: str, words: str | None) -> str:
    """`lead` and the words, or nothing when there are none."""
    return f"{lead}{words}" if words else ""


def after_ja(lead: str, words: str | None, tail: str = "") -> str:
    """`lead`, the words and `tail`, or nothing when there are none."""
    return f"{lead}{words}{tail}" if words else ""
