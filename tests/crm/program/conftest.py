"""The employer of the demo, for tests that only look at it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pytest

from crm.application.alumni import AlumniCrm
from crm.program.demo.fill import fill
from crm.storage.key_file import Secrets
from tests.conftest import fresh_database


@dataclass(frozen=True)
class Demo:
    """What `crm demo` shows, and the moment it was filled at."""

    crm: AlumniCrm
    now: datetime.datetime
    day: datetime.date


@pytest.fixture(scope="session")
def demo(server: str, template: str, secrets: Secrets, zone: ZoneInfo) -> Iterator[Demo]:
    """Filled once for all tests of this folder: they add nothing to it."""
    now = datetime.datetime.now(datetime.UTC)
    with fresh_database(server, template) as database:
        crm = AlumniCrm(database, secrets, zone)
        fill(crm, now, lambda number: None)
        yield Demo(crm, now, now.astimezone(zone).date())
        crm.close()
