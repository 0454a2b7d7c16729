"""The real schema on a real database, and what one operation came to there."""

import asyncio
import datetime
import gc
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from psycopg import AsyncCursor
from psycopg_pool import AsyncConnectionPool

from crm.application.alumni import AlumniCrm
from crm.storage.key_file import Secrets
from graphql_server.access import EVERYTHING
from graphql_server.context import RequestContext
from graphql_server.limits.guard import GuardedSchema
from graphql_server.schema import build_schema
from graphql_server.services import Services
from projections.reading import reading_kwargs
from projections.wait import ProjectionWaiter
from tests.conftest import fresh_database


@dataclass
class Outcome:
    """What an operation came to."""

    data: Any
    codes: list[str]
    messages: list[str]
    cost: int | None
    seconds: float
    """CPU of this process."""
    statements: int

    def is_refused(self, *codes: str) -> bool:
        """With one of these codes, cheaply, before anything was done."""
        assert self.codes, "it was answered"
        assert set(self.codes) <= set(codes), (self.codes, self.messages[:1])
        assert (self.data, self.statements) == (None, 0)
        assert self.seconds < 1, self.seconds  # measured: below 0.1; a busy machine may be slower
        assert sum(map(len, self.messages)) < 100_000
        return True


class Target:
    """Carries operations out one after the other."""

    def __init__(self, schema: GuardedSchema, services: Services, statements: list[str]) -> None:
        self.schema, self.services, self._statements = schema, services, statements
        self.runner = asyncio.Runner()

    def __call__(
        self, operation: str, variables: Any = None, operation_name: str | None = None
    ) -> Outcome:
        context = RequestContext(
            services=self.services,
            viewer=EVERYTHING,
            correlation_id=uuid4(),
            now=datetime.datetime.now(datetime.UTC),
        )
        self._statements.clear()
        begun = time.process_time()
        result = self.runner.run(
            self.schema.execute(
                operation,
                variable_values=variables,
                context_value=context,
                operation_name=operation_name,
            )
        )
        seconds = time.process_time() - begun
        errors = result.errors or []
        return Outcome(
            data=result.data,
            codes=[str((error.extensions or {}).get("code")) for error in errors],
            messages=[error.message for error in errors],
            cost=(result.extensions or {}).get("cost"),
            seconds=seconds,
            statements=len(self._statements),
        )


@pytest.fixture(scope="session")
def real_schema() -> GuardedSchema:
    return build_schema()


@pytest.fixture(scope="module")
def stage(server: str, template: str) -> Iterator[str]:
    """URL of a database that the operations of a module share."""
    with fresh_database(server, template) as url:
        yield url


@pytest.fixture(scope="module")
def target(
    real_schema: GuardedSchema, stage: str, secrets: Secrets, zone: ZoneInfo
) -> Iterator[Target]:
    """target("{ … }", {…}): what an operation comes to."""
    statements: list[str] = []

    class Noting(AsyncCursor[Any]):
        async def execute(self, query: Any, *args: Any, **kwargs: Any) -> Any:
            statements.append(str(query))
            return await super().execute(query, *args, **kwargs)

    kwargs = reading_kwargs(stage) | {"autocommit": True, "cursor_factory": Noting}
    crm = AlumniCrm(stage, secrets, zone)
    pool = AsyncConnectionPool(kwargs=kwargs, min_size=1, max_size=4, open=False)
    services = Services(crm=crm, pool=pool, waiter=ProjectionWaiter(stage), zone=zone)
    found = Target(real_schema, services, statements)
    with found.runner:
        found.runner.run(pool.open(wait=True))
        found("{ viewer { label } }")
        gc.collect()
        gc.freeze()  # one collection of the whole schema is a fifth of a second, at any time
        yield found
        gc.unfreeze()
        found.runner.run(services.waiter.close())
        found.runner.run(pool.close())
    crm.close()
