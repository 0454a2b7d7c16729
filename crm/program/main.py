"""The command line `crm`. Each command is a file beside this one, loaded when it is called."""

import sys
from importlib import import_module

import click
import psycopg
from eventsourcing.persistence import InterfaceError, OperationalError

from crm.storage.key_store import KeyStoreUnavailable

_COMMANDS = {
    "demo": "crm.program.demo.command:demo",
    "serve": "crm.program.serve:serve",
    "migrate": "crm.program.migrate:migrate",
    "import": "crm.program.main:import_",
    "export": "crm.program.export:export",
    "project": "crm.program.project:project",
    "scoring": "crm.program.scoring:scoring",
    "policy": "crm.program.policy:policy",
    "report": "crm.program.report:report",
    "events": "crm.program.events:events",
    "replay": "crm.program.replay:replay",
    "disclose": "crm.program.disclose:disclose",
    "rights": "crm.program.rights:rights",
    "retain": "crm.program.retain:retain",
    "audit": "crm.program.audit:audit",
    "duplicates": "crm.program.duplicates:duplicates",
    "deliveries": "crm.program.deliveries:deliveries",
    "keys": "crm.program.keys:keys",
    "token": "crm.program.token:token",
    "schema": "crm.program.schema:schema",
    "doctor": "crm.program.doctor:doctor",
}
_IMPORTS = {
    "people": "crm.program.import_people:import_people",
    "interactions": "crm.program.import_interactions:import_interactions",
}


class _Lazy(click.Group):
    """Loads a command when it is needed: the API's half second is not paid by an import."""

    places: dict[str, str]

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = self.places.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


class _Crm(_Lazy):
    places = _COMMANDS


class _Import(_Lazy):
    places = _IMPORTS


@click.group(cls=_Crm, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="alumni-crm", prog_name="crm")
def crm() -> None:
    """An alumni relationship CRM: every interaction an event, served by GraphQL."""


@click.group(cls=_Import)
def import_() -> None:
    """Bring in what other systems know."""


def main() -> None:
    """Run the program; every failure that somebody can mend is one sentence on stderr."""
    try:
        crm()
    except (psycopg.errors.LockNotAvailable, psycopg.errors.DeadlockDetected) as error:
        _fail(f"Somebody else works on the same: {_first_line(error)}. Nothing was done; try again")
    except KeyStoreUnavailable as error:
        _fail(str(error))
    except (psycopg.OperationalError, OperationalError, InterfaceError) as error:
        _fail(f"The database does not answer: {_first_line(error)}. Try: crm doctor")
    except psycopg.errors.InsufficientPrivilege as error:
        _fail(f"The database refuses: {_first_line(error)}. Run: crm migrate, as its owner")
    except Exception as error:
        if not hasattr(error, "code"):
            raise
        _fail(str(error))


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)


def _fail(sentence: str) -> None:
    click.echo(f"crm: {sentence}", err=True)
    sys.exit(1)
