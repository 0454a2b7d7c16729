"""Which column of a list of interactions is which: headers known in Japanese and English."""

from collections.abc import Mapping, Sequence

from crm.ingest.columns import Columns, MappingError, find_columns, known_headers
from crm.ingest.people_columns import HEADERS as OF_PEOPLE

_WHO = ("employee_number", "legal_entity", "family_name", "given_name", "birth_date")
_HEADERS: dict[str, str] = {
    **{field: OF_PEOPLE[field] for field in _WHO},
    "name": OF_PEOPLE["name"]
    + " お名前 表示名 参加者 参加者名 紹介者 紹介者名 紹介者氏名 名前元の名前"
    " participant participant_name attendee attendee_name nameoriginalname referrer referrer_name",
    "email": OF_PEOPLE["email"] + " ユーザーのメール ユーザーメール 宛先 宛先メールアドレス"
    " user_email recipient recipient_email attendee_email referrer_email",
    "row_id": "受付番号 申込番号 予約番号 チケット番号 注文番号 登録id 紹介番号 紹介id 面談id"
    " row_id registration_id ticket_number ticket_id order_number order_id attendee_id"
    " referral_id delivery_id",
    "occurred": "日時 日付 発生日 発生日時 実施日 実施日時 面談日 面談日時 配信日 配信日時 送信日"
    " 送信日時 紹介日 紹介日時 occurred_at occurred date datetime timestamp sent_at send_time"
    " held_on held_at meeting_date referred_on referral_date",
    "registered_at": "申込日 申込日時 登録日時 参加登録日時 回答日 回答日時 更新日時"
    " registered_at registration_time registration_date order_date signup_date",
    "gathering_id": "イベントid イベントコード 催しid ミーティングid ウェビナーid gathering_id"
    " event_id"
    " event_code meeting_id webinar_id",
    "gathering_title": "イベント名 イベント イベントタイトル 催し 催し名 トピック gathering_title"
    " gathering event event_name event_title topic webinar_name",
    "gathering_on": "開催日 開催日時 イベント日 gathering_on event_date event_on",
    "rsvp": "参加ステータス 参加可否 出欠回答 出欠予定 申込状況 申込ステータス 登録状況 rsvp"
    " rsvp_status"
    " registration_status order_status approval_status",
    "attended": "出欠 出欠ステータス 出席 出席状況 参加状況 参加実績 来場 来場状況 受付状況"
    " チェックイン チェックイン状況 attended attendance attendance_status check_in checked_in",
    "checked_in_at": "チェックイン日時 チェックイン時刻 来場日時 受付日時 check_in_time"
    " checked_in_at",
    "attendance_mode": "参加方法 参加形態 参加形式 attendance_mode participation"
    " participation_type",
    "minutes": "分 分数 期間分 参加時間 参加時間分 滞在時間 滞在時間分 所要時間 所要時間分 面談時間"
    " 面談時間分 時間分 minutes duration duration_minutes time_in_session_minutes",
    "joined_at": "参加時刻 参加開始時刻 入室時刻 入室日時 joined_at join_time",
    "left_at": "退出時刻 退室時刻 退出日時 left_at leave_time",
    "waiting": "待機室 待機室で待機中 waiting_room in_waiting_room",
    "campaign_id": "キャンペーン キャンペーンid キャンペーン名 配信id 配信名 メルマガ メルマガid 号"
    " campaign campaign_id campaign_name newsletter newsletter_id issue",
    "message_id": "メッセージid message_id",
    "result": "結果 状態 ステータス 種別 区分 イベント種別 result status state type event_type",
    "delivered": "配信 到達 配信成功 到達日時 delivered delivered_at",
    "opened": "開封 開封数 開封回数 開封日時 opened opens open_count opened_at",
    "clicked": "クリック クリック数 クリック回数 クリック日時 clicked clicks click_count"
    " clicked_at",
    "bounced": "不達 配信エラー バウンス 不達日時 bounced bounce bounced_at",
    "unsubscribed": "配信停止 購読解除 配信停止日時 unsubscribed unsubscribe unsubscribed_at"
    " optout",
    "complained": "迷惑メール 迷惑メール報告 complained complaint complaints spam spam_report",
    "machine": "自動開封 機械 ボット machine bot is_bot machine_open machine_flag sg_machine_open",
    "url": "クリックurl クリックしたurl リンク url link clicked_url",
    "user_agent": "ユーザーエージェント user_agent useragent",
    "bounce_class": "不達種別 バウンス種別 エラー種別 bounce_class bounce_type",
    "bounce_response": "不達理由 エラー内容 エラー理由 bounce_response bounce_reason smtp_response",
    "mailing_list": "リスト 配信リスト メーリングリスト list mailing_list list_id",
    "candidate_name": "候補者 候補者名 候補者氏名 被紹介者 candidate candidate_name",
    "candidate_consent": "候補者同意 候補者の同意 本人同意 同意 candidate_consent consent",
    "job": "求人 求人名 職種 募集職種 ポジション job job_name vacancy position",
    "hired_on": "採用日 入社日 入社予定日 hired_on start_date starts_on",
    "channel": "手段 方法 面談方法 チャネル channel medium method",
    "summary": "内容 概要 要約 面談内容 面談メモ メモ summary notes note memo",
}
FIELDS = tuple(_HEADERS)
"""What a column can be, in the words of the mapping file."""
_KNOWN = known_headers(_HEADERS)
_NAMING = {"employee_number", "name", "family_name", "email"}
_PASSED_OVER = (
    *("コメント", "備考", "ユーザー名", "参加枠名", "チケット名", "ゲスト", "録音に対する同意"),
    *("金額", "支払方法", "国", "国・地域名", "No", "No."),
    *("Comment", "User name", "Ticket name", "Ticket type", "Guest", "Recording consent"),
    *("Recording disclaimer response", "Price", "Amount", "Country", "Country/Region name"),
)
"""Columns that lists of well-known providers have, and that tell nothing we keep."""


def columns_of(
    header: tuple[str, ...],
    told: Mapping[str, Sequence[str]],
    ignore: Sequence[str] = (),
    ignore_unknown: bool = False,
) -> Columns:
    """Find the fields in a header, as `find_columns` does; one of them must name people."""
    columns = find_columns(header, _KNOWN, told, (*ignore, *_PASSED_OVER), ignore_unknown)
    if not columns.places.keys() & _NAMING:
        raise MappingError(
            "NO_PEOPLE_COLUMN",
            "No column names a person (employee_number, name or email); say which one does"
            " under [columns] in the mapping.",
        )
    return columns
