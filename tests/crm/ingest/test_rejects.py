"""A rejects file opens in a spreadsheet, harmlessly, and can come back corrected."""

import csv
import datetime
import stat
from pathlib import Path

import pytest

from crm.ingest.csv_file import harmless, original
from crm.ingest.people_mapping import PeopleMapping
from crm.ingest.people_rows import PersonRow, read_people
from crm.ingest.rejects import RejectsFile
from crm.ingest.rows import Problem, RejectedRow, Row
from crm.ingest.tables import read_table

REJECT = RejectedRow(
    7,
    (Problem("BAD_EMAIL", "Bad.", "不正です。"), Problem("NUL", "Worse.", "もっと不正です。")),
    ("1", "=cmd()", "田中, 一郎"),
)
HEADER = ("社員番号", "氏名", "部署")


def test_a_reject_keeps_its_columns_and_says_every_reason(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    with RejectsFile(path, HEADER) as file:
        file.add(REJECT)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        [*HEADER, "reject_line", "reject_code", "reject_reason", "reject_reason_ja"],
        [
            "1",
            "'=cmd()",
            "田中, 一郎",
            "7",
            "BAD_EMAIL",
            "Bad. Worse.",
            "不正です。もっと不正です。",
        ],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_a_formula_becomes_a_text(start: str) -> None:
    assert harmless(f"{start}1") == f"'{start}1"


@pytest.mark.parametrize("cell", ["", "-", "a=b", "2015-04-01", "田中"])
def test_a_text_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("cell", ["=1+1", "'=1+1", "''-x", "'", "'a", "-", "\t\n", "@a", ""])
def test_what_was_made_harmless_can_be_undone(cell: str) -> None:
    assert original(harmless(cell)) == cell
    assert harmless(cell)[:1] not in "=+-@\t\r" or len(cell) < 2


def test_rejects_can_be_written_one_by_one_and_are_for_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    with RejectsFile(path, HEADER) as file:
        file.add(REJECT)
        file.add(RejectedRow(8, REJECT.problems, ("one text",)))
        assert file.written == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {len(row) for row in csv.reader(path.read_text("utf-8-sig").splitlines())} == {7}


def test_a_corrected_rejects_file_can_be_imported(tmp_path: Path) -> None:
    today = datetime.date(2026, 4, 1)
    source = "社員番号,生年月日\n1,1980-02-30\n".encode()
    people = read_people(source, PeopleMapping(), today=today)
    path = tmp_path / "rejects.csv"
    with RejectsFile(path, people.header) as file:
        for rejected in people:
            assert isinstance(rejected, RejectedRow)
            file.add(rejected)
    path.write_text(path.read_text("utf-8-sig").replace("02-30,", "02-28,"), "utf-8")
    (row,) = read_people(path, PeopleMapping(), today=today)
    assert isinstance(row, PersonRow)
    assert row.birth_date == datetime.date(1980, 2, 28)


def test_a_row_that_was_not_read_is_not_read_either_when_it_comes_back_as_it_was(
    tmp_path: Path,
) -> None:
    source = tmp_path / "people.csv"
    source.write_text('社員番号,氏名\n1,佐藤 花子,x\n2\n"3,開\n5,田中 次郎\n')
    lines = ["1,佐藤 花子,x", "2", '"3,開']
    for turn in range(2):
        table = read_table(source)
        source = tmp_path / f"{turn}.csv"
        width = 2
        with RejectsFile(source, table.header[:width]) as file:
            rejected = [row for row in table if isinstance(row, RejectedRow)]
            for each in rejected:
                file.add(each)
        assert [row.fields for row in rejected] == [(line,) for line in lines]
    mended = source.read_text("utf-8-sig").replace('"1,佐藤 花子,x",', "1,佐藤 花子")
    source.write_text(mended, "utf-8-sig")
    rows = list(read_table(source))
    assert [type(row) for row in rows] == [Row, RejectedRow, RejectedRow]
    assert rows[0].fields[:2] == ("1", "佐藤 花子")
