"""Lists of interactions become facts: each thing once, every row accounted for by its line."""

import datetime
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.command import carry_out
from crm.application.commands.identity import MergeIdentities
from crm.application.interactions import retract_interaction
from crm.domain.dates import Precision
from crm.domain.envelope import Actor, ActorType
from crm.domain.facts import (
    GatheringAttended,
    GatheringMissed,
    LinkClicked,
    MeetingHeld,
    MessageBounced,
    MessageOpened,
    ReferralHired,
    ReferralMade,
    RsvpGiven,
    Unsubscribed,
)
from crm.domain.facts.gatherings import Attendance, AttendanceEvidence, RsvpAnswer
from crm.domain.facts.messages import BounceClass
from crm.ingest.columns import MappingError
from crm.ingest.interactions_import import import_interactions
from crm.ingest.interactions_mapping import mapping_from
from crm.ingest.interactions_rows import read_interactions
from crm.ingest.interactions_summary import InteractionsSummary
from crm.ingest.rows import RejectedRow
from tests.conftest import TOKYO, NewMoment, NewPerson

NOW = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)
HR = Actor(ActorType.HR, "import")
GATHERING = {"gathering_id": "spring-2026", "gathering_on": "2026-11-20"}

Import = Callable[..., InteractionsSummary]


@pytest.fixture
def imported(crm: AlumniCrm) -> Import:
    """imported(text, kind=…, toml=…, **defaults): the summary of importing this list."""

    def run(
        text: str | bytes,
        *,
        kind: str | None = None,
        toml: str = "",
        dry_run: bool = False,
        rejects: Callable[[RejectedRow], None] = lambda row: None,
        **defaults: str,
    ) -> InteractionsSummary:
        source = text if isinstance(text, bytes) else text.encode()
        table = read_interactions(
            source, mapping_from(toml).given(kind, defaults), now=NOW, zone=TOKYO
        )
        summary = import_interactions(crm, table, actor=HR, dry_run=dry_run, rejects=rejects)
        accounted = (
            summary.new,
            summary.unchanged,
            summary.left_out,
            summary.empty,
            summary.rejected,
        )
        assert summary.rows == sum(accounted), "every row is accounted for"
        return summary

    return run


def told(crm: AlumniCrm, *kinds: type) -> list[Any]:
    """What lists told, of these kinds or all, in the order of the log."""
    return [
        each
        for each in crm.event_log.stream()
        if each.happening.source.provider == "list-import"
        and (not kinds or isinstance(each.fact, kinds))
    ]


def codes(summary: InteractionsSummary) -> list[tuple[int, str]]:
    return [(row.line, row.code) for row in summary.rejects]


def noticed(summary: InteractionsSummary) -> list[tuple[int, str]]:
    return [(notice.line, notice.problem.code) for notice in summary.notices]


# --- attendance ---------------------------------------------------------------------------


