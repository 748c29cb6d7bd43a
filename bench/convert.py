"""Causeway's data as a stock Rasa project: `rasa init`'s own configuration, our intents, responses, rules and stories."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from bot.catalogue import Catalogue
from bot.settings import ROOT

VERSION = "3.1"
OUR_OWN_KEYS = ("metadata",)  # of a response; the rest is Rasa's


def convert(folder: Path, initial_project: Path, per_intent: int | None) -> int:
    """Write the project; returns the number of examples.

    Args:
        folder: Where the project is written; emptied first.
        initial_project: The folder that `rasa init` copies, in the installed Rasa.
        per_intent: Examples taken of an intent in a language at most, evenly spread; None takes all.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "data").mkdir(parents=True)
    (folder / "actions").mkdir()
    shutil.copy(initial_project / "config.yml", folder)
    shutil.copy(initial_project / "credentials.yml", folder)
    (folder / "endpoints.yml").write_text("", "utf-8")
    intents = {language: examples(language, per_intent) for language in ("en", "es")}
    for language, found in intents.items():
        _write(folder / "data" / f"nlu_{language}.yml", {"nlu": [_as_intent(name, texts) for name, texts in found.items()]})
    for source in (*(ROOT / "stories" / "rules").glob("*.yml"), *(ROOT / "stories" / "stories").glob("*.yml")):
        shutil.copy(source, folder / "data")
    domain = yaml.safe_load((ROOT / "stories" / "domain" / "domain.yml").read_text("utf-8"))
    _write(folder / "domain.yml", {**domain, "responses": responses()})
    _write_actions(folder / "actions", domain["actions"])
    return sum(len(texts) for found in intents.values() for texts in found.values())


def examples(language: str, per_intent: int | None) -> dict[str, list[str]]:
    """The texts of each intent; a text that stands under two intents stays with the first, as stock Rasa sees no question."""
    texts: dict[str, dict[str, None]] = {}
    taken: set[str] = set()
    for intent, text in _read_examples(language):
        if text not in taken:
            taken.add(text)
            texts.setdefault(intent, {})[text] = None
    return {intent: _spread(list(found), per_intent) for intent, found in sorted(texts.items())}


def responses() -> dict[str, list[dict[str, Any]]]:
    """The English responses; a value that our own code would fill in is a plain word."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((ROOT / "stories" / "responses" / "en").glob("*.yml")):
        for name, variants in yaml.safe_load(path.read_text("utf-8"))["responses"].items():
            found[name] = [_as_response(variant) for variant in variants]
    return {**found, "utter_default": found["utter_clarify"]}  # what Rasa says when it does not understand


def _read_examples(language: str) -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "nlu" / language).glob("*.yml")):
        for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            for example in block["examples"]:
                yield block["intent"], " ".join(str(example["text"]).split())


def _spread(texts: list[str], most: int | None) -> list[str]:
    if most is None or len(texts) <= most:
        return texts
    return [texts[index * len(texts) // most] for index in range(most)]


def _as_intent(name: str, texts: list[str]) -> dict[str, Any]:
    return {"intent": name, "examples": [{"text": text} for text in texts]}


def _as_response(variant: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in variant.items() if key not in OUR_OWN_KEYS}
    return {**kept, "text": re.sub(r"\{(\w+)\}", r"\1", variant["text"])}


def _write_actions(folder: Path, actions: list[str]) -> None:
    """Each of our actions answers one fixed text."""
    catalogue = Catalogue()
    fallback = "utter_ask_goal"
    named = {action: action.replace("action_", "utter_", 1) for action in actions}
    texts = {action: catalogue.variants["en"].get(name, catalogue.variants["en"][fallback])[0].text for action, name in named.items()}
    (folder / "texts.json").write_text(json.dumps(texts, indent=1), "utf-8")
    shutil.copy(ROOT / "bench" / "stock" / "actions.py", folder / "actions.py")
    (folder / "__init__.py").touch()


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump({"version": VERSION, **content}, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
