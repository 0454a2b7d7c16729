"""What a checklist of offboarding asks for, by version. A published version never changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from crm.domain.facts.offboarding import OffboardingItem
from crm.domain.words import Locale


@dataclass(frozen=True, slots=True)
class ItemNames:
    """What an item is called."""

    ja: str
    en: str

    def text(self, locale: Locale) -> str:
        return self.ja if locale is Locale.JA else self.en


NAMES: Final[Mapping[OffboardingItem, ItemNames]] = MappingProxyType(
    {
        OffboardingItem.EXIT_INTERVIEW: ItemNames("退職面談", "Exit interview"),
        OffboardingItem.EXIT_REASON: ItemNames("退職理由のヒアリング", "Reasons heard"),
        OffboardingItem.EXIT_SURVEY: ItemNames("退職者アンケート", "Exit survey"),
        OffboardingItem.THANKS: ItemNames("感謝の言葉", "Thanks"),
        OffboardingItem.RECOGNITION: ItemNames("貢献への称賛", "Recognition of contribution"),
        OffboardingItem.RETURN_WELCOME: ItemNames("復職歓迎のメッセージ", "Welcome to come back"),
        OffboardingItem.CONFIDENTIALITY: ItemNames("機密保持の確認", "Confidentiality"),
        OffboardingItem.PERSONAL_CONTACT: ItemNames("退職後の連絡先", "Personal contact"),
        OffboardingItem.NEXT_EMPLOYER: ItemNames("転職先(任意)", "Next employer, if told"),
        OffboardingItem.INVITATION: ItemNames("ネットワークへの招待", "Invitation to the network"),
    }
)

CHECKLISTS: Final[Mapping[str, tuple[OffboardingItem, ...]]] = MappingProxyType(
    {
        "offboarding/v1": (
            OffboardingItem.EXIT_INTERVIEW,
            OffboardingItem.EXIT_REASON,
            OffboardingItem.EXIT_SURVEY,
            OffboardingItem.THANKS,
            OffboardingItem.RECOGNITION,
            OffboardingItem.RETURN_WELCOME,
            OffboardingItem.CONFIDENTIALITY,
            OffboardingItem.PERSONAL_CONTACT,
            OffboardingItem.NEXT_EMPLOYER,
            OffboardingItem.INVITATION,
        ),
    }
)
"""The items of each version, in the order in which they are worked off."""

LATEST: Final = "offboarding/v1"

WELL_PARTED: Final = frozenset(
    {
        OffboardingItem.EXIT_INTERVIEW,
        OffboardingItem.EXIT_REASON,
        OffboardingItem.THANKS,
        OffboardingItem.RECOGNITION,
        OffboardingItem.RETURN_WELCOME,
    }
)
"""The five by which the quality of offboarding is told (円満退職)."""


def items_of(version: str) -> tuple[OffboardingItem, ...]:
    """The items of a version; of one that this program does not know, those of the latest."""
    return CHECKLISTS.get(version, CHECKLISTS[LATEST])
