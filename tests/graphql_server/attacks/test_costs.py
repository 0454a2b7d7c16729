"""Operations of a harmless form that ask for too much: refused by their cost, before any work."""

import base64

import pytest

EVERYBODY = (
    "attention { totalCount }",
    "waiverRegister { edges { cursor } }",
    "stageDurations { __typename }",
    'returneeParity(grade: "G3") { grade }',
    'programme(from: "2020-01-01", to: "2020-12-31") { metrics { key } }',
)

PAGES = (
    "query($n: Int) { alumni(%s) { edges { node { timeline(%s) { edges { node { id } } } } } } }"
)


def of_moment(number: int) -> str:
    return base64.b64encode(f"Alumnus:{number}@1.2.3".encode()).decode()


@pytest.mark.parametrize("field", EVERYBODY, ids=lambda field: field.split("(")[0].split()[0])
def test_what_goes_over_everybody_cannot_be_asked_thirty_times_at_once(target, field):
    many = "{" + " ".join(f"a{n}: {field}" for n in range(30)) + "}"

    assert target(many).is_refused("COST_LIMIT")
    assert target("{" + field + "}").cost <= 20_000 / 10


def test_a_policy_is_simulated_twice_at_most_in_one_operation(target):
    one = 'simulatePolicy(draft: "x") { judged }'

    assert target(f"{{ a: {one} b: {one} c: {one} }}").is_refused("COST_LIMIT", "VALIDATION")


@pytest.mark.parametrize("size", [2**31, 2**31 - 1, -(2**31), -1, 101, 1e9, 2**53, 2**64])
def test_a_page_of_another_size_is_refused_wherever_the_number_stands(target, size):
    codes = ("PAGE_SIZE", "VALIDATION")
    ask = "{ alumni(%s: %s) { totalCount } }"

    assert target(ask % ("first", int(size))).is_refused(*codes)
    assert target(ask % ("last", int(size))).is_refused(*codes)
    given = "query($n: Int) { alumni(last: $n) { totalCount } }"
    assert target(given, {"n": size}).is_refused(*codes)
    default = f"query($n: Int = {int(size)}) {{ alumni(first: $n) {{ totalCount }} }}"
    assert target(default).is_refused(*codes)
    inner = "query($n: Int) { alumni { edges { node { referrals(last: $n) { totalCount } } } } }"
    assert target(inner, {"n": size}).is_refused(*codes)
    spread = "query($n: Int) { ...A } fragment A on Query { alumni(first: $n) { totalCount } }"
    assert target(spread, {"n": size}).is_refused(*codes)


@pytest.mark.parametrize("size", ["100", [100], {"n": 100}, True, 9.5, "1e2"], ids=str)
def test_a_page_size_that_is_no_integer_is_refused(target, size):
    asked = target("query($n: Int) { alumni(first: $n) { totalCount } }", {"n": size})

    assert asked.is_refused("VALIDATION", "PAGE_SIZE")


@pytest.mark.parametrize("variables", [None, {}, {"n": None}], ids=str)
def test_a_page_without_a_size_counts_as_the_usual_one(target, variables):
    text = "query($n: Int) { alumni(first: $n) { edges { node { id } } } }"

    assert target(text, variables).cost == 5 + 20


def test_first_and_last_together_are_refused(target):
    asked = target("{ alumni(first: 3, last: 100) { edges { node { id } } } }")

    assert asked.codes == ["PAGE_SIZE"]


def test_pages_in_pages_multiply_whichever_way_the_sizes_come(target):
    for outer, inner in (
        ("first: $n", "first: 1000"),
        ("last: $n", "last: 1000"),
        ("first: $n", "last: 999"),
    ):
        assert target(PAGES % (outer, inner), {"n": 100}).is_refused("COST_LIMIT")
        assert target(PAGES % (outer, inner), {"n": 100.0}).is_refused("COST_LIMIT")
    defaults = PAGES.replace("$n: Int", "$n: Int = 100") % ("first: $n", "last: 1000")
    assert target(defaults).is_refused("COST_LIMIT")


def test_the_dearest_of_a_union_s_members_counts(target):
    cheap, dear = "__typename", "alumnus { timeline(first: 1000) { edges { node { id } } } }"
    text = (
        "{ interactions(first: 100) { edges { node { fact {"
        " ... on NoteAdded { %s } ... on CallHeld { __typename } } %s } } } }"
    )

    assert target(text % (cheap, "id")).codes == []
    assert target(text % (cheap, dear)).is_refused("COST_LIMIT")


