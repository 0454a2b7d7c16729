"""The compiled executor gives what graphql-core gives: data, messages, paths, places, order.

`EXECUTOR_CASES=20000` tries as many damaged answers; the seed of a difference is in the failure.
"""

import asyncio
import datetime
import enum
import gc
import logging
import os
import random
import re
import warnings
from typing import Annotated, Any
from uuid import UUID

import pytest
import strawberry
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig

from graphql_server.execution.compiled import CompiledExecutor
from graphql_server.schema.info import Info
from graphql_server.schema.scalars import SCALARS, Int64, Json

CASES = int(os.environ.get("EXECUTOR_CASES", "400"))
MORNING = datetime.datetime(2026, 3, 31, 9, 0, 0, 5, tzinfo=datetime.UTC)


@strawberry.enum
class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


@strawberry.enum
class Word(enum.StrEnum):
    YES = "yes"
    NO = "no"


@strawberry.interface
class Thing:
    id: strawberry.ID
    number: int | None


@strawberry.type
class Fruit(Thing):
    weight: float
    colour: Colour
    colours: list[Colour | None]
    picked: datetime.datetime
    place: Int64
    told: Json | None

    @strawberry.field
    def label(self, word: Word | None = Word.YES, times: int = 1, suffix: str = "!") -> str | None:
        if self.number == 3:
            raise ValueError("three is refused")
        return f"{self.colour.name} {word and word.value}{suffix}" * times

    @strawberry.field
    def same(self) -> "Fruit":
        return self


@strawberry.type
class Tool(Thing):
    sharp: bool
    words: list[str] | None

    @strawberry.field
    async def slow(self) -> str:
        await asyncio.sleep(0)
        return "slow"

    @strawberry.field
    def broken(self) -> int | None:
        raise ValueError("broken")

    @strawberry.field
    def asked(self, info: Info) -> str:
        return info.field_name


Either = Annotated[Fruit | Tool, strawberry.union("Either")]


@strawberry.type
class Box:
    things: list[Thing]
    either: list[Either | None]
    one: Thing | None
    fruit: Fruit
    rows: list[list[int] | None]


@strawberry.type
class Query:
    @strawberry.field
    def box(self) -> Box | None:
        return self.made  # type: ignore[attr-defined, no-any-return]


def _schema(**kwargs: Any) -> strawberry.Schema:
    types = [Fruit, Tool]
    return strawberry.Schema(
        Query, types=types, config=StrawberryConfig(scalar_map=SCALARS), **kwargs
    )


STOCK = _schema()
COMPILED = _schema(execution_context_class=CompiledExecutor)

DOCUMENTS = [
    "{ box { things { __typename id number ... on Fruit { weight colour colours picked place told }"
    " ... on Tool { sharp words } } rows } }",
    "{ box { either { ... on Fruit { id weight x: colour colours picked told } ... on Tool"
    " { id sharp words } } one { id number } } }",
    "{ box { fruit { id weight colour colours same { same { place label(times: 2) } } }"
    " things { id ... on Tool { sharp slow broken asked words } } } }",
    "query($off: Boolean = false, $word: Word) { box { things { id @skip(if: $off) number ...F }"
    " one { ...F } fruit { ...G  b: label(word: NO) } } }"
    " fragment F on Thing { id ... on Fruit { picked } }"
    ' fragment G on Fruit { colour label(word: $word, suffix: "?") weight ...F }',
    "query($times: Int!) { box { fruit { label(times: $times) } one { __typename ... on Fruit"
    " { label(word: null) } } } box { fruit { number } one { id } } }",
]
ODD: list[Any] = [
    None,
    1,
    "x",
    "red",
    Word.YES,
    1.5,
    float("nan"),
    float("inf"),
    2**40,
    True,
    [],
    ["a"],
    ["a", None],
    [1],
    Colour.RED,
    [Colour.RED, None],
    MORNING,
    MORNING.replace(tzinfo=None),
    object(),
    ValueError("as a value"),
    (1, 2),
    {"a": 1},
    UUID(int=7),
    range(3),
]
_LATER = object()


def _fruit(chance: random.Random) -> Fruit:
    return Fruit(
        id=strawberry.ID("1"),
        number=chance.choice([None, 2, 3]),
        weight=1.5,
        colour=Colour.RED,
        colours=[Colour.BLUE, None],
        picked=MORNING,
        place=Int64(7),
        told=Json({"a": [1]}),
    )


def _tool(chance: random.Random) -> Tool:
    return Tool(id=strawberry.ID("2"), number=1, sharp=chance.random() < 0.5, words=["q"])


def _damaged(chance: random.Random, made: Any, probability: float) -> Any:
    names = sorted(vars(made))
    if chance.random() < probability:
        setattr(made, chance.choice(names), chance.choice([*ODD, _LATER]))
    if chance.random() < probability / 8:
        delattr(made, chance.choice(sorted(vars(made))))
    return made


def _box(seed: int) -> Query:
    chance = random.Random(seed)

    def thing() -> Any:
        return _damaged(chance, chance.choice([_fruit, _tool])(chance), 0.3)

    box = Box(
        things=[thing() for _ in range(3)],
        either=[chance.choice([thing(), None]) for _ in range(3)],
        one=chance.choice([None, thing()]),
        fruit=_damaged(chance, _fruit(chance), 0.3),
        rows=[[1], None, [2, 3]],
    )
    query = Query()
    query.made = _damaged(chance, box, 0.1)  # type: ignore[attr-defined]
    return query


