"""What somebody signed: clauses and acknowledgements (競業避止・機密保持)."""

from crm.domain.phrases import on_en, on_ja
from crm.domain.policies.policy import (
    CompetitorRestriction,
    ConfidentialityAck,
)
from crm.domain.policies.rules.judgement import (
    PASS,
    UNKNOWN,
    Case,
    Judgement,
    events,
)
from crm.domain.policies.words import ReasonCode


def competitor(rule: CompetitorRestriction, case: Case) -> Judgement:
    clauses = [clause for stint in case.stints for clause in stint.clauses]
    bound = [
        (clause, event)
        for clause, event in clauses
        if clause.restricted_until is None or clause.restricted_until.last >= case.day
    ]
    if bound:
        until = bound[0][0].restricted_until
        until_ja = f"({on_ja(until)}まで)" if until else ""
        until_en = f" (its last day is {on_en(until)})" if until else ""
        return Judgement(
            UNKNOWN,
            ReasonCode.CLAUSE_IN_FORCE,
            f"競業避止義務の期間中です{until_ja}。個別の確認が必要です。",
            f"A non-compete clause is in force{until_en}; somebody has to look at it.",
            tuple(event for _, event in bound),
        )
    if clauses:
        return Judgement(
            PASS,
            ReasonCode.CLAUSE_OVER,
            "競業避止義務の期間は終わっています。",
            "The non-compete clause is over.",
            tuple(event for _, event in clauses),
        )
    return Judgement(
        PASS,
        ReasonCode.NO_CLAUSE,
        "競業避止義務の記録はありません。",
        "No non-compete clause is on file.",
    )


def confidentiality(rule: ConfidentialityAck, case: Case) -> Judgement:
    last = case.career.last_departures(case.day)
    signed = [each.acknowledged_by for each in last if each.acknowledged_by is not None]
    if last and len(signed) == len(last):
        return Judgement(
            PASS,
            ReasonCode.CONFIDENTIALITY_ACKNOWLEDGED,
            "機密保持を確認済みです。",
            "Confidentiality was acknowledged.",
            tuple(signed),
        )
    return Judgement(
        UNKNOWN,
        ReasonCode.CONFIDENTIALITY_NOT_ON_FILE,
        "直近の退職について機密保持の確認が記録されていません。書面を確認して記録してください。",
        "That confidentiality was acknowledged for the last employment is not on file. Look for the"
        " paper and record it.",
        events(last),
    )
