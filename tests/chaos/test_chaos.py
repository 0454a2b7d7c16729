"""Programs, network and database are killed, paused and cut at random, under load: all comes right.

`make chaos` takes minutes; among the other tests it takes seconds. The seed is printed first.
"""

import time
from pathlib import Path

import pytest

from tests.chaos.crowd import Member, at_work
from tests.chaos.ledger import Ledger
from tests.chaos.nemesis import Nemesis
from tests.chaos.provider import Provider, SigningKey
from tests.chaos.readers import Reader
from tests.chaos.verdict import judge
from tests.chaos.world import World
from tests.chaos.writers import Writer
from tests.faults.deployment import deployed, write_export

_PEOPLE = 60
_CROWD: tuple[tuple[type[Member], int], ...] = (
    *((Writer, number) for number in range(4)),
    *((Reader, number) for number in range(2)),
)
_PATIENCE_SECONDS = 60.0


def test_after_chaos_everything_acknowledged_is_there_once_and_read_models_are_right(
    tmp_path: Path, chaos_seed: int, chaos_seconds: float
) -> None:
    print(f"\nchaos seed {chaos_seed}, {chaos_seconds:g} seconds", flush=True)
    ledger, key = Ledger(), SigningKey()
    with deployed(tmp_path, CRM_SENDGRID_PUBLIC_KEY=key.public) as deployment:
        write_export(tmp_path / "people.csv", range(_PEOPLE))
        deployment.run("import", "people", str(tmp_path / "people.csv"))
        ledger.count("people imported", _PEOPLE)
        world = World(deployment, ledger, chaos_seed, _PEOPLE)
        world.start()
        crowd: list[Member] = [
            Provider(chaos_seed, ledger, world.urls, key, _PEOPLE),
            *(
                kind(f"{kind.__name__} {number}", chaos_seed, ledger, world.urls, deployment.token)
                for kind, number in _CROWD
            ),
        ]
        with at_work(crowd):
            Nemesis(world, chaos_seed).rage(chaos_seconds)
            for each in crowd:
                each.stop()
            deadline = time.monotonic() + _PATIENCE_SECONDS
            while any(each.is_alive() for each in crowd) and time.monotonic() < deadline:
                world.tend()
                time.sleep(0.05)
        world.settle()
        ledger.note("settled")
        judge(world, deployment.token)
    ledger.note(_summary(ledger, world))
    if ledger.complaints:
        again = f'To repeat its choices: make chaos ARGS="--chaos-seed {chaos_seed}"'
        pytest.fail("\n".join([*ledger.complaints[:30], again]), pytrace=False)


def _summary(ledger: Ledger, world: World) -> str:
    positions = f"{ledger.highest} facts"
    counts = ", ".join(f"{number} {what}" for what, number in sorted(ledger.counts.items()))
    longest = ", ".join(f"{what} {seconds:.1f} s" for what, seconds in ledger.longest.items())
    rebuilt = f"{len(world.rebuilt)} editions rebuilt"
    return f"{positions}; {counts}; {rebuilt}; at most: {longest}"
