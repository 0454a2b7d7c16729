"""Normalised caches of other people's clients hold what the API means, without a warning."""

import pytest

from tests.journeys.program import Served
from tests.web.conftest import Node


@pytest.mark.parametrize("client", ["apollo", "urql"])
def test_a_normalised_cache_never_mixes_moments_pages_or_values(
    client: str, served: Served, node: Node
) -> None:
    passed = node(f"caches/{client}.mjs", f"{served.url}/graphql").split()

    assert passed[:5] == [
        "momentsNeverMix",
        "pagesGrowWhileEntriesArrive",
        "answersUpdateWhatIsShown",
        "valuesAreLaidTogether",
        "interfacesNeedTheirTypes",
    ]
