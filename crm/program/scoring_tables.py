"""Scoring models and their comparisons as tables on a terminal."""

from collections.abc import Iterable

from rich.bar import Bar
from rich.table import Table

from crm.domain.engagement import Level, ScoringModel
from crm.domain.engagement.comparison import Comparison, Movement

_MILLI = 1_000
_BAND_POINTS = 10
_BAR_WIDTH = 14


def headline(found: Comparison) -> str:
    """What a comparison says in two sentences."""
    moves = found.movements
    return (
        f"{found.after} compared with {found.before}, scores of {found.as_of}, {found.people:,}"
        f" people: {moves[Movement.UP]:,} rise, {moves[Movement.DOWN]:,} fall,"
        f" {moves[Movement.SAME]:,} keep their level, {moves[Movement.OTHER]:,} go from NEW or to"
        " it."
    )


def levels_table(found: Comparison) -> Table:
    """From which level to which: a row for each level before, a column for each after."""
    table = Table(title=f"Levels: {found.before} (rows) to {found.after} (columns)")
    table.add_column("from \\ to", no_wrap=True)
    for level in Level:
        table.add_column(level.value, justify="right", overflow="fold")
    table.add_column("before", justify="right")
    before, after = found.levels_before, found.levels_after
    for level in Level:
        cells = [found.transitions[level, to] for to in Level]
        table.add_row(
            level.value, *(f"{each:,}" if each else "·" for each in cells), f"{before[level]:,}"
        )
    table.add_section()
    table.add_row("after", *(f"{after[level]:,}" for level in Level), f"{found.people:,}")
    return table


def histogram(found: Comparison) -> Table:
    """How many people have how many points, before and after."""
    table = Table(title="Points")
    table.add_column("points", justify="right")
    for name in (found.before, found.after):
        table.add_column(name, justify="right")
        table.add_column("", min_width=_BAR_WIDTH)
    most = max(*found.bands_before, *found.bands_after, 1)
    for band, (before, after) in enumerate(zip(found.bands_before, found.bands_after, strict=True)):
        first = band * _BAND_POINTS
        table.add_row(
            f"{first}–{first + _BAND_POINTS}",
            f"{before:,}",
            Bar(most, 0, before, width=_BAR_WIDTH),
            f"{after:,}",
            Bar(most, 0, after, width=_BAR_WIDTH),
        )
    return table


def model_tables(model: ScoringModel) -> Iterable[Table]:
    """Modes, rows and levels of a model."""
    modes = Table("mode", "cap", "half-life", title=model.name)
    for rule in model.modes:
        modes.add_row(
            rule.mode.value, _points(rule.cap_milli_points), f"{rule.half_life_days} days"
        )
    yield modes
    rows = Table("row", "mode", "points", "a month", "only", "kinds")
    for row in model.rows:
        only = [f"once per {row.once_per}"] if row.once_per else []
        only += sorted(row.variants or ())
        only += [f"{row.at_least_minutes} minutes"] if row.at_least_minutes is not None else []
        kinds = [kind for kind, theirs in model.rows_of.items() if row in theirs]
        rows.add_row(
            row.name,
            row.mode.value,
            _points(row.weight_milli_points),
            "" if row.max_per_month is None else str(row.max_per_month),
            ", ".join(only),
            ", ".join(kinds),
        )
    yield rows
    levels = Table("level", "from", "gate events")
    for each in model.levels:
        levels.add_row(each.level.value, _points(each.from_milli_points), str(each.gate_events))
    yield levels


def _points(milli_points: int) -> str:
    return f"{milli_points / _MILLI:g}"
