"""Which column of an HR export is which: headers known in Japanese and English."""

from collections.abc import Mapping, Sequence

from crm.ingest.columns import Columns, MappingError, find_columns, known_headers

HEADERS: dict[str, str] = {
    "employee_number": "社員番号 社員コード 社員no 社員id 従業員番号 従業員コード 従業員id 職員番号"
    " employee_number employee_no employee_id employee_code emp_no emp_id staff_id"
    " personnel_number worker_id",
    "legal_entity": "法人 法人名 会社 会社名 所属会社 所属法人 在籍会社"
    " legal_entity company company_name entity employer",
    "name": "氏名 名前 社員氏名 社員名 従業員氏名 従業員名 漢字氏名 氏名漢字 name full_name"
    " employee_name display_name",
    "family_name": "姓 名字 苗字 氏 姓漢字 family_name last_name surname",
    "given_name": "名 名漢字 given_name first_name",
    "name_kana": "フリガナ ふりがな カナ カナ氏名 氏名カナ 氏名フリガナ 氏名ふりがな 氏名かな"
    " name_kana kana full_name_kana phonetic_name",
    "family_name_kana": "セイ 姓カナ 姓フリガナ 姓ふりがな カナ姓 family_name_kana last_name_kana",
    "given_name_kana": "メイ 名カナ 名フリガナ 名ふりがな カナ名 given_name_kana first_name_kana",
    "name_latin": "英字氏名 氏名英字 英語氏名 氏名英語 ローマ字氏名 氏名ローマ字 ローマ字"
    " アルファベット氏名 name_latin name_romaji romaji english_name name_english latin_name",
    "email": "メールアドレス メール eメール 電子メール 個人メールアドレス 連絡先メールアドレス"
    " email e_mail email_address mail mail_address personal_email",
    "birth_date": "生年月日 誕生日 birth_date date_of_birth birthdate birthday dob",
    "hired_on": "入社日 入社年月日 入社年月 雇入日 採用日 採用年月日 雇用開始日"
    " hired_on hire_date date_hired date_of_hire start_date date_of_joining joined_on"
    " employment_start_date",
    "departed_on": "退職日 退職年月日 退職年月 退社日 退社年月日 離職日 雇用終了日"
    " departed_on departure_date termination_date leave_date leaving_date end_date"
    " separation_date date_of_leaving left_on last_day last_working_day employment_end_date",
    "departure_reason": "退職理由 退職事由 退社理由 離職理由 退職区分 departure_reason"
    " termination_reason leaving_reason reason_for_leaving separation_reason separation_type",
    "department": "部署 部署名 部門 部門名 所属 所属部署 所属部門 所属名 配属先"
    " department department_name dept division org_unit organization_unit",
    "job_title": "役職 役職名 職位 肩書 肩書き job_title title position position_title",
    "grade": "等級 職級 資格等級 グレード grade job_grade pay_grade job_level",
    "employment_type": "雇用形態 雇用区分 社員区分 従業員区分 契約形態"
    " employment_type employment_status contract_type worker_type employee_type",
    "as_of": "基準日 時点 データ基準日 抽出日 作成日 as_of as_of_date snapshot_date"
    " effective_date report_date",
}
FIELDS = tuple(HEADERS)
"""What a column can be, in the words of the mapping file."""
_KNOWN = known_headers(HEADERS)
_NAMING = {"employee_number", "name", "family_name", "email"}


def columns_of(
    header: tuple[str, ...],
    told: Mapping[str, Sequence[str]],
    ignore: Sequence[str] = (),
    ignore_unknown: bool = False,
) -> Columns:
    """Find the fields in a header, as `find_columns` does; one of them must name people."""
    columns = find_columns(header, _KNOWN, told, ignore, ignore_unknown)
    if not columns.places.keys() & _NAMING:
        raise MappingError(
            "NO_PEOPLE_COLUMN",
            "No column names a person (employee_number, name or email); say which one does"
            " under [columns] in the mapping.",
        )
    return columns
