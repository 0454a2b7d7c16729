"""Asking a server over its socket or URL whether it is the one we need.

psycopg is imported late: the watchdog shares this package and must start fast and stay small.
"""

import os
from typing import TYPE_CHECKING

from crm.storage.postgres.binaries import OLDEST_MAJOR
from crm.storage.postgres.errors import PostgresError
from crm.storage.postgres.home import Running
from crm.storage.postgres.sockets import DATABASE, socket_url

if TYPE_CHECKING:
    import psycopg

NOT_ANSWERING = "POSTGRES_NOT_ANSWERING"
_SCHEMES = ("postgresql://", "postgres://")

DATA_DIRECTORY = "SELECT current_setting('data_directory')"
DATABASE_EXISTS = "SELECT 1 FROM pg_catalog.pg_database WHERE datname = %(name)s"
CREATE_DATABASE = f"CREATE DATABASE {DATABASE}"
SERVER_STATE = "SELECT current_setting('server_encoding'), pg_catalog.pg_is_in_recovery()"


def open_database(running: Running) -> str:
    """The URL of the database `crm` behind the socket, made if it is missing.

    Raises POSTGRES_NOT_ANSWERING, which may pass, or POSTGRES_FOREIGN_PROCESS when the server that
    answers has another data folder.
    """
    import psycopg

    url = socket_url(running.socket, "postgres")
    try:
        with psycopg.connect(url, autocommit=True, connect_timeout=10) as connection:
            _check_data(connection, running)
            if connection.execute(DATABASE_EXISTS, {"name": DATABASE}).fetchone() is None:
                connection.execute(CREATE_DATABASE)
    except psycopg.OperationalError as error:
        raise PostgresError(
            NOT_ANSWERING,
            f"The embedded PostgreSQL does not answer ({_reason(error)}); "
            "stop the programs that use it and start again.",
        ) from None
    return socket_url(running.socket)


def check_server(url: str) -> None:
    """See that `DATABASE_URL` names a server we can use: reachable, new enough, UTF-8, writable.

    Raises DATABASE_URL_INVALID, DATABASE_UNREACHABLE, POSTGRES_TOO_OLD, DATABASE_NOT_UTF8 or
    DATABASE_READ_ONLY. No message repeats the password.
    """
    import psycopg

    try:
        if not url.startswith(_SCHEMES):
            raise psycopg.ProgrammingError
        parameters = psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        raise PostgresError(
            "DATABASE_URL_INVALID",
            "DATABASE_URL is not a PostgreSQL URL; write it as "
            "postgresql://user:password@host:5432/database.",
        ) from None
    try:
        timeout = parameters.get("connect_timeout", 10)
        with psycopg.connect(url, connect_timeout=timeout, autocommit=True) as connection:
            major = connection.info.server_version // 10_000
            row = connection.execute(SERVER_STATE).fetchone()
    except psycopg.Error as error:
        raise PostgresError(
            "DATABASE_UNREACHABLE",
            f"The server of DATABASE_URL does not let us in ({_reason(error)}); see that it runs "
            "and that the host, port, database, user and password in the URL are right.",
        ) from None
    encoding, standby = row or ("", False)
    if major < OLDEST_MAJOR:
        raise PostgresError(
            "POSTGRES_TOO_OLD",
            f"The server of DATABASE_URL is PostgreSQL {major}; use {OLDEST_MAJOR} or newer.",
        )
    if encoding != "UTF8":
        raise PostgresError(
            "DATABASE_NOT_UTF8",
            f"The database of DATABASE_URL is encoded in {encoding}; create one with "
            "CREATE DATABASE crm ENCODING 'UTF8' TEMPLATE template0.",
        )
    if standby:
        raise PostgresError(
            "DATABASE_READ_ONLY",
            "The server of DATABASE_URL is a standby that cannot be written; use the primary.",
        )


def _check_data(connection: "psycopg.Connection[tuple[str, ...]]", running: Running) -> None:
    row = connection.execute(DATA_DIRECTORY).fetchone()
    found = row[0] if row else ""
    if not os.path.samefile(found, running.data):
        raise PostgresError(
            "POSTGRES_FOREIGN_PROCESS",
            f"The server at {running.socket} has its data in {found}, not in {running.data}; "
            "stop it and start again.",
        )


def _reason(error: "psycopg.Error") -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1].removesuffix(".") if lines else type(error).__name__
