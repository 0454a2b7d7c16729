"""`crm events`: the history, streamed as JSON lines or CloudEvents."""

from typing import Any
from uuid import UUID

import click
import orjson

from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import Fact, declarations
from crm.program.bootstrap import deployment
from crm.program.settings import read_settings
from crm.storage.log import Unreadable
from crm.storage.state import dump_fields

_COLUMNS = (
    "position",
    "kind",
    "alumnus_id",
    "stream_id",
    "stream_version",
    "event_id",
    "occurred_at",
    "precision",
    "effective_on",
    "recorded_at",
    "actor",
    "source",
    "delivery_id",
)


@click.command()
@click.option("--alumnus", type=click.UUID, help="Only this person's facts.")
@click.option("--from", "first", type=click.IntRange(1), default=1, help="First position.")
@click.option("--to", "last", type=click.IntRange(1), help="Last position.")
@click.option("--format", "form", type=click.Choice(["jsonl", "cloudevents"]), default="jsonl")
@click.option(
    "--personal", is_flag=True, help="Show personal values in clear; otherwise they are left out."
)
def events(alumnus: UUID | None, first: int, last: int | None, form: str, personal: bool) -> None:
    """Print the history, one fact a line, oldest first.

    A fact that cannot be read has no "data" but says why, as "unreadable".
    """
    write = _cloud_event if form == "cloudevents" else _line
    with deployment(read_settings()) as parts:
        log = parts.crm.event_log
        facts = (
            log.readable_stream(first - 1, last)
            if alumnus is None
            else log.readable_of_people(parts.crm.cluster(alumnus))
        )
        for recorded in facts:
            if first <= recorded.position and (last is None or recorded.position <= last):
                click.echo(orjson.dumps(write(recorded, personal)))


def _line(recorded: RecordedFact | Unreadable, personal: bool) -> dict[str, Any]:
    return _columns(recorded) | _data(recorded, personal)


def _cloud_event(recorded: RecordedFact | Unreadable, personal: bool) -> dict[str, Any]:
    """CloudEvents 1.0 in JSON; attributes of our own are lower-case words, as it asks.

    A fact of the programme itself has no subject.
    """
    told = _columns(recorded)
    subject = {"subject": told["alumnus_id"]} if told["alumnus_id"] is not None else {}
    return {
        "specversion": "1.0",
        "id": told["event_id"],
        "source": "/alumni",
        "type": told["kind"],
        "time": told["occurred_at"],
        "datacontenttype": "application/json",
        "position": str(told["position"]),
        "recordedat": told["recorded_at"],
        **subject,
    } | _data(recorded, personal)


def _columns(recorded: RecordedFact | Unreadable) -> dict[str, Any]:
    """What stands around a fact, in clear in the log."""
    if isinstance(recorded, Unreadable):
        values = recorded.row._asdict()
        return {name: values[name] for name in _COLUMNS}
    happening = recorded.happening
    return {
        "position": recorded.position,
        "kind": recorded.kind,
        "alumnus_id": happening.alumnus_id,
        "stream_id": recorded.stream_id,
        "stream_version": recorded.stream_version,
        "event_id": recorded.event_id,
        "occurred_at": recorded.occurred.at,
        "precision": recorded.occurred.precision,
        "effective_on": happening.effective_on,
        "recorded_at": recorded.recorded_at,
        "actor": str(happening.actor),
        "source": happening.source.provider,
        "delivery_id": happening.source.delivery_id,
    }


def _data(recorded: RecordedFact | Unreadable, personal: bool) -> dict[str, Any]:
    if isinstance(recorded, Unreadable):
        return {"unreadable": str(recorded.error)}
    return {"data": _fields(recorded.fact, personal)}


def _fields(fact: Fact, personal: bool) -> dict[str, Any]:
    declared = declarations(type(fact))
    return {
        name: value
        for name, value in dump_fields(fact).items()
        if personal or not declared[name].personal
    }
