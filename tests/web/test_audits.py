"""GraphQL over HTTP, as the reference implementation's own audits see it."""

import json


def test_every_audit_of_graphql_http_passes(served, node):
    found = [json.loads(line) for line in node("audits.mjs", f"{served.url}/graphql").splitlines()]

    assert [each for each in found if each["status"] != "ok"] == []
    assert len(found) == 61
