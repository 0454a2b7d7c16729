"""Where questions look: their statements name no schema, the search path says which edition."""

from typing import Any

from crm.storage.connection import APP, connection_kwargs
from projections import READ_MODELS

LIVE_PATH = ",".join(model.name for model in READ_MODELS)
"""The schemas of the editions that answer today; a switch puts others in their place."""


def reading_kwargs(url: str, path: str = LIVE_PATH, **settings: str) -> dict[str, Any]:
    """Arguments for a connection or pool that asks read models, in the application's role."""
    return connection_kwargs(url, APP, search_path=path, **settings)
