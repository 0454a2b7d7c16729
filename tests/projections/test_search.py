"""Who is found by what: the same person however their name is written, and nobody by chance."""

import pytest

from projections.directory.search import _rotations, _spellings, search_ranges

SAME = [
    *(("髙橋", "高橋"), ("山﨑", "山崎"), ("山嵜", "山崎"), ("齋藤", "斉藤"), ("齊藤", "斎藤")),
    *(("渡邊", "渡辺"), ("渡邉", "渡邊"), ("濵田", "浜田"), ("濱田", "濵田"), ("廣瀨", "広瀬")),
    *(("𠮷田", "吉田"), ("德永", "徳永"), ("眞子", "真子"), ("桒原", "桑原"), ("寬子", "寛子")),
    *(("佐々木", "佐佐木"), ("一ノ瀬", "一之瀬"), ("一の瀬", "一ノ瀬"), ("三ヶ島", "三ケ島")),
    *(("四ッ谷", "四ツ谷"), ("葛\U000e0100城", "葛城"), ("辻\ufe00", "辻"), ("神", "神")),
    *(("タナカ", "たなか"), ("ﾀﾅｶ", "たなか"), ("ﾀﾞｲｽｹ", "だいすけ"), ("ｼﾖｳ", "しょう")),
    *(("ﾘﾖｳﾍｲ", "りょうへい"), ("ハットリ", "ハツトリ"), ("ファン", "フアン"), ("ぁ", "ア")),
    *(("タロー", "たろう"), ("オーノ", "おおの"), ("ユーコ", "ゆうこ"), ("ケーコ", "けいこ")),
    *(("シンペイ", "shimpei"), ("しんぺい", "sinpei"), ("ジュンイチ", "jun'ichi")),
    *(("ヨーコ", "yoko"), ("ようこ", "youko"), ("ようこ", "yōko"), ("ヨウコ", "yohko")),
    *(("Müller", "Muller"), ("Müller", "mueller"), ("MÜLLER", "Mu\u0308ller"), ("Søren", "Soren")),
    *(("José", "jose"), ("Łukasz", "lukasz"), ("Çelik", "celik"), ("Strauß", "strauss")),
    *(("O'Brien", "obrien"), ("O’Brien", "O'Brien"), ("Anne-Marie", "annemarie")),
    *(("田中 太郎", "田中太郎"), ("田中　太郎", "太郎 田中"), ("田中太郎", "田中 太")),
    *(("Taro Tanaka", "tanaka taro"), ("Taro Tanaka", "TanakaTaro"), ("ＴＡＲＯ", "taro")),
    *(("００１２３", "00123"), ("Ａ－１２", "a12"), ("001-23", "00123")),
]
DIFFERENT = [
    *(
        ("高橋", "高島"),
        ("斉藤", "佐藤"),
        ("たなか", "なか"),
        ("ささき", "たなか"),
        ("Kenta", "Keita"),
    ),
    *(
        ("けんた", "keita"),
        ("おの", "おか"),
        ("Mueller", "Moller"),
        ("00123", "0124"),
        ("山田", "田"),
    ),
]


def found_by(name: str, typed: str) -> bool:
    """Whether somebody of this name is found when this is typed."""
    keys = {key for rotation in _rotations(name) for key in _spellings(rotation)} - {""}
    return any(low <= key < high for low, high in search_ranges(typed) for key in keys)


@pytest.mark.parametrize(("name", "typed"), SAME)
def test_the_same_name_is_found_however_it_is_written(name: str, typed: str) -> None:
    assert found_by(name, typed)


@pytest.mark.parametrize(("typed", "name"), [pair for pair in SAME if pair[1] != "田中 太"])
def test_and_the_other_way_round(name: str, typed: str) -> None:
    assert found_by(name, typed)


@pytest.mark.parametrize(("name", "typed"), DIFFERENT)
def test_another_name_is_not_found(name: str, typed: str) -> None:
    assert not found_by(name, typed)
