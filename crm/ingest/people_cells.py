"""The cells of one row of an HR export."""

from collections.abc import Mapping

from crm.ingest.cells import Cells, shown
from crm.ingest.people_mapping import PeopleMapping, Reason


class PeopleCells(Cells):
    """One row of people while it is read."""

    def __init__(self, cells: Mapping[str, str], mapping: PeopleMapping) -> None:
        super().__init__(cells, mapping)
        self._people = mapping

    def reason(self) -> Reason | None:
        text = self.text("departure_reason")
        if text is None:
            return None
        reason = self._people.reason(text)
        if reason is None:
            self.report(
                "UNKNOWN_REASON",
                f"The departure reason {shown(text)} is not known; give it one of our codes"
                " under [values.departure_reason] in the mapping.",
                f"退職理由「{shown(text)}」は登録されていません。"
                "マッピングの [values.departure_reason] で対応する区分を指定してください。",
            )
        return reason
