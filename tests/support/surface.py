"""The whole HTTP surface as an OpenAPI description, and the credentials that its callers have."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import RouteContext, iter_route_contexts
from requests import PreparedRequest
from requests.auth import AuthBase

from tests.support.gateways import AndroidWorld, TwilioWorld
from tests.support.http_gateways import OwnWorld

ANYTHING: dict[str, Any] = {"anyOf": [{"type": kind} for kind in ("string", "integer", "boolean", "null", "object", "array")]}
WORDS = {"anyOf": [{"enum": ["hello", "STOP", "1", "yes", "JOIN 123456", "/start x", "quiero trabajo", ""]}, {"type": "string"}]}
NUMBER = {"anyOf": [{"enum": ["+13235550142", "13235550142", "AMAZON", "12345"]}, {"type": "string"}]}
STATUS = {"enum": ["delivered", "failed", "sent", "undelivered", "accepted", "new"]}
CHAT = {"type": "object", "properties": {"id": {"type": "integer"}, "type": {"enum": ["private", "group", "supergroup", "channel"]}}, "required": ["id", "type"]}
USER = {
    "type": "object",
    "properties": {"id": {"type": "integer"}, "is_bot": {"type": "boolean"}, "first_name": {"type": "string"}, "language_code": {"type": "string"}},
    "required": ["id", "is_bot", "first_name"],
}
MESSAGE = {
    "type": "object",
    "properties": {
        "message_id": {"type": "integer"},
        "date": {"type": "integer"},
        "edit_date": {"type": "integer"},
        "chat": CHAT,
        "from": USER,
        "text": WORDS,
        "caption": {"type": "string"},
        "location": {"type": "object", "properties": {"latitude": {"type": "number"}, "longitude": {"type": "number"}}, "required": ["latitude", "longitude"]},
        "contact": {"type": "object", "properties": {"phone_number": NUMBER, "first_name": {"type": "string"}, "user_id": {"type": "integer"}}, "required": ["phone_number", "first_name"]},
        "voice": ANYTHING,
        "photo": ANYTHING,
        "entities": ANYTHING,
        "reply_to_message": ANYTHING,
    },
    "required": ["message_id", "date", "chat"],
}  # fmt: skip
MEMBER = {"type": "object", "properties": {"status": {"enum": ["kicked", "member", "left", "administrator"]}, "user": USER, "until_date": {"type": "integer"}}, "required": ["status", "user"]}
UPDATE = {
    "type": "object",
    "properties": {
        "update_id": {"type": "integer"},
        "message": MESSAGE,
        "edited_message": MESSAGE,
        "callback_query": {"type": "object", "properties": {"id": {"type": "string"}, "from": USER, "message": MESSAGE, "data": {"type": "string"}, "chat_instance": {"type": "string"}}, "required": ["id", "from", "chat_instance"]},
        "my_chat_member": {"type": "object", "properties": {"chat": CHAT, "from": USER, "date": {"type": "integer"}, "old_chat_member": MEMBER, "new_chat_member": MEMBER}, "required": ["chat", "from", "date", "old_chat_member", "new_chat_member"]},
    },
    "required": ["update_id"],
}  # fmt: skip
TWILIO = {"MessageSid": {"type": "string"}, "From": NUMBER, "To": NUMBER, "Body": WORDS, "NumMedia": {"type": "string"}, "OptOutType": {"enum": ["STOP", "START", "HELP"]}, "MessageStatus": STATUS, "ErrorCode": {"enum": ["", "21610", "30003", "30006"]}}
OWN = {"id": {"type": "string"}, "from": NUMBER, "text": WORDS, "status": STATUS}
ANDROID = {
    "deviceId": ANYTHING,
    "event": {"enum": ["sms:received", "mms:received", "sms:sent", "sms:delivered", "sms:failed", "system:ping"]},
    "payload": {"type": "object", "properties": {"messageId": ANYTHING, "message": ANYTHING, "sender": NUMBER, "phoneNumber": ANYTHING, "receivedAt": ANYTHING, "simNumber": ANYTHING, "reason": ANYTHING, "state": ANYTHING}},
}  # fmt: skip
CALLERS = {
    "/channels/telegram/webhook": ("application/json", UPDATE),
    "/channels/sms/twilio": ("application/x-www-form-urlencoded", {"type": "object", "properties": TWILIO}),
    "/channels/sms/http": ("application/json", {"type": "object", "properties": OWN}),
    "/channels/sms/android": ("application/json", {"type": "object", "properties": ANDROID}),
}
EDITING = {"get": ("list", "create", "details/{pk}", "edit/{pk}", "action/checked-today"), "post": ("create", "edit/{pk}")}


class Shown(RouteContext):
    """A route that the description does not leave out."""

    include_in_schema = True


def described(web: FastAPI, known: dict[str, list[str]], tables: dict[str, Any]) -> dict[str, Any]:
    """Every call that the server takes, those that the published description leaves out too.

    `known` gives the ids that exist, by the name of the parameter; `tables` the columns of the tables that can be edited.
    """
    routes = [Shown(**vars(route)) for route in iter_route_contexts(web.routes)]
    found = get_openapi(title="Causeway", version="1", routes=routes)
    found["paths"] = dict(_spread(found["paths"])) | _editing(tables)
    for call in _calls(found):
        for parameter in call.get("parameters", ()):
            if parameter["in"] == "path" and known.get(parameter["name"]):
                parameter["schema"] = {"anyOf": [{"enum": known[parameter["name"]]}, parameter["schema"]]}
    return found


def _calls(description: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (call for path in description["paths"].values() for call in path.values())


def _spread(paths: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Each gateway by itself, with what it sends."""
    for path, calls in paths.items():
        wanted = [prefix for prefix in CALLERS if path.replace("{gateway}", prefix.rpartition("/")[2]).startswith(prefix)]
        if not path.startswith("/channels/"):
            yield path, calls
        for prefix in wanted if path.startswith("/channels/") else ():
            yield path.replace("{gateway}", prefix.rpartition("/")[2]), {method: _sent(method, call, prefix) for method, call in calls.items()}


