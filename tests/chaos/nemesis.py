"""What breaks, and when: drawn by the seed, undone after a while."""

import heapq
import itertools
import random
import signal
import time
from collections.abc import Callable

from tests.chaos.world import World
from tests.faults.programs import Program
from tests.faults.proxy import Proxy

_TERMINATE = """
SELECT count(pg_terminate_backend(pid)) FROM (
    SELECT pid FROM pg_stat_activity
    WHERE application_name = 'crm' AND pid <> pg_backend_pid() AND client_port > 0
    ORDER BY pid LIMIT %(most)s) AS unlucky
"""
_PAUSES = (0.5, 1.5, 3.0, 6.0, 8.0)  # a transaction may stand still for five seconds


class Nemesis:
    """`rage` runs in the thread that may start and stop the database."""

    def __init__(self, world: World, seed: int) -> None:
        self._world, self._ledger = world, world.ledger
        self._chance = random.Random(f"{seed} nemesis")
        self._undo: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()
        self._deeds: tuple[Callable[[], str | None], ...] = (
            self._kill_projector,
            self._kill_projector,
            self._pause_projector,
            self._pause_projector,
            self._kill_server,
            self._pause_server,
            self._crash_database,
            self._reset,
            self._refuse,
            self._open_hole,
            self._slow_down,
            self._deafen,
            self._terminate_sessions,
            self._kill_import,
            self._rebuild,
            self._kill_rebuild,
            self._roll_back,
        )

    def rage(self, seconds: float) -> None:
        """Every deed at least once, in an order of the seed's, then again and again."""
        end = time.monotonic() + seconds
        gap = min(1.5, seconds / len(self._deeds))
        deck = self._shuffled()
        left = len(deck)
        following = time.monotonic()
        while time.monotonic() < end or left > 0:
            self._tend()
            if time.monotonic() < following:
                time.sleep(0.05)
                continue
            following = time.monotonic() + gap * self._chance.uniform(0.5, 1.5)
            deck = deck or self._shuffled()
            deed, left = deck.pop(), left - 1
            if told := deed():
                self._ledger.note(told)
                self._ledger.count("faults")
        self._ledger.note("peace")
        while self._undo:
            heapq.heappop(self._undo)[2]()

    def _shuffled(self) -> list[Callable[[], str | None]]:
        return self._chance.sample(self._deeds, len(self._deeds))

    def _tend(self) -> None:
        while self._undo and self._undo[0][0] < time.monotonic():
            heapq.heappop(self._undo)[2]()
        self._world.tend()

    def _later(self, seconds: float, undo: Callable[[], None]) -> None:
        heapq.heappush(self._undo, (time.monotonic() + seconds, next(self._numbers), undo))

    # --- programs -------------------------------------------------------------------------

    def _kill_projector(self) -> str | None:
        return self._kill(self._one(self._world.projectors))

    def _kill_server(self) -> str | None:
        return self._kill(self._one(self._world.servers))

    def _kill_import(self) -> str | None:
        return self._kill(self._one([self._world.importer]))

    def _kill_rebuild(self) -> str | None:
        if self._world.rebuild is None:
            self._world.begin_rebuild()
            self._later(self._chance.uniform(0.3, 3.0), lambda: self._quietly_kill_rebuild())
            return "a rebuild begins and will be killed"
        return self._kill(self._one([self._world.rebuild]))

    def _quietly_kill_rebuild(self) -> None:
        if self._world.rebuild is not None and (told := self._kill(self._world.rebuild)):
            self._ledger.note(told)

    def _rebuild(self) -> str | None:
        return f"rebuild of {self._world.begin_rebuild()}"

    def _roll_back(self) -> str:
        return f"rollback of {self._world.begin_rollback()}"

    def _pause_projector(self) -> str | None:
        return self._pause(self._one(self._world.projectors))

    def _pause_server(self) -> str | None:
        return self._pause(self._one(self._world.servers))

    def _kill(self, program: Program | None) -> str | None:
        if program is None or not program.runs:
            return None
        program.kill()
        self._ledger.count("kills")
        return f"kill {program.name}"

    def _pause(self, program: Program | None) -> str | None:
        if program is None or not program.is_ready or program.paused:
            return None
        program.pause()
        seconds, pid = self._chance.choice(_PAUSES), program.pid
        self._ledger.count("pauses")

        def resume() -> None:
            if program.runs and program.paused and program.pid == pid:
                program.resume()

        self._later(seconds, resume)
        return f"pause {program.name} for {seconds:g} s"

    def _one(self, programs: list[Program]) -> Program | None:
        running = [program for program in programs if program.runs]
        return self._chance.choice(running) if running else None

    # --- the network ----------------------------------------------------------------------

    def _reset(self) -> str:
        name, network = self._network()
        network.reset()
        return f"reset the network of {name}"

    def _refuse(self) -> str:
        name, network = self._network()
        seconds = self._chance.uniform(0.3, 3.0)
        network.refuse()
        self._later(seconds, network.welcome)
        return f"the network of {name} refuses for {seconds:.1f} s"

    def _open_hole(self) -> str:
        name, network = self._network()
        seconds = self._chance.uniform(1.0, 7.0)
        network.open_hole()
        self._ledger.count("black holes")
        self._later(seconds, network.close_hole)
        return f"black hole before {name} for {seconds:.1f} s"

    def _slow_down(self) -> str:
        name, network = self._network()
        network.delay = 0.05
        self._later(self._chance.uniform(1.0, 4.0), lambda: setattr(network, "delay", 0.0))
        return f"the network of {name} is slow"

    def _deafen(self) -> str:
        name, network = self._network()
        network.deaf = True
        self._later(self._chance.uniform(1.0, 6.0), lambda: setattr(network, "deaf", False))
        return f"{name} hears no notifications"

    def _network(self) -> tuple[str, Proxy]:
        return self._chance.choice(sorted(self._world.networks.items()))

    # --- the database ---------------------------------------------------------------------

    def _crash_database(self) -> str:
        how = self._chance.choice([signal.SIGQUIT, signal.SIGKILL])
        began = time.monotonic()
        self._world.deployment.cluster.crash(how)
        self._world.deployment.cluster.start()
        self._ledger.count("restarts of the database")
        return f"{how.name} to the database; back after {time.monotonic() - began:.1f} s"

    def _terminate_sessions(self) -> str:
        with self._world.deployment.look() as connection:
            most = {"most": self._chance.randrange(1, 12)}
            row = connection.execute(_TERMINATE, most).fetchone()
        return f"{row and row[0]} sessions terminated"
