"""`crm deliveries`: what a provider sent and nobody could be found for, opened for review."""

import datetime

import click
import orjson

from crm.program.bootstrap import deployment
from crm.program.settings import read_settings
from crm.storage.quarantine import Quarantine


@click.command()
def deliveries() -> None:
    """Print deliveries that wait for review, one JSON line each, the oldest first."""
    with deployment(read_settings()) as parts:
        quarantine = Quarantine(parts.crm.connect, parts.secrets.seal)
        for each in quarantine.waiting(datetime.datetime.now(datetime.UTC)):
            line = {
                "source": each.source,
                "delivery_id": each.delivery_id,
                "reason": each.reason,
                "kind": each.kind,
                "received_at": each.received_at,
                "expires_at": each.expires_at,
                "content": each.content,
            }
            click.echo(orjson.dumps(line))
