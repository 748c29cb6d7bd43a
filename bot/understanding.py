"""`causeway understand`: the same call that the conversation uses, without a database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from bot.catalogue import Catalogue
from bot.engine.engine import Engine
from bot.settings import Settings
from bot.training import latest_model
from nlu.contract import QUESTIONS


def load(settings: Settings) -> Engine:
    """The engine with the present model."""
    return Engine(latest_model(settings), Catalogue())


def one(engine: Engine, text: str, context: str | None = None, at: str | None = None) -> dict[str, Any]:
    """One message's understanding. Raises ValueError for a context that is not a question, or a time that is none."""
    if context is not None and context not in QUESTIONS:
        raise ValueError(f"{context!r} is not a question; the questions are {', '.join(QUESTIONS)}.")
    return engine.understand(text, context, datetime.fromisoformat(at) if at else None).as_json()


def lines(engine: Engine, source: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The understanding of each JSON line, with its id; a bad line gives `error` and the rest goes on."""
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        form: dict[str, Any] = {}
        try:
            form = _form(line)
            yield {"id": form.get("id"), **one(engine, form["text"], form.get("context"), form.get("at"))}
        except (ValueError, TypeError) as error:
            yield {"id": form.get("id"), "error": f"line {number}: {error}"}


def _form(line: str) -> dict[str, Any]:
    try:
        form = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON ({error.msg})") from None
    if not isinstance(form, dict) or not isinstance(form.get("text"), str):
        raise ValueError('this is not an object with a "text"')
    return form
