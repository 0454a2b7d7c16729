"""What the words of lists of interactions mean: answers, attendance, what became of a message."""

import re
import unicodedata
from enum import StrEnum

from crm.domain.facts.gatherings import Attendance, RsvpAnswer
from crm.domain.facts.messages import BounceClass
from crm.domain.words import ContactChannel


class Truth(StrEnum):
    """What a cell says that can only be so or not so."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Result(StrEnum):
    """What one row of a list with a result column says happened."""

    ATTENDED = "attended"
    MISSED = "missed"
    RSVP_YES = "rsvp_yes"
    RSVP_NO = "rsvp_no"
    RSVP_MAYBE = "rsvp_maybe"
    RSVP_WAITLIST = "rsvp_waitlist"
    DELIVERED = "delivered"
    OPENED = "opened"
    CLICKED = "clicked"
    BOUNCED = "bounced"
    HARD_BOUNCED = "hard_bounced"
    SOFT_BOUNCED = "soft_bounced"
    UNSUBSCRIBED = "unsubscribed"
    COMPLAINED = "complained"
    REFERRED = "referred"
    HIRED = "hired"
    NOTHING = "nothing"
    """Known to mean nothing that is kept, such as a message that was only sent."""


_TRUTH = {
    Truth.YES: "yes y true 1 はい 有 あり ○ 〇 ◯ 済 済み 可 同意 同意する 同意あり 同意済 出席"
    " 出席済 参加"
    " 参加済 来場 来場済 来場済み 受付済 受付済み チェックイン済 チェックイン済み attended attend"
    " present"
    " checkedin checked",
    Truth.NO: "no n false 0 いいえ 無 なし × ✕ 未 不可 不同意 欠席 不参加 未来場 無断欠席 未受付"
    " absent"
    " noshow didnotattend 未チェックイン notattended notcheckedin",
    Truth.UNKNOWN: "unknown 未入力 未定 不明 na nodata",
}
_RSVP = {
    RsvpAnswer.YES: "yes y 参加 参加予定 出席 出席予定 申込 申込済 申込済み 登録 登録済 登録済み"
    " 確定"
    " 承認 承認済 承認済み 支払済 支払済み 有効 当選 going accepted registered approved confirmed"
    " attending paid complete completed ○ 〇 ◯",
    RsvpAnswer.NO: "no n 欠席 不参加 辞退 キャンセル キャンセル済 キャンセル済み 取消 取り消し 落選"
    " declined cancelled canceled notgoing denied refunded ×",
    RsvpAnswer.MAYBE: "maybe 未定 検討中 保留 tentative interested undecided △",
    RsvpAnswer.WAITLIST: "waitlist waitlisted waiting 補欠 キャンセル待ち 抽選待ち 抽選中 承認待ち"
    " pending pendingapproval",
}
_MODES = {
    Attendance.IN_PERSON: "in_person inperson 会場 会場参加 現地 現地参加 対面 来場 オフライン"
    " onsite venue"
    " offline",
    Attendance.ONLINE: "online オンライン オンライン参加 web ウェブ zoom teams リモート virtual"
    " remote"
    " 配信視聴 webinar ウェビナー",
}
_RESULTS = {
    Result.ATTENDED: "出席 出席済 参加 参加済 来場 来場済 受付済 チェックイン チェックイン済"
    " attended"
    " present checkedin joined",
    Result.MISSED: "欠席 不参加 無断欠席 未来場 noshow absent missed didnotattend",
    Result.RSVP_YES: "参加予定 出席予定 申込 申込済 登録済 確定 承認済 支払済 registered going"
    " confirmed"
    " approved",
    Result.RSVP_NO: "キャンセル キャンセル済 辞退 取消 落選 cancelled canceled declined notgoing",
    Result.RSVP_MAYBE: "未定 検討中 maybe tentative",
    Result.RSVP_WAITLIST: "補欠 キャンセル待ち 抽選待ち waitlist waitlisted",
    Result.DELIVERED: "配信 配信済 配信成功 到達 成功 delivered delivery",
    Result.OPENED: "開封 開封済 open opened",
    Result.CLICKED: "クリック クリック済 click clicked",
    Result.BOUNCED: "不達 エラー バウンス 配信エラー bounce bounced failed undelivered",
    Result.HARD_BOUNCED: "ハードバウンス 恒久的エラー hardbounce hardbounced permanent",
    Result.SOFT_BOUNCED: "ソフトバウンス 一時的エラー softbounce softbounced transient deferred",
    Result.UNSUBSCRIBED: "配信停止 購読解除 解除 退会 unsubscribe unsubscribed optout",
    Result.COMPLAINED: "迷惑メール 迷惑メール報告 spam spamreport complaint complained abuse",
    Result.REFERRED: "紹介 紹介済 選考中 応募 referred applied interviewing",
    Result.HIRED: "採用 採用決定 内定承諾 入社 入社済 hired joinedcompany",
    Result.NOTHING: "送信 送信済 送信完了 未開封 sent queued processed notopened unopened none"
    " なし",
}
_BOUNCES = {
    BounceClass.HARD: "hard hardbounce ハード ハードバウンス 恒久的 permanent 宛先不明 invalid",
    BounceClass.SOFT: "soft softbounce ソフト ソフトバウンス 一時的 transient temporary"
    " mailboxfull",
    BounceClass.BLOCK: "block blocked 拒否 受信拒否 ブロック",
}
_CHANNELS = {
    ContactChannel.EMAIL: "email mail メール eメール",
    ContactChannel.POST: "post letter 郵送 手紙",
    ContactChannel.PHONE: "phone call tel 電話 通話",
    ContactChannel.LINE: "line ライン",
    ContactChannel.IN_PERSON: "in_person inperson 対面 訪問 来社 会食 面談 カフェ",
    ContactChannel.APP: "app zoom teams meet online アプリ オンライン ビデオ通話 web チャット chat",
}
WORDS: dict[str, dict[str, str]] = {}
"""For each field with words of its own: the word as `plain` makes it → ours."""


def plain(word: str) -> str:
    """A word without case, width, spaces, hyphens, underscores and brackets."""
    return re.sub(r"[\s_\-‐/.()]+", "", unicodedata.normalize("NFKC", word)).casefold()


def _table(*known: dict[StrEnum, str]) -> dict[str, str]:
    words: dict[str, str] = {}
    for each in known:
        for ours, theirs in each.items():
            words |= {plain(word): ours.value for word in (ours.value, *theirs.split())}
    return words


for _field, _known in {
    "truth": _TRUTH,
    "rsvp": _RSVP,
    "attendance_mode": _MODES,
    "result": _RESULTS,
    "bounce_class": _BOUNCES,
    "channel": _CHANNELS,
}.items():
    WORDS[_field] = _table(_known)  # type: ignore[arg-type]  # the enums differ
