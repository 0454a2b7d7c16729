"""`crm policy`: which policies are in force, drafting one, whom it would move, publishing it."""

import asyncio
import datetime
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import click
from psycopg import AsyncConnection

from crm.application.command import Command, carry_out
from crm.application.commands.policies import PublishMembershipPolicy, PublishReturnPolicy
from crm.domain.moment import Moment
from crm.domain.policies.published import (
    POLICY_KINDS,
    PublishedPolicy,
    drafted,
    in_force,
    version_of,
    versions,
)
from crm.domain.policies.simulation import SideChange, Simulation
from crm.domain.policies.words import PolicyName
from crm.domain.refusals import Refusal
from crm.domain.words import Locale
from crm.ingest.csv_file import CsvFile
from crm.program.arguments import DATE, FILE, day, must_be_free, not_written, now, shown
from crm.program.bootstrap import Deployment, deployment
from crm.program.policy_tables import console, headline, outcomes_table, policy_table, rules_table
from crm.program.progress import counting
from crm.program.settings import read_settings
from projections.eligibility.simulate import people_count, simulate
from projections.reading import reading_kwargs
from projections.status import statuses

_NAMES = {each.value: each for each in PolicyName}
_PUBLISH = {
    PolicyName.RETURN: PublishReturnPolicy,
    PolicyName.MEMBERSHIP: PublishMembershipPolicy,
}
_COLUMNS = ("alumnus_id", "direction", "before", "after", "rules")
_name = click.argument("name", type=click.Choice(list(_NAMES)))


@click.group()
def policy() -> None:
    """List, draft, simulate and publish policies: who may come back, who may be a member."""


@policy.command("list")
def list_() -> None:
    """Show every version of every policy, since when it is in force, and which one is today."""
    with deployment(read_settings()) as parts:
        today = now(parts).today
        known = {name: _versions(parts, name) for name in PolicyName}
    for name, found in known.items():
        current = in_force(found, today).version
        for each in found:
            since = "built in" if each.built_in else f"from {each.effective_on}"
            until = f", retired {each.retired_on}" if each.retired_on else ""
            mark = "  in force today" if each.version == current else ""
            click.echo(f"{name.value}/{each.version}  {since}{until}  {each.digest[:12]}{mark}")


@policy.command()
@_name
@click.option("--version", type=int, help="Which version; the one in force if left out.")
@click.option("--ja", "japanese", is_flag=True, help="Tell the rules in Japanese.")
def show(name: str, version: int | None, japanese: bool) -> None:
    """Show what a version of a policy asks for, rule by rule."""
    with deployment(read_settings()) as parts, _refusals_told():
        known = _versions(parts, _NAMES[name])
        today = now(parts).today
        found = in_force(known, today) if version is None else version_of(known, version)
    locale = Locale.JA if japanese else Locale.EN
    console().print(policy_table(found, locale))
    for key, words in found.policy.articles.items():
        click.echo(f"{key}: {words.told(locale)}")


@policy.command()
@_name
@click.argument("file", type=FILE)
@click.option("--version", type=int, help="Version to start from; the one in force if left out.")
@click.option("--force", is_flag=True, help="Replace the file if there is one.")
def draft(name: str, file: Path, version: int | None, force: bool) -> None:
    """Write a policy document to edit: a copy of the one in force."""
    must_be_free(file, force)
    with deployment(read_settings()) as parts, _refusals_told():
        known = _versions(parts, _NAMES[name])
        today = now(parts).today
        origin = in_force(known, today) if version is None else version_of(known, version)
    try:
        file.write_text(origin.definition, encoding="utf-8")
    except OSError as fault:
        raise not_written(file, fault) from None
    click.echo(
        f"Wrote {name}/{origin.version} to {file}. Edit it, then: crm policy simulate {file}"
    )


@policy.command("simulate")
@click.argument("file", type=FILE)
@click.option("--with", "version", type=int, help="Version to compare with; the one in force.")
@click.option(
    "--as-of", type=DATE, callback=day, help="The day everybody is judged of; today if left out."
)
@click.option("--movers", type=FILE, help="Write everybody who changes side to this CSV.")
@click.option("--force", is_flag=True, help="Replace that file if there is one.")
def simulate_(
    file: Path,
    version: int | None,
    as_of: datetime.date | None,
    movers: Path | None,
    force: bool,
) -> None:
    """Show who would change side under the policy document FILE, before it is published."""
    if movers is not None:
        must_be_free(movers, force)
    with ExitStack() as stack:
        stack.enter_context(_refusals_told())
        after = drafted(_read(file))
        parts = stack.enter_context(deployment(read_settings()))
        day = as_of or now(parts).today
        known = _versions(parts, after.name)
        before = in_force(known, day) if version is None else version_of(known, version)
        out = stack.enter_context(_movers_file(movers)) if movers else None

        def keep(change: SideChange) -> None:
            if out is not None:
                out.write(_row(change))

        found = _simulate(parts, before, after, day, keep)
    _print(found)
    if movers is not None:
        click.echo(f"Who changes side is in {movers}.")


