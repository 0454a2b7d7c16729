"""Every row of a file comes out, whatever its encoding, delimiter and accidents."""

import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.ingest.rows import RejectedRow, Row, SkippedRow
from crm.ingest.tables import TableError, read_table

JAPANESE = "社員番号,氏名\r\n001,髙橋　一郎\r\n002,田中 ①子\r\n"


def outcomes(source: bytes, **told: str) -> list[tuple[int, object]]:
    """(line, fields of a row, code of a reject or None of a skipped row)."""
    found: list[tuple[int, object]] = []
    for row in read_table(source, **told):
        match row:
            case Row():
                found.append((row.line, row.fields))
            case RejectedRow():
                found.append((row.line, row.code))
            case SkippedRow():
                found.append((row.line, None))
    return found


def refusal(source: bytes | Path, **told: str) -> str:
    with pytest.raises(TableError) as error:
        list(read_table(source, **told))
    assert error.value.message.endswith(".")
    return error.value.code


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("cp932", "cp932"),
    ],
)
def test_the_encoding_is_told_by_the_file(written: str, found: str) -> None:
    source = JAPANESE.encode(written)
    table = read_table(source)
    assert table.encoding == found
    assert table.header == ("社員番号", "氏名")
    assert outcomes(source) == [(2, ("001", "髙橋　一郎")), (3, ("002", "田中 ①子"))]


def test_big_endian_utf_16_is_told_by_its_byte_order_mark() -> None:
    source = b"\xfe\xff" + JAPANESE.encode("utf-16-be")
    assert next(fields for _, fields in outcomes(source)) == ("001", "髙橋　一郎")


@pytest.mark.parametrize(
    ("told", "written"),
    [("Shift_JIS", "cp932"), ("euc_jp", "euc_jp"), ("UTF-8", "utf-8-sig"), ("utf-16-le",) * 2],
)
def test_a_named_encoding_is_believed(told: str, written: str) -> None:
    source = "社員番号,氏名\n1,田中\n".encode(written)
    assert read_table(source, encoding=told).header == ("社員番号", "氏名")
    assert outcomes(source, encoding=told) == [(2, ("1", "田中"))]


@pytest.mark.parametrize("told", ["klingon", "base64", "rot13"])
def test_an_encoding_that_is_none_is_refused(told: str) -> None:
    assert refusal(b"id,name\n", encoding=told) == "UNKNOWN_ENCODING"


@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_an_undecodable_byte_costs_its_row_only(encoding: str) -> None:
    good = "社員番号,氏名\n1,田中\n".encode(encoding)
    bad = b"2,\x81\xff\xfe\n"
    more = "3,鈴木\n4,佐藤\n".encode(encoding)
    assert read_table(good + bad + more).encoding == encoding
    assert outcomes(good + bad + more) == [
        (2, ("1", "田中")),
        (3, "UNDECODABLE"),
        (4, ("3", "鈴木")),
        (5, ("4", "佐藤")),
    ]


def test_an_undecodable_row_can_still_be_shown() -> None:
    (rejected,) = read_table(b"id,name\n1,a\xff\n")
    assert isinstance(rejected, RejectedRow)
    assert rejected.fields == ("1,a�",)


def test_a_lone_surrogate_in_utf_16_costs_its_row_only() -> None:
    source = b"\xff\xfe" + "id,name\n1,x\n2,y\n".encode("utf-16-le").replace(b"x\0", b"\x00\xd8")
    assert outcomes(source) == [(2, "UNDECODABLE"), (3, ("2", "y"))]


def test_a_file_in_no_known_encoding_is_refused_with_its_line() -> None:
    source = b"id,name\n" + b"1,\x81\xff\n2,\xfe\xfd\n3,\xfd\xff\n"
    with pytest.raises(TableError, match="line 2 ") as error:
        read_table(source)
    assert error.value.code == "UNDECODABLE_FILE"


def test_accented_names_are_not_turned_into_kanji() -> None:
    source = "id,name\n1,Andrés\n2,Inés\n".encode("cp1252")
    assert refusal(source) == "UNCLEAR_ENCODING"
    assert outcomes(source, encoding="cp1252") == [(2, ("1", "Andrés")), (3, ("2", "Inés"))]


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (b"PK\x03\x04rest", "NOT_TEXT"),
        (b"\xd0\xcf\x11\xe0rest", "NOT_TEXT"),
        ("id,name\n".encode("utf-16-le"), "NUL_IN_HEADER"),
        (b"", "EMPTY_FILE"),
        (b"\xef\xbb\xbf\n\n", "EMPTY_FILE"),
        (b",,\n1,2,3\n", "EMPTY_HEADER"),
        (b"id,,name\n", "UNNAMED_COLUMN"),
        (b"id,name,id \n", "DUPLICATE_COLUMN"),
        (b'id,"name\n1,2\n', "BAD_QUOTES"),
        (b"id,na\x07me\n", "CONTROL_CHARACTER"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_code(start: bytes, code: str) -> None:
    assert refusal(start) == code


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "absent.csv") == "UNREADABLE_FILE"
    assert refusal(tmp_path) == "UNREADABLE_FILE"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_told_by_the_header(delimiter: str) -> None:
    source = f'"a,b;c"{delimiter}name{delimiter}x\n1{delimiter}田中{delimiter}2\n'.encode()
    assert read_table(source).delimiter == delimiter
    assert outcomes(source) == [(2, ("1", "田中", "2"))]


