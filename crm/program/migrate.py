"""`crm migrate`: create or upgrade the schemas, and make the keys of a new deployment."""

import click

from crm.program.bootstrap import database, renew, upgrade
from crm.program.settings import read_settings
from crm.program.unlocking import keys, migrate_key_store


@click.command()
def migrate() -> None:
    """Create or upgrade the database schemas; harmless to repeat.

    Read models that this version fills otherwise are built anew while the old ones go on answering.
    """
    settings = read_settings()
    with database(settings) as url:
        done = upgrade(url, settings.time_zone)
        if settings.keys_database_url:
            done += migrate_key_store(settings.keys_database_url)
        renewed = renew(url, keys(settings, url), settings.time_zone)
    done += [f"{each.name} version {each.version}, built anew" for each in renewed]
    for step in done:
        click.echo(f"Applied {step}")
    click.echo("The database is up to date." if not done else f"Applied {len(done)} steps.")
