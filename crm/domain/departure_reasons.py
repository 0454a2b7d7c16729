"""Why somebody left, as the alumni office codes it."""

from enum import StrEnum


class DepartureReason(StrEnum):
    """The coded reason of a departure. `OTHER` is known but not listed, `UNKNOWN` is not known."""

    VOLUNTARY = "voluntary"
    LAYOFF = "layoff"
    RETIREMENT = "retirement"
    CONTRACT_END = "contract_end"
    DISCIPLINARY_DISMISSAL = "disciplinary_dismissal"
    DISMISSAL_BY_ADVICE = "dismissal_by_advice"
    DEATH = "death"
    OTHER = "other"
    UNKNOWN = "unknown"

    @property
    def ja(self) -> str:
        return _LABELS[self][0]

    @property
    def en(self) -> str:
        return _LABELS[self][1]


_LABELS = {
    DepartureReason.VOLUNTARY: ("自己都合", "Resignation"),
    DepartureReason.LAYOFF: ("会社都合", "Layoff"),
    DepartureReason.RETIREMENT: ("定年", "Retirement"),
    DepartureReason.CONTRACT_END: ("契約満了", "End of contract"),
    DepartureReason.DISCIPLINARY_DISMISSAL: ("懲戒解雇", "Disciplinary dismissal"),
    DepartureReason.DISMISSAL_BY_ADVICE: ("諭旨解雇", "Dismissal by advice"),
    DepartureReason.DEATH: ("死亡", "Death"),
    DepartureReason.OTHER: ("その他", "Other"),
    DepartureReason.UNKNOWN: ("不明", "Unknown"),
}
