"""Why an importer turns a row down, or takes it and has it looked at; in both languages."""

from crm.domain.refusals import Refusal
from crm.ingest.rows import Problem


class RowRefused(Exception):
    """This row cannot be taken; the others can."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason)
        self.problem = problem


def refused(refusal: Refusal) -> Problem:
    """A rule of the domain that the row breaks."""
    return Problem(refusal.code, refusal.en, refusal.ja)


NO_STABLE_IDENTITY = Problem(
    "NO_STABLE_IDENTITY",
    "A name alone does not tell people apart; give an employee number, an e-mail address or a"
    " date of birth.",
    "氏名だけでは同一人物か判断できません。社員番号、メールアドレス、生年月日のいずれかを入れてください。",
)
AMBIGUOUS_PERSON = Problem(
    "AMBIGUOUS_PERSON",
    "Several people on file match this row; give the employee number.",
    "台帳の複数の人に該当します。社員番号を入れてください。",
)
NUMBER_OF_SOMEBODY_ELSE = Problem(
    "EMPLOYEE_NUMBER_TAKEN",
    "Somebody with another date of birth has this employee number; check both.",
    "この社員番号は生年月日の異なる人に使われています。番号と生年月日を確認してください。",
)
UNREADABLE_PERSON = Problem(
    "UNREADABLE_PERSON",
    "A stored fact of the person whom this row is or may be about cannot be read; see crm events"
    " for which one, and import the row again once it is repaired.",
    "この行の人(または同一人物の可能性がある人)の記録に読み取れないものがあります。"
    "crm events で確認し、修復後にもう一度取り込んでください。",
)
ERASED_PERSON = Problem(
    "ERASED_PERSON",
    "This is somebody whose data was erased; nobody was registered. If they are with the company"
    " again, register them with registerAlumnus.",
    "個人データを消去した人の行です。登録していません。再び入社した場合は registerAlumnus で"
    "登録してください。",
)
SAME_NAME = Problem(
    "SAME_NAME_OTHER_BIRTH_DATE",
    "Somebody of the same name has another date of birth; they were kept as two people.",
    "同姓同名で生年月日の異なる人がいます。別人として登録しました。",
)
POSSIBLE_DUPLICATE = Problem(
    "POSSIBLE_DUPLICATE",
    "Somebody of the same name and date of birth has another employee number; they were kept as"
    " two people.",
    "氏名と生年月日が同じで社員番号の異なる人がいます。別人として登録しました。",
)
NEW_NUMBER = Problem(
    "NEW_EMPLOYEE_NUMBER",
    "Taken for the person of the same name and date of birth, who had another employee number.",
    "氏名と生年月日が同じで社員番号の異なる人と同一人物とみなしました。",
)
SHARED_EMAIL = Problem(
    "SHARED_EMAIL",
    "Somebody else has this e-mail address; what a provider reports about it goes to review.",
    "このメールアドレスは別の人にも使われています。配信の記録は確認待ちになります。",
)
DEPARTURE_DATE_UNKNOWN = Problem(
    "DEPARTURE_DATE_UNKNOWN",
    "The row gives a reason for leaving and no date, so no departure was recorded.",
    "退職理由はありますが退職日がないため、退職は記録していません。",
)


def starts_differ(on_file: object, said: object) -> Problem:
    return Problem(
        "HIRED_ON_DIFFERS",
        f"On file this employment began on {on_file}, the row says {said}; correct one of them.",
        f"台帳では入社日が{on_file}ですが、この行では{said}です。どちらかを修正してください。",
    )
