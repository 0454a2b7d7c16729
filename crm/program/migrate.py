"""`crm migrate`: create or upgrade the schemas, and make the keys of a new deployment."""

import click

from crm.program.bootstrap import database, keys, upgrade
from crm.program.settings import read_settings


@click.command()
def migrate() -> None:
    """Create or upgrade the database schemas; harmless to repeat."""
    settings = read_settings()
    with database(settings) as url:
        done = upgrade(url, settings.time_zone)
        keys(settings, url)
    for step in done:
        click.echo(f"Applied {step}")
    click.echo("The database is up to date." if not done else f"Applied {len(done)} steps.")
