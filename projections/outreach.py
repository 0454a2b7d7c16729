"""Who may be written to, as conditions on people for any list: `person p` has to be in its FROM."""

import datetime
from dataclasses import dataclass
from typing import Any

from psycopg import sql

from crm.domain.words import ConsentPurpose, ContactChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class Outreach:
    """For what and how people are to be written to, under the limit of a day."""

    purpose: ConsentPurpose
    channel: ContactChannel
    include_limited: bool = False
    """Also those who may be written to with a limit that `reachability` tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcasts:
    """What counts as written this month: from the first instant up to, not including, the other."""

    since: datetime.datetime
    until: datetime.datetime
    cap: int
    """How many a person gets at most."""


_MAY_BE_WRITTEN_TO = sql.SQL("""EXISTS (
    SELECT FROM reach r
    WHERE r.alumnus_id = p.alumnus_id AND r.purpose = %(purpose)s AND r.channel = %(channel)s
      AND r.since <= %(today)s::date AND r.until > %(today)s::date
      AND (%(include_limited)s OR NOT r.limited)
)""")
# The timeline is another read model's published table: counted when asked. `strpos` and the
# pattern read JSON text in which a quote within a value is escaped.
SENT = sql.SQL("""(
    SELECT count(DISTINCT substring(e.fact FROM '"message_id":"((?:[^"\\\\]|\\\\.)*)"'))
    FROM entry e
    WHERE e.alumnus_id = p.alumnus_id AND e.kind = 'MessageDelivered'
      AND e.occurred_at >= %(sent_since)s AND e.occurred_at < %(sent_until)s
      AND e.retracted_by IS NULL AND strpos(e.fact, '"campaign_id":') > 0
)""")
"""How many broadcasts a person got; takes `month_params`."""
_NOT_TOO_OFTEN = sql.SQL("{sent} < least(%(cap)s, p.most_broadcasts)").format(sent=SENT)
TOO_OFTEN = sql.SQL("{sent} > %(cap)s").format(sent=SENT)


def outreach_conditions(
    outreach: Outreach | None, month: Broadcasts | None
) -> tuple[list[sql.Composable], dict[str, Any]]:
    """The conditions, and what they take besides `today`; nobody is left out for None.

    Without the limited, `month` is needed.
    """
    if outreach is None:
        return [], {}
    conditions: list[sql.Composable] = [_MAY_BE_WRITTEN_TO]
    if not outreach.include_limited:
        conditions.append(_NOT_TOO_OFTEN)
    return conditions, month_params(month) | {
        "purpose": outreach.purpose.value,
        "channel": outreach.channel.value,
        "include_limited": outreach.include_limited,
    }


def month_params(broadcasts: Broadcasts | None) -> dict[str, Any]:
    """What `SENT` and the conditions take of a month."""
    return {
        "sent_since": broadcasts and broadcasts.since,
        "sent_until": broadcasts and broadcasts.until,
        "cap": broadcasts and broadcasts.cap,
    }