def test_an_interface_hides_no_page(target):
    page = "timeline(first: 1000) { edges { node { id } } }"
    ids = [of_moment(n) for n in range(100)]
    text = (
        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Gathering { id } ... on Alumnus { %s } } }"
    )

    assert target(text % page, {"ids": ids}).is_refused("COST_LIMIT")
    one = target("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ids[:1]})
    assert (one.codes, one.cost) == ([], 101)


def test_a_hundred_people_at_a_moment_cannot_be_asked_for_thirty_times(target):
    ids = ", ".join(f'"{of_moment(n)}"' for n in range(4))
    many = " ".join(f"a{n}: nodes(ids: $ids) {{ id }}" for n in range(30))

    assert target(f"{{ nodes(ids: [{ids}]) {{ id }} }}").cost == 4 * 101
    asked = target(f"query($ids: [ID!]!) {{ {many} }}", {"ids": [of_moment(n) for n in range(100)]})
    assert asked.is_refused("COST_LIMIT")


def test_more_than_a_hundred_nodes_are_refused(target):
    asked = target("query($i: [ID!]!) { nodes(ids: $i) { id } }", {"i": ["QQ=="] * 101})

    assert (asked.codes, asked.statements) == (["PAGE_SIZE"], 0)
    many = " ".join(f"a{n}: nodes(ids: $i) {{ id }}" for n in range(30))
    long = {"i": ["A" * 4_000] * 500}
    assert target(f"query($i: [ID!]!) {{ {many} }}", long).is_refused("PAGE_SIZE")


STATUSES = "query($s: [AlumnusStatus!]) { alumni(filter: { status: $s }) { totalCount } }"
PEOPLE = "query($f: AlumniFilter) { alumni(filter: $f) { totalCount } }"


def test_a_list_in_the_variables_has_an_end(target):
    ids = {"i": ["QQ=="] * 200_000}
    assert target("query($i: [ID!]!) { nodes(ids: $i) { id } }", ids).is_refused("VALUE_LIMIT")
    assert target(STATUSES, {"s": ["ALUMNUS"] * 80_000}).is_refused("VALUE_LIMIT")
    assert target(PEOPLE, {"f": {"status": ["ALUMNUS"] * 501}}).is_refused("VALUE_LIMIT")
    assert target(STATUSES, {"s": ["ALUMNUS"] * 500}).codes == []


def test_all_variables_together_have_an_end(target):
    unknown = {f"a{n}": ["x"] * 450 for n in range(24)}
    assert target("{ viewer { label } }", unknown).is_refused("VALUE_LIMIT")
    nested = {"f": {"a": [{"b": ["x"] * 20} for _ in range(480)]}}
    assert target(PEOPLE, nested).is_refused("VALUE_LIMIT")
    wide = {"f": {f"a{n}": n for n in range(10_001)}}
    assert target(PEOPLE, wide).is_refused("VALUE_LIMIT")


def test_the_largest_honest_mutation_is_far_below_these_bounds(target):
    item = {
        "alumnus": {"externalRef": "E1"},
        "occurredAt": "2020-01-01T00:00:00Z",
        "interaction": {"noteAdded": {"text": "x", "visibility": "PROGRAMME"}},
        "source": {"system": "x", "deliveryId": "y"},
    }
    asked = target(
        "mutation($items: [RecordInteractionItem!]!)"
        " { recordInteractions(input: { items: $items }) { __typename } }",
        {"items": [item] * 200},
    )

    assert "VALUE_LIMIT" not in asked.codes


def test_a_history_costs_its_points(target):
    text = """query($from: Date!, $step: Int) { alumni(first: 100) { edges { node {
        engagement { history(from: $from, to: "2026-01-01", stepDays: $step) { on } } } } } }"""

    assert target(text, {"from": "2023-06-01", "step": 1}).is_refused("COST_LIMIT")
    assert target(text, {"from": "2025-01-01"}).cost == 5 + 100 * (1 + 1 + 53)


def test_items_of_a_mutation_cost_each(target):
    item = {
        "alumnus": {"externalRef": "E1"},
        "occurredAt": "2020-01-01T00:00:00Z",
        "interaction": {"noteAdded": {"text": "x"}},
    }
    many = " ".join(
        f"a{n}: recordInteractions(input: {{ items: $items }}) {{ __typename }}" for n in range(10)
    )

    asked = target(
        f"mutation($items: [RecordInteractionItem!]!) {{ {many} }}", {"items": [item] * 200}
    )

    assert asked.is_refused("COST_LIMIT")


@pytest.mark.parametrize("levels", [150, 900, 3_000])
def test_variables_of_any_depth_are_refused(target, levels):
    deep: object = "x"
    for _ in range(levels):
        deep = [deep]

    assert target("query($i: [ID!]!) { nodes(ids: $i) { id } }", {"i": deep}).is_refused(
        "VALIDATION", "DEPTH_LIMIT"
    )
    nested: object = {}
    for _ in range(levels):
        nested = {"search": nested}
    assert target(
        "query($f: AlumniFilter) { alumni(filter: $f) { totalCount } }", {"f": nested}
    ).is_refused("VALIDATION", "DEPTH_LIMIT")


def test_huge_variables_are_refused_without_being_repeated(target):
    words = ["ALUMN"] * 500
    asked = target(
        "query($s: [AlumnusStatus!]) { alumni(filter: { status: $s }) { totalCount } }",
        {"s": words},
    )
    assert asked.is_refused("VALIDATION")
    unknown = {f"nam{n}": "x" * 100 for n in range(5_000)}
    assert target(
        "query($f: AlumniFilter) { alumni(filter: $f) { totalCount } }", {"f": unknown}
    ).is_refused("VALIDATION")
