"""Any gateway that speaks plain HTTP: its shape is in the settings (channels_and_handoff, 3.6)."""

from __future__ import annotations

import hashlib
import hmac
import re
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import parse_qsl

import httpx

from bot.channels.http import failed_call, refused, retry_after
from bot.channels.sms import gsm7
from bot.channels.sms.gateway import Call, Receipt, Sms
from bot.channels.sms.segments import count
from bot.settings import Fields, HttpGateway, Settings
from bot.store.conversation import Status
from bot.turn.outbox import Outcome, Result
from nlu import optout

STATUS_PATH = "/channels/sms/http/status"


class PlainHttp:
    """One gateway, described by `CAUSEWAY_SMS_HTTP`."""

    name, idempotent, per_second = "http", False, 10.0
    one_address = False

    def __init__(self, settings: Settings, shape: HttpGateway) -> None:
        self._settings, self._shape = settings, shape

    def verify(self, call: Call) -> bool:
        """The shared secret itself, in a header or the address, or an HMAC-SHA256 over the raw body made with it."""
        secret, name = self._shape.secret.get_secret_value().encode(), self._shape.secret_name
        if not secret:
            return False
        if self._shape.secret_in == "query":
            given = dict(parse_qsl(call.query)).get(name, "")
            return hmac.compare_digest(secret, given.encode())
        given = call.headers.get(name.lower(), "").removeprefix("sha256=")
        if self._shape.secret_in == "header":
            return hmac.compare_digest(secret, given.encode())
        signed = call.body or call.query.encode()
        return hmac.compare_digest(hmac.new(secret, signed, hashlib.sha256).hexdigest().encode(), given.lower().encode())

    def inbound(self, call: Call) -> list[Sms]:
        """One message, or one part of a long one."""
        names, fields = self._shape.inbound, _fields(call)
        sender, text = _get(fields, names.sender), _text(fields, names)
        if not sender:
            raise ValueError(f"{names.sender} is missing")
        part, key = _part(fields, names), _get(fields, names.id)
        if not key and (part or _get(fields, names.time)):
            key = hashlib.sha256(call.body + call.query.encode()).hexdigest()[:40]
        answered = self._shape.answers_keywords and optout.keyword(text) is not None
        return [Sms(sender, key, text, answered=answered, part=part)]

    def receipts(self, call: Call) -> list[Receipt]:
        """One status a call, by our id in the address or by the gateway's."""
        names, fields = self._shape.receipt, _fields(call)
        told, error = _get(fields, names.status), _get(fields, names.error)
        status = next((ours for theirs, ours in self._shape.statuses.items() if fnmatchcase(told.lower(), theirs.lower())), None)
        if not told or not status:
            return []
        ours = dict(parse_qsl(call.query)).get("message")
        reason = f"{told} {error}".strip() if status == "failed" else None
        return [Receipt(Status(status), ours, _get(fields, names.id) or None, reason, stopped=error in self._shape.blocked_errors)]

    def acknowledgement(self) -> tuple[str, str]:
        """What the gateway wants to read."""
        return self._shape.acknowledge, "text/plain"

    async def send(self, client: httpx.AsyncClient, message_id: str, to: str, text: str) -> Outcome:
        """One message in the gateway's shape."""
        shape = self._shape
        fields = {name: self._filled(template, message_id, to, text) for name, template in shape.send_fields.items()}
        how: dict[str, Any] = {{"json": "json", "form": "data", "query": "params"}[shape.send_as]: fields}
        headers = {name: self._filled(template, message_id, to, text) for name, template in shape.send_headers.items()}
        try:
            response = await client.request(shape.send_method, shape.send_url, headers=headers, **how)
        except httpx.HTTPError as error:
            return failed_call(error)
        if shape.busy_pattern and re.search(shape.busy_pattern, response.text):
            return Outcome(Result.RETRY, f"{response.status_code} busy", not_before=retry_after(response.headers.get("Retry-After")))
        return self._answered(response, text) if response.is_success else refused(response)

    async def check(self, client: httpx.AsyncClient) -> list[str]:
        """Only what the settings show: a plain gateway has no question that costs nothing."""
        long = len(self._shape.secret.get_secret_value()) >= 16
        return [] if long else ["Make the secret in CAUSEWAY_SMS_HTTP at least 16 characters long."]

    def _filled(self, template: str, message_id: str, to: str, text: str) -> str:
        gsm, other = self._shape.coding
        secret = self._shape.secret.get_secret_value() if self._shape.secret_in == "query" else ""
        address = f"{self._settings.public_url.rstrip('/')}{STATUS_PATH}?message={message_id}"
        values = {
            "to": to,
            "to_digits": to.lstrip("+"),
            "sender": self._settings.sms_number,
            "text": _hex(text) if self._shape.encode_text == "hex" else text,
            "id": message_id,
            "coding": gsm if gsm7.fits(text) else other,
            "status_url": address + (f"&{self._shape.secret_name}={secret}" if secret else ""),
        }
        return re.sub(r"\{(\w+)\}", lambda match: values.get(match[1], match[0]), template)

    def _answered(self, response: httpx.Response, text: str) -> Outcome:
        shape, fields = self._shape, _answer(response)
        if shape.accepted_field and _get(fields, shape.accepted_field) != shape.accepted_value:
            return Outcome(Result.FAILED, f"{shape.accepted_field} is {_get(fields, shape.accepted_field)[:40]}")
        named = _get(fields, shape.sent_id)
        if shape.sent_id_pattern and (found := re.search(shape.sent_id_pattern, response.text)):
            named = found[found.re.groups and 1]
        return Outcome(Result.ACCEPTED, gateway_id=named or None, segments=count(text))


