"""What lists are understood as, and that the documentation says so."""

import datetime
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from crm.domain.dates import Precision
from crm.ingest.date_words import DateOrder, UnreadableDate
from crm.ingest.file_mapping import FileMapping
from crm.ingest.interactions_columns import FIELDS, columns_of
from crm.ingest.interactions_mapping import DEFAULTS, InteractionsMapping, ListKind
from crm.ingest.interactions_times import parse_when
from crm.ingest.interactions_words import Result

ROOT = Path(__file__).parents[3]
TOKYO = ZoneInfo("Asia/Tokyo")
SEVEN = datetime.datetime(2026, 11, 20, 10, 5, tzinfo=datetime.UTC)
CONNPASS = "参加枠名,ユーザー名,表示名,コメント,参加ステータス,出欠ステータス,更新日時,受付番号"
ZOOM = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest"
ZOOM_JA = "名前（元の名前）,ユーザーのメール,参加時刻,退出時刻,期間（分）,ゲスト,待機室"
MODULES = "attendance cells columns import mapping newsletter people referrals rows times"


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("2026-11-20 19:05", SEVEN, Precision.INSTANT),
        ("2026/11/20 19:05:00", SEVEN, Precision.INSTANT),
        ("２０２６／１１／２０　１９：０５", SEVEN, Precision.INSTANT),
        ("2026年11月20日(金) 19時05分", SEVEN, Precision.INSTANT),
        ("2026年11月20日19:05", SEVEN, Precision.INSTANT),
        ("2026/11/20 午後7:05", SEVEN, Precision.INSTANT),
        ("11/20/2026 07:05:00 PM", SEVEN, Precision.INSTANT),
        ("2026-11-20T10:05:00Z", SEVEN, Precision.INSTANT),
        ("2026-11-20T19:05:00.123+09:00", SEVEN, Precision.INSTANT),
        ("2026-11-20 05:05 -0500", SEVEN, Precision.INSTANT),
        ("令和8年11月20日 19:05", SEVEN, Precision.INSTANT),
        ("2026-11-20", datetime.datetime(2026, 11, 19, 15, tzinfo=datetime.UTC), Precision.DAY),
        (
            "2026-11-20 0:00",
            datetime.datetime(2026, 11, 19, 15, tzinfo=datetime.UTC),
            Precision.DAY,
        ),
        ("2026-11", datetime.datetime(2026, 10, 31, 15, tzinfo=datetime.UTC), Precision.MONTH),
    ],
)
def test_a_time_is_an_instant_and_a_day_no_more_than_a_day(
    text: str, at: datetime.datetime, precision: Precision
) -> None:
    when = parse_when(text, FileMapping(date_order=DateOrder.MDY), TOKYO)
    assert when is not None
    assert (when.at, when.precision) == (at, precision)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-11-20 25:00", "IMPOSSIBLE_TIME"),
        ("2026-11-20 10:00 +99:00", "IMPOSSIBLE_TIME"),
        ("2026-11 10:00", "TIME_WITHOUT_DAY"),
        ("2026-02-30 10:00", "IMPOSSIBLE_DATE"),
        ("01/02/2026 10:00", "AMBIGUOUS_DATE"),
        ("46000.5", "EXCEL_SERIAL"),
        ("soon", "UNREADABLE_DATE"),
    ],
)
def test_what_is_no_time_says_why(text: str, code: str) -> None:
    with pytest.raises(UnreadableDate) as error:
        parse_when(text, FileMapping(), TOKYO)
    assert error.value.code == code


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (CONNPASS, ListKind.ATTENDANCE),
        (ZOOM, ListKind.ATTENDANCE),
        (ZOOM_JA, ListKind.ATTENDANCE),
        ("Email Address,Opens,Clicks,Bounced,Unsubscribed", ListKind.NEWSLETTER),
        ("社員番号,紹介日,候補者氏名,候補者同意,結果", ListKind.REFERRALS),
        ("社員番号,面談日,面談時間,方法,面談メモ", ListKind.MEETINGS),
        ("社員番号,日付,所要時間", ListKind.MEETINGS),
    ],
)
def test_the_lists_of_well_known_providers_need_no_mapping(header: str, kind: ListKind) -> None:
    mapping = InteractionsMapping()
    assert mapping.kind_of(columns_of(tuple(header.split(",")), {})) is kind


def test_the_documentation_names_every_field_default_kind_word_and_code() -> None:
    document = (ROOT / "docs/importing.md").read_text(encoding="utf-8")
    people = (ROOT / "docs/import-people.md").read_text(encoding="utf-8")
    words = {*FIELDS, *DEFAULTS, *ListKind, *Result, "values"}
    assert [word for word in sorted(words) if f"`{word}" not in document + people] == []
    codes = {
        code
        for module in MODULES.split()
        for code in re.findall(
            r'(?:Problem|Error|report|must)\([^"]{0,60}"([A-Z_]{3,})"',
            (ROOT / f"crm/ingest/interactions_{module}.py").read_text(encoding="utf-8"),
        )
    }
    assert len(codes) > 15
    assert [code for code in sorted(codes) if f"`{code}`" not in document + people] == []
