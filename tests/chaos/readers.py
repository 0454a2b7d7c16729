"""People who look: what they were told is stored must be there, or the answer says it is stale."""

import time
from typing import Any

from tests.chaos.crowd import Member
from tests.faults.client import Answer

_PAUSE_SECONDS = 0.05
_TIMELINE = """query Timeline($id: ID!) { alumnus(by: { id: $id }) {
  timeline(first: 100) { edges { node { position } } }
  engagement { milliPoints explanation { milliPoints } modes { cutByCapMilliPoints } } } }"""
_RANKING = """query Ranking { alumni(first: 20, orderBy: { by: SCORE, direction: DESC }) {
  totalCount edges { node { id displayName status engagement { points level } } } } }"""


class Reader(Member):
    """Reads until stopped."""

    def work(self) -> None:
        while self.goes_on:
            self.chance.choice([self._timeline, self._timeline, self._ranking])()
            self.rest(_PAUSE_SECONDS)

    def _timeline(self) -> None:
        with self.ledger.open() as ledger:
            known = self.chance.choice(ledger.recent) if ledger.recent else None
        if known is None:
            return
        answer = self._ask(_TIMELINE, {"id": known.person}, known.position)
        if answer is None:
            return
        person = (answer.data or {})["alumnus"]
        if person is None:
            self.ledger.complain(f"{known.person} is not on file in an answer that is not stale")
            return
        positions = [int(edge["node"]["position"]) for edge in person["timeline"]["edges"]]
        if known.position not in positions:
            self.ledger.complain(
                f"position {known.position} of {known.person} is not in a timeline that is not"
                f" stale; it has {len(positions)} entries, the answer is of {answer.extensions}"
            )
        if (difference := unexplained(person["engagement"])) != 0:
            self.ledger.complain(f"the score of {known.person} differs by {difference}")

    def _ranking(self) -> None:
        with self.ledger.open() as ledger:
            fewest = len(ledger.people) + ledger.counts["people imported"]
            position = ledger.highest
        answer = self._ask(_RANKING, {}, position)
        if answer is None:
            return
        found = (answer.data or {})["alumni"]
        if found["totalCount"] < fewest or len(found["edges"]) < 20:
            self.ledger.complain(f"{found['totalCount']} people in the list, of {fewest} on file")

    def _ask(self, document: str, variables: dict[str, Any], position: int) -> Answer | None:
        """An answer that must be right, or None."""
        started = time.monotonic()
        answer = self.client.ask(self.url(), document, variables, min_position=position)
        if answer.wrong:
            self.ledger.complain(f"a question was answered with {answer.wrong}")
        if answer.away or answer.wrong:
            self.ledger.count("questions unanswered")
            return None
        self.ledger.count("questions answered")
        self.ledger.took("an answer", time.monotonic() - started)
        if answer.stale:
            self.ledger.count("answers that said they were stale")
            return None
        told = int(answer.extensions.get("position") or 0)
        if told < position:
            self.ledger.complain(
                f"an answer of position {told} to a question about {position} was not stale"
            )
        return answer


def unexplained(engagement: dict[str, Any] | None) -> int:
    """Milli-points that the explanation does not account for."""
    if engagement is None:
        return 0
    lines = sum(line["milliPoints"] for line in engagement["explanation"])
    cut = sum(mode["cutByCapMilliPoints"] for mode in engagement["modes"])
    return int(engagement["milliPoints"] - (lines - cut))
