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
    CURRENCY = "CURRENCY"
    DAYS = "DAYS"
    PEOPLE_PER_FTE = "PEOPLE_PER_FTE"


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
    ALUMNI_ENPS = "ALUMNI_ENPS"
    OFFER_ACCEPTANCE = "OFFER_ACCEPTANCE"
    TIME_TO_HIRE = "TIME_TO_HIRE"
    TIME_TO_PRODUCTIVITY = "TIME_TO_PRODUCTIVITY"
    BOOMERANG_SHARE = "BOOMERANG_SHARE"
    RETURNS_BY_PROGRAMME = "RETURNS_BY_PROGRAMME"
    COST_PER_HIRE = "COST_PER_HIRE"
    PROGRAMME_COST = "PROGRAMME_COST"
    HIRING_COST_AVOIDED = "HIRING_COST_AVOIDED"
    TRAINING_COST_AVOIDED = "TRAINING_COST_AVOIDED"
    PRODUCTIVITY_GAIN = "PRODUCTIVITY_GAIN"
    REFERRAL_VALUE = "REFERRAL_VALUE"
    COLLABORATION_VALUE = "COLLABORATION_VALUE"
    NET_BENEFIT = "NET_BENEFIT"
    ROI = "ROI"
    COST_PER_ENGAGED_ALUMNUS = "COST_PER_ENGAGED_ALUMNUS"
    CONTACTABLE_PER_FTE = "CONTACTABLE_PER_FTE"
    ENGAGED_PER_FTE = "ENGAGED_PER_FTE"


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


_TOUCHED_JA = (
    "復職は、問い合わせの前365日以内に人による接点(機械・開封・取り消されたものを除く)があったもの"
    "だけを数えます。"
)
_TOUCHED_EN = (
    " Only returns count before whose inquiry, within 365 days, lay a touch-point of a human (no"
    " machine's, no open, none retracted)."
)
_SMALL_JA = "連絡可能なアルムナイが10人未満の場合は表示しません。"
_SMALL_EN = " Not told of fewer than 10 contactable alumni."
_WHOLE_JA = "金額は通貨の単位に丸めます。"
_WHOLE_EN = " Amounts are rounded to whole units of the currency."


def _money(title: str, ja: str, en: str, *, returns: bool = False) -> Definition:
    return Definition(
        unit=MetricUnit.CURRENCY,
        title=title,
        ja=f"{ja}{_TOUCHED_JA if returns else ''}{_WHOLE_JA}",
        en=f"{en}{_TOUCHED_EN if returns else ''}{_WHOLE_EN}",
        from_engagement=True,
    )


