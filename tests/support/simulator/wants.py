"""Whether a worker got what they wanted."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.intake.handover.consent import STORE

if TYPE_CHECKING:
    from tests.support.simulator.run import Run, Stored

LISTED = re.compile(r"(^|\n)1\. ")


def lead(run: Run, stored: Stored) -> bool:
    """A lead with a consent in force and a way to reach the person."""
    agreed = {c.id for c in stored.consents if c.given and c.revoked_at is None}
    reachable = run.channel == "sms" or any(f.field in ("phone", "email") for f in stored.facts) or run.channel == "telegram"
    return bool(stored.leads) and all(one.consent_id in agreed for one in stored.leads) and reachable


def person(run: Run, stored: Stored) -> bool:
    """The coordinators know, and the person was told so."""
    asked = stored.conversation.needs_person_since is not None
    return asked and any(re.search(r"coordina", message.text or "", re.I) for message in run.heard)


def offers(run: Run, stored: Stored) -> bool:
    """Openings were shown."""
    return any(LISTED.search(message.text or "") for message in run.heard)


def hears(run: Run, stored: Stored) -> bool:
    """All that the worker waits for was said."""
    text = "\n".join(message.text or "" for message in run.heard)
    return all(re.search(pattern, text, re.I) for pattern in run.worker.hears)


def way(run: Run, stored: Stored) -> bool:
    """A way forward that works for them was said."""
    return hears(run, stored)


def kept_nothing(run: Run, stored: Stored) -> bool:
    """Answered, and nothing kept."""
    agreed = any(c.purpose == STORE and c.given for c in stored.consents)
    return hears(run, stored) and not agreed and not stored.facts and not stored.leads


def stopped(run: Run, stored: Stored) -> bool:
    """No more messages."""
    return stored.person.opted_out_at is not None


def erased(run: Run, stored: Stored) -> bool:
    """Nothing is left."""
    return not stored.facts and not stored.leads and not stored.consents and not any(stored.texts)


def safe(run: Run, stored: Stored) -> bool:
    """The right lines were said, people were alerted, and no question followed on the same breath but whether it is safe."""
    alerted = run.worker.alert in stored.alerts and stored.conversation.needs_person_since is not None
    return hears(run, stored) and alerted


def youth(run: Run, stored: Stored) -> bool:
    """No introductions: a person, and the reason."""
    known = any(f.field == "adult" and f.value is False for f in stored.facts) or not stored.facts
    return known and any(re.search(r"coordina|youth|joven|jóvenes|18", m.text or "", re.I) for m in run.heard)


REACHED: dict[str, Callable[[Run, Stored], bool]] = {
    "lead": lead, "person": person, "offers": offers, "answer": hears, "way": way, "kept_nothing": kept_nothing,
    "stopped": stopped, "erased": erased, "safe": safe, "youth": youth,
}  # fmt: skip
