"""`crm serve` and `crm project run` when the database restarts or goes silent: they stay."""

import signal
from collections.abc import Iterator

import pytest

from tests.faults.deployment import Deployment
from tests.faults.office import Office
from tests.faults.programs import INTERRUPTED, Program, until
from tests.faults.proxy import Proxy
from tests.faults.rebuilt import assert_live_equals_rebuilt


@pytest.fixture
def network(deployment: Deployment) -> Proxy:
    return deployment.network()


@pytest.fixture
def server(deployment: Deployment, network: Proxy) -> Program:
    return deployment.server(network).start()


@pytest.fixture
def projector(deployment: Deployment, network: Proxy) -> Program:
    return deployment.projector(network).start()


@pytest.fixture
def office(deployment: Deployment, server: Program, projector: Program) -> Iterator[Office]:
    server.wait_ready()
    projector.wait_ready()
    office = Office(lambda: server.url, deployment.token)
    yield office
    office.close()


def test_both_outlive_restarts_of_the_database(
    deployment: Deployment, server: Program, projector: Program, office: Office
):
    last = int(office.note()["position"])
    for how in (signal.SIGQUIT, signal.SIGKILL):
        deployment.cluster.crash(how)
        deployment.cluster.start()
        position = int(office.note()["position"])
        assert position == last + 1
        last = position
        until(deployment.caught_up, "the projector")
    until(office.hears_fresh, "a fresh answer")
    assert server.runs
    assert projector.runs
    assert_live_equals_rebuilt(deployment)


def test_both_outlive_a_silent_network(
    deployment: Deployment, server: Program, projector: Program, network: Proxy, office: Office
):
    last = int(office.note()["position"])
    with network.hole():
        until(
            lambda: INTERRUPTED.search(projector.said()) is not None, "the projector to notice", 30
        )
    assert int(office.note()["position"]) == last + 1
    until(deployment.caught_up, "the projector")
    assert server.runs
    assert projector.runs


def test_an_answer_is_fresh_when_no_notification_is_heard(network: Proxy, office: Office):
    office.note()
    network.deaf = True
    until(office.hears_fresh, "a fresh answer")
    until(office.hears_fresh, "another one")
    assert network.lost_notices > 0
