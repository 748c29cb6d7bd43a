"""Rasa's own command line, without TensorFlow and with this project's files as its defaults."""

from __future__ import annotations

import os
import sys

from bot.settings import ROOT, Settings
from bot.training import DATA, composed_domain, train


def run(settings: Settings, args: list[str]) -> int:
    """Run `rasa ARGS`; returns its exit code."""
    os.chdir(ROOT)
    os.environ.setdefault("RASA_CACHE_DIRECTORY", str(settings.data_dir / "rasa-cache"))
    from bot.engine.standin import StandIn

    with StandIn(), composed_domain() as domain:
        from rasa.__main__ import main

        sys.argv = ["rasa", *args, *_defaults(settings, args, str(domain))]
        try:
            main()
        except SystemExit as end:
            return int(end.code or 0) if not isinstance(end.code, str) else 1
    return 0


def _defaults(settings: Settings, args: list[str], domain: str) -> list[str]:
    flags: dict[str, list[str]] = {}
    if args[:2] == ["data", "validate"] or args[:1] == ["train"]:
        flags = {"--domain": [domain], "--data": list(DATA), "--config": ["nlu/config.yml"]}
    if args[:1] == ["train"]:
        flags["--out"] = [str(settings.data_dir / "rasa-models")]
    if args[:2] == ["test", "core"]:
        flags = {"--model": [str(train(settings)[0])], "--stories": ["stories/stories"], "--out": [str(settings.data_dir / "rasa-results")]}
    if args[:2] == ["test", "nlu"]:
        flags = {"--model": [str(train(settings)[0])], "--nlu": ["nlu/en", "nlu/es"], "--out": [str(settings.data_dir / "rasa-results")]}
    if "--help" in args or "-h" in args:
        return []
    return [part for flag, values in flags.items() if flag not in args for part in (flag, *values)]
