"""Text and dates as people and machines send them: what every door lets in, and in which form.

Accepted text is in Unicode's NFC, without NUL, control characters or lone surrogates, and trimmed.
Whatever is not acceptable raises `InvalidInput` with the path of the field and what to write.
"""

import dataclasses
import datetime
import re
import unicodedata
from typing import Any, TypeVar, cast

from crm.domain.dates import FuzzyDate
from crm.domain.facts.base import STRUCTS, Declaration, declarations, field_types
from crm.domain.money import Money
from crm.domain.refusals import InvalidInput
from crm.domain.words import DataClass

Path = tuple[str, ...]
Told = TypeVar("Told")

LINE_LIMIT = 500
"""Longest single line, in characters: names, titles, departments."""
ADDRESS_LIMIT = 2_000
"""Longest web address or program name, in characters."""
WORDS_LIMIT = 20_000
"""Longest note or summary, in characters."""
EARLIEST, LATEST = datetime.date(1850, 1, 1), datetime.date(2200, 12, 31)
"""Dates outside are slips of the keyboard."""
ITEMS_LIMIT = 1_000
"""Most values of a field with many."""
NUMBER_LIMIT = 1_000_000
"""Largest number of minutes or pieces that makes sense."""

_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]]+@[^\s@<>(),;:\"\[\]]+\.[^\s@<>(),;:\"\[\]]+")
_EMAIL_LIMIT = 254
_RUNS = re.compile(r"(javascript|vbscript|data):", re.IGNORECASE)
"""Addresses that are programs: whoever follows such a link runs it."""
_WHITE_SPACE_IN_WORDS = "\n\t"


def line(value: str | None, path: Path, *, limit: int = LINE_LIMIT) -> str | None:
    """One line of text; None when there is nothing but white space."""
    return _text(value, path, limit, "")


def words(value: str | None, path: Path, *, limit: int = WORDS_LIMIT) -> str | None:
    """Text of several lines; ends of lines become a line feed. None when it is empty."""
    if value is not None:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return _text(value, path, limit, _WHITE_SPACE_IN_WORDS)


def required(value: str | None, path: Path) -> str:
    """The text, which must not be empty."""
    if not value:
        raise InvalidInput("入力してください。", "Fill this in.", path)
    return value


def email(value: str | None, path: Path) -> str | None:
    """An e-mail address in the shape `name@host.domain`; None when it is empty."""
    address = line(value, path, limit=_EMAIL_LIMIT)
    if address is not None and _EMAIL.fullmatch(address) is None:
        raise InvalidInput(
            "メールアドレスは name@example.jp の形で入力してください。",
            "Write the e-mail address as name@example.jp.",
            path,
        )
    return address


def day(value: datetime.date | None, path: Path) -> datetime.date | None:
    """A date between 1850 and 2200."""
    if value is not None and not EARLIEST <= value <= LATEST:
        raise InvalidInput(
            "日付は1850年から2200年の間で入力してください。",
            "Write a date between 1850 and 2200.",
            path,
        )
    return value


def past_day(value: datetime.date | None, today: datetime.date, path: Path) -> datetime.date | None:
    """A date between 1850 and today: a date of birth."""
    if value is not None and value > today:
        raise InvalidInput("日付が未来です。", "The date lies in the future.", path)
    return day(value, path)


def fuzzy(value: FuzzyDate | None, path: Path) -> FuzzyDate | None:
    """A date of any precision between 1850 and 2200."""
    if value is not None:
        day(value.date, path)
    return value


def clean(told: Told, path: Path = ()) -> Told:
    """The fact or command with every text in its accepted form; refuses what is not acceptable."""
    changes: dict[str, Any] = {}
    cls: type = type(told)
    types = field_types(cls)
    for name, declared in declarations(cls).items():
        value, here = getattr(told, name), (*path, _camel(name))
        cleaned = _value(name, value, declared, here, optional=types[name][1])
        if cleaned is not value:
            changes[name] = cleaned
    return cast(Told, dataclasses.replace(cast(Any, told), **changes)) if changes else told


def _value(name: str, value: Any, declared: Declaration, path: Path, *, optional: bool) -> Any:
    if type(value) is str:
        return _field(name, value, declared, path, optional=optional)
    if isinstance(value, tuple):
        if len(value) > ITEMS_LIMIT:
            raise InvalidInput(
                f"{ITEMS_LIMIT}件以内で指定してください。", f"Name at most {ITEMS_LIMIT}.", path
            )
        return tuple(
            _value(name, each, declared, (*path, str(place)), optional=False)
            for place, each in enumerate(value)
        )
    if isinstance(value, FuzzyDate):
        fuzzy(value, path)
    elif isinstance(value, datetime.datetime):
        day(value.date(), path)
    elif isinstance(value, datetime.date):
        day(value, path)
    elif isinstance(value, int) and not 0 <= value <= NUMBER_LIMIT:
        raise InvalidInput(
            f"0から{NUMBER_LIMIT}までの数を入力してください。",
            f"Write a number between 0 and {NUMBER_LIMIT}.",
            path,
        )
    elif isinstance(value, Money):
        if value.amount < 0:
            raise InvalidInput(
                "0以上の金額を入力してください。", "Write an amount of 0 or more.", path
            )
    elif type(value).__name__ in STRUCTS:
        return clean(value, path)
    return value


def _field(
    name: str, value: str, declared: Declaration, path: Path, *, optional: bool
) -> str | None:
    if name == "email":
        return email(value, path)
    if declared.long or declared.data_class is DataClass.HR_NOTES:
        text = words(value, path)
    else:
        engaged = declared.data_class is DataClass.ENGAGEMENT or name == "url"
        text = line(value, path, limit=ADDRESS_LIMIT if engaged else LINE_LIMIT)
    if name == "url" and text is not None and _RUNS.match(text):
        raise InvalidInput(
            "https:// で始まるアドレスを入力してください。",
            "Write an address that begins with https://.",
            path,
        )
    if optional:
        return text
    return text or "" if name == "legal_entity" else required(text, path)


def _text(value: str | None, path: Path, limit: int, allowed: str) -> str | None:
    if value is None:
        return None
    for character in value:
        category = unicodedata.category(character)
        if category in ("Cc", "Cs") and character not in allowed:
            raise InvalidInput(
                "使えない文字(制御文字)が含まれています。取り除いてください。",
                "There is a character that cannot be stored (a control character). Remove it.",
                path,
            )
    text = unicodedata.normalize("NFC", value).strip()
    if len(text) > limit:
        raise InvalidInput(
            f"{limit}文字以内で入力してください。", f"Write at most {limit} characters.", path
        )
    return text or None


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
