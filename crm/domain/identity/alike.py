"""Normal forms in which what two records say can be compared."""

import re
import unicodedata

from crm.domain.kanji import COMMON_FORM

_LEFT_OUT = re.compile(r"[\s'’`\-‐‑–・･·,、.]+")
_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


def normal_name(name: str | None) -> str:
    """NFKC, case-folded, katakana as hiragana, common kanji, without spaces and marks; a name in
    Latin letters with its words in order of the alphabet. Empty for None."""
    folded = unicodedata.normalize("NFKC", name or "").casefold().translate(COMMON_FORM)
    bare = folded.translate(_TO_HIRAGANA)
    if bare.isascii():
        return " ".join(sorted(filter(None, (_LEFT_OUT.sub("", each) for each in bare.split()))))
    return _LEFT_OUT.sub("", bare)


def normal_address(address: str | None) -> str:
    """NFKC, trimmed, case-folded. Empty for None."""
    return unicodedata.normalize("NFKC", address or "").strip().casefold()


def normal_number(number: str | None) -> str:
    """NFKC, trimmed, case-folded; leading zeros count. Empty for None."""
    return unicodedata.normalize("NFKC", number or "").strip().casefold()
