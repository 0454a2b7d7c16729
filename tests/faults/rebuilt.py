"""Whether the read models hold what a fresh replay of the log gives."""

import psycopg

from crm.storage.connection import PROJECTOR, connection_kwargs
from crm.storage.key_file import read_key_file
from projections import READ_MODELS
from projections.checksum import checksum
from projections.rebuild import Rebuild
from tests.crm.storage.appending import TOKYO
from tests.faults.deployment import Deployment


def checksums(deployment: Deployment) -> dict[str, str]:
    """What the live read models hold, one word per read model."""
    kwargs = connection_kwargs(deployment.cluster.url, PROJECTOR)
    with psycopg.connect(**kwargs, autocommit=True) as connection:
        return {model.name: checksum(connection, model.name) for model in READ_MODELS}


def differences(deployment: Deployment) -> list[str]:
    """As `crm project verify` finds them: the first one of each read model, or none."""
    secrets = read_key_file(deployment.key_file)
    verify = Rebuild(deployment.cluster.url, secrets, TOKYO).verify
    found = {model.name: verify(model.name) for model in READ_MODELS}
    return [f"{name}: {difference}" for name, difference in found.items() if difference]


def assert_live_equals_rebuilt(deployment: Deployment) -> None:
    """Call it when all has been projected."""
    assert differences(deployment) == []
