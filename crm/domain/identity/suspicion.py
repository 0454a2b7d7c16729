"""How much speaks for two records being of one person. It suspects; a person decides.

Each sign has a weight; their sum, between 0 and 100, is the likeness. From `SUSPECTED` on the pair
is shown to somebody. Different dates of birth outweigh everything but a shared address: people of
the same name stay apart.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from crm.domain.facts.identity import DuplicateSign
from crm.domain.identity.alike import normal_address, normal_name, normal_number
from crm.domain.person import Person, Stint
from crm.domain.words import Locale

SUSPECTED: Final = 60
"""Likeness from which on a pair is suspected: the same name and date of birth are enough, the same
name alone is not."""

WEIGHTS: Final[Mapping[DuplicateSign, int]] = {
    DuplicateSign.SAME_NAME: 35,
    DuplicateSign.SAME_KANA: 25,
    DuplicateSign.SAME_LATIN: 20,
    DuplicateSign.SAME_BIRTH_DATE: 40,
    DuplicateSign.SAME_EMAIL: 45,
    DuplicateSign.SAME_EMPLOYEE_NUMBER: 15,
    DuplicateSign.SAME_EMPLOYMENT_DATES: 15,
    DuplicateSign.EMPLOYED_AT_ONCE: -25,
    DuplicateSign.OTHER_BIRTH_DATE: -100,
}

REASONS: Final[Mapping[DuplicateSign, tuple[str, str]]] = {
    DuplicateSign.SAME_NAME: ("氏名が同じです。", "The names are the same."),
    DuplicateSign.SAME_KANA: ("フリガナが同じです。", "The names read the same in kana."),
    DuplicateSign.SAME_LATIN: (
        "ローマ字の氏名が同じです。",
        "The names are the same in Latin letters.",
    ),
    DuplicateSign.SAME_BIRTH_DATE: ("生年月日が同じです。", "The dates of birth are the same."),
    DuplicateSign.SAME_EMAIL: (
        "メールアドレスが同じです。",
        "The e-mail addresses are the same.",
    ),
    DuplicateSign.SAME_EMPLOYEE_NUMBER: (
        "別の法人で同じ社員番号です。",
        "The employee numbers are the same, in different legal entities.",
    ),
    DuplicateSign.SAME_EMPLOYMENT_DATES: (
        "入社日または退職日が同じです。",
        "A first or a last day of work is the same.",
    ),
    DuplicateSign.EMPLOYED_AT_ONCE: (
        "在籍期間が重なっています。",
        "They were employed at the same time.",
    ),
    DuplicateSign.OTHER_BIRTH_DATE: ("生年月日が異なります。", "The dates of birth differ."),
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two records are, and by what."""

    points: int
    """0 to 100."""
    signs: tuple[DuplicateSign, ...]
    """In the order of the enumeration: what speaks for it first."""

    @property
    def suspected(self) -> bool:
        return self.points >= SUSPECTED


def reason(sign: DuplicateSign, locale: Locale) -> str:
    """The sign in a sentence."""
    ja, en = REASONS[sign]
    return ja if locale is Locale.JA else en


def likeness(one: Person, other: Person) -> Likeness:
    """What speaks for the two being one person; the same both ways."""
    found = set(_signs(one, other))
    points = sum(WEIGHTS[each] for each in found)
    return Likeness(
        max(0, min(100, points)), tuple(each for each in DuplicateSign if each in found)
    )


def meeting_points(person: Person) -> set[str]:
    """Two records that share none of these are not compared: the likeness would be too small."""
    names = map(normal_name, (person.name, person.name_kana, person.name_latin))
    points = {f"name {name}" for name in names if name}
    if address := normal_address(person.email):
        points.add(f"email {address}")
    for stint in person.stints.values():
        number = normal_number(stint.employee_number)
        if number and person.birth_date is not None:
            points.add(f"born {person.birth_date} number {number}")
    return points


def _signs(one: Person, other: Person) -> Iterable[DuplicateSign]:
    for mine, theirs, sign in (
        (one.name, other.name, DuplicateSign.SAME_NAME),
        (one.name_kana, other.name_kana, DuplicateSign.SAME_KANA),
        (one.name_latin, other.name_latin, DuplicateSign.SAME_LATIN),
    ):
        if (normal := normal_name(mine)) and normal == normal_name(theirs):
            yield sign
    if one.birth_date is not None and other.birth_date is not None:
        same = one.birth_date == other.birth_date
        yield DuplicateSign.SAME_BIRTH_DATE if same else DuplicateSign.OTHER_BIRTH_DATE
    if (address := normal_address(one.email)) and address == normal_address(other.email):
        yield DuplicateSign.SAME_EMAIL
    yield from _signs_of_employment(list(one.stints.values()), list(other.stints.values()))


def _signs_of_employment(mine: list[Stint], theirs: list[Stint]) -> Iterable[DuplicateSign]:
    numbers = {(normal_number(each.employee_number), each.legal_entity) for each in mine}
    for each in theirs:
        number = normal_number(each.employee_number)
        if number and any(
            number == known and entity != each.legal_entity for known, entity in numbers
        ):
            yield DuplicateSign.SAME_EMPLOYEE_NUMBER
    if _days(mine) & _days(theirs):
        yield DuplicateSign.SAME_EMPLOYMENT_DATES
    elif any(_overlap(one, other) for one in mine for other in theirs):
        yield DuplicateSign.EMPLOYED_AT_ONCE


def _days(stints: list[Stint]) -> set[tuple[str, datetime.date]]:
    days = {("first", each.hired_on.first) for each in stints if each.hired_on}
    return days | {("last", each.last_day.first) for each in stints if each.last_day}


def _overlap(one: Stint, other: Stint) -> bool:
    if one.hired_on is None or other.hired_on is None:
        return False
    return one.starts <= _end(other) and other.starts <= _end(one)


def _end(stint: Stint) -> datetime.date:
    return stint.last_day.first if stint.last_day else datetime.date.max
