"""Users of the identity provider: what they are called, by the id that the log has of them."""

import datetime
from typing import Any

from psycopg import AsyncConnection

_NOTE = """
INSERT INTO access.account (account_id, label, last_used_on)
VALUES (%(account_id)s, %(label)s, %(day)s)
ON CONFLICT (account_id) DO UPDATE
SET label = CASE WHEN excluded.label = '' THEN account.label ELSE excluded.label END,
    last_used_on = greatest(account.last_used_on, excluded.last_used_on)
"""


async def note_account(
    connection: AsyncConnection[Any], account_id: str, label: str, day: datetime.date
) -> None:
    """Keep that this user was here on this day (UTC), and what they are called."""
    values = {"account_id": account_id, "label": label, "day": day}
    await connection.execute(_NOTE, values)
