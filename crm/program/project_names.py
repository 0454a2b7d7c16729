"""Which read models a command is about: any number of names, or all."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from projections import READ_MODELS

NAMES = click.Choice([each.name for each in READ_MODELS])


def on_read_models(command: Callable[..., None]) -> Callable[..., None]:
    """Gives the command `names`, each once, in the order written."""

    @click.argument("names", nargs=-1, type=NAMES, metavar="[NAME...]")
    @click.option("--all", "all_of_them", is_flag=True, help="Every read model.")
    @wraps(command)
    def wrapped(names: tuple[str, ...], all_of_them: bool, **more: Any) -> None:
        if names and all_of_them:
            raise click.UsageError("Name read models or say --all, not both.")
        if not names and not all_of_them:
            raise click.UsageError(f"Name read models ({', '.join(NAMES.choices)}), or say --all.")
        chosen = tuple(NAMES.choices) if all_of_them else tuple(dict.fromkeys(names))
        command(names=chosen, **more)

    return wrapped
