"""The same questions to small and large databases: what more people cost those who ask.

Each size is a deployment of its own with its own PostgreSQL and `crm serve`, all up at once and
asked in turn over HTTP.
"""

import datetime
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Final
from uuid import UUID

from benchmarks.harness import Figure, at_most, say
from benchmarks.multiplying import multiply
from benchmarks.people import Name, employee_number, newsletters, register_people
from benchmarks.place import home, moment, opened
from benchmarks.scale import Scale
from benchmarks.served import Client, Served
from crm.application.alumni import AlumniCrm
from projections.runner import Runner

NAME = "growth"
_BASE: Final = 1_000
"""People who come through the API and are then copied."""
_MESSAGES: Final = 7
"""Of the ten facts a person."""
_RARE: Final = Name("小鳥遊", "タカナシ", "Takanashi")
_RARE_PEOPLE: Final = 20
_ASKED_ABOUT: Final = 200
_WARM_UP: Final = 5
_FAMILIES: Final = tuple(
    Name(*each.split())
    for each in (
        "佐藤 サトウ Sato",
        "鈴木 スズキ Suzuki",
        "高橋 タカハシ Takahashi",
        "田中 タナカ Tanaka",
        "伊藤 イトウ Ito",
        "渡辺 ワタナベ Watanabe",
        "山本 ヤマモト Yamamoto",
        "中村 ナカムラ Nakamura",
        "小林 コバヤシ Kobayashi",
        "加藤 カトウ Kato",
        "吉田 ヨシダ Yoshida",
        "山田 ヤマダ Yamada",
        "佐々木 ササキ Sasaki",
        "山口 ヤマグチ Yamaguchi",
        "松本 マツモト Matsumoto",
        "井上 イノウエ Inoue",
        "木村 キムラ Kimura",
        "林 ハヤシ Hayashi",
        "斎藤 サイトウ Saito",
        "清水 シミズ Shimizu",
    )
)
_COMMON: Final = _FAMILIES[9]
"""One of twenty has this name."""

_WHO = "query Who($ref: String!) { alumnus(by: { externalRef: $ref }) { id } }"
_PAGE = """
query Page($id: ID!) { alumnus(by: { id: $id }) {
  displayName
  timeline(first: 20) { edges { node { id kind occurredAt { date } sentence(locale: JA) } } }
} }
"""
_SEARCH = """
query Search($search: String!) { alumni(filter: { search: $search }, first: 20) {
  edges { node { id displayName status } }
} }
"""
_TOP = """
{ alumni(orderBy: { by: SCORE, direction: DESC }, first: 20) {
  edges { node { id displayName engagement { milliPoints level } } }
} }
"""
_NOTE = """
mutation Note($input: RecordInteractionInput!) { done: recordInteraction(input: $input) {
  __typename ... on CommandSuccess { stale }
} }
"""


@dataclass(slots=True)
class _Place:
    """One size, and what of it is asked about."""

    people: int
    client: Client
    known: Iterator[str]
    """Ids of people whose facts can be read; the others are copies."""

    def page(self) -> None:
        answer = self.client.ask(_PAGE, {"id": next(self.known)})["alumnus"]
        assert len(answer["timeline"]["edges"]) > _MESSAGES // 2, answer

    def search(self, text: str) -> None:
        found = self.client.ask(_SEARCH, {"search": text})["alumni"]["edges"]
        assert len(found) == 20, (text, len(found))

    def top(self) -> None:
        assert len(self.client.ask(_TOP)["alumni"]["edges"]) == 20

    def note(self) -> None:
        given = {
            "alumnus": {"id": next(self.known)},
            "interaction": {"noteAdded": {"text": "近況を伺いました。"}},
            "occurredAt": datetime.datetime.now(datetime.UTC).isoformat(),
        }
        done = self.client.ask(_NOTE, {"input": given})["done"]
        assert done == {"__typename": "RecordInteractionSuccess", "stale": False}, done


@dataclass(frozen=True, slots=True)
class _Question:
    what: str
    bound: float | None
    ask: Callable[[_Place], None]
    seconds: dict[int, list[float]] = field(default_factory=dict)
    """By the number of people."""


def measure(scale: Scale) -> list[Figure]:
    questions = _questions()
    with ExitStack() as stack:
        places = [_place(stack, people) for people in scale.grown]
        for number in range(_WARM_UP + scale.questions):
            for question in questions:
                for place in places if number % 2 else reversed(places):
                    began = time.perf_counter()
                    question.ask(place)
                    if number >= _WARM_UP:
                        taken = time.perf_counter() - began
                        question.seconds.setdefault(place.people, []).append(taken)
    return [_figure(each) for each in questions]


def _questions() -> list[_Question]:
    def searching(text: str) -> Callable[[_Place], None]:
        return lambda place: place.search(text)

    questions = [
        _Question("A person's timeline page", 1.3, _Place.page),
        _Question("A note recorded and waited for", 1.3, _Place.note),
        _Question("The top-engaged page", 2.0, _Place.top),
    ]
    words = ("kanji", "kana", "Latin")
    for word, of_rare, of_common in zip(words, _RARE.texts, _COMMON.texts, strict=True):
        questions.append(
            _Question(
                f"Search by {word} prefix, {_RARE_PEOPLE} people found", 2.0, searching(of_rare)
            )
        )
        questions.append(
            _Question(f"Search by {word} prefix, 5 % of all found", None, searching(of_common))
        )
    return questions


def _figure(question: _Question) -> Figure:
    medians = {people: statistics.median(each) for people, each in question.seconds.items()}
    smallest, largest = min(medians), max(medians)
    told = ", ".join(
        f"{seconds * 1000:.1f} ms at {people:,}" for people, seconds in medians.items()
    )
    return Figure(
        workload=NAME,
        what=f"{question.what}, {largest:,} people to {smallest:,}",
        value=medians[largest] / medians[smallest],
        unit="×",
        goal=None if question.bound is None else at_most(question.bound, "×"),
        detail=f"medians: {told}",
        numbers={f"median_ms_{people}": each * 1000 for people, each in medians.items()},
    )


def _place(stack: ExitStack, people: int) -> _Place:
    folder = stack.enter_context(home())
    began = time.perf_counter()
    with opened(folder) as parts:
        crm = parts.crm
        runner = Runner(parts.url, parts.secrets, crm.zone)
        base = register_people(crm, _BASE, names=_FAMILIES)
        _tell(crm, base)
        runner.catch_up()
        multiply(parts.url, people // _BASE)
        rare = register_people(crm, _RARE_PEOPLE, names=[_RARE], first=_BASE)
        _tell(crm, rare)
        runner.catch_up()
    say(f"  {people:,} people in {time.perf_counter() - began:.0f} s")
    api = stack.enter_context(Served(folder))
    client = Client(api.url)
    stack.callback(client.close)
    references = map(employee_number, range(_BASE - _ASKED_ABOUT, _BASE + _RARE_PEOPLE))
    ids = [client.ask(_WHO, {"ref": each})["alumnus"]["id"] for each in references]
    return _Place(people, client, cycle(ids))


def _tell(crm: AlumniCrm, people: Sequence[UUID]) -> None:
    """Newsletters, until they have ten facts each on average."""
    facts = newsletters(people, moment(crm))
    crm.append_unseen(list(islice(facts, len(people) * _MESSAGES)), moment(crm))
