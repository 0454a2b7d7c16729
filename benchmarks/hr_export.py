"""An HR export as a Japanese employer's system writes it: CP932, departures, several per person."""

import csv
import datetime
from pathlib import Path

_HEADER = [
    "社員番号",
    "氏名",
    "フリガナ",
    "生年月日",
    "メールアドレス",
    "入社日",
    "部署",
    "役職",
    "雇用形態",
    "退職日",
    "退職理由",
]
_REASONS = ["自己都合", "自己都合", "自己都合", "定年", "契約満了"]
_DEPARTMENTS = ["営業部", "開発部", "人事部", "経理部", "品質保証部"]
_TITLES = ["一般", "主任", "係長", "課長"]
_DAY = datetime.timedelta(days=1)


def write_export(path: Path, rows: int) -> None:
    """One row a person; two of three have left."""
    with path.open("w", encoding="cp932", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADER)
        writer.writerows(_row(number) for number in range(rows))


def _row(number: int) -> list[str]:
    hired_on = datetime.date(2000, 4, 1) + number % 5_000 * _DAY
    left = number % 3 > 0
    departed_on = hired_on + (1_000 + number % 2_000) * _DAY
    return [
        employee_number(number),
        f"山田 {'一二三四五六七八九'[number % 9]}郎{number}",
        "ヤマダ タロウ",
        (datetime.date(1960, 1, 1) + number % 12_000 * _DAY).strftime("%Y/%m/%d"),
        f"yamada{number}@mail.example",
        hired_on.strftime("%Y/%m/%d"),
        _DEPARTMENTS[number % 5],
        _TITLES[number % 4],
        "正社員",
        departed_on.strftime("%Y/%m/%d") if left else "",
        _REASONS[number % 5] if left else "",
    ]


def employee_number(number: int) -> str:
    return f"E{number:06d}"
