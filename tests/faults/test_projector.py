"""`crm project run` on a network and beside machines that fail: nothing is lost or done twice."""

import sys
from collections.abc import Callable

import pytest

from tests.faults.conftest import Append
from tests.faults.deployment import Deployment
from tests.faults.programs import INTERRUPTED, Program, until
from tests.faults.proxy import Proxy
from tests.faults.rebuilt import assert_live_equals_rebuilt, checksums

Do = Callable[[], None]

LATE = 0.03  # seconds per answer, so that a transaction takes long enough to be met


@pytest.fixture
def network(deployment: Deployment) -> Proxy:
    return deployment.network()


@pytest.fixture
def standby(deployment: Deployment) -> Program:
    return deployment.projector(deployment.network(), "standby")


def meet_a_transaction(deployment: Deployment, append: Append, network: Proxy) -> None:
    """Wait until the program behind `network` holds a lease, at work on new facts."""
    network.delay = LATE
    for _ in range(20):
        append(200)
        until(lambda: deployment.in_transaction(network) or deployment.caught_up(), "a transaction")
        if deployment.in_transaction(network):
            return
    raise AssertionError("no transaction was met")


def hold_up(deployment: Deployment, append: Append, network: Proxy, stop: Do, go_on: Do) -> None:
    """Stop the program behind `network` while it holds a lease, and see that it still does."""
    for _ in range(20):
        meet_a_transaction(deployment, append, network)
        stop()
        if deployment.in_transaction(network):
            network.delay = 0
            return
        go_on()
    raise AssertionError("it always came to the end of its transaction")


def test_a_connection_cut_at_every_step_costs_and_doubles_nothing(
    deployment: Deployment, append: Append, network: Proxy
):
    deployment.projector(network).start().wait_ready()
    until(deployment.caught_up, "the first facts")
    network.cut_after(iter([400, 900, 3_000, 9_000, 40_000] * 2))
    network.reset()
    append(3_000)
    until(deployment.caught_up, "the facts after the cuts", 60)
    assert network.cuts >= 3
    assert_live_equals_rebuilt(deployment)


def test_resets_in_the_middle_of_transactions_cost_and_double_nothing(
    deployment: Deployment, append: Append, network: Proxy
):
    projector = deployment.projector(network).start().wait_ready()
    for _ in range(3):
        meet_a_transaction(deployment, append, network)
        network.reset()
    append(10)
    until(deployment.caught_up, "the facts after the resets", 60)
    assert projector.runs
    assert_live_equals_rebuilt(deployment)


def test_a_paused_projector_is_replaced_and_writes_nothing_when_it_goes_on(
    deployment: Deployment, append: Append, network: Proxy, standby: Program
):
    first = deployment.projector(network, "first").start().wait_ready()
    standby.start().wait_ready()
    hold_up(deployment, append, network, first.pause, first.resume)
    append(500)
    until(deployment.caught_up, "the standby", 60)
    before = checksums(deployment)
    said = len(first.said())
    first.resume()
    until(lambda: INTERRUPTED.search(first.said(), said) is not None, "its complaint")
    assert "due to idle-in-transaction timeout" in deployment.cluster.said()
    assert deployment.caught_up()
    assert checksums(deployment) == before
    standby.kill()
    append(10)
    until(deployment.caught_up, "the first one, which stood by", 30)
    assert_live_equals_rebuilt(deployment)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packets are dropped by Linux")
def test_a_projector_in_a_black_hole_is_replaced_and_finds_its_way_back(
    deployment: Deployment, append: Append, network: Proxy, standby: Program
):
    first = deployment.projector(network, "first").start().wait_ready()
    standby.start().wait_ready()
    hold_up(deployment, append, network, network.open_hole, network.close_hole)
    append(500)
    until(deployment.caught_up, "the standby", 60)
    until(lambda: INTERRUPTED.search(first.said()) is not None, "the first one to notice", 30)
    network.close_hole()
    standby.kill()
    append(10)
    until(deployment.caught_up, "the first one, back on the network", 30)
    assert first.runs
    assert_live_equals_rebuilt(deployment)


def test_a_standby_takes_over_when_the_projector_is_killed_in_the_middle(
    deployment: Deployment, append: Append, network: Proxy, standby: Program
):
    first = deployment.projector(network, "first").start().wait_ready()
    standby.start().wait_ready()
    hold_up(deployment, append, network, first.pause, first.resume)
    first.kill()
    append(10)
    until(deployment.caught_up, "the standby", 30)
    assert_live_equals_rebuilt(deployment)


def test_a_projector_that_hears_no_notification_polls(
    deployment: Deployment, append: Append, network: Proxy
):
    network.deaf = True
    deployment.projector(network).start().wait_ready()
    until(deployment.caught_up, "the first facts")
    for _ in range(3):
        append(1)
        until(deployment.caught_up, "a fact that nobody announced", 10)
    assert network.lost_notices > 0
