"""Telegram's updates, translated. Pure: no network, no database."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import CallbackQuery, ChatMemberUpdated, Contact, Message, Update
from telegram.constants import ChatType

from bot.turn.inbox import Inbound

NAME = "telegram"
# What can come instead of words, and the name of the sentence that answers it.
KINDS = {
    "voice": "sound",
    "audio": "sound",
    "video_note": "sound",
    "photo": "picture",
    "video": "picture",
    "animation": "picture",
    "document": "file",
    "sticker": "sticker",
    "poll": "other",
    "dice": "sticker",
    "game": "other",
    "story": "other",
    "invoice": "other",
}
GONE = ("kicked", "left")


@dataclass(frozen=True)
class Membership:
    """The person blocked the bot, or let it in again."""

    address: str
    blocked: bool


def translate(update: Update) -> Inbound | Membership | None:
    """What an update means to us; None for what needs no answer."""
    if update.callback_query is not None:
        return _press(update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None or (message.from_user is not None and message.from_user.is_bot):
        return None
    return _private(message) if message.chat.type == ChatType.PRIVATE else _elsewhere(message)


def _private(message: Message) -> Inbound | None:
    kind, attachment = _kind(message)
    text = message.text or message.caption or ""
    if kind is None and not text:
        return None
    if text.startswith("/"):
        text, attachment, kind = _command(text)
    return Inbound(
        channel=NAME,
        address=str(message.chat.id),
        provider_id=_id(message),
        text=text,
        kind=kind or "text",
        attachment=attachment,
        language=_language(message),
        gateway=NAME,
        order=message.message_id,
    )


def _id(message: Message) -> str:
    edited = f":edit:{int(message.edit_date.timestamp())}" if message.edit_date else ""
    return f"{message.chat.id}:{message.message_id}{edited}"


def _language(message: Message) -> str | None:
    code = ((message.from_user.language_code if message.from_user else None) or "")[:2].lower()
    return code if code in ("en", "es") else None


def _kind(message: Message) -> tuple[str | None, dict[str, object] | None]:
    if message.location is not None:
        return "location", {"latitude": message.location.latitude, "longitude": message.location.longitude}
    if message.contact is not None:
        return "contact", _contact(message, message.contact)
    return next((kind for name, kind in KINDS.items() if getattr(message, name, None)), None), None


def _contact(message: Message, contact: Contact) -> dict[str, object]:
    sender = message.from_user.id if message.from_user else None
    return {"phone": contact.phone_number, "own": contact.user_id is not None and contact.user_id == sender}


def _command(text: str) -> tuple[str, dict[str, object] | None, str | None]:
    """Commands are words to us: "/stop" is "stop". `/start` may carry the payload of a link."""
    command, _, rest = text[1:].partition(" ")
    name = command.partition("@")[0].lower()
    if name == "start":
        return "start", {"payload": rest.strip()} if rest.strip() else None, "start"
    return f"{name} {rest}".strip(), None, None


def _elsewhere(message: Message) -> Inbound | None:
    """A group: its words are not kept, and it is told once to write in private."""
    addressed = (message.text or "").startswith("/") or bool(message.group_chat_created) or bool(message.new_chat_members)
    if message.chat.type == ChatType.CHANNEL or message.edit_date or not (addressed or _mentioned(message)):
        return None
    return Inbound(NAME, str(message.chat.id), _id(message), kind="group", language=_language(message), gateway=NAME)


def _mentioned(message: Message) -> bool:
    reply = message.reply_to_message
    to_bot = reply is not None and reply.from_user is not None and reply.from_user.is_bot
    return to_bot or any(entity.type == "mention" for entity in message.entities or ())


def _press(query: CallbackQuery) -> Inbound | None:
    """A button: pressed twice it is one press."""
    if query.message is None or query.message.chat.type != ChatType.PRIVATE:
        return None
    data = str(query.data or "closed")
    return Inbound(NAME, str(query.message.chat.id), f"press:{data}", choice=data, kind="press", gateway=NAME)


def _membership(change: ChatMemberUpdated) -> Membership | None:
    if change.chat.type != ChatType.PRIVATE:
        return None
    return Membership(str(change.chat.id), change.new_chat_member.status in GONE)