def _fields(call: Call) -> dict[str, Any]:
    if call.headers.get("content-type", "").startswith("application/json"):
        return call.json
    return dict(call.form)


def _part(fields: dict[str, Any], names: Fields) -> tuple[str, int, int] | None:
    """Where the text stands in a longer one: reference, number and total, the last two in one byte each."""
    reference, *places = (_get(fields, name) for name in (names.reference, names.number, names.total))
    if not reference or not all(re.fullmatch(r"[0-9]{1,3}", place) for place in places):
        return None
    number, total = map(int, places)
    return (reference, number, total) if 1 <= number <= total <= 255 and total > 1 else None


def _hex(text: str) -> str:
    return (gsm7.encode(text) if gsm7.fits(text) else text.encode("utf-16-be")).hex()


def _text(fields: dict[str, Any], names: Fields) -> str:
    """The text itself, or read from its bytes."""
    try:
        return _decoded(bytes.fromhex(_get(fields, names.hex)), _get(fields, names.coding)) if names.hex else _get(fields, names.text)
    except ValueError:
        return _get(fields, names.text)


def _decoded(raw: bytes, coding: str) -> str:
    """By SMPP's data coding: 8 is UCS-2, 3 Latin-1; the default is GSM-7, but no byte of that has the highest bit."""
    if coding == "8":
        return raw.decode("utf-16-be", "replace")
    return raw.decode("latin-1") if coding == "3" or max(raw, default=0) > 0x7F else gsm7.decode(raw)


def _answer(response: httpx.Response) -> dict[str, Any]:
    try:
        told = response.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _get(fields: Any, path: str) -> str:
    """The value at "messages.0.status"; empty where there is none."""
    if not path:
        return ""
    if isinstance(fields, dict) and path in fields:
        return str(fields[path])
    for step in path.split("."):
        inner = fields.get(step) if isinstance(fields, dict) else None
        fields = fields[int(step)] if isinstance(fields, list) and step.isdigit() and int(step) < len(fields) else inner
    return "" if fields is None or isinstance(fields, dict | list) else str(fields)
