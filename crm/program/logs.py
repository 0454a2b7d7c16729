"""The log of a program that runs on: a line of JSON for machines, a short one for people.

No line tells anything of a person. An exception is logged as its type, its SQLSTATE and the places
it passed, never with its message: messages of databases quote rows. Of other packages' records
only the first line is kept, for the same reason.
"""

import datetime
import logging
import sys
import threading
import traceback
from collections.abc import Iterator
from typing import Any

import orjson

from graphql_server.correlation import correlation_id

FIELDS = ("method", "route", "status", "ms", "token")
"""What records may carry in `extra`, beside their message."""
_OURS = ("crm", "projections", "graphql_server")
_CHATTY = ("crm", "projections")
_log = logging.getLogger(__name__)


def set_up_logs(process: str, form: str | None, *, requests: bool = False) -> None:
    """Log to stderr from now on; `form` is `json` or `text`, None: text on a terminal only.

    `process` names this program in every line; with `requests` there is one for each request.
    """
    text = form == "text" or (form is None and sys.stderr.isatty())
    handler = logging.StreamHandler()
    handler.setFormatter(TextLine() if text else JsonLine(process))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.INFO)
    if requests:
        logging.getLogger("graphql_server.access").setLevel(logging.INFO)
    threading.excepthook = _log_thread


class JsonLine(logging.Formatter):
    """One JSON object per record, times in UTC."""

    def __init__(self, process: str) -> None:
        super().__init__()
        self._process = process

    def format(self, record: logging.LogRecord) -> str:
        return orjson.dumps(self._line(record), default=str).decode()

    def _line(self, record: logging.LogRecord) -> dict[str, Any]:
        at = datetime.datetime.fromtimestamp(record.created, datetime.UTC)
        message, places = _told(record)
        request = correlation_id.get()
        return {
            "time": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "process": self._process,
            "message": message,
            **({"correlation_id": str(request)} if request else {}),
            **_extra(record),
            **({"exception": _types(record)} if _error(record) else {}),
            **({"stack": places} if places else {}),
        }


class TextLine(logging.Formatter):
    """For a terminal: time of day here, level, logger, message; a stack below it."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.datetime.fromtimestamp(record.created).astimezone()
        message, places = _told(record)
        words = [f"{at:%H:%M:%S}", record.levelname, record.name, message, *_types(record)]
        words += [f"{name}={value}" for name, value in _extra(record).items()]
        if request := correlation_id.get():
            words.append(f"[{request}]")
        return "\n".join([" ".join(words), *places])


def _told(record: logging.LogRecord) -> tuple[str, list[str]]:
    """The message in one line, and what stood below it."""
    message, *below = _message(record).rstrip().splitlines() or [""]
    if record.name.split(".")[0] not in _OURS:
        below = []
    for error in _chain(_error(record)):
        below += "".join(traceback.format_tb(error.__traceback__)).splitlines()
    return message, below


def _message(record: logging.LogRecord) -> str:
    """As the record words it, with every exception in it reduced to its type."""
    words = _harmless(record.msg)
    if not record.args:
        return str(words)
    try:
        if isinstance(record.args, tuple):
            return str(words) % tuple(_harmless(each) for each in record.args)
        return str(words) % {name: _harmless(value) for name, value in record.args.items()}
    except (TypeError, ValueError, KeyError):
        return str(words)


def _harmless(value: object) -> object:
    return _type(value) if isinstance(value, BaseException) else value


def _extra(record: logging.LogRecord) -> dict[str, Any]:
    given = {name: getattr(record, name, None) for name in FIELDS}
    return {name: value for name, value in given.items() if value is not None}


def _error(record: logging.LogRecord) -> BaseException | None:
    return record.exc_info[1] if record.exc_info else None


def _types(record: logging.LogRecord) -> list[str]:
    return [_type(error) for error in _chain(_error(record))]


def _type(error: BaseException) -> str:
    state = getattr(error, "sqlstate", None)
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    return f"{name} (SQLSTATE {state})" if state else name


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _log_thread(ended: threading.ExceptHookArgs) -> None:
    if ended.exc_value is not None:
        _log.error("a thread ended", exc_info=ended.exc_value)
