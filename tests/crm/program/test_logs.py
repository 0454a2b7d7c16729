"""Lines of the log: JSON for machines, text for people, and of exceptions no message."""

import json
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import anyio
import psycopg
import pytest

from crm.program.logs import JsonLine, TextLine, set_up_logs
from graphql_server.correlation import correlation_id


def record(message: object, *args: object, logger: str = "crm.test", **more) -> logging.LogRecord:
    made = logging.LogRecord(logger, logging.WARNING, __file__, 1, message, args, None)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def line(made: logging.LogRecord) -> dict:
    return json.loads(JsonLine("api").format(made))


@pytest.fixture
def failure(database):
    """A real error of the database, which quotes the row it refuses."""
    with psycopg.connect(database) as connection:
        connection.execute("CREATE TEMP TABLE t (email text UNIQUE)")
        try:
            connection.execute("INSERT INTO t VALUES ('tanaka@example.jp'), ('tanaka@example.jp')")
        except psycopg.Error as error:
            return error
    raise AssertionError("nothing failed")


def test_a_line_is_one_json_object_with_the_time_in_utc():
    told = line(record("%d facts", 3, created=0.25))

    assert told == {
        "time": "1970-01-01T00:00:00.250Z",
        "level": "warning",
        "logger": "crm.test",
        "process": "api",
        "message": "3 facts",
    }


def test_a_line_names_the_request_that_is_answered_in_threads_too():
    request = uuid4()

    async def main() -> dict:
        correlation_id.set(request)
        return await anyio.to_thread.run_sync(lambda: line(record("x")))

    assert anyio.run(main)["correlation_id"] == str(request)
    assert "correlation_id" not in line(record("x"))


def test_only_known_fields_are_taken_from_a_record():
    told = line(record("request", route="/graphql", status=200, name_of_somebody="tanaka"))

    assert (told["route"], told["status"]) == ("/graphql", 200)
    assert "tanaka" not in str(told)


def test_an_exception_is_its_type_its_state_and_its_places(failure):
    assert "tanaka" in str(failure)

    told = line(record("it failed", exc_info=(type(failure), failure, failure.__traceback__)))

    assert told["exception"] == ["psycopg.errors.UniqueViolation (SQLSTATE 23505)"]
    assert any("in failure" in place for place in told["stack"])
    assert "tanaka@example.jp" not in str(told["exception"])
    assert "already exists" not in str(told)


def test_an_exception_given_as_an_argument_loses_its_message(failure):
    told = line(record("because of %s", failure))["message"]

    assert told == "because of psycopg.errors.UniqueViolation (SQLSTATE 23505)"


def test_of_other_packages_only_the_first_line_is_kept():
    text = "Task exception was never retrieved\nfuture: <Task exception=E('tanaka')>"

    assert "tanaka" not in str(line(record(text, logger="asyncio")))
    assert line(record(text))["stack"] == ["future: <Task exception=E('tanaka')>"]


def test_a_message_that_does_not_fit_its_arguments_is_still_logged():
    assert line(record("%d facts", "three"))["message"] == "%d facts"


def test_a_terminal_gets_a_short_line_with_the_stack_below():
    text = TextLine().format(record("masked\n  File a\n  File b", route="/graphql"))

    first, *rest = text.splitlines()
    assert "WARNING crm.test masked route=/graphql" in first
    assert rest == ["  File a", "  File b"]


@contextmanager
def bare_root() -> Iterator[logging.Logger]:
    """A root logger without handlers; all is put back afterwards."""
    root = logging.getLogger()
    loggers = [root, *map(logging.getLogger, ("crm", "projections"))]
    handlers, levels, hook = root.handlers, [each.level for each in loggers], threading.excepthook
    root.handlers = []
    try:
        yield root
    finally:
        root.handlers, threading.excepthook = handlers, hook
        for each, level in zip(loggers, levels, strict=True):
            each.setLevel(level)


@pytest.mark.parametrize(
    ("form", "terminal", "formatter"),
    [
        (None, False, JsonLine),
        (None, True, TextLine),
        ("json", True, JsonLine),
        ("text", False, TextLine),
    ],
)
def test_people_at_a_terminal_read_text_and_machines_json(monkeypatch, form, terminal, formatter):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)

    with bare_root() as root:
        set_up_logs("api", form)
        assert isinstance(root.handlers[0].formatter, formatter)


def test_a_thread_that_ends_by_an_error_is_logged_without_its_message(capsys):
    def work() -> None:
        raise RuntimeError("tanaka@example.jp")

    with bare_root():
        set_up_logs("projector", "json")
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()

    told = json.loads(capsys.readouterr().err)
    assert (told["message"], told["process"]) == ("a thread ended", "projector")
    assert told["exception"] == ["RuntimeError"]
    assert not any("tanaka" in place and "raise" not in place for place in told["stack"])
