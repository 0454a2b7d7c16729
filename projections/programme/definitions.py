"""What each metric means, exactly, in both languages: the one table of metrics.

Each says what is counted, of what, and for which days. The reference day (基準日) is `as_of`: the
last day of the period, or today if that is earlier. The period includes both ends.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from crm.domain.words import Locale


class MetricUnit(StrEnum):
    """What a metric is measured in."""

    PEOPLE = "PEOPLE"
    TIMES = "TIMES"
    PERCENT = "PERCENT"
    PER_MILLE = "PER_MILLE"
    MESSAGES_PER_PERSON_AND_MONTH = "MESSAGES_PER_PERSON_AND_MONTH"


class MetricKey(StrEnum):
    """Which metric, in the order in which they are answered."""

    STATUS_EMPLOYEE = "STATUS_EMPLOYEE"
    STATUS_LEAVING = "STATUS_LEAVING"
    STATUS_ALUMNUS = "STATUS_ALUMNUS"
    STATUS_RETURNING = "STATUS_RETURNING"
    ALUMNI = "ALUMNI"
    MEMBERS = "MEMBERS"
    NEWCOMERS = "NEWCOMERS"
    LEAVERS = "LEAVERS"
    RETURNS = "RETURNS"
    LEVEL_NEW = "LEVEL_NEW"
    LEVEL_DORMANT = "LEVEL_DORMANT"
    LEVEL_AWARE = "LEVEL_AWARE"
    LEVEL_PARTICIPATING = "LEVEL_PARTICIPATING"
    LEVEL_CONTRIBUTING = "LEVEL_CONTRIBUTING"
    LEVEL_ADVOCATE = "LEVEL_ADVOCATE"
    INVITATION_COVERAGE = "INVITATION_COVERAGE"
    REGISTRATION_RATE = "REGISTRATION_RATE"
    CONTACTABLE_RATE = "CONTACTABLE_RATE"
    ENGAGED_SHARE = "ENGAGED_SHARE"
    ENGAGED_SHARE_COMMUNICATION = "ENGAGED_SHARE_COMMUNICATION"
    ENGAGED_SHARE_PARTICIPATION = "ENGAGED_SHARE_PARTICIPATION"
    ENGAGED_SHARE_CONTRIBUTION = "ENGAGED_SHARE_CONTRIBUTION"
    ENGAGED_SHARE_TALENT = "ENGAGED_SHARE_TALENT"
    ENGAGED_SHARE_SEVERAL_MODES = "ENGAGED_SHARE_SEVERAL_MODES"
    ACTIVE_SHARE_90_DAYS = "ACTIVE_SHARE_90_DAYS"
    RETURN_INQUIRY_RATE = "RETURN_INQUIRY_RATE"
    RETURN_CONVERSION = "RETURN_CONVERSION"
    EARLY_ATTRITION_90_DAYS = "EARLY_ATTRITION_90_DAYS"
    EARLY_ATTRITION_365_DAYS = "EARLY_ATTRITION_365_DAYS"
    REFERRALS_MADE = "REFERRALS_MADE"
    REFERRALS_HIRED = "REFERRALS_HIRED"
    CONTACT_LOAD = "CONTACT_LOAD"
    UNSUBSCRIBE_RATE = "UNSUBSCRIBE_RATE"
    COMPLAINT_RATE = "COMPLAINT_RATE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """Unit and exact meaning of a metric."""

    unit: MetricUnit
    title: str
    """In English, a few words."""
    ja: str
    en: str
    about_behaviour: bool = False
    """Follows from what people did: not told of small groups."""
    from_scoring: bool = False
    """Follows from scores or from what the scoring model counts: only for who may read scores."""
    from_engagement: bool = False
    """Counts facts of engagement: only for who may read them, for two neighbouring moments tell
    what the one person between them did, however large the group."""

    def text(self, locale: Locale) -> str:
        return self.ja if locale is Locale.JA else self.en


def _level(word: str) -> Definition:
    return Definition(
        unit=MetricUnit.PEOPLE,
        title=f"Alumni of level {word}",
        ja=f"基準日に段階が{word}であるアルムナイの人数。基準日が今日の場合だけ分かります。"
        "アルムナイが10人未満の場合は表示しません。",
        en=f"Alumni whose engagement level is {word} on the reference day. Known only if that day"
        " is today; not told of fewer than 10 alumni.",
        about_behaviour=True,
        from_scoring=True,
        from_engagement=True,
    )


def _status(word: str, ja: str, en: str) -> Definition:
    return Definition(
        unit=MetricUnit.PEOPLE,
        title=f"People of status {word}",
        ja=f"基準日の状態が{word}({ja})である人数。亡くなった方も含みます。",
        en=f"People whose status on the reference day is {word}: {en}. The deceased are included.",
    )


def _engaged(title: str, ja: str, en: str) -> Definition:
    return Definition(
        unit=MetricUnit.PERCENT,
        title=title,
        ja=f"分子:分母のうち、期間中(基準日まで)に{ja}接点が1回以上あった人。接点は、"
        "スコアモデルで点が付く種類のもので、機械によるもの・取り消されたものを除きます。"
        "月ごとの上限は適用しません。分母:基準日に連絡可能なアルムナイ。10人未満の場合は表示しません。",
        en=f"Numerator: those of the denominator who, from the start of the period to the reference"
        f" day, had {en}: kinds to which the scoring model gives points, without machines' and"
        " retracted ones; monthly maxima do not matter. Denominator: contactable alumni on the"
        " reference day; not told of fewer than 10.",
        about_behaviour=True,
        from_scoring=True,
        from_engagement=True,
    )


def _attrition(days: int) -> Definition:
    return Definition(
        unit=MetricUnit.PERCENT,
        title=f"Returned and left again within {days} days",
        ja=f"分子:分母のうち、初日から{days}日以内に再び退職した(退職日が初日の{days}日後以前の)復職。"
        f"分母:初日の{days}日後が期間中(基準日まで)に当たる復職。",
        en=f"Numerator: returns of the denominator whose last day is at most {days} days after the"
        f" first. Denominator: returns to employment whose first day plus {days} days lies in the"
        " period, up to the reference day.",
    )


DEFINITIONS: Mapping[MetricKey, Definition] = MappingProxyType(
    {
        MetricKey.STATUS_EMPLOYEE: _status(
            "EMPLOYEE", "在職", "works for the employer, no departure is scheduled"
        ),
        MetricKey.STATUS_LEAVING: _status(
            "LEAVING", "退職予定", "a departure is scheduled, through the last day"
        ),
        MetricKey.STATUS_ALUMNUS: _status("ALUMNUS", "退職者", "has left"),
        MetricKey.STATUS_RETURNING: _status(
            "RETURNING", "復職予定", "has left and is to start again"
        ),
        MetricKey.ALUMNI: Definition(
            unit=MetricUnit.PEOPLE,
            title="Alumni on file",
            ja="基準日の状態がALUMNUSまたはRETURNINGである人数。亡くなった方も含みます。",
            en="People whose status on the reference day is ALUMNUS or RETURNING. The deceased are"
            " included.",
        ),
        MetricKey.MEMBERS: Definition(
            unit=MetricUnit.PEOPLE,
            title="Members of the network",
            ja="基準日のアルムナイのうち、基準日までにネットワークに登録した人数。",
            en="Alumni of the reference day who had joined the network by the end of that day.",
        ),
        MetricKey.NEWCOMERS: Definition(
            unit=MetricUnit.PEOPLE,
            title="People who joined the network",
            ja="期間中(基準日まで)にネットワークに登録した人数。状態は問いません。",
            en="People, whatever their status, who joined the network in the period, up to the"
            " reference day.",
        ),
        MetricKey.LEAVERS: Definition(
            unit=MetricUnit.TIMES,
            title="Departures",
            ja="退職日が期間中(基準日まで)にあり、翌日に退職者となった退職の件数。"
            "死亡による退職も含みます。",
            en="Departures whose last day lies in the period, up to the reference day, and after"
            " which the person was no longer employed. Those by death are included.",
        ),
        MetricKey.RETURNS: Definition(
            unit=MetricUnit.TIMES,
            title="Returns to employment",
            ja="退職者が再び在職となった初日が期間中(基準日まで)にある復職の件数。",
            en="Returns of people who had left whose first day of work lies in the period, up to"
            " the reference day.",
        ),
        MetricKey.LEVEL_NEW: _level("NEW"),
        MetricKey.LEVEL_DORMANT: _level("DORMANT"),
        MetricKey.LEVEL_AWARE: _level("AWARE"),
        MetricKey.LEVEL_PARTICIPATING: _level("PARTICIPATING"),
        MetricKey.LEVEL_CONTRIBUTING: _level("CONTRIBUTING"),
        MetricKey.LEVEL_ADVOCATE: _level("ADVOCATE"),
        MetricKey.INVITATION_COVERAGE: Definition(
            unit=MetricUnit.PERCENT,
            title="Leavers invited around their last day",
            ja="分子:分母のうち、退職日の30日前から30日後まで(両端を含む)にネットワークへ"
            "招待された退職。分母:退職日が期間中(基準日まで)にある退職(死亡を除く)。"
            "招待は今日までに記録されたものを数えます。",
            en="Numerator: departures of the denominator with an invitation to the network from 30"
            " days before the last day to 30 days after it, both included. Denominator: departures"
            " whose last day lies in the period, up to the reference day, not by death. Invitations"
            " count as known today.",
        ),
        MetricKey.REGISTRATION_RATE: Definition(
            unit=MetricUnit.PERCENT,
            title="Invited leavers who joined the network",
            ja="分子:分母のうち、今日までにネットワークに登録した退職者。分母:退職日が期間中"
            "(基準日まで)にあり、今日までに招待された退職(死亡を除く)。",
            en="Numerator: departures of the denominator of people who have joined the network by"
            " today. Denominator: departures whose last day lies in the period, up to the reference"
            " day, not by death, of people who have been invited by today.",
        ),
        MetricKey.CONTACTABLE_RATE: Definition(
            unit=MetricUnit.PERCENT,
            title="Contactable alumni",
            ja="分子:基準日の終わりに連絡可能なアルムナイ(一つ以上の目的でメールの利用に同意しており、"
            "全配信の停止・恒久的な不達・迷惑メール報告がなく、亡くなっていない人)。分母:基準日の"
            "すべてのアルムナイ。",
            en="Numerator: alumni who can be written to at the end of the reference day: they agree"
            " to e-mail for some purpose, have not unsubscribed from all mail, no message bounced"
            " for good, none was reported as spam, and they have not died. Denominator: all alumni"
            " of that day.",
        ),
        MetricKey.ENGAGED_SHARE: _engaged(
            "Engaged alumni", "いずれかの形の", "at least one touch-point of any mode"
        ),
        MetricKey.ENGAGED_SHARE_COMMUNICATION: _engaged(
            "Alumni engaged by communication",
            "コミュニケーション(COMMUNICATION)の",
            "at least one touch-point of the mode COMMUNICATION",
        ),
        MetricKey.ENGAGED_SHARE_PARTICIPATION: _engaged(
            "Alumni engaged by participation",
            "参加(PARTICIPATION)の",
            "at least one touch-point of the mode PARTICIPATION",
        ),
        MetricKey.ENGAGED_SHARE_CONTRIBUTION: _engaged(
            "Alumni engaged by contribution",
            "貢献(CONTRIBUTION)の",
            "at least one touch-point of the mode CONTRIBUTION",
        ),
        MetricKey.ENGAGED_SHARE_TALENT: _engaged(
            "Alumni engaged by talent and business",
            "人材・事業(TALENT)の",
            "at least one touch-point of the mode TALENT",
        ),
        MetricKey.ENGAGED_SHARE_SEVERAL_MODES: _engaged(
            "Alumni engaged in several modes",
            "二つ以上の形で、それぞれ",
            "touch-points of at least two modes",
        ),
        MetricKey.ACTIVE_SHARE_90_DAYS: Definition(
            unit=MetricUnit.PERCENT,
            title="Alumni active within 90 days",
            ja="分子:分母のうち、基準日までの90日間(基準日を含む)に双方向の接点(面談、出欠の回答、"
            "イベント参加、ネットワーク登録、紹介、復職の問い合わせ)が1回以上あった人。取り消された"
            "ものを除きます。分母:基準日に連絡可能なアルムナイ。10人未満の場合は表示しません。",
            en="Numerator: those of the denominator with at least one two-way contact in the 90"
            " days that end on the reference day: a meeting, an answer to an invitation, attendance"
            " of a gathering, joining the network, a referral, a return inquiry; without retracted"
            " ones. Denominator: contactable alumni on the reference day; not told of fewer than"
            " 10.",
            about_behaviour=True,
            from_engagement=True,
        ),
        MetricKey.RETURN_INQUIRY_RATE: Definition(
            unit=MetricUnit.PERCENT,
            title="Return inquiries per contactable alumni and year",
            ja="分子:基準日までの12か月間に復職を問い合わせた人数(その後復職した人も含む)。分母:基準日に"
            "連絡可能なアルムナイ。",
            en="Numerator: people who inquired about coming back in the twelve months that end on"
            " the reference day, those who have come back since included. Denominator: contactable"
            " alumni on the reference day.",
        ),
        MetricKey.RETURN_CONVERSION: Definition(
            unit=MetricUnit.PERCENT,
            title="Inquirers who came back",
            ja="分子:分母のうち、期間中の最初の問い合わせの日から今日までに、退職者から復職予定または在職に"
            "なった人。分母:期間中(基準日まで)に復職を問い合わせた人。",
            en="Numerator: those of the denominator who, from the day of their first inquiry of the"
            " period to today, went from ALUMNUS to RETURNING or back to work. Denominator: people"
            " who inquired about coming back in the period, up to the reference day.",
        ),
        MetricKey.EARLY_ATTRITION_90_DAYS: _attrition(90),
        MetricKey.EARLY_ATTRITION_365_DAYS: _attrition(365),
        MetricKey.REFERRALS_MADE: Definition(
            unit=MetricUnit.TIMES,
            title="Referrals made",
            ja="期間中(基準日まで)に行われた候補者の紹介の件数。取り消されたものを除きます。",
            en="Referrals of candidates made in the period, up to the reference day; without"
            " retracted ones.",
            from_engagement=True,
        ),
        MetricKey.REFERRALS_HIRED: Definition(
            unit=MetricUnit.TIMES,
            title="Referred candidates hired",
            ja="期間中(基準日まで)に採用が決まった、紹介された候補者の件数。紹介の時期は問いません。",
            en="Hirings of referred candidates in the period, up to the reference day, whenever the"
            " referral was made.",
            from_engagement=True,
        ),
        MetricKey.CONTACT_LOAD: Definition(
            unit=MetricUnit.MESSAGES_PER_PERSON_AND_MONTH,
            title="Messages to a person and month",
            ja="分子:期間中(基準日まで)に届いたメッセージの数。分母:期間中に1通以上届いた人と暦月の組の数"
            "(暦月はアルムナイ制度のタイムゾーンによる)。",
            en="Numerator: messages delivered in the period, up to the reference day. Denominator:"
            " pairs of a person and a calendar month, in the programme's time zone, in which at"
            " least one of them was delivered.",
            from_engagement=True,
        ),
        MetricKey.UNSUBSCRIBE_RATE: Definition(
            unit=MetricUnit.PER_MILLE,
            title="Unsubscriptions per thousand messages",
            ja="分子:期間中(基準日まで)の配信停止の件数(リストごとのものを含む)。分母:同じ期間に届いた"
            "メッセージの数。",
            en="Numerator: unsubscriptions in the period, up to the reference day, from a list or"
            " from all mail. Denominator: messages delivered in the same days.",
            from_engagement=True,
        ),
        MetricKey.COMPLAINT_RATE: Definition(
            unit=MetricUnit.PER_MILLE,
            title="Spam complaints per thousand messages",
            ja="分子:期間中(基準日まで)の迷惑メール報告の件数。分母:同じ期間に届いたメッセージの数。",
            en="Numerator: messages reported as spam in the period, up to the reference day."
            " Denominator: messages delivered in the same days.",
            from_engagement=True,
        ),
    }
)
"""Of every metric."""
