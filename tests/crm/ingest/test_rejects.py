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
from crm.ingest.rows import Problem, RejectedRow

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
