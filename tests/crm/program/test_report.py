"""`crm report human-capital`: a fiscal year in figures, for a spreadsheet or a program."""

import csv
import datetime
import io
import json
from decimal import Decimal

import pytest
from click.testing import CliRunner

from crm.application.command import carry_out
from crm.application.commands.costs import RecordProgrammeCost
from crm.domain.facts.costs import CostCategory
from crm.domain.money import Money
from crm.program.report import report
from crm.storage.key_file import create_key_file
from projections.programme.definitions import DEFINITIONS, MetricKey
from projections.programme.fiscal_year import fiscal_year
from tests.crm.program.test_import_people import url_of


@pytest.fixture(scope="session")
def key_file(tmp_path_factory):
    return tmp_path_factory.mktemp("report") / "keys.json"


@pytest.fixture(scope="session")
def secrets(key_file):
    return create_key_file(key_file)


@pytest.fixture
def run(database, key_file, tmp_path, monkeypatch):
    """run(…): `crm report …`, its result."""
    monkeypatch.setenv("DATABASE_URL", url_of(database))
    monkeypatch.setenv("CRM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CRM_KEY_FILE", str(key_file))
    return lambda *words: CliRunner().invoke(report, [str(word) for word in words])


@pytest.fixture
def year(crm, moment, person, projected) -> int:
    """The fiscal year of a day on which the programme cost 80,000 yen."""
    spent_on = moment().today
    cost = RecordProgrammeCost(
        cost_category=CostCategory.EVENTS, amount=Money(Decimal(80_000)), spent_on=spent_on
    )
    carry_out(crm, moment(), cost)
    person(last_day="2020-03-31")
    projected()
    return spent_on.year if spent_on.month >= 4 else spent_on.year - 1


def test_a_fiscal_year_begins_in_its_month_and_has_a_whole_year():
    assert fiscal_year(2027, 4) == (datetime.date(2027, 4, 1), datetime.date(2028, 3, 31))
    assert fiscal_year(2027, 1) == (datetime.date(2027, 1, 1), datetime.date(2027, 12, 31))
    assert fiscal_year(2027, 3) == (datetime.date(2027, 3, 1), datetime.date(2028, 2, 29))
    with pytest.raises(ValueError, match="between 1900 and 2199"):
        fiscal_year(27, 4)


def test_the_csv_has_every_metric_with_its_definition_in_both_languages(run, year):
    done = run("human-capital", year)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("\N{BYTE ORDER MARK}")
    rows = {row["key"]: row for row in csv.DictReader(io.StringIO(done.stdout[1:]))}
    assert list(rows) == list(MetricKey)
    cost, net = rows["PROGRAMME_COST"], rows["NET_BENEFIT"]
    assert (cost["value"], cost["currency"], cost["from"]) == ("80000.0", "JPY", f"{year}-04-01")
    assert net["value"] == "-80000.0"
    assert cost["definition_ja"] == DEFINITIONS[MetricKey.PROGRAMME_COST].ja
    assert (rows["ROI"]["value"], rows["ALUMNI"]["value"]) == ("-100.0", "1.0")
    assert rows["BOOMERANG_SHARE"]["value"] == ""
    assert rows["BOOMERANG_SHARE"]["missing_reason"] == "NO_BASELINE"


def test_the_json_says_the_same(run, year):
    done = run("human-capital", year, "--format", "json")
    told = json.loads(done.stdout)
    assert (told["fiscal_year"], told["to"]) == (year, f"{year + 1}-03-31")
    found = {each["key"]: each for each in told["metrics"]}
    assert found["PROGRAMME_COST"]["value"] == 80_000
    assert found["BOOMERANG_SHARE"]["value"] is None


def test_a_year_that_is_a_slip_of_the_keyboard_is_told(run, year):
    done = run("human-capital", 27)
    assert done.exit_code == 2
    assert "1900<=x<=2199" in done.output