def _sent(method: str, call: dict[str, Any], prefix: str) -> dict[str, Any]:
    kind, shape = CALLERS[prefix]
    query = [{"name": "message", "in": "query", "schema": {"type": "string"}}]
    if method == "get":
        fields = [{"name": name, "in": "query", "schema": schema} for name, schema in shape["properties"].items()]
        return {"responses": call["responses"], "parameters": query + fields}
    return {"responses": call["responses"], "parameters": query, "requestBody": {"required": True, "content": {kind: {"schema": shape}}}}


def _editing(tables: dict[str, Any]) -> dict[str, Any]:
    """The directory's editing pages, which are an application of their own."""
    found: dict[str, Any] = {}
    for method, pages in EDITING.items():
        for table, page in ((table, page) for table in tables for page in pages):
            words = [{"name": n, "in": "query", "schema": {"type": "string"}} for n in ("page", "pageSize", "search", "sortBy", "sort", "pks")]
            key = [{"name": "pk", "in": "path", "required": True, "schema": {"type": "string"}}] if "{pk}" in page else []
            call: dict[str, Any] = {"responses": {"default": {"description": ""}}, "parameters": [*key, *(words if method == "get" else [])]}
            if method == "post":
                form = {"type": "object", "properties": {name: {"type": "string"} for name in (*tables[table], "save")}}
                call["requestBody"] = {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": form}}}
            found.setdefault(f"/console/edit/{table}/{page}", {})[method] = call
    return found


class Credentials(AuthBase):
    """Signs each call as its caller would, over what is really sent."""

    def __init__(self, token: str, cookie: str, secret: str, public: str) -> None:
        self.token, self._cookie, self._secret, self._public = token, cookie, secret, public

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Add what the address asks for."""
        parts = urlsplit(str(request.url))
        body = request.body.encode() if isinstance(request.body, str) else request.body or b""
        tail = parts.path + (f"?{parts.query}" if parts.query else "")
        if parts.path.startswith("/api/"):
            request.headers["Authorization"] = f"Bearer {self.token}"
        elif parts.path.startswith("/console"):
            request.headers["Cookie"] = self._cookie
        elif parts.path.startswith("/channels/"):
            request.headers.update(self._signed(parts.path, self._public + tail, body, parts.query))
        return request

    def _signed(self, path: str, url: str, body: bytes, query: str) -> dict[str, str]:
        if "/twilio/" in path:
            fields = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
            return {"X-Twilio-Signature": TwilioWorld().signature(url, fields)}
        if "/android/" in path:
            stamp = str(int(time.time()))
            return {"X-Timestamp": stamp, "X-Signature": hmac.new(AndroidWorld.key, body + stamp.encode(), hashlib.sha256).hexdigest()}
        if "/http/" in path:
            return {"X-Signature": hmac.new(OwnWorld.key, body or query.encode(), hashlib.sha256).hexdigest()}
        return {"X-Telegram-Bot-Api-Secret-Token": self._secret}
