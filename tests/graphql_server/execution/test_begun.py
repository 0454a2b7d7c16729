"""Whatever fails, and when: no coroutine beside it is left without a word."""

import asyncio
import gc
import logging
import warnings
from collections.abc import Iterator

import pytest
import strawberry

from graphql_server.execution.compiled import CompiledExecutor


@strawberry.type
class Part:
    @strawberry.field
    async def name(self) -> str:
        await asyncio.sleep(0)
        return "part"


@strawberry.type
class Thing:
    number: int = 1

    @strawberry.field
    async def slow(self) -> str:
        await asyncio.sleep(0)
        return "slow"

    @strawberry.field
    async def parts(self) -> list[Part]:
        await asyncio.sleep(0)
        return [Part(), Part()]

    @strawberry.field
    def part(self) -> Part:
        return Part()


@strawberry.type
class Query:
    @strawberry.field
    async def fails(self, after: int) -> str:
        for _ in range(after):
            await asyncio.sleep(0)
        raise ValueError("refused")

    @strawberry.field
    async def things(self) -> list[Thing]:
        await asyncio.sleep(0)
        return [Thing(), Thing()]


SCHEMA = strawberry.Schema(Query, execution_context_class=CompiledExecutor)
DOCUMENTS = (
    "{ things { number parts { name } } fails(after: %d) }",
    "{ fails(after: %d) things { number slow part { name } parts { name } } }",
)


@pytest.fixture
def heard() -> Iterator[list[warnings.WarningMessage]]:
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        gc.collect()  # what tests before this one left
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        yield heard
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_field_that_fails_leaves_nothing_unawaited_beside_it(
    document: str, heard: list[warnings.WarningMessage]
) -> None:
    for turns in range(12):
        result = asyncio.run(_answer(document % turns))
        assert result.data is None
        assert [error.message for error in result.errors or ()] == ["refused"]
    gc.collect()
    assert [str(each.message) for each in heard if "never awaited" in str(each.message)] == []


async def _answer(document: str) -> strawberry.types.ExecutionResult:
    result = await SCHEMA.execute(document)
    assert isinstance(result, strawberry.types.ExecutionResult)
    return result
