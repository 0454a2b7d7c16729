"""Makes the tables of the read models, and makes them anew when their form changed."""

import psycopg


def migrate_read_models(connection: psycopg.Connection) -> list[str]:
    """Create or remake what is missing or has another form; the names of those (re)made.

    A read model that is remade begins at position 0. Idempotent; safe when started twice at once.
    """
    raise NotImplementedError
