"""Diagrams of the journeys, from question to question, drawn from the talks of simulated workers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.simulator.run import Run

TITLES = {
    "lead": "To a lead", "person": "To a person", "offers": "Skipping everything", "answer": "A question answered",
    "way": "Outside the area, or without a phone", "kept_nothing": "Nothing kept", "stopped": "No more messages",
    "erased": "Deleted", "safe": "In danger", "youth": "Under 18",
}  # fmt: skip
HEAD = """# Journeys, as simulated workers went

Drawn by `make simulate`: each arrow is a turn from one question to the next, with how many turns went that way in all talks on
all channels. Dashed arrows are the few (less than one in twenty of what leaves a question).
"""
ENDS = "done"


def journeys(runs: list[Run]) -> str:
    """A page with one diagram for each thing that workers want."""
    return "\n".join([HEAD, *(part for want, title in TITLES.items() for part in _diagram(title, [r for r in runs if r.worker.wants == want]))])


def _diagram(title: str, runs: list[Run]) -> Iterator[str]:
    if not runs:
        return
    steps = Counter(step for run in runs for step in _walk(run))
    leaving = Counter[str]()
    for (before, _), times in steps.items():
        leaving[before] += times
    yield f"## {title}\n\n{len(runs)} talks.\n\n```mermaid\nflowchart TD"
    yield "    begin([begin])"
    for (before, after), times in sorted(steps.items(), key=lambda item: (-item[1], item[0])):
        arrow = "-->" if times * 20 >= leaving[before] else "-.->"
        yield f"    {_node(before)} {arrow}|{times}| {_node(after)}"
    yield "```\n"


def _walk(run: Run) -> Iterator[tuple[str, str]]:
    """From question to question; a turn that makes the lead goes through it."""
    before = "begin"
    for number, step in enumerate(run.steps):
        if number == run.lead_at:
            yield before, "lead"
            before = "lead"
        after = step.asked or ("silence" if not step.heard else "no question")
        yield before, after
        before = after
    yield before, f"{ENDS}: {'reached' if run.reached else 'given up'}"


def _node(name: str) -> str:
    plain = name.replace(" ", "_").replace(":", "")
    if name == "begin":
        return plain
    return f"{plain}([{name}])" if name.startswith(ENDS) else f"{plain}{{{{{name}}}}}" if name == "lead" else f"{plain}[{name}]"
