"""Where a workload runs: an embedded PostgreSQL in a folder of its own, gone afterwards."""

import datetime
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import SYSTEM, Context, Source
from crm.domain.moment import Moment
from crm.program.bootstrap import Deployment, deployment
from crm.program.settings import read_settings


@contextmanager
def home() -> Iterator[Path]:
    """A folder for CRM_HOME."""
    with tempfile.TemporaryDirectory(prefix="crm-bench-") as folder:
        yield Path(folder)


@contextmanager
def running() -> Iterator[Deployment]:
    """The whole write side on an empty, migrated database."""
    with home() as folder, opened(folder) as parts:
        yield parts


@contextmanager
def opened(folder: Path) -> Iterator[Deployment]:
    """The database in this home, started for the length of the block."""
    with deployment(read_settings({"CRM_HOME": str(folder)})) as parts:
        yield parts


def moment(crm: AlumniCrm, *, ago: datetime.timedelta = datetime.timedelta()) -> Moment:
    """A command of its own, now or some time ago."""
    context = Context(command_id=uuid4(), actor=SYSTEM, source=Source("benchmark"))
    return Moment(now=datetime.datetime.now(datetime.UTC) - ago, zone=crm.zone, context=context)
