"""One place that knows how to reach the database: the URL, the role, the session's settings."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict

APP, PROJECTOR, AUDIT = "crm_app", "crm_projector", "crm_audit"

_SETTINGS = {
    "timezone": "UTC",
    "idle_in_transaction_session_timeout": "5s",
    "client_min_messages": "warning",
}


def connection_kwargs(url: str, role: str | None = None, **settings: str) -> dict[str, Any]:
    """Arguments for `psycopg.connect` and its pools; with a role, every session is that role."""
    kwargs = dict(conninfo_to_dict(url))
    merged = _SETTINGS | settings | ({"role": role} if role else {})
    options = [str(kwargs["options"])] if kwargs.get("options") else []
    options += [f"-c {name}={value}" for name, value in merged.items()]
    return kwargs | {"options": " ".join(options), "application_name": "crm"}


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
