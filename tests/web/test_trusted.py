"""Trusted documents, as other people's clients name them."""

from tests.web.conftest import MANIFEST


def test_apollo_and_graphql_ws_send_ids_and_fall_back_to_texts(served, node):
    node("trusted.mjs", f"{served.url}/graphql", str(MANIFEST))
