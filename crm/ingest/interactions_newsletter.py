"""Lists of what became of a newsletter: one row per recipient with marks, or one row per event."""

from crm.domain.envelope import When
from crm.domain.facts import (
    LinkClicked,
    MessageBounced,
    MessageDelivered,
    MessageOpened,
    SpamComplained,
    Unsubscribed,
)
from crm.domain.facts.base import Fact
from crm.domain.facts.membership import UnsubscribeMethod
from crm.domain.facts.messages import BounceClass
from crm.ingest.interactions_attendance import NO_DATE
from crm.ingest.interactions_cells import InteractionCells
from crm.ingest.interactions_told import Told
from crm.ingest.interactions_words import Result

_MARKS = {
    "delivered": Result.DELIVERED,
    "opened": Result.OPENED,
    "clicked": Result.CLICKED,
    "bounced": Result.BOUNCED,
    "unsubscribed": Result.UNSUBSCRIBED,
    "complained": Result.COMPLAINED,
}
_BOUNCES = {
    Result.BOUNCED: BounceClass.SOFT,
    Result.SOFT_BOUNCED: BounceClass.SOFT,
    Result.HARD_BOUNCED: BounceClass.HARD,
}
"""What a bounce is taken for where the list does not say: for now, so that nobody is lost."""


def newsletter(cells: InteractionCells) -> list[Told]:
    """What the row tells. An open keeps the provider's word on whether a machine did it."""
    campaign_id = cells.identifier("campaign_id")
    message_id = cells.identifier("message_id")
    cells.must(campaign_id or message_id, "NO_CAMPAIGN", *_NO_CAMPAIGN)
    sent = cells.when("occurred")
    happened: dict[Result, When | None] = {}
    word = cells.word("result")
    if word is not None and word != Result.NOTHING:
        happened[Result(word)] = sent
    for field, result in _MARKS.items():
        mark = cells.marked(field)
        if mark is not False:
            happened[result] = mark if isinstance(mark, When) else sent
    told = []
    for result, when in happened.items():
        cells.must(when, "NO_DATE", *NO_DATE)
        fact = _fact(cells, result, campaign_id, message_id or "")
        if fact is None:
            cells.report("WRONG_WORD", *_WRONG_WORD)
        elif when is not None:
            told.append(Told(fact, when))
    return told


def _fact(
    cells: InteractionCells, result: Result, campaign_id: str | None, message_id: str
) -> Fact | None:
    match result:
        case Result.DELIVERED:
            return MessageDelivered(message_id=message_id, campaign_id=campaign_id)
        case Result.OPENED:
            return MessageOpened(
                message_id=message_id,
                campaign_id=campaign_id,
                machine_flag=cells.truth("machine") is True,
                user_agent=cells.text("user_agent"),
            )
        case Result.CLICKED:
            return LinkClicked(
                message_id=message_id,
                campaign_id=campaign_id,
                machine_flag=cells.truth("machine") is True,
                url=cells.words("url"),
                user_agent=cells.text("user_agent"),
            )
        case Result.BOUNCED | Result.HARD_BOUNCED | Result.SOFT_BOUNCED:
            word = cells.word("bounce_class")
            return MessageBounced(
                message_id=message_id,
                campaign_id=campaign_id,
                bounce_class=BounceClass(word) if word else _BOUNCES[result],
                bounce_response=cells.text("bounce_response"),
            )
        case Result.UNSUBSCRIBED:
            return Unsubscribed(
                mailing_list=cells.text("mailing_list"),
                unsubscribe_method=UnsubscribeMethod.PROVIDER,
                campaign_id=campaign_id,
            )
        case Result.COMPLAINED:
            return SpamComplained(message_id=message_id, campaign_id=campaign_id)
        case _:
            return None


_NO_CAMPAIGN = (
    "The row does not say which newsletter; say so for the file with --set campaign_id=….",
    "どの配信か分かりません。--set campaign_id=… で指定してください。",
)
_WRONG_WORD = (
    "The result is none of a message; is this a list of another kind? See --kind.",
    "配信の結果ではない語です。別の種類の一覧なら --kind で指定してください。",
)
