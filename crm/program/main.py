"""The command line `crm`. Each command is a file beside this one."""

import sys

import click
import psycopg

from crm.program.demo.command import demo
from crm.program.doctor import doctor
from crm.program.events import events
from crm.program.import_people import import_people
from crm.program.migrate import migrate
from crm.program.project import project
from crm.program.schema import schema
from crm.program.serve import serve
from crm.program.token import token


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="alumni-crm", prog_name="crm")
def crm() -> None:
    """An alumni relationship CRM: every interaction an event, served by GraphQL."""


@crm.group("import")
def import_() -> None:
    """Bring in what other systems know."""


import_.add_command(import_people)
for command in (demo, serve, migrate, project, events, token, schema, doctor):
    crm.add_command(command)


def main() -> None:
    """Run the program; every failure that somebody can mend is one sentence on stderr."""
    try:
        crm()
    except psycopg.OperationalError as error:
        _fail(f"The database does not answer: {str(error).splitlines()[0]}. Try: crm doctor")
    except psycopg.errors.InsufficientPrivilege as error:
        _fail(f"The database refuses: {str(error).splitlines()[0]}. Run: crm migrate, as its owner")
    except Exception as error:
        if not hasattr(error, "code"):
            raise
        _fail(str(error))


def _fail(sentence: str) -> None:
    click.echo(f"crm: {sentence}", err=True)
    sys.exit(1)
