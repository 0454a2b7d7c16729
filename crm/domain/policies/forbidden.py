"""What no policy may ask for: age, gender, nationality, marital status, pregnancy.

Japanese law asks for equal opportunity whatever somebody's age or sex, and real templates of such
rules still say "under 35". A key or a value that names one of these is found however it is
written: full or half width, camelCase or with dashes, in kana, kanji, romaji or English.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

_WORDS: Final = {
    "age": (
        *("age", "ages", "aged", "birth", "birthday", "birthdate", "born", "dob", "nenrei"),
        "seinengappi",
    ),
    "gender": (
        *("gender", "genders", "sex", "sexes", "male", "males", "female", "females"),
        *("woman", "women", "seibetsu", "dansei", "josei", "danjo"),
    ),
    "nationality": (
        *("nationality", "nationalities", "citizen", "citizenship", "foreigner", "foreigners"),
        *("ethnicity", "kokuseki", "gaikokujin"),
    ),
    "marital status": (
        *("marital", "married", "unmarried", "marriage", "spouse", "husband", "wife", "divorced"),
        *("kekkon", "kikon", "mikon", "haigusha", "dokushin"),
    ),
    "pregnancy": (
        *("pregnant", "pregnancy", "maternity", "childbirth", "ninshin", "shussan", "sankyu"),
    ),
}
_INSIDE: Final = {
    "age": ("birth", "nenrei", "seinengappi"),
    "gender": ("gender", "seibetsu", "female"),
    "nationality": ("nationality", "citizenship", "kokuseki", "ethnicity"),
    "marital status": ("marital", "married", "marriage", "haigusha"),
    "pregnancy": ("pregnan", "maternity", "ninshin"),
}
"""Telling enough to be found inside longer words."""
_JAPANESE: Final = {
    "age": ("年齢", "年令", "歳以", "歳未満", "才以", "才未満", "生年月日", "誕生", "ねんれい"),
    "gender": ("性別", "男性", "女性", "男女", "男子", "女子", "せいべつ", "だんせい", "じょせい"),
    "nationality": ("国籍", "外国人", "日本人", "人種", "民族", "こくせき"),
    "marital status": ("婚姻", "既婚", "未婚", "結婚", "離婚", "配偶者", "独身", "けっこん"),
    "pregnancy": ("妊娠", "妊婦", "出産", "産休", "産前", "産後", "にんしん", "またにてぃ"),
}
_ATTRIBUTES_JA: Final = {
    "age": "年齢",
    "gender": "性別",
    "nationality": "国籍",
    "marital status": "婚姻",
    "pregnancy": "妊娠・出産",
}
_AGE = re.compile(
    r"(is|has|min|max|minimum|maximum|under|over|lower|upper|person|candidate|applicant)*"
    r"ages?(limit|range|from|to|min|max|over|under|below|above|years|group|band|at\w*)*"
)
"""Letters alone, as `MINAGE` or `agelimit`: words that run into each other."""
_DEEPEST: Final = 20
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_KATAKANA: Final = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


def forbidden_attribute(text: str) -> tuple[str, str] | None:
    """The attribute that the text names, in Japanese and English; None when it names none."""
    plain = "".join(
        each
        for each in unicodedata.normalize("NFKC", text)
        if unicodedata.category(each) not in ("Cf", "Mn") or each in "\u3099\u309a"
    )
    tokens = {each.casefold() for each in _WORD.findall(plain)}
    tokens.update(re.findall(r"[a-z]+", plain.casefold()))
    letters = re.sub(r"[^a-z]", "", plain.casefold())
    kana = re.sub(r"\s", "", plain).translate(_KATAKANA)
    for attribute in _WORDS:
        if (
            not tokens.isdisjoint(_WORDS[attribute])
            or letters in _WORDS[attribute]
            or (attribute == "age" and _AGE.fullmatch(letters))
            or any(each in letters for each in _INSIDE[attribute])
            or any(each in kana for each in _JAPANESE[attribute])
        ):
            return _ATTRIBUTES_JA[attribute], attribute
    return None


def predicates(document: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every key of a document, and every word within its rules, with where it stands.

    What titles and articles say is for people: they may well say that age does not matter. What is
    nested more deeply than any rule is refused for that.
    """
    if len(path) > _DEEPEST:
        return
    if isinstance(document, dict):
        for key, value in document.items():
            here = (*path, str(key))
            yield ".".join(here), str(key)
            if path or key not in ("title", "articles"):
                yield from predicates(value, here)
    elif isinstance(document, list):
        for place, value in enumerate(document, 1):
            yield from predicates(value, (*path, str(place)))
    elif isinstance(document, str) and path:
        yield ".".join(path), document
