"""A server in production form, watched from outside: its log and its figures name nobody."""

import json
from pathlib import Path
from uuid import uuid4

import httpx

from projections import READ_MODELS
from tests.journeys.program import serving

_REGISTER = """
mutation PlantedOperation($input: RegisterAlumnusInput!) {
  registerAlumnus(input: $input) {
    __typename
    ... on RegisterAlumnusSuccess { stale alumnus { id displayName } }
  }
}"""


def test_a_person_comes_in_and_neither_log_nor_metrics_name_them(tmp_path: Path) -> None:
    request_id = str(uuid4())
    with serving(tmp_path / "home", CRM_PRODUCTION="1", CRM_LOG="json") as served:
        url = served.url
        body = {
            "query": _REGISTER,
            "variables": {
                "input": {"names": {"name": "植田 花子"}, "email": "planted@mail.example"}
            },
        }
        answer = httpx.post(
            f"{url}/graphql", json=body, headers={"x-request-id": request_id}, timeout=30
        )
        success = answer.json()["data"]["registerAlumnus"]
        assert success["__typename"] == "RegisterAlumnusSuccess", success
        wrong = {
            "query": 'query Planted { alumnus(by: { email: "planted@mail.example" }) { planted } }'
        }
        httpx.post(f"{url}/graphql", json=wrong, timeout=30)
        httpx.post(f"{url}/webhooks/planted?who=planted", content=b"planted", timeout=30)
        metrics = httpx.get(f"{url}/metrics", timeout=30).text
        ready = httpx.get(f"{url}/readyz", timeout=30).json()
        assert served.interrupt() == 0
        assert served.process.stdout is not None
        printed = served.process.stdout.read()

    lines = [json.loads(line) for line in printed.splitlines() if line.startswith("{")]
    requests = [line for line in lines if line["message"] == "request"]
    assert [(line["method"], line["route"], line["status"]) for line in requests] == [
        ("POST", "/graphql", 200),
        ("POST", "/graphql", 200),
        ("POST", "/webhooks/{vendor}", 404),
        ("GET", "/metrics", 200),
        ("GET", "/readyz", 200),
    ]
    assert requests[0]["correlation_id"] == request_id
    assert 'crm_facts_appended_total{kind="AlumnusRegistered"} 1.0' in metrics
    assert 'crm_graphql_operations_total{outcome="ok",type="mutation"} 1.0' in metrics
    assert 'crm_projection_batch_facts_count{read_model="timeline"} 1.0' in metrics
    assert "crm_read_your_writes_wait_seconds_count 1.0" in metrics
    assert "process_resident_memory_bytes" in metrics
    assert [model["parked"] for model in ready["projections"]] == [0] * len(READ_MODELS)
    for planted in ("planted", "Planted", "植田", success["alumnus"]["id"]):
        assert planted not in metrics
        assert planted not in printed
