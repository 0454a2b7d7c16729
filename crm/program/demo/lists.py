"""Lists that came as files, as other systems make them: a log of joins, and calls kept in a table;
and lists that went out."""

from crm.application.exports import record_export
from crm.domain.facts.exports import ExportedList, ExportPurpose
from crm.ingest.interactions_import import import_interactions
from crm.ingest.interactions_mapping import InteractionsMapping
from crm.ingest.interactions_rows import read_interactions
from crm.program.demo.office import SATO, SUZUKI, Office

_GATHERING = {"gathering_id": "webinar-autumn", "gathering_title": "社長が語るこれから(オンライン)"}
_JOINED = (62, 58, 45, 31, 4, 61)
"""Minutes; who stayed for four did not attend."""


def exchange_lists(office: Office) -> None:
    """A webinar's log and a table of calls are imported, a list of people is handed out."""
    numbers = [
        number
        for each in office.alumni()
        if (number := office.crm.load(each).person.external_ref) is not None
    ]
    told = numbers[3 : 3 + len(_JOINED)]
    _webinar(office, told)
    _calls(office, told[:3])
    asked = {"status": ["ALUMNUS"], "reachableFor": ["newsletter"]}
    moment = office.moment(office.ago(12), SUZUKI)
    record_export(
        office.crm, moment, ExportedList.ALUMNI, asked, len(numbers), ExportPurpose.OUTREACH
    )


def _webinar(office: Office, numbers: list[str]) -> None:
    day = office.ago(16)
    rows = [
        f"{number},{day} 19:0{place},{minutes}"
        for place, (number, minutes) in enumerate(zip(numbers, _JOINED, strict=False))
    ]
    _import(office, ["社員番号,参加時刻,期間(分)", *rows], _GATHERING)


def _calls(office: Office, numbers: list[str]) -> None:
    day = office.ago(15)
    rows = [
        f"{number},{day} 14:{place}0,{20 + 5 * place},電話" for place, number in enumerate(numbers)
    ]
    _import(office, ["社員番号,日時,所要時間(分),手段", *rows], {})


def _import(office: Office, lines: list[str], said: dict[str, str]) -> None:
    moment = office.moment(office.ago(14))
    table = read_interactions(
        "\n".join(lines).encode(),
        InteractionsMapping().given(None, said),
        now=moment.now,
        zone=office.crm.zone,
    )
    import_interactions(office.crm, table, actor=SATO, new_id=moment.new_id)
