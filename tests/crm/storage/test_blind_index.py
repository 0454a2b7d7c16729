"""Written differently, found all the same; unlike things stay apart."""

import pytest

from crm.storage.blind_index import BlindIndex, LookupKind

INDEX = BlindIndex(b"k" * 32)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Taro@Example.JP", " taro@example.jp "),
        ("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro@example.jp"),
        ("taro@例え.jp", "taro@xn--r8jz45g.jp"),
        ("STRASSE@example.jp", "straße@example.jp"),
    ],
)
def test_one_address_in_two_spellings_is_one(one, other):
    assert INDEX.email(one) == INDEX.email(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("taro@example.jp", "tarо@example.jp"),  # the second with a Cyrillic о
        ("t.aro@example.jp", "taro@example.jp"),
        ("taro+news@example.jp", "taro@example.jp"),
        ("taro@example.jp", "taro@example.com"),
    ],
)
def test_addresses_that_only_look_alike_are_two(one, other):
    assert INDEX.email(one) != INDEX.email(other)


def test_employee_numbers_keep_their_zeros():
    assert INDEX.employee_number("００１２ａ ") == INDEX.employee_number("0012A")
    assert INDEX.employee_number("0012") != INDEX.employee_number("12")


def test_names_are_compared_without_spaces():
    assert INDEX.name("田中　太郎") == INDEX.name("田中 太郎") == INDEX.name("田中太郎")


def test_one_text_in_two_kinds_and_under_two_keys_is_unlike():
    digests = {INDEX.email("7"), INDEX.employee_number("7"), INDEX.name("7")}
    assert len(digests) == len(LookupKind)
    assert BlindIndex(b"x" * 32).email("7") not in digests


@pytest.mark.parametrize(
    "odd", ["", "@", "a@", "@b", "a@b..c", "\ud800@x.jp", "a\x00@b", "a" * 999]
)
def test_nothing_that_somebody_may_send_breaks_the_index(odd):
    assert len(INDEX.email(odd)) == len(INDEX.employee_number(odd)) == len(INDEX.name(odd)) == 16
