"""`crm audit verify, prove, export`: what auditors do."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import psycopg

from crm.domain.words import Locale
from crm.program.arguments import must_be_free, shown
from crm.program.bootstrap import deployment
from crm.program.progress import counting
from crm.program.settings import read_settings
from crm.storage.connection import AUDIT, connection_kwargs
from crm.transparency.exported import CHECKPOINT, export, leaf_tiles
from crm.transparency.key_file import read_signing_keys
from crm.transparency.note import BadNote, VerifierKey, checked_checkpoint, notes_in
from crm.transparency.proof import newest, prove
from crm.transparency.told import told
from crm.transparency.verify import Brought, KeysOf, verify

_LARGEST = 256 * 1024 * 1024
"""Bytes of a file of notes: about a million of them."""


@click.command("verify")
@click.option(
    "--since",
    "since",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="NOTE",
    help="A checkpoint you kept, a file of many, or a folder of crm audit export; repeatable.",
)
@click.option(
    "--key", "given", multiple=True, metavar="KEY", help="Trust these keys (crm audit key) alone."
)
@click.option("--ja", "japanese", is_flag=True, help="Tell it in Japanese.")
def verify_(since: tuple[Path, ...], given: tuple[str, ...], japanese: bool) -> None:
    """Recompute the tree from the stored facts; fail at the first one that was changed.

    With --since, the facts must also be those of the checkpoints that you kept yourself: only
    these show that nobody wrote the whole history anew.
    """
    settings = read_settings()
    keys = _trusted(given, settings.audit_key_file)
    brought = [each for path in since for each in _brought(path, keys)]
    with (
        deployment(settings) as parts,
        counting("Facts", total=parts.crm.event_log.head()) as count,
    ):
        verdict = verify(parts.url, keys, brought, count)
    for sentence in told(verdict, Locale.JA if japanese else Locale.EN):
        click.echo(sentence)
    if verdict.finding is not None:
        raise click.exceptions.Exit(1)


@click.command("prove")
@click.argument("position", type=click.IntRange(1, 2**62))
def prove_(position: int) -> None:
    """Print the proof that the fact at POSITION is in the newest checkpoint (C2SP tlog-proof)."""
    with deployment(read_settings()) as parts, _reading(parts.url) as connection:
        click.echo(prove(connection, position).text, nl=False)


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--force", is_flag=True, help="Write into a folder that is there already.")
def export_(folder: Path, force: bool) -> None:
    """Write the newest checkpoint's tree to FOLDER, for any tool that reads C2SP tlog-tiles.

    It holds when what was recorded under which ids, and nothing personal in clear.
    """
    must_be_free(folder, force)
    settings = read_settings()
    keys = read_signing_keys(settings.audit_key_file)
    with deployment(settings) as parts, _reading(parts.url) as connection:
        signed = newest(connection)
        origin = signed.note.splitlines()[0]
        with counting("Facts", total=signed.size) as count:
            files = export(connection, signed, keys.verifiers(origin), folder, count)
    click.echo(f"Wrote {signed.size - 1:,} facts of {origin} to {folder}: {files:,} files.")


def _reading(url: str) -> psycopg.Connection:
    return psycopg.connect(**connection_kwargs(url, AUDIT))


def _trusted(given: Sequence[str], path: Path) -> KeysOf:
    """Keys by origin. A key that is given holds for every epoch of its name."""
    if not given:
        return lambda origin: read_signing_keys(path).verifiers(origin)
    keys = [VerifierKey.parse(each) for each in given]

    def of(origin: str) -> Iterable[VerifierKey]:
        name = origin.rpartition("/")[0]
        return [
            VerifierKey(origin, key.public)
            for key in keys
            if key.name == origin or key.name.rpartition("/")[0] == name
        ]

    return of


def _brought(path: Path, keys: KeysOf) -> list[Brought]:
    folder = path if path.is_dir() else None
    try:
        file = path / CHECKPOINT if folder else path
        if file.stat().st_size > _LARGEST:
            raise click.UsageError(f"{shown(file)} is too large to be a file of checkpoints.")
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "it is no text"
        raise click.UsageError(f"{shown(path)} cannot be read: {why}.") from None
    try:
        notes = [checked_checkpoint(note, _of(note, keys)) for note in notes_in(text)]
    except BadNote as error:
        raise BadNote(f"{shown(path)}: {error}") from None
    if not notes:
        raise BadNote(f"{shown(path)}: there is no checkpoint in it.")
    return [Brought(each, leaf_tiles(folder, each.size) if folder else None) for each in notes]


def _of(note: str, keys: KeysOf) -> Iterable[VerifierKey]:
    return keys(note.split("\n", 1)[0])
