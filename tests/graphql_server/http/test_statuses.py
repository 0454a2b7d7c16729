"""The status codes of the newer draft of GraphQL over HTTP, where an operator wants them."""

from dataclasses import replace

import pytest

from graphql_server.http import HttpSettings

OPEN = HttpSettings(open_access=True)
DRAFT = replace(OPEN, draft_statuses=True)
JSON, GRAPHQL = "application/json", "application/graphql-response+json"

CASES = [
    ({"query": "{ hello }"}, 200),
    ({"query": "{ hello refused }"}, 294),
    ({"query": "{ slowly"}, 400),
    ({"query": "{ nothing }"}, 422),
    ({"query": "query($x: Int!) { people(first: $x) { totalCount } }"}, 422),
    ({"query": "query A { hello }", "operationName": "B"}, 422),
    ({"query": "query A { hello } query B { hello }"}, 422),
    ({"qeury": "{ hello }"}, 422),
    ({"query": "{ hello }", "variables": [7]}, 422),
    ([{"query": "{ hello }"}], 422),
    ({"documentId": "sha256:" + "0" * 64}, 422),
]


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
@pytest.mark.parametrize(("body", "status"), CASES, ids=lambda each: str(each)[:40])
def test_the_draft_tells_every_failure_by_its_status(ask, body, status, accept):
    answer = ask("POST", "/graphql", json=body, headers={"accept": accept}, settings=DRAFT)

    assert answer.status_code == status
    assert answer.headers["content-type"] == f"{accept}; charset=utf-8"
    assert ("data" in answer.json()) == (status < 300)


def test_the_draft_refuses_who_accepts_nothing_it_has(ask):
    for accept, status in (("text/html", 406), ("text/*, application/*;q=0.1", 200)):
        answer = ask(
            "POST",
            "/graphql",
            json={"query": "{hello}"},
            headers={"accept": accept},
            settings=DRAFT,
        )
        assert answer.status_code == status


def test_a_body_that_is_no_json_is_400_in_the_draft_too(ask):
    headers = {"content-type": JSON}
    answer = ask("POST", "/graphql", content=b"{", headers=headers, settings=DRAFT)

    assert answer.status_code == 400


def test_by_default_partial_data_is_200(query):
    for accept in (JSON, GRAPHQL):
        assert query("{ hello refused }", headers={"accept": accept}).status_code == 200
