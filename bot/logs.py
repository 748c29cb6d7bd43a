"""Structured logs: one JSON object a line, without anything that the tables declare as personal."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from types import TracebackType
from typing import Any, TextIO

import structlog
from structlog.processors import JSONRenderer, TimeStamper, add_log_level
from structlog.stdlib import ProcessorFormatter

from bot.store import tables  # noqa: F401 - so that every table is known
from bot.store.privacy import every_personal_column

MASK = "(personal)"
LEVELS = ("debug", "info", "warning", "error")
# Libraries whose message templates hold no data; of all others only the name and the level are written.
PLAIN = ("uvicorn", "asyncio", "alembic", "sqlalchemy")
_PERSONAL = frozenset(name for names in every_personal_column().values() for name in names)
_WORDS = re.compile(r"[^a-z]+")


def configure(level: str, stream: TextIO | None = None) -> None:
    """Write logs from `level` up to `stream`, by default standard error. Raises ValueError for an unknown level.

    Debug is written as info: Rasa's debug events hold people's words.
    """
    if level not in LEVELS:
        raise ValueError(f"CAUSEWAY_LOG_LEVEL is {level!r}; it is one of {', '.join(LEVELS)}.")
    number = max(getattr(logging, level.upper()), logging.INFO)
    shared: list[structlog.typing.Processor] = [add_log_level, TimeStamper(fmt="iso", utc=True), redact]
    structlog.configure(
        processors=[*shared, JSONRenderer(default=str)],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(stream or sys.stderr),
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    final: list[structlog.typing.Processor] = [ProcessorFormatter.remove_processors_meta, JSONRenderer(default=str)]
    handler.setFormatter(ProcessorFormatter(foreign_pre_chain=[_foreign, *shared], processors=final))
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(number)
    for library in map(logging.getLogger, ("uvicorn", "uvicorn.error")):  # uvicorn sets up its own where it is asked to
        library.handlers.clear()
        library.setLevel(logging.NOTSET)
        library.propagate, library.disabled = True, False


def redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Mask values under personal names, at any depth; of an exception keep its type and where it was raised, never its text."""
    if event.pop("exc_info", None):
        event["error"] = sys.exc_info()[1]
    event.pop("exception", None)
    return {name: value if name == "event" else _clean(name, value) for name, value in event.items()}


def personal(name: str) -> bool:
    """Whether a name is, or holds as a word, that of a personal column: text, latest_text, message.text."""
    words = f"_{_WORDS.sub('_', name.lower())}_"
    return any(f"_{column}_" in words for column in _PERSONAL)


def _clean(name: str, value: Any) -> Any:
    if personal(name):
        return MASK
    if isinstance(value, BaseException):
        return where(value)
    if isinstance(value, Mapping):
        return {str(key): _clean(str(key), inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_clean("", inner) for inner in value]
    return value


def where(error: BaseException) -> str:
    """The error's type and the place it came from."""
    trace: TracebackType | None = error.__traceback__
    frames = traceback.extract_tb(trace)
    if not frames:
        return type(error).__name__
    return f"{type(error).__name__} at {frames[-1].filename}:{frames[-1].lineno}"


def _foreign(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A record of another library: its template without what was put in, if that library is known to be plain."""
    record: logging.LogRecord = event["_record"]
    plain = record.name.split(".")[0] in PLAIN
    error = {"error": record.exc_info[1]} if record.exc_info else {}
    event.pop("exc_info", None)
    return {**event, **error, "event": str(record.msg) if plain else "a message of another library", "logger": record.name}
