"""The demo's lists that came and went as files."""

from crm.domain.facts import GatheringAttended


def test_the_demo_has_imported_lists_and_an_export_once(demo):
    recorded = list(demo.crm.event_log.stream())
    imported = [each for each in recorded if each.happening.source.provider == "list-import"]
    attended = [each.fact for each in imported if isinstance(each.fact, GatheringAttended)]
    assert {each.minutes for each in attended} == {62, 58, 45, 31, 61}
    assert sum(each.kind == "CallHeld" for each in imported) == 3
    assert sum(each.kind == "ListExported" for each in recorded) == 1
