"""Everything that runs: two servers, three projectors, an import, rebuilds, each on its network."""

import random
import time
from pathlib import Path

from projections import READ_MODELS
from tests.chaos.ledger import Ledger
from tests.faults.deployment import Deployment, write_export
from tests.faults.programs import Program, until
from tests.faults.proxy import Proxy

_SERVERS, _PROJECTORS = 2, 3
_LATECOMERS = 25
_SETTLE_SECONDS = 90.0
_WRONG = ("Traceback", "was wrong; first difference", "VERIFICATION_FAILED", "not what its facts")


class World:
    """`tend` is called again and again: it does what a service manager does."""

    def __init__(self, deployment: Deployment, ledger: Ledger, seed: int, people: int) -> None:
        self.deployment, self.ledger = deployment, ledger
        self._chance = random.Random(f"{seed} world")
        self.networks: dict[str, Proxy] = {}
        self.servers = [
            deployment.server(self._network(name), name)
            for name in (f"server-{number}" for number in range(_SERVERS))
        ]
        self.projectors = [
            deployment.projector(self._network(name), name)
            for name in (f"projector-{number}" for number in range(_PROJECTORS))
        ]
        self.latecomers = range(people, people + _LATECOMERS)
        self.importer = self._importer()
        self.rebuild: Program | None = None
        self.rollback: Program | None = None
        self.rebuilt: list[str] = []
        """Read models whose rebuild came to its end."""
        self._rebuilding: tuple[str, ...] = ()
        self._looked = 0.0

    @property
    def programs(self) -> list[Program]:
        """Those that run all the time."""
        return [*self.servers, *self.projectors]

    def start(self) -> None:
        for each in self.programs:
            each.start()
        for each in self.programs:
            each.wait_ready()
        self.importer.start()

    def urls(self) -> list[str | None]:
        return [server.url for server in self.servers]

    def tend(self) -> None:
        for program in self.programs:
            if complaint := program.start_again_if_ended():
                self.ledger.complain(complaint)
        if self.importer.status not in (None, 0):
            self.ledger.count("imports begun again")
            self.importer.start()
        if self.rebuild is not None and self.rebuild.status == 0:
            self.rebuilt += self._rebuilding
            self.rebuild, self._rebuilding = None, ()
        elif self.rebuild is not None and self.rebuild.status is not None:
            self.ledger.count("rebuilds begun again")
            self.rebuild.start()
        self._look()

    def begin_rebuild(self) -> str:
        """A rebuild of one read model or of all, unless one is running."""
        if self.rebuild is None:
            names = [model.name for model in READ_MODELS]
            self._rebuilding = tuple(self._chance.choice([[name] for name in names] + [names]))
            arguments = ("project", "rebuild", *self._rebuilding, "--workers", "2")
            network = self.networks.get("rebuild") or self._network("rebuild")
            self.rebuild = self.deployment.program("rebuild", arguments, network).start()
        return " ".join(self._rebuilding)

    def begin_rollback(self) -> str:
        """The edition before of some read model comes back, if there is one and nothing fails."""
        name = self._chance.choice([model.name for model in READ_MODELS])
        if self.rollback is None or not self.rollback.runs:
            network = self.networks.get("rollback") or self._network("rollback")
            self.rollback = self.deployment.program(
                "rollback", ("project", "rollback", name), network
            ).start()
        return name

    def settle(self) -> None:
        """Until all that was begun is at its end and everything has been projected."""

        def settled() -> bool:
            self.tend()
            return (
                self.importer.status == 0
                and self.rebuild is None
                and not (self.rollback and self.rollback.runs)
                and all(program.is_ready for program in self.programs)
                and self.deployment.caught_up()
            )

        try:
            until(settled, "everything to settle", _SETTLE_SECONDS)
        except AssertionError:
            self.ledger.complain(f"it does not settle: {self._state()}")

    def scan_logs(self) -> None:
        """No program was at a loss, and no rebuild found the edition before it wrong."""
        for log in sorted(self.deployment.folder.glob("*.log")):
            said = log.read_text(encoding="utf-8", errors="replace")
            for mark in _WRONG:
                if mark in said:
                    place = said.index(mark)
                    self.ledger.complain(f"{log.name} says: …{said[place - 200 : place + 1500]}")

    def _look(self) -> None:
        """For how long facts wait, as information."""
        if time.monotonic() - self._looked > 0.5:
            self._looked = time.monotonic()
            self.ledger.took("a fact on its way to a read model", self.deployment.lag_seconds())

    def _state(self) -> dict[str, object]:
        return {
            "importer": self.importer.status,
            "rebuild": self.rebuild and self.rebuild.said()[-500:],
            "not ready": [each.name for each in self.programs if not each.is_ready],
            "lags": self.deployment.lags(),
        }

    def _importer(self) -> Program:
        path: Path = self.deployment.folder / "latecomers.csv"
        write_export(path, self.latecomers)
        arguments = ("import", "people", str(path))
        return self.deployment.program("importer", arguments, self._network("importer"))

    def _network(self, name: str) -> Proxy:
        self.networks[name] = self.deployment.network()
        return self.networks[name]
