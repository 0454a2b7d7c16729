"""Names as people write them: one word or several, in any script, without an honorific.

Lists and letters put honorifics to names; kept, they would greet 田中様様 and tell one person from
themselves. They are taken away only where no name can be meant: 鵜殿 and Aung San are names.
"""

import re
from dataclasses import replace
from typing import Any, TypeVar

from crm.domain.facts import AlumnusRegistered, ProfileUpdated

NAMES = ("name", "name_kana", "name_latin", "legal_name", "preferred_name")
Told = TypeVar("Told", AlumnusRegistered, ProfileUpdated)

_APART = re.compile(r"[\s　]+(?:様|さま|さん|殿|どの|氏|先生|君|くん|ちゃん|サマ|サン|ドノ|クン)$")
_AFTER_TWO = re.compile(r"(?<=\S\S)様$")
_AFTER_KANJI = re.compile(r"(?<=[\u4e00-\u9fff々])(?:さま|さん)$")
_AFTER_TWO_WORDS = re.compile(r"(?<=\S[\s　]\S)殿$|(?<=\S[\s　]\S\S)殿$|(?<=\S[\s　]\S\S\S)殿$")
_LATIN = re.compile(r"^(?:mr|mrs|ms|mx|dr|prof)\.?[\s　]+(?=\S)|-(?:san|sama)$", re.IGNORECASE)


def bare(name: str | None) -> str | None:
    """The name without an honorific before or after it; a name that is nothing else stays."""
    if name is None:
        return None
    for honorific in (_APART, _AFTER_TWO, _AFTER_KANJI, _AFTER_TWO_WORDS, _LATIN):
        left = honorific.sub("", name).strip()
        name = left or name
    return name


def without_honorifics(told: Told) -> Told:
    """The same fact with all its names bare."""
    changed: dict[str, Any] = {each: bare(getattr(told, each)) for each in NAMES}
    same = all(getattr(told, each) == value for each, value in changed.items())
    return told if same else replace(told, **changed)
