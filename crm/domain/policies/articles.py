"""The articles that a company's rules for coming back usually have, in their usual order."""

from typing import Final

ARTICLES: Final = {
    "purpose": ("目的", "Purpose"),
    "scope": ("適用範囲", "Scope"),
    "definitions": ("定義", "Definitions"),
    "exclusions": ("対象外", "Who is excluded"),
    "principles": ("基本方針", "Principles"),
    "hiring_categories": ("採用区分", "Categories of hiring"),
    "requirements": ("応募資格", "Requirements"),
    "requirements_by_position": ("職位別要件", "Requirements by position"),
    "process": ("選考プロセス", "Process"),
    "documents": ("提出書類", "Documents"),
    "interviews": ("面接", "Interviews"),
    "references": ("リファレンスチェック", "References"),
    "pay": ("給与", "Pay"),
    "grade": ("職位", "Grade"),
    "probation": ("試用期間", "Probation"),
    "length_of_service": ("勤続年数の取扱い", "Length of service"),
    "training": ("研修", "Training"),
    "evaluation_period": ("評価期間", "Evaluation period"),
    "mentor": ("メンター", "Mentor"),
    "confidentiality": ("機密保持", "Confidentiality"),
    "non_competition": ("競業避止", "Non-competition"),
    "transfers": ("異動", "Transfers"),
    "leaving": ("退職", "Leaving"),
    "amendment": ("改廃", "Amendment"),
}
"""Key of each article in a policy document, and its title in Japanese and English."""
