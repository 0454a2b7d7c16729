"""`crm report`: figures for reports of the company, such as human capital (人的資本)."""

import asyncio
import csv
import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

import click
from psycopg import AsyncConnection

from crm.application.costs import programme_account
from crm.application.scoring import scoring_models
from crm.domain.engagement.published import in_force
from crm.program.bootstrap import Deployment, deployment
from crm.program.settings import read_settings
from projections.programme.definitions import DEFINITIONS
from projections.programme.fiscal_year import EARLIEST, LATEST, fiscal_year
from projections.programme.metric import Metric
from projections.programme.questions import ProgrammeMetrics, programme_metrics
from projections.reading import reading_kwargs
from projections.status import statuses

_READ: Final = frozenset({"directory", "engagement", "timeline"})
"""The read models that the metrics follow from."""
_BOM = "\N{BYTE ORDER MARK}"


@click.group()
def report() -> None:
    """Print figures for reports of the company."""


@report.command("human-capital")
@click.argument("year", type=click.IntRange(EARLIEST, LATEST))
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv")
def human_capital(year: int, form: str) -> None:
    """Print every metric of the fiscal year that begins in YEAR, each with its definition.

    The year begins in the month CRM_FISCAL_YEAR_START. Missing values are empty, with a reason.
    """
    settings = read_settings()
    first, last = fiscal_year(year, settings.fiscal_year_start)
    with deployment(settings) as parts:
        today = datetime.now(UTC).astimezone(settings.time_zone).date()
        account = programme_account(parts.crm)
        model = in_force(scoring_models(parts.crm), min(last, today)).model

        period = {"first": first, "last": last, "today": today, "zone": settings.time_zone}
        found = asyncio.run(_metrics(parts, period | {"model": model, "account": account}))
    head: dict[str, Any] = {
        "fiscal_year": year,
        "from": first.isoformat(),
        "to": last.isoformat(),
        "as_of": found.as_of.isoformat(),
    }
    rows = [_row(each) for each in found.metrics]
    if form == "json":
        click.echo(json.dumps(head | {"metrics": rows}, ensure_ascii=False, indent=2))
        return
    sys.stdout.write(_BOM)
    # Nothing in it was typed by anybody, and a negative amount must stay a number.
    writer = csv.DictWriter(sys.stdout, [*head, *rows[0]])
    writer.writeheader()
    writer.writerows(head | row for row in rows)


async def _metrics(parts: Deployment, asked: Mapping[str, Any]) -> ProgrammeMetrics:
    kwargs = reading_kwargs(parts.url)
    async with await AsyncConnection.connect(**kwargs, autocommit=True) as connection:
        behind = max(each.lag for each in await statuses(connection) if each.name in _READ)
        if behind:
            click.echo(
                f"The figures lack {behind:,} facts; for exact ones see: crm project status",
                err=True,
            )
        return await programme_metrics(connection, **asked)


def _row(metric: Metric) -> dict[str, Any]:
    definition = DEFINITIONS[metric.key]
    return {
        "key": metric.key.value,
        "title": definition.title,
        "value": metric.value,
        "unit": definition.unit.value,
        "currency": metric.currency,
        "numerator": metric.numerator,
        "denominator": metric.denominator,
        "missing_reason": metric.missing_reason and metric.missing_reason.value,
        "definition_ja": definition.ja,
        "definition_en": definition.en,
    }
