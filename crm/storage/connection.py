"""One place that knows how to reach the database: the URL, the role, the session's settings."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict

APP, PROJECTOR, AUDIT, FOLLOWER = "crm_app", "crm_projector", "crm_audit", "crm_follower"

_SETTINGS = {
    "timezone": "UTC",
    "idle_in_transaction_session_timeout": "5s",
    "client_min_messages": "warning",
}

# A peer that vanished without a word (a pulled cable, a restarted gateway) is given up after about
# twenty seconds on either side, not after hours. On Unix sockets none of this means anything; a URL
# that names one of these has its way.
_OUR_SIDE = {
    "connect_timeout": "10",
    "keepalives_idle": "10",
    "keepalives_interval": "3",
    "keepalives_count": "3",
    "tcp_user_timeout": "10000",
}
_SERVER_SIDE = {
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "3",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "10s",
    # A query whose client is gone ends at once, with the locks it holds.
    "client_connection_check_interval": "2s",
}


def connection_kwargs(url: str, role: str | None = None, **settings: str) -> dict[str, Any]:
    """Arguments for `psycopg.connect` and its pools; with a role, every session is that role."""
    kwargs = _OUR_SIDE | conninfo_to_dict(url)
    options = _as_options(_SERVER_SIDE)
    options += [str(kwargs["options"])] if kwargs.get("options") else []
    options += _as_options(_SETTINGS | settings | ({"role": role} if role else {}))
    return kwargs | {"options": " ".join(options), "application_name": "crm"}


def _as_options(settings: dict[str, str]) -> list[str]:
    """The later one of two with the same name holds."""
    return [f"-c {name}={value}" for name, value in settings.items()]


def library_environment(url: str) -> dict[str, str]:
    """The library's POSTGRES_* variables for a URL; it has no setting for one."""
    parts = conninfo_to_dict(url)
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "APPLICATION_RECORDER_TOPIC": "crm.storage.recorder:AlumniRecorder",
        "CREATE_TABLE": "n",
        "POSTGRES_DBNAME": str(parts.get("dbname") or "crm"),
        "POSTGRES_HOST": str(parts.get("host") or "localhost"),
        "POSTGRES_PORT": str(parts.get("port") or "5432"),
        "POSTGRES_USER": str(parts.get("user") or "crm"),
        "POSTGRES_PASSWORD": str(parts.get("password") or ""),
        "POSTGRES_SCHEMA": "event_store",
    }