@policy.command()
@click.argument("file", type=FILE)
@click.option(
    "--effective-on", type=DATE, callback=day, required=True, help="First day it is in force."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
def publish(file: Path, effective_on: datetime.date, yes: bool) -> None:
    """Publish a policy document for good, after showing whom it moves. What was judged stays."""
    if not yes and not sys.stdin.isatty():
        raise click.UsageError("Nobody can be asked here; add --yes to publish.")
    with _refusals_told():
        definition = _read(file)
        after = drafted(definition)
        with deployment(read_settings()) as parts:
            moment = now(parts)
            asked = _PUBLISH[after.name](definition=definition, effective_on=effective_on)
            name = _named(parts, moment, asked)
            before = in_force(_versions(parts, after.name), effective_on)
            found = _simulate(parts, before, after, moment.today, lambda change: None)
            click.echo(headline(found))
            if not yes and not click.confirm(f"Publish {name}, in force from {effective_on}?"):
                raise click.Abort
            done = carry_out(parts.crm, moment, asked)
    click.echo(f"Published {name} at position {done.position}, in force from {effective_on}.")


def _named(parts: Deployment, moment: Moment, asked: Command) -> str:
    """The name and version that it would have; refuses what publishing would."""
    (happening,) = carry_out(parts.crm, moment, asked, dry_run=True).facts
    fact = happening.fact
    return f"{getattr(fact, 'policy', '')}/{getattr(fact, 'policy_version', '')}"


def _simulate(
    parts: Deployment,
    before: PublishedPolicy,
    after: PublishedPolicy,
    day: datetime.date,
    on_change: Callable[[SideChange], None],
) -> Simulation:
    async def run() -> Simulation:
        kwargs = reading_kwargs(parts.url)
        async with await AsyncConnection.connect(**kwargs, autocommit=True) as connection:
            await _say_when_behind(connection)
            with counting("Simulating", total=await people_count(connection)) as tell:
                return await simulate(
                    connection,
                    before,
                    after,
                    day,
                    parts.settings.time_zone,
                    tell=tell,
                    on_change=on_change,
                )

    return asyncio.run(run())


async def _say_when_behind(connection: AsyncConnection[Any]) -> None:
    behind = {each.name: each.lag for each in await statuses(connection)}.get("timeline", 0)
    if behind:
        click.echo(
            f"The read models lack {behind:,} facts; for exact figures see: crm project status",
            err=True,
        )


def _print(found: Simulation) -> None:
    click.echo(headline(found))
    out = console()
    out.print(outcomes_table(found))
    if found.by_rule:
        out.print(rules_table(found))


def _row(change: SideChange) -> Sequence[str]:
    return (
        str(change.alumnus_id),
        change.direction.value,
        change.before.value,
        change.after.value,
        " ".join(change.rules),
    )


def _versions(parts: Deployment, name: PolicyName) -> tuple[PublishedPolicy, ...]:
    kinds = [each.kind for each in POLICY_KINDS]
    return versions(parts.crm.event_log.of_programme(kinds), name)


@contextmanager
def _refusals_told() -> Iterator[None]:
    """What is refused ends as wrong use ends, with its sentence."""
    try:
        yield
    except Refusal as refusal:
        raise click.UsageError(refusal.en) from None


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise click.UsageError(f"There is no file {shown(file)}; see: crm policy draft") from None
    except UnicodeDecodeError:
        raise click.UsageError(f"{shown(file)} is not UTF-8; save it as UTF-8.") from None
    except OSError as fault:
        raise click.UsageError(
            f"{shown(file)} cannot be read: {fault.strerror}. Name a policy document."
        ) from None


def _movers_file(path: Path) -> CsvFile:
    try:
        return CsvFile(path, _COLUMNS)
    except OSError as fault:
        raise not_written(path, fault) from None
