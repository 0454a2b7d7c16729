"""Facts about success stories (活躍事例): what the employer publishes about a person."""

from enum import StrEnum
from uuid import UUID

from crm.domain.engagement import Mode
from crm.domain.facts.base import UndertakingFact, fact, personal, plain, pseudonymous
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import DataClass

STORY = "The story this is about."


class UnpublishReason(StrEnum):
    """Why a story may not be shown any more."""

    CONSENT_WITHDRAWN = "consent_withdrawn"
    MEMBERSHIP_ENDED = "membership_ended"
    DECEASED = "deceased"
    OUTDATED = "outdated"
    PROCESSING_RESTRICTED = "processing_restricted"
    SUBJECTS_WISH = "subjects_wish"
    """The person asked for it, and still agrees to other stories."""


_REASONS_JA = {
    UnpublishReason.CONSENT_WITHDRAWN: "同意の撤回",
    UnpublishReason.MEMBERSHIP_ENDED: "退会",
    UnpublishReason.DECEASED: "逝去",
    UnpublishReason.OUTDATED: "内容が古くなった",
    UnpublishReason.PROCESSING_RESTRICTED: "利用停止",
    UnpublishReason.SUBJECTS_WISH: "本人の希望",
}


class SuccessStoryFact(UndertakingFact):
    """A fact of one story, about the person whom it tells of."""

    __slots__ = ()
    named_by = "story_id"


@fact()
class SuccessStoryDrafted(SuccessStoryFact):
    """The text of a story was written, for the first time or anew."""

    story_id: UUID = pseudonymous(STORY)
    story_title: str | None = personal(DataClass.ENGAGEMENT, "Title of the story.", default=None)
    story_body: str | None = personal(DataClass.ENGAGEMENT, "Text of the story.", default=None)
    owner_id: str | None = pseudonymous("Who looks after it, by user id.", default=None)

    def ja(self) -> str:
        return f"活躍事例の原稿を作成しました{quoted_ja(self.story_title)}。"

    def en(self) -> str:
        return f"A success story was drafted{after_en(': ', self.story_title)}."


@fact(mode=Mode.CONTRIBUTION)
class SuccessStoryConsented(SuccessStoryFact):
    """The person agreed to the text as it was drafted last."""

    story_id: UUID = pseudonymous(STORY)

    def ja(self) -> str:
        return "活躍事例の内容に本人が同意しました。"

    def en(self) -> str:
        return "Agreed to the text of the success story."


@fact(mode=Mode.CONTRIBUTION)
class SuccessStoryPublished(SuccessStoryFact):
    """Somebody else than who drafted it published the story."""

    story_id: UUID = pseudonymous(STORY)
    url: str | None = personal(DataClass.ENGAGEMENT, "Where it can be read.", default=None)

    def ja(self) -> str:
        return "活躍事例を公開しました。"

    def en(self) -> str:
        return "The success story was published."


@fact()
class SuccessStoryUnpublished(SuccessStoryFact):
    """The story may not be shown any more; the person's agreement to its text ends."""

    story_id: UUID = pseudonymous(STORY)
    unpublish_reason: UnpublishReason = plain("Why.")
    explanation: str | None = personal(DataClass.HR_NOTES, "Why, in words.", default=None)

    def ja(self) -> str:
        reason = _REASONS_JA[self.unpublish_reason]
        return f"活躍事例の公開を終了しました({reason}){quoted_ja(self.explanation)}。"

    def en(self) -> str:
        reason = self.unpublish_reason.value.replace("_", " ")
        return f"The success story was taken down ({reason}){after_en(': ', self.explanation)}."
