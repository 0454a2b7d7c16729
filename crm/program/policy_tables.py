"""Policies and their simulations as tables on a terminal."""

import sys

from rich.console import Console
from rich.table import Table

from crm.domain.policies.policy import AnyOf
from crm.domain.policies.published import PublishedPolicy
from crm.domain.policies.sentences import sentence
from crm.domain.policies.simulation import PolicyDirection, Simulation
from crm.domain.policies.words import Eligibility
from crm.domain.words import Locale

_WIDTH = 120
"""Columns where there is no terminal that says."""


def console() -> Console:
    """Where tables go."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else _WIDTH)


def headline(found: Simulation) -> str:
    """What a simulation says in one sentence."""
    directions = found.directions
    stricter, kinder = directions[PolicyDirection.STRICTER], directions[PolicyDirection.KINDER]
    return (
        f"The draft of {found.after.name.value} compared with version {found.before.version}, of"
        f" {found.day}, {found.people:,} people: {stricter:,} are treated worse, {kinder:,} better,"
        f" {found.people - stricter - kinder:,} the same."
    )


def outcomes_table(found: Simulation) -> Table:
    """From which outcome to which: a row for each before, a column for each after."""
    table = Table(title="Outcomes: in force (rows) to draft (columns)")
    table.add_column("from \\ to", no_wrap=True)
    for outcome in Eligibility:
        table.add_column(outcome.value, justify="right", overflow="fold")
    table.add_column("before", justify="right")
    for outcome in Eligibility:
        cells = [found.transitions[outcome, to] for to in Eligibility]
        before = found.count(outcome)[0]
        shown = [f"{each:,}" if each else "·" for each in cells]
        table.add_row(outcome.value, *shown, f"{before:,}")
    table.add_section()
    after = [f"{found.count(outcome)[1]:,}" for outcome in Eligibility]
    table.add_row("after", *after, f"{found.people:,}")
    return table


def rules_table(found: Simulation) -> Table:
    """The rules that move somebody, those that move most first."""
    table = Table("rule", "direction", title="Rules that move people")
    table.add_column("people", justify="right")
    for (direction, rule), people in found.by_rule.most_common():
        table.add_row(rule, direction.value, f"{people:,}")
    return table


def policy_table(published: PublishedPolicy, locale: Locale) -> Table:
    """The rules of a version, alternatives under their group."""
    policy = published.policy
    name = f"{policy.title.told(locale)} ({published.name.value}/{published.version})"
    table = Table("rule", "asks for", "exceptions", title=name)
    for rule in policy.rules:
        excepted = "with a second person" if policy.can_except(rule.id) else "never"
        table.add_row(rule.id, sentence(rule).told(locale), excepted)
        if isinstance(rule, AnyOf):
            for each in rule.rules:
                table.add_row(f"  {each.id}", sentence(each).told(locale), "")
    return table
