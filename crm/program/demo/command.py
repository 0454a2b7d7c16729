"""`crm demo`: the whole program on a made-up employer, one command from an empty folder."""

import datetime

import click

from crm.program.bootstrap import deployment
from crm.program.demo.fill import STEPS, fill
from crm.program.progress import counting
from crm.program.serve import HOST, PORT, open_door, serve_until_stopped
from crm.program.settings import SettingsError, read_settings

_FIRST_QUERY = """\
query FirstQuery {
  alumnus(by: { externalRef: "1001" }) {
    displayName
    status
    timeline(first: 3) { edges { node { occurredAt { date } sentence(locale: JA) } } }
  }
}"""


@click.command()
@click.option("--host", default=HOST, show_default=True)
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535))
def demo(host: str, port: int) -> None:
    """Start everything with five years of a made-up employer; Ctrl-C stops it all."""
    settings = read_settings()
    if not settings.embedded:
        raise SettingsError("The demo brings its own database; unset DATABASE_URL.")
    with open_door(settings, host, port) as door, deployment(settings, serving=True) as parts:
        with counting("Five years of alumni relations", total=STEPS) as count:
            fill(parts.crm, datetime.datetime.now(datetime.UTC), count)
        serve_until_stopped(parts, door, first_query=_FIRST_QUERY)
