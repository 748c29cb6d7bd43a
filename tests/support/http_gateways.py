"""Gateways that speak plain HTTP, as their own documentation describes them; the settings are those of docs/channels/sms-http.md."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import replace
from itertools import count
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit
from uuid import uuid4

from bot.channels.sms import gsm7
from bot.settings import ROOT, Fields, HttpGateway
from tests.support.gateways import Post
from tests.support.server import Answer, Asked

_ids = count(1)
PAGE = ROOT / "docs" / "channels" / "sms-http.md"
INBOUND, STATUS = "/channels/sms/http/inbound", "/channels/sms/http/status"


def documented(name: str, url: str) -> HttpGateway:
    """The settings that the page gives for a gateway, with the address of a fake."""
    found = re.search(rf"In {name}'s shape.*?CAUSEWAY_SMS_HTTP='(.+?)'\n", PAGE.read_text("utf-8"), re.DOTALL)
    assert found, f"{PAGE} gives no settings for {name}"
    settings = json.loads(found[1])
    return HttpGateway.model_validate({**settings, "send_url": url + urlsplit(settings["send_url"]).path})


class OwnWorld:
    """A gateway that somebody wrote for themselves: JSON, with an HMAC over the raw body."""

    label, name, key, sent_path, signs_body = "own", "http", b"a long shared secret", "/send", True
    words = {"sent": "sent", "delivered": "delivered", "failed": "failed"}

    def shape(self, url: str) -> HttpGateway:
        found = {"send_url": f"{url}/send", "secret": self.key.decode(), "sent_id": "id", "inbound": {"id": "id"}}
        return HttpGateway.model_validate(found)

    def usual(self, asked: Asked) -> Answer:
        assert set(asked.json) == {"to", "from", "text"}
        return Answer(200, {"id": f"O{next(_ids)}"})

    def post(self, path: str, fields: dict[str, Any]) -> Post:
        raw = json.dumps(fields).encode()
        signature = hmac.new(self.key, raw, hashlib.sha256).hexdigest()
        return Post(path, raw, {"Content-Type": "application/json", "X-Signature": signature})

    def says(self, sender: str, text: str, message_id: str | None = None) -> Post:
        return self.post(INBOUND, {"from": sender, "text": text, "id": message_id or f"O{next(_ids)}"})

    def picture(self, sender: str) -> Post:
        return self.says(sender, "")

    def receipt(self, ours: str, theirs: str, status: str, code: str = "") -> Post:
        return self.post(STATUS, {"id": theirs, "status": status})

    def stale(self, sender: str) -> Post | None:
        return None

    def text_of(self, asked: Asked) -> str:
        return str(asked.json["text"])

    def garbage(self) -> Post:
        return self.post(INBOUND, {"hello": "world"})


class NamelessWorld(OwnWorld):
    """One that neither numbers its messages nor says when they were sent."""

    label = "nameless"

    def shape(self, url: str) -> HttpGateway:
        return super().shape(url).model_copy(update={"inbound": Fields()})

    def says(self, sender: str, text: str, message_id: str | None = None) -> Post:
        return self.post(INBOUND, {"from": sender, "text": text})


class DatedWorld(NamelessWorld):
    """One that does not number its messages, but says when they were sent."""

    label = "dated"

    def shape(self, url: str) -> HttpGateway:
        return super().shape(url).model_copy(update={"inbound": Fields(time="at")})

    def says(self, sender: str, text: str, message_id: str | None = None) -> Post:
        return self.post(INBOUND, {"from": sender, "text": text, "at": message_id or f"T{next(_ids)}"})


class KeyInAddress:
    """What gateways share that sign nothing: a secret in the address that they were told."""

    key, signs_body, name = "a long random word", False, "http"

    def address(self, path: str, **more: str) -> str:
        return f"{path}?{urlencode({**more, 'key': self.key})}"

    def forged(self, good: Post) -> list[Post]:
        keys = ("", "a", self.key[:-1], self.key + "x", self.key.upper())
        bare = good.path.replace(f"&key={self.key.replace(' ', '+')}", "").replace(f"?key={self.key.replace(' ', '+')}", "")
        return [replace(good, path=bare)] + [replace(good, path=f"{bare}?key={quote(key)}") for key in keys]

    def stale(self, sender: str) -> Post | None:
        return None


class VonageWorld(KeyInAddress):
    """Vonage's SMS API: webhooks as JSON by POST, sending as a form, errors told in a 200."""

    label, sent_path = "vonage", "/sms/json"
    words = {"sent": "accepted", "delivered": "delivered", "failed": "rejected"}

    def shape(self, url: str) -> HttpGateway:
        return documented("Vonage", url)

    def usual(self, asked: Asked) -> Answer:
        """0 for a message that was taken; 2 and 3 for fields that are missing or wrong."""
        form = asked.form
        status = "0"
        if missing := {"api_key", "api_secret", "from", "to", "text"} - set(form):
            status = f"2, missing {missing}"
        elif not form["to"].isdigit() or form.get("type") not in ("text", "unicode"):
            status = "3"
        return Answer(200, self.answer(status))

    def answer(self, status: str) -> dict[str, Any]:
        told = {"to": "13235550142", "message-id": f"V{next(_ids)}", "status": status[0], "remaining-balance": "9", "message-price": "0.01"}
        return {"message-count": "1", "messages": [told if status[0] == "0" else {"status": status[0], "error-text": status}]}

    def post(self, path: str, fields: dict[str, str]) -> Post:
        return Post(path, json.dumps(fields).encode(), {"Content-Type": "application/json"})

    def says(self, sender: str, text: str, message_id: str | None = None, **more: str) -> Post:
        fields = {
            "msisdn": sender.lstrip("+"), "to": "12135550100", "messageId": message_id or f"V{next(_ids)}", "text": text,
            "type": "text", "keyword": text[:10].upper(), "api-key": "abcd1234", "message-timestamp": "2026-11-26 20:00:00", **more,
        }  # fmt: skip
        return self.post(self.address(INBOUND), fields)

    def picture(self, sender: str) -> Post:
        return self.says(sender, "", type="binary", data="00", udh="00")

    def receipt(self, ours: str, theirs: str, status: str, code: str = "") -> Post:
        fields = {
            "msisdn": "13235550142", "to": "12135550100", "network-code": "310", "messageId": theirs, "price": "0.01", "status": status,
            "scts": "2611262000", "err-code": code or "0", "api-key": "abcd1234", "message-timestamp": "2026-11-26 20:00:00",
        }  # fmt: skip
        return self.post(self.address(STATUS, message=ours), fields)

    def text_of(self, asked: Asked) -> str:
        """What arrives: anything that is not GSM-7 is lost unless it was called unicode."""
        text = asked.form["text"]
        return text if asked.form["type"] == "unicode" else "".join(c if gsm7.fits(c) else "?" for c in text)

    def garbage(self) -> Post:
        return self.post(self.address(INBOUND), {"hello": "world"})


