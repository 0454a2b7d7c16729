"""A deployment that tests may break, with a few people on file and a way to append facts."""

import itertools
from collections.abc import Callable, Iterator
from uuid import UUID

import pytest

from crm.application.alumni import AlumniCrm
from crm.storage.key_file import read_key_file
from tests.crm.storage.appending import TOKYO, now_moment, touches
from tests.faults.deployment import Deployment, deployed, people_on_file, write_export

Append = Callable[[int], None]


@pytest.fixture(scope="session")
def broken_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    folder = tmp_path_factory.mktemp("faults")
    with deployed(folder) as deployment:
        write_export(folder / "people.csv", range(20))
        deployment.run("import", "people", str(folder / "people.csv"))
        yield deployment


@pytest.fixture
def deployment(broken_world: Deployment) -> Iterator[Deployment]:
    """Without any program running, before and after."""
    yield broken_world
    broken_world.end_programs()


@pytest.fixture
def append(deployment: Deployment) -> Iterator[Append]:
    """append(count): so many facts, each of somebody, behind the back of every network."""
    crm = AlumniCrm(deployment.cluster.url, read_key_file(deployment.key_file), TOKYO)
    with deployment.look() as connection:
        people: itertools.cycle[UUID] = itertools.cycle(people_on_file(connection))

    def more(count: int) -> None:
        moment = now_moment()
        happenings = [touches(moment, next(people), 1)[0] for _ in range(count)]
        crm.append_unseen(happenings, moment)

    yield more
    crm.close()
