"""Facts about lists that left the system."""

from enum import StrEnum

from crm.domain.facts.base import ProgrammeFact, fact, plain


class ExportedList(StrEnum):
    """What kind of list was exported."""

    ALUMNI = "alumni"
    """People, one row each."""
    TIMELINE = "timeline"
    """What happened with people, one row for each fact."""
    REJECTED_ROWS = "rejected_rows"
    """The rows of a file that an import did not take."""


class ExportPurpose(StrEnum):
    """What a list was exported for. A word and not a text, so that it names nobody."""

    OUTREACH = "outreach"
    """To write to people or to meet them."""
    REPORTING = "reporting"
    ANALYSIS = "analysis"
    CORRECTION = "correction"
    """To correct records, or a file to be imported."""
    MIGRATION = "migration"
    """For another system."""
    AUDIT = "audit"
    OTHER = "other"


_LISTS_JA = {
    ExportedList.ALUMNI: "アルムナイの一覧",
    ExportedList.TIMELINE: "関係タイムライン",
    ExportedList.REJECTED_ROWS: "取り込めなかった行",
}
_PURPOSES_JA = {
    ExportPurpose.OUTREACH: "連絡",
    ExportPurpose.REPORTING: "報告",
    ExportPurpose.ANALYSIS: "分析",
    ExportPurpose.CORRECTION: "訂正",
    ExportPurpose.MIGRATION: "移行",
    ExportPurpose.AUDIT: "監査",
    ExportPurpose.OTHER: "その他",
}


@fact()
class ListExported(ProgrammeFact):
    """Somebody was handed a list as a file; recorded before its first row."""

    exported_list: ExportedList = plain("What kind of list.")
    query: str = plain(
        "What was asked for, as JSON. Of a search only that there was one: it may name somebody."
    )
    count: int = plain("Rows, as counted just before.")
    export_purpose: ExportPurpose = plain("What for.")

    def ja(self) -> str:
        listed, purpose = _LISTS_JA[self.exported_list], _PURPOSES_JA[self.export_purpose]
        return f"{listed}を出力しました({self.count:,}行、目的:{purpose})。"

    def en(self) -> str:
        listed = self.exported_list.value.replace("_", " ")
        return f"The list {listed} was exported: {self.count:,} rows, for {self.export_purpose}."