class JasminWorld(KeyInAddress):
    """Jasmin: everything form-encoded by POST, the text as its bytes, and both answered with ACK/Jasmin."""

    label, sent_path = "jasmin", "/send"
    words = {"sent": "ESME_ROK", "delivered": "DELIVRD", "failed": "UNDELIV"}
    known = frozenset(["to", "from", "coding", "username", "password", "priority", "validity-period", "dlr", "dlr-url", "dlr-level", "dlr-method", "tags", "content", "hex-content"])

    def shape(self, url: str) -> HttpGateway:
        return documented("Jasmin", url)

    def usual(self, asked: Asked) -> Answer:
        """What Jasmin's own check of the arguments says."""
        given = dict(parse_qsl(asked.query, keep_blank_values=True))
        if given.get("username") != "U" or given.get("password") != "P":
            return Answer(403, b'Error "Authentication failure for username:%s"' % given.get("username", "").encode())
        if unknown := set(given) - self.known:
            return Answer(400, f'Error "Argument [{unknown}] is unknown."'.encode())
        patterns = {"to": r"\+?\d+", "coding": r"[0-8]|9|10|13|14", "dlr": "yes|no", "dlr-level": "[123]", "dlr-method": "(?i)get|post", "hex-content": "[0-9a-f]*"}
        if wrong := [name for name, pattern in patterns.items() if not re.fullmatch(pattern, given.get(name, ""))]:
            return Answer(400, f'Error "Argument [{wrong}] has an invalid value."'.encode())
        return Answer(200, f'Success "{uuid4()}"'.encode())

    def post(self, path: str, fields: dict[str, str]) -> Post:
        return Post(path, urlencode(fields).encode(), {"Content-Type": "application/x-www-form-urlencoded"})

    def says(self, sender: str, text: str, message_id: str | None = None, coding: str | None = None) -> Post:
        coding = coding or ("0" if gsm7.fits(text) else "8")
        raw = gsm7.encode(text) if coding == "0" else text.encode("latin-1" if coding == "3" else "utf-16-be")
        fields: dict[str, Any] = {
            "id": message_id or str(uuid4()), "from": sender, "to": "+12135550100", "origin-connector": "smppc", "priority": "0",
            "coding": coding, "content": raw, "binary": raw.hex(),
        }  # fmt: skip
        return self.post(self.address(INBOUND), fields)

    def picture(self, sender: str) -> Post:
        return self.says(sender, "")

    def receipt(self, ours: str, theirs: str, status: str, code: str = "") -> Post:
        level = {"level": "1"} if status.startswith("ESME") else {
            "level": "3", "id_smsc": "2567", "sub": "001", "dlvrd": "001", "subdate": "2611262000", "donedate": "2611262001", "err": code or "000", "text": "-",
        }  # fmt: skip
        return self.post(self.address(STATUS, message=ours), {"id": theirs, "message_status": status, **level})

    def text_of(self, asked: Asked) -> str:
        given = dict(parse_qsl(asked.query))
        raw = bytes.fromhex(given["hex-content"])
        return gsm7.decode(raw) if given["coding"] == "0" else raw.decode("utf-16-be")

    def garbage(self) -> Post:
        return self.post(self.address(INBOUND), {"hello": "world"})


HTTP_WORLDS = [OwnWorld(), VonageWorld(), JasminWorld()]
