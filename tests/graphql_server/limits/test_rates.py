"""What a client may ask for in a minute."""

import pytest

from graphql_server.limits.rates import RateLimited, RateLimits


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_client_may_spend_its_points_and_no_more(clock):
    rates = RateLimits(600, clock)

    assert [rates.spend("a", 200).remaining for _ in range(3)] == [400, 200, 0]
    with pytest.raises(RateLimited) as refused:
        rates.spend("a", 50)

    assert refused.value.extensions == {"retryAfterSeconds": 5, "limit": 600}
    assert rates.spend("b", 1).remaining == 599


def test_points_come_back_evenly(clock):
    rates = RateLimits(600, clock)
    rates.spend("a", 600)

    clock.now += 5
    assert rates.spend("a", 50).remaining == 0
    clock.now += 30
    assert rates.spend("a", 100).remaining == 200
    clock.now += 1_000
    assert (rates.spend("a", 1).remaining, rates.spend("a", 1).seconds) == (599, pytest.approx(0.2))


def test_a_refusal_spends_nothing(clock):
    rates = RateLimits(600, clock)
    rates.spend("a", 590)
    for _ in range(100):
        with pytest.raises(RateLimited):
            rates.spend("a", 11)

    assert rates.spend("a", 10).remaining == 0


def test_what_costs_more_than_a_minute_s_points_takes_them_all(clock):
    rates = RateLimits(600, clock)

    assert rates.spend("a", 20_000).remaining == 0
    with pytest.raises(RateLimited):
        rates.spend("a", 1)


def test_waiting_as_long_as_told_is_enough(clock):
    for cost in (1, 7, 100, 500, 997):
        rates = RateLimits(997, clock)
        rates.spend("a", 997)
        with pytest.raises(RateLimited) as refused:
            rates.spend("a", cost)
        clock.now += refused.value.extensions["retryAfterSeconds"]
        rates.spend("a", cost)


def test_only_so_many_clients_are_remembered(clock):
    rates = RateLimits(600, clock, most_clients=100)
    for number in range(1_000):
        rates.spend(f"address {number}", 1)

    assert len(rates._whole_at) == 100
