"""The tracker store of the turn: one row of slots a conversation, read and written in the turn's own transaction."""

from __future__ import annotations

from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker


class TurnTrackerStore(TrackerStore):
    """Holds the state of the conversation whose turn is being run.

    The history is bounded by construction: each turn starts from a new session with one SlotSet a slot, so that
    turn 1000 costs what turn 5 does. The transcript is in the messages table.
    """

    def __init__(self) -> None:
        super().__init__(Domain.empty())
        self.slots: dict[str, Any] = {}

    async def retrieve(self, sender_id: str) -> DialogueStateTracker:
        """The conversation as it stands before this turn, listening."""
        events: list[Event] = [ActionExecuted("action_session_start"), SessionStarted()]
        events += [SlotSet(name, value) for name, value in self.slots.items()]
        return DialogueStateTracker.from_events(sender_id, [*events, ActionExecuted("action_listen")], slots=self.domain.slots)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the slots that are set; the turn writes them."""
        self.slots = {name: slot.value for name, slot in tracker.slots.items() if slot.value is not None}

    async def keys(self) -> list[str]:
        """None: this store knows only the conversation at hand."""
        return []