def _with_coroutines(found: Any, seen: set[int]) -> Any:
    """What is marked becomes something to await, made anew for each execution."""
    if id(found) not in seen and hasattr(found, "__strawberry_definition__"):
        seen.add(id(found))
        for name, value in list(vars(found).items()):
            if value is _LATER:
                setattr(found, name, _later())
            for each in value if isinstance(value, list) else [value]:
                _with_coroutines(each, seen)
    return found


async def _later() -> str:
    return "later"


async def _answer(schema: strawberry.Schema, document: str, root: Any, **variables: Any) -> str:
    result = await schema.execute(document, variables, root_value=root)
    errors = [
        (error.message, error.path, [tuple(place) for place in error.locations or ()])
        for error in result.errors or ()
    ]
    return re.sub(r"0x[0-9a-f]+", "0x", repr((result.data, errors)))


def _variables(document: str, seed: int) -> dict[str, Any]:
    chance = random.Random(-seed)
    variables: dict[str, Any] = {}
    if "$off" in document and chance.random() < 0.7:
        variables["off"] = chance.random() < 0.5
    if "$word" in document and chance.random() < 0.7:
        variables["word"] = chance.choice(["YES", "NO", None])
    if "$times" in document:
        variables["times"] = chance.choice([1, 2])
    return variables


@pytest.fixture
def quiet() -> Any:
    """Without the log of errors that are meant, and of coroutines that no executor reaches."""
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
        gc.collect()
    logging.disable(logging.NOTSET)


def test_damaged_answers_are_the_same_as_without(quiet: Any) -> None:
    async def try_all() -> int:
        refused = 0
        for seed in range(CASES):
            document = DOCUMENTS[seed % len(DOCUMENTS)]
            variables = _variables(document, seed)
            stock, compiled = [
                await _answer(schema, document, _with_coroutines(_box(seed), set()), **variables)
                for schema in (STOCK, COMPILED)
            ]
            assert compiled == stock, f"seed {seed}"
            refused += not stock.endswith("[])")
        return refused

    refused = asyncio.run(try_all())
    assert CASES * 0.2 < refused < CASES * 0.95  # both kinds of answers were compared


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_surprises_nobody_is_answered_by_a_function(
    document: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing but the resolvers that await or ask for `info` reaches graphql-core."""
    reached: list[str] = []
    stock = CompiledExecutor.execute_field

    def noted(self: Any, parent_type: Any, source: Any, asked: Any, *rest: Any) -> Any:
        reached.append(asked[0].node.name.value)
        return stock(self, parent_type, source, asked, *rest)

    monkeypatch.setattr(CompiledExecutor, "execute_field", noted)
    chance = random.Random(2)
    query, fruit = Query(), _fruit(chance)
    fruit.number = 2
    things: list[Thing] = [fruit] if "slow" in document else [fruit, _tool(chance)]
    query.made = Box(  # type: ignore[attr-defined]
        things=things, either=[fruit, None], one=fruit, fruit=fruit, rows=[[1], None]
    )
    asyncio.run(_answer(COMPILED, document, query, **_variables(document, 0)))
    assert set(reached) <= {"box", "things"}, reached


def test_each_request_has_its_own_arguments() -> None:
    document = "query($word: Word) { box { fruit { label(word: $word) } } }"
    query, fruit = Query(), _fruit(random.Random(2))
    fruit.number = 2
    query.made = Box(things=[], either=[], one=None, fruit=fruit, rows=[])  # type: ignore[attr-defined]
    given = [asyncio.run(_answer(COMPILED, document, query, word=each)) for each in ("YES", "NO")]
    assert "RED yes!" in given[0]
    assert "RED no!" in given[1]


def test_an_extension_that_sees_each_field_switches_it_off() -> None:
    seen: list[str] = []

    class Seeing(SchemaExtension):
        def resolve(self, next_: Any, root: Any, info: Any, *args: Any, **kwargs: Any) -> Any:
            seen.append(info.field_name)
            return next_(root, info, *args, **kwargs)

    schema = _schema(execution_context_class=CompiledExecutor, extensions=[Seeing])
    query = Query()
    query.made = Box(things=[], either=[], one=None, fruit=_fruit(random.Random(2)), rows=[])  # type: ignore[attr-defined]
    asyncio.run(_answer(schema, "{ box { fruit { id } } }", query))
    assert seen == ["box", "fruit", "id"]


def test_instants_stay_datetimes_only_for_the_wire() -> None:
    class Context:
        for_wire = True

    query = Query()
    query.made = Box(things=[], either=[], one=None, fruit=_fruit(random.Random(2)), rows=[])  # type: ignore[attr-defined]
    document = "{ box { fruit { picked } } }"

    async def picked(context: object) -> Any:
        result = await COMPILED.execute(document, root_value=query, context_value=context)
        assert result.data is not None
        return result.data["box"]["fruit"]["picked"]

    assert asyncio.run(picked(None)) == "2026-03-31T09:00:00.000005Z"
    assert asyncio.run(picked(Context())) == MORNING
    assert asyncio.run(picked(None)) == "2026-03-31T09:00:00.000005Z"
