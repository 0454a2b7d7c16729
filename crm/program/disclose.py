"""`crm disclose PERSON`: a person's own data as files, to be handed to them."""

import os
from pathlib import Path

import click
import orjson

from crm.application.accesses import accesses_of
from crm.application.alumni import PersonRef
from crm.application.disclosure import COLUMNS
from crm.application.disclosure import disclose as disclosed
from crm.domain.facts.accesses import AccessPurpose, ConfidentialClass
from crm.domain.refusals import Refusal
from crm.ingest.csv_file import CsvFile
from crm.program.arguments import must_be_free, not_written, now
from crm.program.bootstrap import deployment
from crm.program.settings import read_settings
from crm.storage.private_file import open_private
from graphql_server.schema.ids import ALUMNUS, parse_uuid, uuid_of


@click.command()
@click.argument("person")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    show_default="here",
    help="Folder for the two files.",
)
@click.option("--force", is_flag=True, help="Write over files that are there already.")
def disclose(person: str, folder: Path, force: bool) -> None:
    """Write all that is on file of PERSON as disclosure.json and disclosure.csv.

    PERSON is an id, an employee number or an e-mail address. What tells about other people is
    masked, formulas are harmless in the CSV, and that it was handed out is recorded first. Read
    free texts before they leave: no program knows whom they name.
    """
    document, table = folder / "disclosure.json", folder / "disclosure.csv"
    for file in (document, table):
        must_be_free(file, force)
    with deployment(read_settings()) as parts:
        try:
            found = disclosed(parts.crm, _named(person))
        except Refusal as refusal:
            raise click.UsageError(str(refusal)) from None
        moment = now(parts)
        looks = accesses_of({found.alumnus_id: set(ConfidentialClass)}, AccessPurpose.REQUEST)
        parts.crm.append_unseen([moment.happening(None, each) for each in looks], moment)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with os.fdopen(open_private(document), "wb") as written:
            written.write(orjson.dumps(found.document(), option=orjson.OPT_INDENT_2))
        with CsvFile(table, COLUMNS) as rows:
            for row in found.rows():
                rows.write(row)
    except OSError as fault:
        raise not_written(folder, fault) from None
    click.echo(f"{len(found.facts):,} facts in {document} and {table}, for their owner alone.")
    if found.unreadable:
        click.echo(f"{found.unreadable:,} facts cannot be read; see: crm doctor", err=True)


def _named(text: str) -> PersonRef:
    found = parse_uuid(text.lower()) or uuid_of(text, ALUMNUS)
    if found is not None:
        return PersonRef(alumnus_id=found)
    return PersonRef(email=text) if "@" in text else PersonRef(external_ref=text)
