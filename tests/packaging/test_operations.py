"""Dashboard, alerts and the operations page agree with each other and with the program."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from crm.program.main import crm as program

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/operations"
PAGE = (FOLDER / "README.md").read_text()
DASHBOARD = json.loads((FOLDER / "dashboard.json").read_text())
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
PROMETHEUS = yaml.safe_load((FOLDER / "prometheus.yml").read_text())

GROUPS = yaml.safe_load((FOLDER / "alerts.yml").read_text())["groups"]
ALERTS: list[dict[str, Any]] = [rule for group in GROUPS for rule in group["rules"]]
ANCHORS = {
    re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-")
    for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
}
JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


@pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert["alert"])
def test_an_alert_says_in_both_languages_what_is_wrong_and_what_to_do(
    alert: dict[str, Any],
) -> None:
    told = alert["annotations"]
    assert alert["labels"]["severity"] in {"critical", "warning"}
    assert re.fullmatch(r"\d+[mh]", alert["for"])
    for text in (told["summary"], told["action"]):
        assert not JAPANESE.search(text)
    for text in (told["summary_ja"], told["action_ja"]):
        assert JAPANESE.search(text)


@pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert["alert"])
def test_an_alert_leads_to_a_section_of_the_operations_page(alert: dict[str, Any]) -> None:
    path, _, anchor = alert["annotations"]["runbook_url"].partition("#")
    assert ROOT / path == FOLDER / "README.md"
    assert anchor in ANCHORS


def test_no_two_alerts_have_one_name() -> None:
    names = [alert["alert"] for alert in ALERTS]
    assert len(set(names)) == len(names) >= 10


def test_the_panels_of_the_dashboard_do_not_overlap_and_each_shows_something() -> None:
    panels = DASHBOARD["panels"]
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        at = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(at["x"], at["x"] + at["w"])
            for y in range(at["y"], at["y"] + at["h"])
        }
        assert not cells & taken, panel["title"]
        assert at["x"] + at["w"] <= 24
        taken |= cells
        if panel["type"] != "row":
            assert panel["targets"]
            assert panel["description"]
            assert panel["datasource"]["uid"] == "${datasource}"
    assert len({panel["id"] for panel in panels}) == len(panels)


def test_what_prometheus_scrapes_is_what_compose_runs() -> None:
    jobs = {job["job_name"]: job for job in PROMETHEUS["scrape_configs"]}
    services = COMPOSE["services"]
    assert jobs["crm-api"]["static_configs"][0]["targets"] == ["api:8000"]
    assert "8000" in services["api"]["command"]
    assert jobs["crm-projector"]["static_configs"][0]["targets"] == ["projector:9100"]
    assert "9100" in services["projector"]["command"]
    asked = {name for a in ALERTS for name in re.findall(r'job="([^"]+)"', a["expr"])}
    assert asked == set(jobs)


def test_every_file_that_the_watchers_need_is_there() -> None:
    for name in ("prometheus", "grafana"):
        service = COMPOSE["services"][name]
        assert service["profiles"] == ["watch"]
        for volume in service["volumes"]:
            source = volume.split(":")[0]
            assert not source.startswith(".") or (ROOT / source).is_file(), source


def test_the_token_of_prometheus_is_kept_out_of_the_repository() -> None:
    file = COMPOSE["secrets"]["metrics_token"]["file"]
    folder = file.removeprefix("./").split("/")[0]
    assert f"{folder}/" in (ROOT / ".gitignore").read_text().splitlines()
    credentials = PROMETHEUS["scrape_configs"][0]["authorization"]["credentials_file"]
    assert credentials == "/run/secrets/metrics_token"


COMMANDS = sorted(
    {
        found.split("#")[0].strip()
        for found in re.findall(r"(?:`|^)crm ([^`\n]+)", PAGE, re.MULTILINE)
    }
)


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_on_the_operations_page_exists(words: str) -> None:
    values = {"NAME": "timeline", "POSITION": "1", "ROLE": "HR"}
    arguments = [values.get(word, word) for word in shlex.split(words)]
    command: click.Command = program
    context = click.Context(command, info_name="crm")
    while isinstance(command, click.Group) and arguments:
        name, found, arguments = command.resolve_command(context, arguments)
        assert found is not None
        command, context = found, click.Context(found, info_name=name, parent=context)
    command.parse_args(context, arguments)
