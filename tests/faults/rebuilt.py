"""Whether the read models hold what a fresh replay of the log gives."""

import datetime

import psycopg

from crm.storage.connection import PROJECTOR, connection_kwargs
from crm.storage.key_file import read_key_file
from projections import READ_MODELS
from projections.checksum import checksum
from projections.runner import Runner
from tests.crm.storage.appending import TOKYO
from tests.faults.deployment import Deployment


def checksums(deployment: Deployment) -> dict[str, str]:
    kwargs = connection_kwargs(deployment.cluster.url, PROJECTOR)
    with psycopg.connect(**kwargs, autocommit=True) as connection:
        return {model.name: checksum(connection, model.name) for model in READ_MODELS}


def live_and_rebuilt(deployment: Deployment) -> tuple[dict[str, str], dict[str, str]]:
    """Both as checksums. Call it when no projector runs; asked again when midnight passed."""
    secrets = read_key_file(deployment.key_file)
    while True:
        day = datetime.datetime.now(TOKYO).date()
        Runner(deployment.cluster.url, secrets, TOKYO).catch_up()
        live = checksums(deployment)
        for model in READ_MODELS:
            Runner(deployment.cluster.url, secrets, TOKYO).rebuild(model.name)
        rebuilt = checksums(deployment)
        if datetime.datetime.now(TOKYO).date() == day:
            return live, rebuilt
