"""Normal forms for finding people: the same for what is stored and for what is typed.

Names and numbers are matched from their start. A name is stored from each of its words on
(田中 太郎 as 田中太郎 and 太郎田中), and names in kana in Latin letters too, so that たなか,
タナカ and tanaka find the same person. Latin letters are folded so that the common ways to
write a long vowel or a syllable agree: tarou, taroh, tarō and taro; sinbun, shimbun and shinbun.
"""

import re
import unicodedata
from collections.abc import Iterator

import jaconv

from crm.domain.kanji import COMMON_FORM
from crm.domain.person import Person

_LEFT_OUT = re.compile(r"[\s\x00-\x1f\x7f'’`\-‐‑–・･·,、]+")
_WORDS = re.compile(r"[\s\x00-\x1f・･·,、]+")
_KANA = re.compile(r"[ぁ-ゖー]+")
_LATIN = re.compile(r"[a-z]+")
_ADDRESS = "@"
"""Before the keys of addresses, so that no name finds one."""
_ALIKE = (
    (re.compile(r"[zj]y(?=[auo])"), "j"),
    (re.compile(r"sy(?=[auo])"), "sh"),
    (re.compile(r"(?:ty|cy)(?=[auo])"), "ch"),
    (re.compile(r"zi"), "ji"),
    (re.compile(r"si"), "shi"),
    (re.compile(r"ti"), "chi"),
    (re.compile(r"tu"), "tsu"),
    (re.compile(r"(?<![sc])hu"), "fu"),
    (re.compile(r"dz(?=u)"), "z"),
    (re.compile(r"tch"), "cch"),
    (re.compile(r"m(?=[bpm])"), "n"),
    (re.compile(r"o[uo]|oh(?![aiueoy])"), "o"),
    (re.compile(r"aa"), "a"),
    (re.compile(r"ii"), "i"),
    (re.compile(r"uu"), "u"),
    (re.compile(r"ee"), "e"),
)


def search_keys(person: Person) -> set[str]:
    """All that the person can be found by."""
    keys = set()
    for name in (person.name, person.name_kana, person.name_latin):
        if name:
            for rotation in _rotations(name):
                keys.update(_spellings(rotation))
    for stint in person.stints.values():
        for each in stint.numbers:
            number = normal(each.employee_number or "")
            keys.update((number, number.lstrip("0")))
    if person.email:
        keys.add(_address_key(person.email))
    return keys - {""}


def storable(text: str) -> str:
    """The text with what PostgreSQL cannot hold replaced: U+0000 and lone surrogates."""
    return text.encode(errors="replace").decode().replace("\0", "\ufffd")


def is_address(text: str) -> bool:
    """Whether what was typed is looked for among e-mail addresses, and nowhere else.

    Decided on the normal form: ＠ and ﹫ are @ there too.
    """
    return "@" in normal(text)


def search_ranges(text: str) -> list[tuple[str, str]]:
    """Ranges [low, high) of keys that fit what was typed, in one of its spellings.

    Names and numbers fit from their start, an e-mail address as a whole: from its start it could
    be guessed letter by letter.
    """
    if is_address(text):
        address = _address_key(storable(text))
        return [(address, address + "\x01")]
    return [(low, low + chr(0x10FFFF)) for low in sorted(_spellings(normal(storable(text))) - {""})]


def normal(text: str) -> str:
    """NFKC, case-folded, hiragana, common kanji; without spaces, hyphens and apostrophes."""
    return _LEFT_OUT.sub("", _folded(text))


def sort_key(person: Person) -> str | None:
    """What a person's name sorts by: its reading in kana if known, as hiragana."""
    name = person.name_kana or person.name or person.name_latin
    return " ".join(_WORDS.sub(" ", _folded(name)).split()) or None if name else None


def _address_key(address: str) -> str:
    return _ADDRESS + normal(address)


def _folded(text: str) -> str:
    folded = jaconv.kata2hira(unicodedata.normalize("NFKC", text).casefold())
    return folded.translate(COMMON_FORM)


def _rotations(name: str) -> Iterator[str]:
    words = [word for word in map(normal, _WORDS.split(name)) if word]
    for start in range(len(words)):
        yield "".join(words[start:] + words[:start])


def _spellings(text: str) -> set[str]:
    """The text itself and, for kana and Latin letters, what it sounds like."""
    bare = "".join(
        char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char)
    )
    if _LATIN.fullmatch(bare):
        return {text, bare, _alike(bare)}
    if _KANA.fullmatch(text):
        latin = jaconv.kana2alphabet(text.replace("ゔ", "ぶ")).replace("-", "")
        return {text, _alike(latin)}
    return {text}


def _alike(latin: str) -> str:
    for pattern, common in _ALIKE:
        latin = pattern.sub(common, latin)
    return latin
