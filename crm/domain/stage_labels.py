"""What stages and waiver rules of the built-in flow template are called, for sentences of facts.

A fact does not know its template; the stage of one that somebody else wrote reads as its key.
"""

from collections.abc import Mapping
from types import MappingProxyType

_LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "casual_talk": ("カジュアル面談", "Casual talk"),
        "documents": ("書類選考", "Documents"),
        "first_interview": ("一次面接", "First interview"),
        "skills": ("スキルの確認", "Skills of today"),
        "vision": ("貢献イメージのすり合わせ", "Vision meeting"),
        "final_interview": ("最終面接", "Final interview"),
        "reference_check": ("リファレンスチェック", "Reference check"),
        "terms": ("処遇の決定", "Terms"),
        "offer": ("オファー", "Offer"),
        "reception": ("受け入れ準備", "Reception"),
        "known_work": ("在籍時の実績が確認できる", "Their work here is on record"),
        "skills_still_current": (
            "離職から3年未満で、同じ職務に戻る",
            "Away under 3 years, and back to the same kind of work",
        ),
        "former_managers_known": (
            "在籍時の上司に確認できる",
            "Their former managers can be asked",
        ),
    }
)


def label_ja(key: str) -> str:
    """The label, else the key."""
    return _LABELS[key][0] if key in _LABELS else key


def label_en(key: str) -> str:
    """The label, else the key."""
    return _LABELS[key][1] if key in _LABELS else key
