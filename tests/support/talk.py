"""A worker who talks to the real system."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from sqlalchemy import select

from bot.channels.chat import service
from bot.store.conversation import Conversation
from bot.store.lead import Lead


class Talk:
    """One web chat session. `said` holds everything the person was told."""

    def __init__(self, app: Any, language: str | None = None, channel: str = "kiosk") -> None:
        self.app = app
        self.opened = service.open_session(app, channel, language)
        self.conversation_id = self.opened.conversation_id
        self.cursor = 0
        self.said: list[dict[str, Any]] = []
        self.sent = 0
        self.read()

    @property
    def question(self) -> str | None:
        """The question of the last message that asked one."""
        return self.said[-1]["question"] if self.said else None

    def say(self, text: str) -> str:
        """Write, and return what comes back."""
        return self._send(text=text)

    def press(self, value: str) -> str:
        """Press a button."""
        return self._send(choice=value)

    def _send(self, **body: str) -> str:
        chat = service.find(self.app, self.opened.token)
        assert chat is not None
        service.receive(self.app, chat, str(uuid4()), **body)
        self.sent += 1
        self.app.worker.drain()
        return self.read()

    def read(self) -> str:
        """What is new."""
        messages, self.cursor = service.read(self.app, self.conversation_id, self.cursor)
        self.said += messages
        return "\n".join(message["text"] for message in messages)

    def lead(self) -> Lead | None:
        """The lead that the conversation left."""
        with self.app.database.read() as session:
            return session.scalars(select(Lead).where(Lead.conversation_id == self.conversation_id)).first()

    def conversation(self) -> Conversation:
        """The conversation as it is stored."""
        with self.app.database.read() as session:
            return session.get_one(Conversation, self.conversation_id)

    def facts(self) -> list[tuple[str, Any, str]]:
        """The facts held, as (field, value, polarity)."""
        return [(f["field"], f["value"], f["polarity"]) for f in service.profile(self.app, self.conversation_id)]
