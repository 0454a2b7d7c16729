"""`crm import interactions FILE`: a list of attendance, of a newsletter's results, of referrals or
of meetings becomes facts; every row is imported, unchanged, left out or rejected, and said so."""

import datetime
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import click

from crm.domain.envelope import Actor, ActorType
from crm.ingest.columns import MappingError
from crm.ingest.interactions_import import import_interactions as run_import
from crm.ingest.interactions_mapping import InteractionsMapping, ListKind, load_mapping
from crm.ingest.interactions_rows import InteractionsTable, read_interactions
from crm.ingest.interactions_summary import InteractionsSummary
from crm.ingest.one_import import one_import
from crm.ingest.tables import TableError
from crm.program.bootstrap import deployment
from crm.program.import_people import (
    codes,
    must_be_another_file,
    refuse,
    reject_lines,
    rejects_file_for,
)
from crm.program.progress import counting
from crm.program.settings import Settings, read_settings

_SHOWN = 10
_PATH = click.Path(path_type=Path, dir_okay=False)


@click.command("interactions")
@click.argument("file", type=_PATH)
@click.option(
    "--kind", type=click.Choice([each.value for each in ListKind]), help="What the list tells of."
)
@click.option(
    "--set",
    "said",
    multiple=True,
    metavar="FIELD=VALUE",
    help="What the file does not say, such as gathering_id=meetup-2026 or campaign_id=2026-11.",
)
@click.option("--mapping", "mapping_file", type=_PATH, help="How to read the file (TOML).")
@click.option("--rejects", "rejects_file", type=_PATH, help="Write rows not imported to this CSV.")
@click.option("--encoding", help="Encoding of the file, such as cp932; wins over the mapping.")
@click.option("--dry-run", is_flag=True, help="Check every row and store nothing.")
def import_interactions(
    file: Path,
    kind: str | None,
    said: tuple[str, ...],
    mapping_file: Path | None,
    rejects_file: Path | None,
    encoding: str | None,
    dry_run: bool,
) -> None:
    """Import attendance, newsletter results, referrals or meetings (CSV or TSV). Importing the same
    list again adds nothing."""
    settings = read_settings()
    try:
        mapping = load_mapping(mapping_file) if mapping_file else InteractionsMapping()
        mapping = mapping.given(kind, dict(map(_setting, said)))
        table = _table(file, mapping, encoding, settings)
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
                bars.append(stack.enter_context(counting("Importing interactions", total)))
            bars[0](done)

        summary = run_import(
            crm,
            table,
            actor=Actor(ActorType.HR, "import"),
            dry_run=dry_run,
            on_progress=tell,
            rejects=rejects.add if rejects is not None else lambda row: None,
        )
    for line in summary_lines(summary, table.kind, rejects_file):
        click.echo(line)
    if summary.rejected and not summary.accepted:
        click.echo("crm: No row could be imported; correct the file or the mapping.", err=True)
        sys.exit(1)


def summary_lines(
    summary: InteractionsSummary, kind: ListKind, rejects_file: Path | None = None
) -> list[str]:
    """What an import says at its end."""
    would = "Would import" if summary.dry_run else "Imported"
    lines = [
        f"{would} {summary.new:,} of {summary.rows:,} rows ({kind}): {summary.facts:,} facts;"
        f" {summary.unchanged:,} rows with nothing new, {summary.left_out:,} left out,"
        f" {summary.empty:,} empty.",
    ]
    lines += reject_lines(summary, rejects_file)
    if noticed := summary.notice_codes.total():
        lines.append(f"{noticed:,} to look at ({codes(summary.notice_codes)}):")
        for notice in summary.notices[:_SHOWN]:
            problem = notice.problem
            lines.append(f"  line {notice.line}: {problem.reason} {problem.reason_ja}")
        if noticed > _SHOWN:
            lines.append(f"  … and {noticed - _SHOWN:,} more.")
    return lines


def _table(
    file: Path, mapping: InteractionsMapping, encoding: str | None, settings: Settings
) -> InteractionsTable:
    now = datetime.datetime.now(datetime.UTC)
    return read_interactions(file, mapping, now=now, zone=settings.time_zone, encoding=encoding)


def _setting(said: str) -> tuple[str, str]:
    name, equals, value = said.partition("=")
    if not equals or not value.strip():
        refuse(f"--set {said}: write FIELD=VALUE, such as gathering_id=meetup-2026.")
    return name.strip(), value.strip()
