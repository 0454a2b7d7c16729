"""Normal forms for finding people: the same for what is stored and for what is typed.

Names and numbers are matched from their start. A name is stored from each of its words on
(田中 太郎 as 田中太郎 and 太郎田中), and names in kana in Latin letters too, so that たなか,
タナカ and tanaka find the same person. Latin letters are folded so that the common ways to
write a long vowel or a syllable agree: tarou, taroh, tarō and taro; sinbun, shimbun and shinbun.
Small kana are large ones too (ｼﾖｳ is しょう), and Müller is Muller and Mueller.
"""

import re
import unicodedata
from collections.abc import Iterator

import jaconv

from crm.domain.kanji import COMMON_FORM
from crm.domain.person import Person

_LEFT_OUT = re.compile(
    r"[\s\x00-\x1f\x7f'’`\-‐‑–・･·,、\u200b-\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]+"
)
"""Variation selectors among them: they choose the shape of a character, not the character."""
_REPEATED = re.compile(r"(.)々")
_WORDS = re.compile(r"[\s\x00-\x1f・･·,、]+")
_KANA = re.compile(r"[ぁ-ゖー]+")
_LATIN = re.compile(r"[a-z]+")
_LARGE = str.maketrans("ぁぃぅぇぉゃゅょゎっゕゖ", "あいうえおやゆよわつかけ")
_LONG_E = re.compile(r"(?<=[えけせてねへめれげぜでべぺ])ー")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
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
    # In either order of the words: a name on file without spaces is stored in one order only.
    lows = {low for rotation in _rotations(storable(text)) for low in _spellings(rotation)}
    return [(low, low + chr(0x10FFFF)) for low in sorted(lows - {""})]


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
    return _REPEATED.sub(r"\1\1", folded.translate(COMMON_FORM).replace("之", "の"))


def _rotations(name: str) -> Iterator[str]:
    words = [word for word in map(normal, _WORDS.split(name)) if word]
    for start in range(len(words)):
        yield "".join(words[start:] + words[:start])


def _spellings(text: str) -> set[str]:
    """The text itself and, for kana and Latin letters, what it sounds like."""
    bare = "".join(
        char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char)
    ).translate(_LETTERS)
    if _LATIN.fullmatch(bare):
        written_out = unicodedata.normalize("NFC", text).translate(_UMLAUTS).translate(_LETTERS)
        found = {text, bare, _alike(bare)}
        return found | {written_out} if _LATIN.fullmatch(written_out) else found
    large = text.translate(_LARGE)
    if _KANA.fullmatch(text):
        return {text, large, _sound(text), _sound(_LONG_E.sub("い", text))}
    return {text, large}


def _sound(kana: str) -> str:
    """Kana in Latin letters, as `_alike` writes them."""
    return _alike(jaconv.kana2alphabet(kana.replace("ゔ", "ぶ")).replace("-", ""))


def _alike(latin: str) -> str:
    for pattern, common in _ALIKE:
        latin = pattern.sub(common, latin)
    return latin