def test_the_separator_line_of_excel_is_believed() -> None:
    assert outcomes(b"sep=;\nid;a,b\n1;2\n") == [(3, ("1", "2"))]


def test_a_table_of_one_column_needs_no_delimiter() -> None:
    assert outcomes(b"id\n1\n") == [(2, ("1",))]


def test_a_named_delimiter_is_believed() -> None:
    assert outcomes(b"a,b;c\n1,2;3\n", delimiter=";") == [(2, ("1,2", "3"))]
    assert refusal(b"a|b\n", delimiter="|") == "UNKNOWN_DELIMITER"


def test_a_row_is_numbered_by_the_line_it_starts_on() -> None:
    source = b'id,"na\nme"\r\n1,"two\r\nlines"\r\n\r\n2,"say ""hi"", twice"\r\n'
    assert read_table(source).header == ("id", "na me")
    assert outcomes(source) == [
        (3, ("1", "two\r\nlines")),
        (5, None),
        (6, ("2", 'say "hi", twice')),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_count(end: str) -> None:
    assert outcomes(end.join(["id,name", "1,a", "2,b"]).encode()) == [
        (2, ("1", "a")),
        (3, ("2", "b")),
    ]


def test_empty_rows_are_skipped_and_seen() -> None:
    assert outcomes(b"\nid,name\n\n1,a\n , \n") == [(3, None), (4, ("1", "a")), (5, None)]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (b"1", "TOO_FEW_FIELDS"),
        (b"1,a,b", "TOO_MANY_FIELDS"),
        (b"1,a\x00b", "NUL"),
        (b"1,a\x1bb", "CONTROL_CHARACTER"),
        ("1,a\u202eb".encode(), "CONTROL_CHARACTER"),
        (b'1,"a"b', "BAD_QUOTES"),
        (b'1,"never closed', "BAD_QUOTES"),
        (b"1," + b"a" * 100_001, "ROW_TOO_LONG"),
    ],
)
def test_a_bad_row_is_rejected_and_the_rest_goes_on(row: bytes, code: str) -> None:
    assert outcomes(b"id,name\n1,a\n" + row + b"\n2,b\n3,c\n") == [
        (2, ("1", "a")),
        (3, code),
        (4, ("2", "b")),
        (5, ("3", "c")),
    ]


def test_a_quote_in_the_middle_of_a_field_is_only_a_quote() -> None:
    assert outcomes(b'id,name\n1,5" pipe\n2,b\n') == [(2, ("1", '5" pipe')), (3, ("2", "b"))]


def test_unnamed_columns_at_the_end_must_be_empty() -> None:
    assert outcomes(b"id,name,,\n1,a,,\n2,b,,x\n") == [(2, ("1", "a")), (3, "TOO_MANY_FIELDS")]


def test_text_is_composed_and_trimmed() -> None:
    source = "id,name\n\u3000１ ,か\u3099 \n".encode()
    assert outcomes(source) == [(2, ("１", "が"))]


def test_memory_stays_flat_for_a_long_file(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    with path.open("w", encoding="cp932") as file:
        file.write("社員番号,氏名\n")
        file.writelines(f"{number},田中{number}\n" for number in range(60_000))
    tracemalloc.start()
    try:
        assert sum(1 for _ in read_table(path)) == 60_000
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


@given(st.binary(max_size=200))
def test_no_bytes_end_in_anything_but_rows_or_a_refusal(body: bytes) -> None:
    lines = []
    with suppress(TableError):
        lines = [row.line for row in read_table(b"id,name\n" + body)]
    assert lines == sorted(set(lines))


@given(st.lists(st.tuples(*[st.text("ab,\"'\n;é田", min_size=1)] * 2), min_size=1))
def test_well_quoted_rows_come_back_as_they_were(rows: list[tuple[str, str]]) -> None:
    quoted = ["id,name", *(",".join('"' + c.replace('"', '""') + '"' for c in r) for r in rows)]
    found = [fields for _, fields in outcomes("\n".join(quoted).encode()) if fields is not None]
    trimmed = [tuple(cell.strip() for cell in row) for row in rows]
    assert found == [row for row in trimmed if any(row)]
