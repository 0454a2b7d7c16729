"""`crm schema`: what front-end teams take, written or checked."""

from pathlib import Path

import click

from crm.program.schema_usage import usage
from graphql_server.export import check as problems_of
from graphql_server.export import export as write

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group()
def schema() -> None:
    """Write or check frontend_schema/; see who uses what."""


schema.add_command(usage)


@schema.command()
@click.option("--folder", type=_FOLDER, default=Path("frontend_schema"), show_default=True)
def export(folder: Path) -> None:
    """Write the schema and what is made from it."""
    write(folder)
    click.echo(f"Wrote {folder}.")


@schema.command()
@click.option("--folder", type=_FOLDER, default=Path("frontend_schema"), show_default=True)
def check(folder: Path) -> None:
    """Fail when the folder is stale, or an operation does not fit the schema."""
    problems = problems_of(folder)
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        raise click.exceptions.Exit(1)
    click.echo(f"{folder}: schema, operations and tables are up to date.")
