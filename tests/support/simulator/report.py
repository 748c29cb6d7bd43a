"""`make simulate`: every simulated worker on every channel, and what came of it, as pages of `docs/simulation/`."""

from __future__ import annotations

import multiprocessing
import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.engine.engine import Engine
from bot.settings import ROOT, load
from bot.training import latest_model
from tests.support.simulator.journeys import journeys
from tests.support.simulator.run import Run, talk
from tests.support.simulator.worker import Worker, workers
from tests.support.simulator.world import CHANNELS, Heard, sample, world

FOLDER = ROOT / "docs" / "simulation"
MOST_MEDIAN, LEAST_REACHED = 8, 0.95
PROCESSES = 2
# Responses that no words of a worker bring about, and where they are tested instead.
OTHERWISE = {
    "utter_failed": "tests/faults/test_failures.py",
    "utter_linked": "tests/channels/test_identity.py",
    "utter_link_wrong": "tests/channels/test_identity.py",
    "utter_link_used": "tests/channels/test_identity.py",
    "utter_link_later": "tests/channels/test_identity.py",
    "utter_help_keyword": "tests/channels/test_sms_rules.py",
    "utter_choice_closed": "tests/api/test_chat_api.py",
    "utter_empty": "tests/scenarios/test_first_conversation.py",
    "utter_wordless_group": "tests/channels/test_telegram.py",
}
HEAD = """# What simulated workers found

Written by `make simulate`. The workers are in `tests/scenarios/workers/`, the checks in `tests/support/simulator/invariants.py`.
Each talks over Twilio's webhook, Telegram's updates and the kiosk's API with a Causeway that `bootstrap` put together.
"""


def run_all(engine: Any, heard: Heard, chosen: Iterable[Worker], channels: Iterable[str] = CHANNELS) -> Iterator[Run]:
    """Each worker on each channel, with a Causeway of their own."""
    with sample() as folder:
        for worker in chosen:
            for channel in channels:
                with world(engine, folder) as fresh:
                    yield talk(fresh, worker, channel, heard.names)


def run_apart(engine: Any, heard: Heard, chosen: Sequence[Worker], processes: int = PROCESSES) -> list[Run]:
    """The same in several processes, which share what is loaded; in the order of the workers."""
    context, pipes = multiprocessing.get_context("fork"), []
    for part in range(processes):
        here, there = context.Pipe(duplex=False)
        context.Process(target=lambda part, to: to.send(list(run_all(engine, heard, chosen[part::processes]))), args=(part, there)).start()
        there.close()  # so that a process that ends early is seen
        pipes.append(here)
    places = {worker.id: place for place, worker in enumerate(chosen)}
    return sorted((run for here in pipes for run in here.recv()), key=lambda run: places[run.worker.id])


def page(runs: list[Run], heard: Heard) -> str:
    """The figures, what went wrong, and what was reached."""
    return "\n".join([HEAD, *_figures(runs), *_wrong(runs), *_journeys_reached(runs), *_responses_reached(runs, heard)]) + "\n"


def texts_to_lead(runs: Iterable[Run]) -> list[int]:
    """How many texts and taps each lead took."""
    return sorted(run.texts_to_lead for run in runs if run.texts_to_lead is not None)


def share_reached(runs: list[Run]) -> float:
    """The share of workers who got what they wanted."""
    return sum(run.reached for run in runs) / len(runs)


def _figures(runs: list[Run]) -> Iterator[str]:
    yield "| | talks | got what they wanted | without any fault | leads | median texts to a lead | most |"
    yield "|---|---|---|---|---|---|---|"
    groups = [("all", runs)]
    groups += [(channel, [r for r in runs if r.channel == channel]) for channel in CHANNELS]
    groups += [(name, [r for r in runs if r.worker.language == code]) for code, name in (("en", "English"), ("es", "Spanish"))]
    groups.append(("short answerers", [r for r in runs if r.worker.short]))
    for name, some in groups:
        texts = texts_to_lead(some) or [0]
        clean = sum(not run.wrong for run in some)
        median = f"{statistics.median(texts):g} | {texts[-1]}"
        yield f"| {name} | {len(some)} | {share_reached(some):.1%} | {clean} | {len(texts)} | {median} |"
    yield f"\nAimed at: {LEAST_REACHED:.0%} get what they want, at most {MOST_MEDIAN} texts in the median.\n"


def _wrong(runs: list[Run]) -> Iterator[str]:
    yield "## What went wrong\n"
    seen = Counter((run.worker.id, wrong) for run in runs for wrong in dict.fromkeys(run.wrong))
    yield from (f"- {worker} ({times} of {len(CHANNELS)}): {wrong}" for (worker, wrong), times in seen.items())
    yield "" if seen else "Nothing.\n"


def _journeys_reached(runs: list[Run]) -> Iterator[str]:
    acts = Counter(act for run in runs for act in run.acts)
    rules = [rule for path in sorted((ROOT / "stories" / "rules").glob("*.yml")) for rule in yaml.safe_load(path.read_text("utf-8"))["rules"]]
    names = [next(step["intent"] for step in rule["steps"] if "intent" in step) for rule in rules]
    missing = [name for name in names if not acts[name]]
    yield f"## Journeys\n\n{len(names) - len(missing)} of {len(names)} rules began a turn{_but(missing)}.\n"


def _responses_reached(runs: list[Run], heard: Heard) -> Iterator[str]:
    yield "## Responses\n"
    said = {response for run in runs for response in run.responses}
    for language, known in heard.variants.items():
        missing = [name for name in known if (name, language) not in said and name not in OTHERWISE]
        reached = sum((name, language) in said for name in known)
        yield f"- {language}: {reached} of {len(known)} were said, {len(known) - reached - len(missing)} come by no words of a worker{_but(missing)}"
    yield from ["", "By no words of a worker, tested elsewhere:", "", *(f"- {name}: `{place}`" for name, place in OTHERWISE.items())]


def _but(missing: list[str]) -> str:
    return f"; not {', '.join(missing)}" if missing else ""


def main() -> int:
    """Run, write, and say whether all is as it should be."""
    heard = Heard()
    engine = Engine(latest_model(load()), heard)
    runs = run_apart(engine, heard, workers())
    Path(FOLDER).mkdir(parents=True, exist_ok=True)
    (FOLDER / "README.md").write_text(page(runs, heard), "utf-8")
    (FOLDER / "journeys.md").write_text(journeys(runs), "utf-8")
    faulty = [run for run in runs if run.wrong]
    sys.stdout.write("\n\n".join([*(run.transcript() for run in faulty), "\n".join(_figures(runs))]) + "\n")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