def test_a_list_of_connpass_tells_answers_and_who_came(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    first = person(name="田中 太郎", email="taro@example.jp")
    second = person(name="鈴木 花子", email="hanako@example.jp")
    third = person(name="佐藤 次郎", email="jiro@example.jp")
    text = (
        "参加枠名,ユーザー名,表示名,メールアドレス,コメント,参加ステータス,出欠ステータス,更新日時,受付番号\n"
        "一般,taro,田中太郎,taro@example.jp,,参加,出席,2026年11月01日 10時00分,1001\n"
        "一般,hana,鈴木 花子,hanako@example.jp,,参加,欠席,2026-11-02 09:30,1002\n"
        "一般,jiro,佐藤次郎,jiro@example.jp,,キャンセル,未入力,2026/11/03 8:00,1003\n"
    )
    summary = imported(text, attendance_mode="in_person", gathering_title="春の会", **GATHERING)
    assert (summary.new, summary.facts, summary.rejected) == (3, 5, 0)
    answers = told(crm, RsvpGiven)
    assert [(each.alumnus_id, each.fact.answer) for each in answers] == [
        (first, RsvpAnswer.YES),
        (second, RsvpAnswer.YES),
        (third, RsvpAnswer.NO),
    ]
    assert answers[0].occurred.at == datetime.datetime(2026, 11, 1, 1, tzinfo=datetime.UTC)
    assert answers[0].occurred.precision == Precision.INSTANT
    (came,) = told(crm, GatheringAttended)
    assert came.alumnus_id == first
    assert came.fact == GatheringAttended(
        gathering_id="spring-2026",
        gathering_title="春の会",
        attendance=Attendance.IN_PERSON,
        attendance_evidence=AttendanceEvidence.HOST_LIST,
    )
    assert came.occurred.precision == Precision.DAY, "the list tells no time of day"
    (missed,) = told(crm, GatheringMissed)
    assert missed.alumnus_id == second


def test_the_minutes_of_a_join_log_count_together_and_under_ten_is_no_attendance(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    long = person(name="田中 太郎", email="taro@example.jp")
    person(name="鈴木 花子", email="hanako@example.jp")
    text = (
        "名前（元の名前）,ユーザーのメール,参加時刻,退出時刻,期間（分）,ゲスト,待機室\n"
        "Taro,taro@example.jp,2026/11/20 19:00:00,2026/11/20 19:06:00,6,はい,いいえ\n"
        "Taro,taro@example.jp,2026/11/20 19:10:00,2026/11/20 19:16:00,6,はい,いいえ\n"
        "Hanako,hanako@example.jp,2026/11/20 19:00:00,2026/11/20 19:09:59,9,はい,いいえ\n"
        "Hanako,hanako@example.jp,2026/11/20 18:00:00,2026/11/20 18:59:00,59,はい,はい\n"
    )
    summary = imported(text, gathering_id="zoom-1")
    (came,) = told(crm, GatheringAttended)
    assert came.alumnus_id == long
    assert came.fact.minutes == 12
    assert came.fact.attendance is Attendance.ONLINE
    assert came.fact.attendance_evidence is AttendanceEvidence.JOIN_LOG
    assert came.occurred.at == datetime.datetime(2026, 11, 20, 10, tzinfo=datetime.UTC)
    assert (summary.new, summary.unchanged, summary.left_out) == (1, 1, 2)
    assert noticed(summary) == [(4, "JOINED_TOO_SHORTLY"), (5, "WAITING_ROOM")]


def test_a_list_of_english_headers_with_a_result_column(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="Taro Tanaka", employee_number="0012")
    text = (
        "Employee ID,Event name,Event date,Status\n"
        "０012,Reunion,2026-11-20,Attended\n0012,Talk,2026-10-01,No-show\n0012,Lunch,2026-10-02,"
        "Waitlisted\n"
    )
    summary = imported(text, attendance_mode="online")
    assert (summary.new, summary.rejected) == (3, 0)
    assert [each.fact.gathering_id for each in told(crm)] == [
        "2026-11-20 Reunion",
        "2026-10-01 Talk",
        "2026-10-02 Lunch",
    ]
    assert [each.kind for each in told(crm)] == [
        "GatheringAttended",
        "GatheringMissed",
        "RsvpGiven",
    ]


def test_a_person_attends_a_gathering_once_wherever_it_is_told(
    crm: AlumniCrm, person: NewPerson, imported: Import, moment: NewMoment
) -> None:
    alumnus_id = person(name="田中 太郎", email="taro@example.jp", employee_number="1")
    fact = GatheringAttended(gathering_id="spring-2026", attendance=Attendance.IN_PERSON)
    crm.append_unseen([moment().happening(alumnus_id, fact)], moment())
    two_tickets = (
        "チケット番号,メールアドレス,出欠\nA,taro@example.jp,出席\nB,taro@example.jp,出席\n"
    )
    summary = imported(two_tickets, attendance_mode="in_person", **GATHERING)
    assert (summary.new, summary.unchanged, told(crm)) == (0, 2, [])
    other = {**GATHERING, "gathering_id": "autumn"}
    assert imported(two_tickets, attendance_mode="in_person", **other).facts == 1
    by_number = "社員番号,出欠\n1,出席\n"
    assert imported(by_number, attendance_mode="in_person", **other).unchanged == 1


# --- newsletters --------------------------------------------------------------------------

NEWSLETTER = (
    "メールアドレス,配信日時,配信,開封日時,クリック数,不達,配信停止,自動開封\n"
    "taro@example.jp,2026-11-10 09:00,○,2026-11-10 09:01,0,,,はい\n"
    "hanako@example.jp,2026-11-10 09:00,○,2026-11-11,2,,,\n"
    "jiro@example.jp,2026-11-10 09:00,,,,1,○,\n"
)


def test_the_results_of_a_newsletter_keep_what_the_provider_said_of_machines(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    for name in ("taro", "hanako", "jiro"):
        person(name=name, email=f"{name}@example.jp")
    summary = imported(NEWSLETTER, campaign_id="2026-11")
    assert (summary.new, summary.rejected) == (3, 0)
    opens = told(crm, MessageOpened)
    assert [each.fact.machine_flag for each in opens] == [True, False]
    assert [each.occurred.precision for each in opens] == [Precision.INSTANT, Precision.DAY]
    (click,) = told(crm, LinkClicked)
    assert (click.fact.campaign_id, click.occurred.precision) == ("2026-11", Precision.INSTANT)
    (bounce,) = told(crm, MessageBounced)
    assert bounce.fact.bounce_class is BounceClass.SOFT, "for now, unless the list says for good"
    assert len(told(crm, Unsubscribed)) == 1
    messages = {each.fact.message_id for each in told(crm, MessageOpened, MessageBounced)}
    assert len(messages) == 3, "one message to each person"
    assert imported(NEWSLETTER, campaign_id="2026-11").facts == 0


def test_a_newsletter_list_of_one_row_per_event(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="taro", email="taro@example.jp")
    rows = ["sent", "Delivered", "open", "click", "Hard bounce", "unsubscribe", "spam report"]
    text = "recipient,campaign,timestamp,event type,url\n" + "".join(
        f"taro@example.jp,11,2026-11-10T0{n}:00:00Z,{word},https://example.jp/{n}\n"
        for n, word in enumerate(rows)
    )
    summary = imported(text)
    assert (summary.new, summary.left_out, noticed(summary)) == (6, 1, [(2, "NOTHING_TO_RECORD")])
    assert [each.kind for each in told(crm)] == [
        "MessageDelivered",
        "MessageOpened",
        "LinkClicked",
        "MessageBounced",
        "Unsubscribed",
        "SpamComplained",
    ]
    assert told(crm, LinkClicked)[0].fact.url == "https://example.jp/3"


# --- referrals and meetings ---------------------------------------------------------------


def test_a_referral_needs_the_candidates_consent_and_keeps_its_id(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="田中 太郎", email="taro@example.jp")
    head = "紹介者名,メールアドレス,候補者名,職種,紹介日,候補者同意,結果,入社予定日\n"
    made = "田中太郎,taro@example.jp,山田 一郎,経理,2026-09-01,あり,選考中,\n"
    hired = "田中太郎,taro@example.jp,山田 一郎,経理,2026-09-01,あり,採用,2027-01-04\n"
    without = "田中太郎,taro@example.jp,伊藤 二郎,経理,2026-09-01,,選考中,\n"
    assert codes(imported(head + without)) == [(2, "NO_CANDIDATE_CONSENT")]
    assert imported(head + made).facts == 1
    assert imported(head + hired).facts == 1
    (first,) = told(crm, ReferralMade)
    (second,) = told(crm, ReferralHired)
    assert first.fact.candidate_name == "山田 一郎"
    assert first.fact.referral_id == second.fact.referral_id
    assert str(second.fact.starts_on) == "2027-01-04"
    assert imported(head + hired + made).facts == 0


def test_meetings_with_minutes_and_words_for_hr(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="田中 太郎", employee_number="7")
    text = (
        "社員番号,面談日時,所要時間(分),手段,内容\n"
        '7,2026-11-01 15:00,45,対面,"近況。\n副業を始めた。"\n'
        "7,2026-11-02,1:05,電話,\n7,2026-11-03,,電話,\n"
    )
    summary = imported(text)
    assert codes(summary) == [(5, "NO_DURATION")]
    assert [(each.kind, each.fact.duration_minutes) for each in told(crm)] == [
        ("MeetingHeld", 45),
        ("CallHeld", 65),
    ]
    assert told(crm, MeetingHeld)[0].fact.summary == "近況。\n副業を始めた。"


# --- whom a row is about ------------------------------------------------------------------


def test_people_are_found_by_number_address_or_name_and_never_guessed(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    born = datetime.date(1980, 1, 2)
    by_number = person(name="A", employee_number="1", legal_entity="甲")
    person(name="B", employee_number="1", legal_entity="乙")
    by_email = person(name="髙橋 一", email="shared@example.jp")
    person(name="高田 二", email="shared@example.jp")
    by_birth = person(name="鈴木 花子", birth_date=born)
    person(name="鈴木 花子", birth_date=datetime.date(1990, 1, 1))
    by_name = person(name="唯一 太郎")
    text = (
        "社員番号,会社,氏名,メールアドレス,生年月日,出欠\n"
        "1,甲,,,,出席\n"
        "1,,,,,出席\n"
        "9,,唯一 太郎,,,出席\n"
        ",,髙橋一,shared@example.jp,,出席\n"
        ",,,shared@example.jp,,出席\n"
        ",,鈴木 花子,,1980-01-02,出席\n"
        ",,鈴木 花子,,,出席\n"
        ",,唯一　太郎,private@example.jp,,出席\n"
        ",,誰か,,,出席\n"
        ",,,,,出席\n"
        "\n"
    )
    summary = imported(text, attendance_mode="online", **GATHERING)
    assert [each.alumnus_id for each in told(crm)] == [by_number, by_email, by_birth, by_name]
    assert codes(summary) == [
        (3, "AMBIGUOUS_PERSON"),
        (4, "UNKNOWN_PERSON"),
        (6, "AMBIGUOUS_PERSON"),
        (8, "AMBIGUOUS_PERSON"),
        (10, "UNKNOWN_PERSON"),
        (11, "NO_IDENTITY"),
    ]
    assert noticed(summary) == [(9, "FOUND_BY_NAME")]
    assert summary.empty == 1


def test_a_merged_person_is_one_person_and_what_one_record_has_is_not_told_again(
    crm: AlumniCrm, person: NewPerson, imported: Import, moment: NewMoment
) -> None:
    kept = person(name="田中 太郎", email="new@example.jp")
    merged = person(name="田中 太郎", email="old@example.jp")
    text = "メールアドレス,出欠\nold@example.jp,出席\n"
    imported(text, attendance_mode="online", **GATHERING)
    asked = MergeIdentities(
        survivor=PersonRef(alumnus_id=kept), absorbed=PersonRef(alumnus_id=merged)
    )
    carry_out(crm, moment(), asked)
    assert imported(text, attendance_mode="online", **GATHERING).unchanged == 1
    by_name = imported("氏名,出欠\n田中太郎,出席\n", attendance_mode="online", **GATHERING)
    assert (by_name.unchanged, by_name.rejected) == (1, 0)
    other = {**GATHERING, "gathering_id": "autumn"}
    assert imported(text, attendance_mode="online", **other).new == 1
    assert [each.entered_on for each in told(crm)] == [merged, kept]


# --- idempotence --------------------------------------------------------------------------


def test_what_was_retracted_does_not_come_back_with_the_same_list(
    crm: AlumniCrm, person: NewPerson, imported: Import, moment: NewMoment
) -> None:
    person(name="田中 太郎", email="taro@example.jp")
    text = "メールアドレス,出欠\ntaro@example.jp,出席\n"
    imported(text, attendance_mode="online", **GATHERING)
    (came,) = told(crm)
    retract_interaction(crm, moment(), event_id=came.event_id, explanation="別人")
    summary = imported(text, attendance_mode="online", **GATHERING)
    assert (summary.unchanged, summary.facts, len(told(crm))) == (1, 0, 1)


def test_a_row_id_that_belongs_to_somebody_else_is_reported(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="田中 太郎", email="taro@example.jp")
    person(name="鈴木 花子", email="hanako@example.jp")
    head = "受付番号,メールアドレス,出欠\n"
    assert (
        imported(head + "1,taro@example.jp,出席\n", attendance_mode="online", **GATHERING).new == 1
    )
    summary = imported(head + "1,hanako@example.jp,出席\n", attendance_mode="online", **GATHERING)
    assert codes(summary) == [(2, "DELIVERY_OF_SOMEBODY_ELSE")]
    assert len(told(crm)) == 1


def test_a_dry_run_counts_what_would_be_stored_and_stores_nothing(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="taro", email="taro@example.jp")
    text = "メールアドレス,出欠\n" + "taro@example.jp,出席\n" * 700 + "x@example.jp,出席\n"
    head = crm.event_log.head()
    dry = imported(text, dry_run=True, attendance_mode="online", **GATHERING)
    assert crm.event_log.head() == head
    real = imported(text, attendance_mode="online", **GATHERING)
    counts = [(each.new, each.unchanged, each.rejected, each.facts) for each in (dry, real)]
    assert counts == [(1, 699, 1, 1)] * 2


ROWS = [
    *(f"{n}@example.jp,a,出席,,2026-11-0{n + 1}\n" for n in range(3)),
    *(f"{n}@example.jp,b,,参加,2026-11-0{n + 1} 10:00\n" for n in range(3)),
    "0@example.jp,b,,キャンセル,2026-11-05 10:00\n",
    "1@example.jp,b,欠席,,2026-11-06\n",
    "9@example.jp,b,出席,,2026-11-06\n",
    "\n",
]
HEAD = "メールアドレス,イベントID,出欠,参加ステータス,日付\n"


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from(ROWS), min_size=1, max_size=20), st.data())
def test_any_order_and_repetition_of_rows_in_any_files_leaves_the_same_state(
    crm: AlumniCrm, person: NewPerson, imported: Import, rows: list[str], data: st.DataObject
) -> None:
    def outcome(files: list[list[str]]) -> set[tuple[object, ...]]:
        """What the log tells of three new people after these files."""
        host = f"{uuid4().hex}.jp"
        whose = {person(name=f"{n}{host}", email=f"{n}@{host}"): n for n in range(3)}
        for file in files:
            text = HEAD + "".join(file)
            imported(text.replace("example.jp", host), attendance_mode="online")
        ours = [each for each in told(crm) if each.alumnus_id in whose]
        found: set[tuple[object, ...]] = {
            (whose[each.alumnus_id], each.fact, each.occurred) for each in ours
        }
        assert len(found) == len(ours), "nothing is told twice"
        return found

    again = data.draw(st.permutations(rows + rows[: len(rows) // 2]))
    cut = data.draw(st.integers(0, len(again)))
    assert outcome([rows]) == outcome([again[:cut], again[cut:], rows])


# --- files as they come -------------------------------------------------------------------


def test_a_list_in_cp932_or_with_a_byte_order_mark_reads_the_same(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="髙橋 太郎")
    text = "氏名,出欠\n髙橋 太郎,出席\n"
    assert imported(text.encode("cp932"), attendance_mode="online", **GATHERING).new == 1
    assert imported(text.encode("utf-8-sig"), attendance_mode="online", **GATHERING).unchanged == 1
    assert imported(text.encode("utf-16"), attendance_mode="online", **GATHERING).unchanged == 1


def test_bad_rows_are_rejected_by_line_with_every_reason_and_the_others_are_taken(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="=cmd()", email="taro@example.jp")
    rejects: list[RejectedRow] = []
    text = (
        "氏名,メールアドレス,出欠,日付\n"
        "=cmd(),taro@example.jp,出席,2026-11-20\n"
        "x,not-an-address,ときどき,2026-02-30\n"
        "x\0y,taro@example.jp,出席,2026-11-20\n"
        "x,taro@example.jp,出席\n"
        "x,taro@example.jp,出席,2099-01-01\n"
        "x,taro@example.jp,出席,\n"
    )
    summary = imported(text, gathering_id="g", attendance_mode="online", rejects=rejects.append)
    assert summary.new == 1
    assert codes(summary) == [
        (3, "BAD_EMAIL"),
        (4, "NUL"),
        (5, "TOO_FEW_FIELDS"),
        (6, "IN_FUTURE"),
        (7, "NO_DATE"),
    ]
    assert {problem.code for problem in rejects[0].problems} == {
        "BAD_EMAIL",
        "UNKNOWN_WORD",
        "IMPOSSIBLE_DATE",
    }
    assert rejects[0].fields == ("x", "not-an-address", "ときどき", "2026-02-30")


@pytest.mark.parametrize(
    ("header", "defaults", "code"),
    [
        ("氏名,趣味", {}, "UNKNOWN_COLUMN"),
        ("イベント名,出欠", {}, "NO_PEOPLE_COLUMN"),
        ("氏名,結果", {}, "KIND_UNCLEAR"),
        ("氏名,出欠,クリック", {}, "KIND_UNCLEAR"),
        ("氏名,出欠", {"gathering_id": "x"}, "NO_ATTENDANCE_MODE"),
        ("氏名,出欠,チェックイン", {}, "AMBIGUOUS_COLUMN"),
        ("氏名,出欠", {"name": "x"}, "UNKNOWN_FIELD"),
    ],
)
def test_a_file_that_cannot_be_read_as_a_list_says_what_is_missing(
    imported: Import, header: str, defaults: dict[str, str], code: str
) -> None:
    with pytest.raises(MappingError) as error:
        imported(f"{header}\n1,2\n", **defaults)
    assert error.value.code == code


def test_a_mapping_names_columns_kind_and_words(
    crm: AlumniCrm, person: NewPerson, imported: Import
) -> None:
    person(name="田中 太郎")
    toml = """
    kind = "attendance"
    ignore = ["趣味"]
    date_order = "DMY"
    [columns]
    attended = "来た?"
    name = "おなまえ"
    [values.attended]
    "きました" = "yes"
    [defaults]
    gathering_id = "g"
    attendance_mode = "in_person"
    """
    summary = imported("おなまえ,来た?,趣味,日付\n田中太郎,きました,釣り,20/11/2026\n", toml=toml)
    assert (summary.new, summary.rejected) == (1, 0)
    with pytest.raises(MappingError):
        mapping_from("[values.hobby]\nx = 'y'")
    with pytest.raises(MappingError):
        mapping_from("kind = 'parties'")


def test_memory_does_not_grow_with_the_file(
    crm: AlumniCrm, person: NewPerson, tmp_path: Path
) -> None:
    for n in range(50):
        person(name=f"p{n}", email=f"p{n}@example.jp")

    def peak(rows: int) -> int:
        path = tmp_path / f"{rows}.csv"
        with path.open("w", encoding="utf-8") as file:
            file.write("メールアドレス,イベントID,日付,出欠\n")
            for n in range(rows):
                file.write(f"p{n % 50}@example.jp,g,2026-11-01,出席\n")
        mapping = mapping_from("").given(None, {"attendance_mode": "online"})
        table = read_interactions(path, mapping, now=NOW, zone=TOKYO)
        tracemalloc.start()
        summary = import_interactions(crm, table, actor=HR, dry_run=True)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert summary.new + summary.unchanged == rows
        return most

    peak(1_000)
    small, large = peak(2_000), peak(20_000)
    assert large < small * 1.5 + 2_000_000
