"""Documents of the return flow, read strictly: what is not understood is refused, with its place.

`BrokenFlowDocument` names where it stands (`stages.2.key`) and what to write there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeVar

from crm.domain.money import Money
from crm.domain.refusals import BrokenFlowDocument
from crm.domain.words import Locale

LONGEST: Final = 50_000
"""Characters of a document."""
_BOM: Final = "\ufeff"
_SHOWN, _LONGEST_TEXT, _MOST = 60, 200, 100
_KEY = re.compile(r"[a-z][a-z0-9_]{0,59}")
Word = TypeVar("Word", bound=StrEnum)


class Label(NamedTuple):
    """The same in Japanese and in English."""

    ja: str
    en: str

    def told(self, locale: Locale) -> str:
        return self.ja if locale is Locale.JA else self.en


class Part:
    """One object of a document, and where it stands."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise BrokenFlowDocument(where, "{…} で書いてください。", "Write an object {…}.")
        self.value, self.where = value, where

    def path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def only(self, *keys: str) -> None:
        for key in self.value:
            if key not in keys:
                listed = ", ".join(keys)
                raise BrokenFlowDocument(
                    self.path(key[:_SHOWN]),
                    f"ここで使えるキーではありません。使えるのは {listed} です。",
                    f"There is no such key here; choose one of: {listed}.",
                )

    def get(self, key: str) -> Any:
        if key not in self.value:
            raise BrokenFlowDocument(
                self.path(key), "このキーがありません。加えてください。", "It is missing. Add it."
            )
        return self.value[key]

    def part(self, key: str) -> Part:
        return Part(self.get(key), self.path(key))

    def parts(self, key: str) -> list[Part]:
        return [
            Part(each, f"{self.path(key)}.{place}") for place, each in enumerate(self.list(key), 1)
        ]

    def list(self, key: str) -> list[Any]:
        value = self.get(key)
        if not isinstance(value, list) or len(value) > _MOST:
            raise BrokenFlowDocument(
                self.path(key),
                f"{_MOST}件までのリスト […] で書いてください。",
                f"Write a list […] of at most {_MOST}.",
            )
        return value

    def text(self, key: str) -> str:
        value = self.get(key)
        if (
            not isinstance(value, str)
            or not 0 < len(value.strip()) <= _LONGEST_TEXT
            or not value.isprintable()
        ):
            raise BrokenFlowDocument(
                self.path(key),
                f"1行{_LONGEST_TEXT}文字以内の文字列で書いてください。",
                f"Write one line of text, at most {_LONGEST_TEXT} characters.",
            )
        return value.strip()

    def key(self, key: str) -> str:
        """A name that rules and screens use."""
        return _key(self.get(key), self.path(key))

    def keys(self, key: str) -> tuple[str, ...]:
        return tuple(
            _key(each, f"{self.path(key)}.{place}") for place, each in enumerate(self.list(key), 1)
        )

    def label(self) -> Label:
        """`ja` and `en` of this object."""
        return Label(self.text("ja"), self.text("en"))

    def word(self, key: str, words: type[Word]) -> Word:
        return _word(words, self.get(key), self.path(key))

    def words(self, key: str, words: type[Word]) -> tuple[Word, ...]:
        return tuple(
            _word(words, each, f"{self.path(key)}.{place}")
            for place, each in enumerate(self.list(key), 1)
        )

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        value = self.get(key) if default is None else self.value.get(key, default)
        return _number(value, self.path(key), least, most)

    def numbers(self, key: str, least: int, most: int) -> tuple[int, ...]:
        return tuple(
            _number(each, f"{self.path(key)}.{place}", least, most)
            for place, each in enumerate(self.list(key), 1)
        )

    def flag(self, key: str, default: bool) -> bool:
        value = self.value.get(key, default)
        if not isinstance(value, bool):
            raise BrokenFlowDocument(
                self.path(key), "true か false を書いてください。", "Write true or false."
            )
        return value

    def money(self, key: str, currency: str) -> Money:
        """A whole amount in that currency."""
        value = _number(self.get(key), self.path(key), 0, 10**12)
        try:
            return Money(Decimal(value), currency)
        except ValueError:
            raise BrokenFlowDocument(
                "currency",
                "JPY のような大文字3字で書いてください。",
                "Write three capital letters, such as JPY.",
            ) from None


def parsed(text: str) -> Part:
    """The whole document, no name twice in one place. Refuses `BrokenFlowDocument`."""
    if len(text) > LONGEST:
        raise BrokenFlowDocument(
            "", f"{LONGEST:,}文字以内にしてください。", f"Write at most {LONGEST:,} characters."
        )
    try:
        found = json.loads(
            text.removeprefix(_BOM),
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
            object_pairs_hook=_each_once,
        )
    except json.JSONDecodeError as fault:
        raise BrokenFlowDocument(
            f"{fault.lineno}:{fault.colno}",
            "ここからJSONとして読めません。直してください。",
            "This is no JSON from here on; mend it.",
        ) from None
    except (RecursionError, ValueError):
        raise BrokenFlowDocument(
            "",
            "入れ子が深すぎるか、数が大きすぎます。",
            "It is nested too deeply, or a number is too large.",
        ) from None
    return Part(found, "")


def each_differs(values: Iterable[str], where: str) -> None:
    """Refuses `BrokenFlowDocument` when two are the same."""
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise BrokenFlowDocument(
                where,
                f"{value[:_SHOWN]} が2回あります。名前はそれぞれ別にしてください。",
                f"{value[:_SHOWN]} is there twice; give each a name of its own.",
            )
        seen.add(value)


def _key(value: object, where: str) -> str:
    if not isinstance(value, str) or _KEY.fullmatch(value) is None:
        raise BrokenFlowDocument(
            where,
            "小文字、数字、_ で60文字以内にしてください。",
            "Use small letters, digits and _, at most 60.",
        )
    return value


def _word(words: type[Word], value: object, where: str) -> Word:
    if isinstance(value, str) and value in set(words):
        return words(value)
    listed = ", ".join(words)
    raise BrokenFlowDocument(
        where, f"次のいずれかを書いてください: {listed}。", f"Choose one of: {listed}."
    )


def _number(value: object, where: str, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise BrokenFlowDocument(
            where,
            f"{least}から{most}までの整数を書いてください。",
            f"Write a whole number from {least} to {most}.",
        )
    return value


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    each_differs((name for name, _ in pairs), "")
    return dict(pairs)


def _no_fraction(text: str) -> Any:
    raise BrokenFlowDocument(
        "",
        f"{text[:_SHOWN]} は使えません。整数だけを書いてください。",
        f"{text[:_SHOWN]} cannot be used; write whole numbers only.",
    )
