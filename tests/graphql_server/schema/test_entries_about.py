"""Gatherings and campaigns lead to what people did about them."""

import pytest

LISTS = """query ($filter: TimelineFilter, $first: Int) {
    campaigns(first: 30) { edges { node { ...of } } } }
    fragment of on Campaign { id entries(filter: $filter, first: $first) { totalCount edges { node {
        id kind alumnus { id } fact { ... on AboutCampaign { campaign { id } } } } } } }"""
GATHERINGS = (LISTS.replace("campaigns", "gatherings").replace("Campaign", "Gathering")).replace(
    "campaign {", "gathering {"
)


@pytest.mark.parametrize(("text", "name"), [(LISTS, "campaign"), (GATHERINGS, "gathering")])
def test_each_has_the_entries_that_name_it_and_no_other(demo, text, name):
    found = [each["node"] for each in demo(text, first=100)[f"{name}s"]["edges"]]
    whole = {each["id"]: each["entries"] for each in found}
    assert any(entries["totalCount"] > 1 for entries in whole.values())
    kinds = set()
    for id_, entries in whole.items():
        nodes = [edge["node"] for edge in entries["edges"]]
        assert {node["fact"][name]["id"] for node in nodes} <= {id_}
        assert len({node["id"] for node in nodes}) == min(entries["totalCount"], 100)
        kinds |= {node["kind"] for node in nodes}
    for kind in sorted(kinds)[:2]:
        narrowed = demo(text, first=100, filter={"kinds": [kind]})[f"{name}s"]["edges"]
        for edge in narrowed:
            expected = [
                each["node"]["id"]
                for each in whole[edge["node"]["id"]]["edges"]
                if each["node"]["kind"] == kind
            ]
            assert [each["node"]["id"] for each in edge["node"]["entries"]["edges"]] == expected
            assert edge["node"]["entries"]["totalCount"] == len(expected)
