"""Messages to people are made here: by the turn, by coordinators, by schedules and by failures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.catalogue import Said
from bot.store.conversation import Conversation, Status
from bot.turn import transcript
from bot.turn.transcript import Columns

PULLED = frozenset({"kiosk", "terminal"})  # channels whose people fetch their messages: to store one is to send it
LONGEST = {"telegram": 4000, "sms": 299}  # characters of one message; numbered choices are added to an SMS when it is sent
UNTOLD = 100_000


def first_status(channel: str) -> Status:
    """The status that a new message begins with."""
    return Status.SENT if channel in PULLED else Status.QUEUED


def queue(session: Session, conversation: Conversation, said: Sequence[Said], at: datetime, **columns: Any) -> None:
    """Put messages into the outbox, in order, long ones in pieces; `columns` are set on each of them."""
    transcript.append(session, conversation.id, made(conversation, said, at, **columns))


def made(conversation: Conversation, said: Sequence[Said], at: datetime, **columns: Any) -> list[Columns]:
    """The messages that these are sent as, not yet in the outbox."""
    return [message for one in said for message in _pieces(conversation, one, at, columns)]


def split(text: str, longest: int) -> Iterator[str]:
    """The text in pieces of at most `longest` characters, cut where lines, sentences or words end."""
    rest = text
    while len(rest) > longest:
        cuts = (rest.rfind(mark, least, longest) + len(mark) - 1 for mark, least in (("\n", 1), (". ", longest // 2), (" ", longest // 2)))
        cut = next((cut for cut in cuts if cut > 0), longest)
        yield rest[:cut].strip()
        rest = rest[cut:]
    yield rest.strip()


def pieces(text: str, channel: str) -> list[str]:
    """The texts that one text is sent as on a channel."""
    return [piece for piece in split(text, LONGEST.get(channel, UNTOLD)) if piece]


def _pieces(conversation: Conversation, said: Said, at: datetime, columns: Columns) -> list[Columns]:
    *most, last = pieces(said.text, conversation.channel) or [""]
    return [make(conversation, one, at, **columns) for one in (*(Said(text) for text in most), replace(said, text=last))]


def make(conversation: Conversation, said: Said, at: datetime, **columns: Any) -> Columns:
    """The columns of one message to the person of a conversation, not yet in it."""
    return {
        "author": "bot",
        "channel": conversation.channel,
        "status": first_status(conversation.channel),
        "text": said.text,
        "choices": [{"title": str(button["title"]), "value": str(button["payload"])} for button in said.buttons],
        "question": said.question,
        "epoch": conversation.epoch,
        "created_at": at,
        "due_at": at,
        **columns,
    }


