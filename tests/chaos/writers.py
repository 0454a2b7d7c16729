"""People at work through the API: they never give a command up, and write down what they hear."""

import datetime
from typing import Any
from uuid import UUID, uuid4

from tests.chaos.crowd import Member
from tests.chaos.ledger import Known, Told

_PAUSE_SECONDS = 0.02
_AGAIN_SECONDS = 0.1

_COMMAND = """mutation Command($input: %(input)s!) { done: %(name)s(input: $input) {
  __typename ... on CommandSuccess { position stale repeated alumnus { id } } %(more)s
  ... on UserError { code } } }"""
_EDGE = "... on FactRecorded { edge { node { id } } }"
_MANY = """mutation Many($input: RecordInteractionsInput!) {
  done: recordInteractions(input: $input) {
    __typename ... on RecordInteractionsSuccess { position stale results { __typename } }
    ... on UserError { code } } }"""


class WrongAnswer(Exception):
    """To a command that is in order."""


class Writer(Member):
    """One person."""

    def work(self) -> None:
        works = [
            (self._note, 30),
            (self._touch, 40),
            (self._profile, 8),
            (self._departure, 8),
            (self._retract, 6),
            (self._many, 5),
            (self._register, 3),
        ]
        ways, weights = zip(*works, strict=True)
        while self.goes_on:
            (some_work,) = self.chance.choices(ways, weights)
            some_work()
            self.rest(_PAUSE_SECONDS)

    def _note(self) -> None:
        person = self._person()
        done, position = self._record(
            person, {"noteAdded": {"text": f"面談メモ {self.chance.random()}"}}, _now()
        )
        if position is not None and done["alumnus"]:
            entry = done["edge"]["node"]["id"] if done["edge"] else None
            with self.ledger.open() as ledger:
                ledger.recent.append(Known(done["alumnus"]["id"], position, entry))

    def _touch(self) -> None:
        gathering = f"g{self.chance.randrange(12)}"
        fact: dict[str, Any] = self.chance.choice(
            [
                {"meetingHeld": {"durationMinutes": self.chance.randrange(5, 90)}},
                {"gatheringInvited": {"gatheringId": gathering}},
                {"gatheringAttended": {"gatheringId": gathering, "attendance": "ONLINE"}},
                *(
                    {"rsvpGiven": {"gatheringId": gathering, "answer": answer}}
                    for answer in ("YES", "NO", "MAYBE")
                ),
            ]
        )
        self._record(self._person(), fact, self._some_time_ago())

    def _profile(self) -> None:
        name = f"改名 {self.chance.randrange(10**6)}"
        self._record(self._person(), {"profileUpdated": {"name": name}}, self._some_time_ago())

    def _departure(self) -> None:
        name = self.chance.choice(["scheduleDeparture", "rescindDeparture", "recordDeparture"])
        given: dict[str, Any] = {"alumnus": self._person()}
        today = datetime.date.today()
        if name == "scheduleDeparture":
            last = today + datetime.timedelta(days=self.chance.randrange(1, 90))
            given["lastDay"] = {"date": last.isoformat()}
        elif name == "recordDeparture":
            last = today - datetime.timedelta(days=self.chance.randrange(2, 900))
            given["lastDay"] = {"date": last.isoformat()}
        self._command(name, given, None)

    def _retract(self) -> None:
        with self.ledger.open() as ledger:
            entries = [known.entry for known in ledger.recent if known.entry]
        if entries:
            entry = self.chance.choice(entries)
            self._command("retractInteraction", {"entry": entry, "reason": "誤記"}, 1)

    def _many(self) -> None:
        count = self.chance.randrange(2, 20)
        items = [
            {
                "alumnus": self._person(),
                "interaction": {"messageDelivered": {"messageId": str(uuid4())}},
                "occurredAt": self._some_time_ago(),
            }
            for _ in range(count)
        ]
        done = self._sent(_MANY, {"items": items}, "recordInteractions", count)
        if done and any(r["__typename"] != "RecordInteractionSuccess" for r in done["results"]):
            self.ledger.complain(f"an item of many was refused: {done['results']}")

    def _register(self) -> None:
        number = uuid4().hex[:12]
        given = {
            "names": {"name": f"新人 {number}"},
            "email": f"{number}@mail.example",
            "employment": {"employeeNumber": number, "hiredOn": {"date": "2019-04-01"}},
        }
        done, position = self._command("registerAlumnus", given, 2)
        if position is not None and done["alumnus"]:
            with self.ledger.open() as ledger:
                ledger.people.append(done["alumnus"]["id"])

    def _record(
        self, person: dict[str, str], fact: dict[str, Any], occurred_at: str
    ) -> tuple[dict[str, Any], int | None]:
        given = {"alumnus": person, "interaction": fact, "occurredAt": occurred_at}
        return self._command("recordInteraction", given, 1)

    def _command(
        self, name: str, given: dict[str, Any], facts: int | None
    ) -> tuple[dict[str, Any], int | None]:
        """Sent until its outcome is known; the position when it was stored."""
        document = _COMMAND % {
            "input": f"{name[0].upper()}{name[1:]}Input",
            "name": name,
            "more": _EDGE if name == "recordInteraction" else "",
        }
        done = self._sent(document, given, name, facts)
        return done, _position(done)

    def _sent(
        self, document: str, given: dict[str, Any], kind: str, facts: int | None
    ) -> dict[str, Any]:
        request_id = uuid4()
        variables = {"input": given | {"idempotencyKey": str(request_id)}}
        while True:
            answer = self.client.ask(self.url(), document, variables, request_id=request_id)
            done: dict[str, Any] | None = (answer.data or {}).get("done")
            if answer.wrong or not (done or answer.away):
                raise WrongAnswer(f"{kind}: {answer.wrong or answer.text[:500]}")
            if done:
                self._heard(request_id, kind, done, facts)
                if not answer.codes:
                    self._must_be_whole(kind, done)
                return done
            self.ledger.count("commands sent again")
            self.rest(_AGAIN_SECONDS)

    def _must_be_whole(self, kind: str, done: dict[str, Any]) -> None:
        """A stored command that is not stale shows the person; one fault later it may not."""
        if done.get("position") and not done["stale"] and done.get("alumnus", ...) is None:
            self.ledger.complain(f"{kind} at {done['position']} shows nobody, and is not stale")

    def _heard(self, request_id: UUID, kind: str, done: dict[str, Any], facts: int | None) -> None:
        position = _position(done)
        with self.ledger.open() as ledger:
            ledger.commands[request_id] = Told(kind, position, facts)
            ledger.counts["commands refused" if position is None else "commands stored"] += 1
            ledger.highest = max(ledger.highest, position or 0)
            ledger.counts["answered stale"] += bool(done.get("stale"))

    def _person(self) -> dict[str, str]:
        with self.ledger.open() as ledger:
            if ledger.people and self.chance.random() < 0.2:
                return {"id": self.chance.choice(ledger.people)}
            return {"externalRef": str(self.chance.randrange(ledger.counts["people imported"]))}

    def _some_time_ago(self) -> str:
        ago = datetime.timedelta(minutes=self.chance.randrange(60 * 24 * 700))
        return (datetime.datetime.now(datetime.UTC) - ago).isoformat()


def _position(done: dict[str, Any]) -> int | None:
    told = done.get("position")
    return None if told is None else int(told)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat()
