"""`crm import people FILE`: an HR export becomes facts; every row is imported or reported."""

import datetime
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import click

from crm.domain.envelope import Actor, ActorType
from crm.ingest.interactions_summary import InteractionsSummary
from crm.ingest.one_import import one_import
from crm.ingest.people_import import import_people as run_import
from crm.ingest.people_mapping import MappingError, PeopleMapping, load_mapping
from crm.ingest.people_rows import read_people
from crm.ingest.people_summary import ImportSummary
from crm.ingest.rejects import RejectsFile
from crm.ingest.tables import TableError
from crm.program.bootstrap import deployment
from crm.program.progress import counting
from crm.program.settings import read_settings

_SHOWN = 10
_PATH = click.Path(path_type=Path, dir_okay=False)


@click.command("people")
@click.argument("file", type=_PATH)
@click.option("--mapping", "mapping_file", type=_PATH, help="How to read the file (TOML).")
@click.option("--rejects", "rejects_file", type=_PATH, help="Write rows not imported to this CSV.")
@click.option("--encoding", help="Encoding of the file, such as cp932; wins over the mapping.")
@click.option("--dry-run", is_flag=True, help="Check every row and store nothing.")
def import_people(
    file: Path,
    mapping_file: Path | None,
    rejects_file: Path | None,
    encoding: str | None,
    dry_run: bool,
) -> None:
    """Import people from an HR export (CSV or TSV). Importing it again adds nothing."""
    settings = read_settings()
    now = datetime.datetime.now(datetime.UTC)
    today = now.astimezone(settings.time_zone).date()
    try:
        mapping = load_mapping(mapping_file) if mapping_file else PeopleMapping()
        table = read_people(file, mapping, today=today, encoding=encoding)
    except (TableError, MappingError) as error:
        refuse(f"{error} ({error.code})")
    must_be_another_file(rejects_file, file)
    with ExitStack() as stack:
        rejects = rejects_file_for(rejects_file, table.header, stack)
        crm = stack.enter_context(deployment(settings)).crm
        if not dry_run:
            stack.enter_context(one_import(crm.connect))
        bars: list[Callable[[int], None]] = []

        def tell(done: int, total: int) -> None:
            if not bars:
                bars.append(stack.enter_context(counting("Importing people", total)))
            bars[0](done)

        summary = run_import(
            crm,
            table,
            now=now,
            actor=Actor(ActorType.HR, "import"),
            dry_run=dry_run,
            on_progress=tell,
            rejects=rejects.add if rejects is not None else lambda row: None,
        )
    for line in summary_lines(summary, rejects_file):
        click.echo(line)
    if summary.rejected and not summary.accepted:
        click.echo("crm: No row could be imported; correct the file or the mapping.", err=True)
        sys.exit(1)


def summary_lines(summary: ImportSummary, rejects_file: Path | None = None) -> list[str]:
    """What an import says at its end."""
    would = "Would import" if summary.dry_run else "Imported"
    lines = [
        f"{would} {summary.accepted:,} of {summary.rows:,} rows:"
        f" {summary.new:,} new people, {summary.people_changed:,} changed people,"
        f" {summary.unchanged:,} rows with nothing new; {summary.facts:,} facts.",
    ]
    if summary.empty:
        lines.append(f"{summary.empty:,} empty rows.")
    lines += reject_lines(summary, rejects_file)
    if noticed := summary.notice_codes.total():
        lines.append(f"{noticed:,} to look at ({codes(summary.notice_codes)}):")
        for notice in summary.notices[:_SHOWN]:
            problem = notice.problem
            lines.append(f"  line {notice.line}: {problem.reason} {problem.reason_ja}")
        if noticed > _SHOWN:
            lines.append(f"  … and {noticed - _SHOWN:,} more.")
    return lines


def reject_lines(
    summary: ImportSummary | InteractionsSummary, rejects_file: Path | None
) -> list[str]:
    """The first rejected rows, and where all of them are."""
    if not summary.rejected:
        return []
    lines = [f"{summary.rejected:,} rows were rejected ({codes(summary.reject_codes)}):"]
    for row in summary.rejects[:_SHOWN]:
        lines += [f"  line {row.line}: {row.code}: {row.reason}", f"    {row.reason_ja}"]
    if summary.rejected > _SHOWN:
        all_of_them = rejects_file or "a file, with --rejects FILE"
        lines.append(f"  … and {summary.rejected - _SHOWN:,} more; all in {all_of_them}.")
    return lines


def rejects_file_for(
    path: Path | None, header: tuple[str, ...], stack: ExitStack
) -> RejectsFile | None:
    """The rejects file that was asked for, closed with the stack."""
    if path is None:
        return None
    try:
        return stack.enter_context(RejectsFile(path, header))
    except OSError as error:
        refuse(f"{path} cannot be written: {error.strerror}; choose another file for --rejects.")


def must_be_another_file(rejects: Path | None, file: Path) -> None:
    """End unless the rejects go elsewhere than into the file that is imported."""
    if rejects is not None and rejects.exists() and rejects.samefile(file):
        refuse("--rejects would overwrite the file that is imported; name another file.")


def refuse(sentence: str) -> NoReturn:
    """End as wrong use ends."""
    click.echo(f"crm: {sentence}", err=True)
    sys.exit(2)


def codes(counter: Counter[str]) -> str:
    """How many of each."""
    return ", ".join(f"{count:,} {code}" for code, count in counter.most_common())
