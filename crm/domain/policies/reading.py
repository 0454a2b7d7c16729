"""A JSON document, taken apart strictly: each part is what it must be, or refused by its place."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final, NoReturn, TypeVar

from crm.domain.refusals import BrokenPolicy

LONGEST: Final = 20_000
"""Characters of a policy document."""
BOM: Final = "\ufeff"
LONGEST_TITLE: Final = 200
SHOWN: Final = 60
"""Characters of somebody's own words that a sentence repeats."""
_MOST_WORDS, _MONTHS, _LONGEST_YEARS, _LONGEST_MONTHS = 200, 12, 60, 720
Word = TypeVar("Word", bound=StrEnum)


def parsed(text: str) -> dict[str, Any]:
    """The JSON object of a document, no name twice in one place. Refuses `BrokenPolicy`."""
    if len(text) > LONGEST:
        raise BrokenPolicy(
            "",
            f"{LONGEST:,}文字以内にしてください。",
            f"Write at most {LONGEST:,} characters.",
        )
    try:
        found = json.loads(
            text.removeprefix(BOM),
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
            object_pairs_hook=_each_once,
        )
    except json.JSONDecodeError as fault:
        raise BrokenPolicy(
            f"{fault.lineno}:{fault.colno}",
            "ここからJSONとして読めません。直してください。",
            "This is no JSON from here on; mend it.",
        ) from None
    except (RecursionError, ValueError):
        raise BrokenPolicy(
            "",
            "入れ子が深すぎるか、数が大きすぎます。",
            "It is nested too deeply, or a number is too large.",
        ) from None
    if not isinstance(found, dict):
        raise BrokenPolicy(
            "", "ポリシーの文書は {…} で書いてください。", "A policy document is an object {…}."
        )
    return found


class At:
    """One object of the document, and where it stands."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise BrokenPolicy(where, "{…} で書いてください。", "Write an object {…}.")
        self.value, self.where = value, where

    def path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def has(self, key: str) -> bool:
        return key in self.value

    def only(self, *keys: str) -> None:
        for key in self.value:
            if key not in keys:
                listed = ", ".join(keys)
                raise BrokenPolicy(
                    self.path(key[:SHOWN]),
                    f"ここで使えるキーではありません。使えるのは {listed} です。",
                    f"There is no such key here; choose one of: {listed}.",
                )

    def get(self, key: str) -> Any:
        if key not in self.value:
            raise BrokenPolicy(self.path(key), "このキーがありません。加えてください。", "Add it.")
        return self.value[key]

    def at(self, key: str) -> At:
        return At(self.get(key), self.path(key))

    def entries(self, key: str, most: int) -> list[At]:
        return [At(each, f"{self.path(key)}.{place}") for place, each in self.listed(key, most)]

    def listed(self, key: str, most: int) -> list[tuple[int, Any]]:
        value = self.get(key)
        if not isinstance(value, list) or len(value) > most:
            raise BrokenPolicy(
                self.path(key),
                f"{most}件までのリスト […] で書いてください。",
                f"Write a list […] of at most {most}.",
            )
        return list(enumerate(value, 1))

    def word(self, key: str, words: type[Word], default: Word | None = None) -> Word:
        if default is not None and key not in self.value:
            return default
        return one_of(words, self.get(key), self.path(key))

    def some(self, key: str, words: type[Word]) -> tuple[Word, ...]:
        """A list of such words, none twice."""
        found = [
            one_of(words, each, f"{self.path(key)}.{place}")
            for place, each in self.listed(key, _MOST_WORDS)
        ]
        return tuple(dict.fromkeys(found))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(
            text_of(each, f"{self.path(key)}.{place}", LONGEST_TITLE)
            for place, each in self.listed(key, _MOST_WORDS)
        )

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        value = self.value.get(key, default) if default is not None else self.get(key)
        if type(value) is not int or not least <= value <= most:
            raise BrokenPolicy(
                self.path(key),
                f"{least}から{most}までの整数を書いてください。",
                f"Write a whole number from {least} to {most}.",
            )
        return value

    def flag(self, key: str, default: bool) -> bool:
        value = self.value.get(key, default)
        if not isinstance(value, bool):
            raise BrokenPolicy(
                self.path(key), "true か false を書いてください。", "Write true or false."
            )
        return value

    def months(self) -> int:
        """From `years` and `months` together; at least one month."""
        found = _MONTHS * self.number("years", 0, _LONGEST_YEARS, 0)
        found += self.number("months", 0, _LONGEST_MONTHS, 0)
        if found == 0:
            raise BrokenPolicy(
                self.where,
                "years か months を1以上で書いてください。",
                "Write years or months, of at least 1.",
            )
        return found


def text_of(value: object, where: str, longest: int) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise BrokenPolicy(
            where,
            f"1文字以上{longest}文字以内で書いてください。",
            f"Write some text, at most {longest} characters.",
        )
    if any(ord(each) < ord(" ") and each not in "\n\t" for each in value) or _lone(value):
        raise BrokenPolicy(
            where, "使えない文字があります。取り除いてください。", "Remove the control character."
        )
    return value.strip()


def _lone(value: str) -> bool:
    return any("\ud800" <= each <= "\udfff" for each in value)


def one_of(
    words: type[Word], value: object, where: str, allowed: Iterable[Word] | None = None
) -> Word:
    choices = [each for each in words if allowed is None or each in allowed]
    for each in choices:
        if isinstance(value, str) and each.value == value:
            return each
    listed = ", ".join(choices)
    raise BrokenPolicy(where, f"{listed} から選んでください。", f"Choose one of: {listed}.")


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise BrokenPolicy(
                name[:SHOWN],
                "同じキーが2回あります。1つにしてください。",
                "It is there twice in one place; leave one.",
            )
        found[name] = value
    return found


def _no_fraction(text: str) -> NoReturn:
    raise BrokenPolicy(text[:SHOWN], "整数で書いてください。", "Write whole numbers only.")
