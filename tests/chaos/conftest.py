"""`--chaos-seed` repeats a run's choices; what the machine does in between is its own."""

import os
import secrets

import pytest

_SHORT_SECONDS = 10.0


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--chaos-seed", type=int, help="Repeat the choices of an earlier run.")


@pytest.fixture
def chaos_seed(pytestconfig: pytest.Config) -> int:
    told: int | None = pytestconfig.getoption("--chaos-seed", default=None)
    return secrets.randbelow(10**6) if told is None else told


@pytest.fixture
def chaos_seconds() -> float:
    """How long things are broken: CHAOS_SECONDS, or a few seconds among the other tests."""
    return float(os.environ.get("CHAOS_SECONDS") or _SHORT_SECONDS)
