"""A projector by itself tells how it does, and logs lines that a machine can read."""

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

import httpx
import psycopg
import pytest
from prometheus_client import CollectorRegistry
from psycopg.conninfo import conninfo_to_dict

from crm.program.metrics_page import MetricsAddressError, metrics_page
from crm.storage.key_file import Secrets, create_key_file
from tests.journeys.program import crm as program
from tests.journeys.program import environment

_URL = re.compile(r"Metrics: (http://127\.0\.0\.1:\d+/metrics)")


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    return create_key_file(tmp_path / "keys.json")


@pytest.fixture
def settings(tmp_path: Path, database: str, secrets: Secrets) -> dict[str, str]:
    parts = {name: value for name, value in conninfo_to_dict(database).items() if value}
    url = f"postgresql:///?{urlencode(parts, quote_via=quote)}"
    return {"DATABASE_URL": url, "CRM_KEY_FILE": str(tmp_path / "keys.json")}


@contextmanager
def projecting(home: Path, **settings: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`crm project run --metrics-port 0`, and the address of its metrics."""
    process = subprocess.Popen(
        [sys.executable, "-m", "crm.program", "project", "run", "--metrics-port", "0"],
        env=environment(home, **settings),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        found = _URL.search(process.stderr.readline())
        assert found
        yield process, found[1]
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(30)
        process.stderr.close()


def _wait_for(url: str, *lines: str) -> str:
    deadline, page = time.monotonic() + 30, ""
    while time.monotonic() < deadline:
        page = httpx.get(url).text
        if all(line in page for line in lines):
            return page
        time.sleep(0.1)
    raise AssertionError(f"{lines} not in:\n{page}")


def test_a_projector_tells_its_batches_and_what_the_database_knows(tmp_path, settings, person):
    person(hired_on=None)
    person(hired_on=None)

    with projecting(tmp_path, **settings) as (_process, url):
        page = _wait_for(
            url,
            'crm_projection_batch_facts_sum{read_model="timeline"} 2.0',
            'crm_read_model_position{read_model="timeline"} 2.0',
        )

    assert "crm_database_up 1.0" in page
    assert 'crm_projection_batch_duration_seconds_count{read_model="directory"} 1.0' in page
    assert "process_resident_memory_bytes" in page


def test_a_projector_that_loses_its_database_says_so_as_json(tmp_path, settings, database):
    with projecting(tmp_path, **settings) as (process, url):
        _wait_for(url, "crm_log_position")
        with psycopg.connect(database, autocommit=True) as owner:
            for _ in range(20):
                owner.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
                time.sleep(0.2)
                if "crm_projection_interruptions_total 0.0" not in httpx.get(url).text:
                    break
        _wait_for(url, "crm_database_up 1.0")
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        lines = process.stderr.read().splitlines()

    told = [json.loads(line) for line in lines if line.startswith("{")]
    interrupted = [line for line in told if "interrupted" in line["message"]]
    assert {line["process"] for line in interrupted} == {"projector"}
    assert {line["level"] for line in interrupted} == {"warning"}


def test_a_database_that_is_away_is_a_figure_and_no_failure():
    nowhere = "postgresql://crm:secret-word@127.0.0.1:1/crm"
    with metrics_page(CollectorRegistry(), nowhere, "127.0.0.1", 0) as url:
        answer = httpx.get(url)

    assert answer.status_code == 200
    assert "crm_database_up 0.0" in answer.text
    assert "secret-word" not in answer.text


def test_a_port_that_is_taken_is_a_sentence(database):
    with metrics_page(CollectorRegistry(), database, "127.0.0.1", 0) as url:
        port = int(re.findall(r":(\d+)/", url)[0])
        with (
            pytest.raises(MetricsAddressError, match="--metrics-port"),
            metrics_page(CollectorRegistry(), database, "127.0.0.1", port),
        ):
            pass


def test_a_port_that_is_none_is_a_wrong_use(tmp_path):
    assert program(tmp_path, "project", "run", "--metrics-port", "70000").returncode == 2
