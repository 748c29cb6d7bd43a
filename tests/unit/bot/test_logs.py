"""Logs hold nothing personal: neither values under personal names nor the text of an error."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot import logs
from bot.store.privacy import every_personal_column

SECRET = "Ana 213-555-0123"
COLUMNS = sorted({name for names in every_personal_column().values() for name in names})


@pytest.fixture
def lines() -> Iterator[Any]:
    handlers, level, stream = logging.root.handlers[:], logging.root.level, io.StringIO()
    logs.configure("info", stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


@pytest.mark.parametrize("name", COLUMNS)
def test_each_personal_column_is_masked_at_any_depth(lines: Any, name: str) -> None:
    structlog.get_logger().info("seen", **{name: SECRET, f"latest_{name}": SECRET}, row={"id": 7, "inner": [{name: SECRET}]})
    (line,) = lines()
    assert SECRET not in json.dumps(line)
    assert (line["event"], line["level"], line["row"]["id"]) == ("seen", "info", 7)


def test_an_error_is_its_type_and_place(lines: Any) -> None:
    try:
        raise RuntimeError(SECRET)
    except RuntimeError as error:
        structlog.get_logger().error("failed", error=error)
        structlog.get_logger().exception("failed")
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application")
    told = lines()
    assert len(told) == 3
    assert all(line["error"].startswith("RuntimeError at ") and SECRET not in json.dumps(line) for line in told)


def test_other_libraries_lose_what_they_put_in(lines: Any) -> None:
    logging.getLogger("uvicorn.error").warning("Invalid thing from %s", SECRET)
    logging.getLogger("somebody").warning(f"saw {SECRET}")
    told = lines()
    assert [line["logger"] for line in told] == ["uvicorn.error", "somebody"]
    assert told[0]["event"] == "Invalid thing from %s"
    assert SECRET not in json.dumps(told)


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="CAUSEWAY_LOG_LEVEL"):
        logs.configure("loud")
