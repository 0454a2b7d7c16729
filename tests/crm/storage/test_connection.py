"""How sessions are made: for how long they wait for a peer that does not answer."""

import psycopg
from psycopg.conninfo import make_conninfo

from crm.storage.connection import APP, PROJECTOR, connection_kwargs


def test_a_peer_that_vanished_is_given_up_within_half_a_minute_on_either_side():
    kwargs = connection_kwargs("postgresql://crm@db.example/crm")
    idle, interval, count = (
        int(kwargs[f"keepalives_{name}"]) for name in ("idle", "interval", "count")
    )
    assert idle + interval * count <= 30
    assert int(kwargs["tcp_user_timeout"]) <= 30_000
    assert int(kwargs["connect_timeout"]) <= 30
    for name in ("tcp_keepalives_idle", "tcp_keepalives_interval", "tcp_user_timeout"):
        assert f"-c {name}=" in kwargs["options"]


def test_a_url_may_say_it_otherwise_but_never_lets_go_of_the_fence():
    url = (
        "postgresql://crm@db.example/crm?keepalives_idle=60&tcp_user_timeout=90000"
        "&options=-c%20tcp_keepalives_idle%3D60%20-c%20idle_in_transaction_session_timeout%3D0"
    )
    kwargs = connection_kwargs(url, PROJECTOR)
    assert (kwargs["keepalives_idle"], kwargs["tcp_user_timeout"]) == ("60", "90000")
    options = kwargs["options"]
    assert options.index("tcp_keepalives_idle=60") > options.index("tcp_keepalives_idle=10")
    fence = "idle_in_transaction_session_timeout="
    assert options.index(f"{fence}5s") > options.index(f"{fence}0")


def test_a_session_is_as_it_was_asked_for_on_any_kind_of_socket(database: str):
    url = make_conninfo(database, options="-c work_mem=5MB")
    wanted = {
        "role": APP,
        "TimeZone": "UTC",
        "work_mem": "5MB",
        "idle_in_transaction_session_timeout": "5s",
        "client_connection_check_interval": "2s",
        "search_path": "timeline",
    }
    with psycopg.connect(**connection_kwargs(url, APP, search_path="timeline")) as connection:
        rows = connection.execute(
            "SELECT name, current_setting(name) FROM unnest(%(names)s::text[]) name",
            {"names": list(wanted)},
        ).fetchall()
    assert dict(rows) == wanted