_MONEY: dict[MetricKey, Definition] = {
    MetricKey.ALUMNI_ENPS: Definition(
        unit=MetricUnit.PERCENT,
        title="Alumni who would recommend the employer, less those who would not (eNPS)",
        ja="分子:期間中(基準日まで)の各人の最後の回答のうち、9〜10点の人数から0〜6点の人数を引いた数。"
        "分母:回答した人数。10人未満の場合は表示しません。",
        en="Numerator: people whose last answer in the period, up to the reference day, was 9"
        " or 10, less those whose was 0 to 6. Denominator: people who answered; not told of"
        " fewer than 10.",
        about_behaviour=True,
        from_engagement=True,
    ),
    MetricKey.OFFER_ACCEPTANCE: Definition(
        unit=MetricUnit.PERCENT,
        title="Offers accepted",
        ja="分子:分母のうち、今日までに承諾された選考。分母:期間中(基準日まで)にオファーを提示した"
        "カムバック選考。",
        en="Numerator: those of the denominator whose offer was accepted by today. Denominator:"
        " return processes in which an offer was made in the period, up to the reference day.",
    ),
    MetricKey.TIME_TO_HIRE: Definition(
        unit=MetricUnit.DAYS,
        title="Days from the inquiry to the accepted offer",
        ja="期間中(基準日まで)にオファーが承諾されたカムバック選考の、問い合わせの日から承諾の日までの日数の"
        "中央値(偶数件の場合は小さい方)。問い合わせの記録がないものは除きます。",
        en="Median of the days from the inquiry to the acceptance, of return processes whose"
        " offer was accepted in the period, up to the reference day; of an even number the"
        " lower of the middle two. Those without a recorded inquiry are left out.",
    ),
    MetricKey.TIME_TO_PRODUCTIVITY: Definition(
        unit=MetricUnit.DAYS,
        title="Days from the return to full productivity",
        ja="期間中(基準日まで)に戦力化したとされた復職の、初日から戦力化の日までの日数の中央値"
        "(偶数件の場合は小さい方)。",
        en="Median of the days from the first day of work to the day since which the person"
        " works as the role needs it, if that day lies in the period, up to the reference day;"
        " of an even number the lower of the middle two.",
    ),
    MetricKey.BOOMERANG_SHARE: Definition(
        unit=MetricUnit.PERCENT,
        title="Returns among all hires from outside",
        ja="分子:初日が期間中(基準日まで)にある再入社。分母:その件数と、同じ期間内の採用数の記録の合計。"
        "採用数の記録がない場合は表示しません。",
        en="Numerator: rehires whose first day lies in the period, up to the reference day."
        " Denominator: these and the hires of counts that lie within the period; unknown"
        " without such a count.",
    ),
    MetricKey.RETURNS_BY_PROGRAMME: Definition(
        unit=MetricUnit.PERCENT,
        title="Returns in which the programme had a part",
        ja="分子:分母のうち、問い合わせの前365日以内に人による接点(機械・開封・取り消されたものを除く)が"
        "あった再入社。分母:初日が期間中(基準日まで)にある再入社。",
        en="Numerator: those of the denominator before whose inquiry, within 365 days, lay a"
        " touch-point of a human (no machine's, no open, none retracted). Denominator: rehires"
        " whose first day lies in the period, up to the reference day.",
        from_engagement=True,
    ),
    MetricKey.COST_PER_HIRE: Definition(
        unit=MetricUnit.CURRENCY,
        title="Cost per hire",
        ja="分子:期間中(基準日まで)の採用の外部費用と内部費用の合計。分母:初日が期間中にある再入社と、"
        f"同じ期間内の採用数の記録の合計。いずれかの記録がない場合は表示しません。{_WHOLE_JA}",
        en="Numerator: external and internal cost of hiring in the period, up to the reference"
        " day. Denominator: rehires whose first day lies in it and the hires of counts within"
        f" it; unknown without either.{_WHOLE_EN}",
    ),
    MetricKey.PROGRAMME_COST: Definition(
        unit=MetricUnit.CURRENCY,
        title="Cost of the programme",
        ja="期間中(基準日まで)の制度の費用と、運営者の時間×その日の時間単価の合計。時間の記録があり単価の"
        f"設定がない場合は表示しません。{_WHOLE_JA}",
        en="What the programme spent in the period, up to the reference day, and the time of"
        " those who run it at what their hour cost on that day; unknown where there is time and"
        f" no such figure.{_WHOLE_EN}",
    ),
    MetricKey.HIRING_COST_AVOIDED: _money(
        "Hiring cost avoided",
        "初日が期間中(基準日まで)にある復職ごとの(等級の採用単価の基準値 − カムバック採用の1名"
        "あたり費用)の合計。カムバック採用の1名あたり費用は、期間中の外部・内部費用の合計を期間中の再入社の"
        "件数で割ったもの。"
        "復職があり基準値または費用の記録がない場合は表示しません。",
        "Sum over returns whose first day lies in the period, up to the reference day, of the"
        " baseline cost per hire of the grade on that day less the cost of a return: external"
        " and internal cost of returns in the period by the number of rehires in it. Unknown"
        " when there were returns, and a baseline or that cost was not recorded.",
        returns=True,
    ),
    MetricKey.TRAINING_COST_AVOIDED: _money(
        "Training cost avoided",
        "初日が期間中(基準日まで)にある復職ごとの(等級の教育費用の基準値 − カムバック採用の1名"
        "あたり教育費用)の合計。復職があり基準値または費用の記録がない場合は表示しません。",
        "Sum over returns whose first day lies in the period, up to the reference day, of the"
        " baseline training cost of the grade less the training cost of a return: that of"
        " returns in the period by the number of rehires in it. Unknown when there were"
        " returns, and a baseline or that cost was not recorded.",
        returns=True,
    ),
    MetricKey.PRODUCTIVITY_GAIN: _money(
        "Productivity gain",
        "期間中(基準日まで)に戦力化した復職ごとの(基準値の日数 − 実際の日数)× 1日の費用 ×"
        "(1 − 立ち上がり中の生産性)の合計。基準値のいずれかがない場合は表示しません。",
        "Sum over returns that reached productivity in the period, up to the reference day, of"
        " (baseline days − actual days) × cost of a day × (1 − productivity until then)."
        " Unknown when one of the baselines was not recorded.",
        returns=True,
    ),
    MetricKey.REFERRAL_VALUE: _money(
        "Value of referrals",
        "期間中(基準日まで)に採用が決まった紹介ごとの(採用単価の基準値 − 支払った紹介報酬)の合計。"
        "基準値がない場合は表示しません。",
        "Sum over referred candidates hired in the period, up to the reference day, of the"
        " baseline cost per hire less the reward that was paid. Unknown when there were some"
        " and the baseline was not recorded.",
    ),
    MetricKey.COLLABORATION_VALUE: _money(
        "Value of collaborations",
        "期間中(基準日まで)に合意した協働の契約額 × その日の割合の合計。契約額の記録がないものは"
        "除きます。割合の設定がない場合は表示しません。",
        "Sum over collaborations agreed in the period, up to the reference day, of the contract"
        " value × the share that counts as benefit on that day. Those without a value are left"
        " out; unknown when the share was not set.",
    ),
    MetricKey.NET_BENEFIT: _money(
        "Net benefit of the programme",
        "採用費用・教育費用の削減額、戦力化の効果、紹介と協働の価値の合計から制度の費用を引いた額。"
        "いずれかが不明の場合は表示しません。",
        "Hiring and training cost avoided, productivity gain, value of referrals and of"
        " collaborations, less the cost of the programme. Unknown when one of them is.",
        returns=True,
    ),
    MetricKey.ROI: Definition(
        unit=MetricUnit.PERCENT,
        title="Return on investment of the programme",
        ja=f"分子:純便益(NET_BENEFIT)。分母:制度の費用(PROGRAMME_COST)。{_TOUCHED_JA}",
        en="Numerator: NET_BENEFIT. Denominator: PROGRAMME_COST; both in whole units of the"
        f" currency.{_TOUCHED_EN}",
        from_engagement=True,
    ),
    MetricKey.COST_PER_ENGAGED_ALUMNUS: Definition(
        unit=MetricUnit.CURRENCY,
        title="Cost per engaged alumnus",
        ja=f"分子:制度の費用(PROGRAMME_COST)。分母:ENGAGED_SHAREの分子。{_SMALL_JA}{_WHOLE_JA}",
        en="Numerator: PROGRAMME_COST. Denominator: the numerator of ENGAGED_SHARE."
        f"{_SMALL_EN}{_WHOLE_EN}",
        about_behaviour=True,
        from_scoring=True,
        from_engagement=True,
    ),
    MetricKey.CONTACTABLE_PER_FTE: Definition(
        unit=MetricUnit.PEOPLE_PER_FTE,
        title="Contactable alumni per full-time equivalent",
        ja="分子:基準日に連絡可能なアルムナイ。分母:基準日の運営体制(フルタイム換算の%)。"
        "設定がない場合は表示しません。",
        en="Numerator: contactable alumni on the reference day. Denominator: full-time"
        " equivalents that run the programme on that day, in percent; unknown when not set.",
    ),
    MetricKey.ENGAGED_PER_FTE: Definition(
        unit=MetricUnit.PEOPLE_PER_FTE,
        title="Engaged alumni per full-time equivalent",
        ja="分子:ENGAGED_SHAREの分子。分母:基準日の運営体制(フルタイム換算の%)。"
        f"設定がない場合は表示しません。{_SMALL_JA}",
        en="Numerator: the numerator of ENGAGED_SHARE. Denominator: full-time equivalents that"
        f" run the programme on the reference day, in percent; unknown when not set.{_SMALL_EN}",
        about_behaviour=True,
        from_scoring=True,
        from_engagement=True,
    ),
}
"""Of what the programme costs and is worth, and of the return flow."""


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
            ja="分子:基準日の終わりに連絡可能なアルムナイ(一つ以上の目的で、有効なメールの同意があり、その目的の"
            "配信停止・利用停止、恒久的な不達、迷惑メール報告、連絡停止、資格停止・退会のいずれもなく、"
            "亡くなっていない人)。分母:基準日のすべてのアルムナイ。",
            en="Numerator: alumni who can be written to at the end of the reference day: they agree"
            " to e-mail for some purpose that they have not stopped and that is not restricted,"
            " their address did not bounce for good, they reported no spam, are not blocked, their"
            " membership neither rests nor has ended, and they have not died. Denominator: all"
            " alumni of that day.",
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
    | _MONEY
)
"""Of every metric."""
