"""Each SMS gateway as the world would speak to us: signed here, by the protocols' own descriptions."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import urlencode

PUBLIC = "https://jobs.example.org"
_ids = count(1)


@dataclass
class Post:
    """One call, ready to be made."""

    path: str
    body: bytes
    headers: dict[str, str]


class TwilioWorld:
    """Twilio, token 12345."""

    signs_body = True
    label = "twilio"
    name, token, sent_path = "twilio", b"12345", "/2010-04-01/Accounts/AC11111111111111111111111111111111/Messages.json"

    def signature(self, url: str, fields: list[tuple[str, str]], token: bytes | None = None) -> str:
        text = url + "".join(name + value for name, value in sorted(set(fields)))
        return base64.b64encode(hmac.new(token or self.token, text.encode(), hashlib.sha1).digest()).decode()

    def post(self, path: str, fields: list[tuple[str, str]], public: str = PUBLIC) -> Post:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": self.signature(public + path, fields)}
        return Post(path, urlencode(fields).encode(), headers)

    def says(self, sender: str, text: str, message_id: str | None = None, **more: str) -> Post:
        sid = message_id or f"SM{next(_ids):032d}"
        fields = {"MessageSid": sid, "SmsSid": sid, "AccountSid": "AC1", "From": sender, "To": "+12135550100", "Body": text, "NumMedia": "0", **more}
        return self.post("/channels/sms/twilio/inbound", list(fields.items()))

    def picture(self, sender: str) -> Post:
        return self.says(sender, "", NumMedia="1", MediaUrl0="http://10.0.0.1/x", MediaContentType0="image/jpeg")

    def receipt(self, ours: str, theirs: str, status: str, code: str = "") -> Post:
        fields = [("MessageSid", theirs), ("MessageStatus", status), *([("ErrorCode", code)] if code else [])]
        return self.post(f"/channels/sms/twilio/status?message={ours}", fields)

    words = {"sent": "sent", "delivered": "delivered", "failed": "undelivered"}

    def stale(self, sender: str) -> Post | None:
        return None  # nothing in Twilio's signature is about time

    def text_of(self, asked: Any) -> str:
        return str(asked.form["Body"])

    def garbage(self) -> Post:
        return self.post("/channels/sms/twilio/inbound", [("Hello", "world")])


class AndroidWorld:
    """The programme's own phone."""

    label = "android"
    name, key, sent_path, signs_body = "android", b"phone key", "/message", True
    words = {"sent": "sms:sent", "delivered": "sms:delivered", "failed": "sms:failed"}

    def post(self, path: str, body: Any, at: float | None = None) -> Post:
        raw, stamp = json.dumps(body).encode(), str(int(at or time.time()))
        signature = hmac.new(self.key, raw + stamp.encode(), hashlib.sha256).hexdigest()
        return Post(path, raw, {"Content-Type": "application/json", "X-Timestamp": stamp, "X-Signature": signature})

    def event(self, event: str, payload: dict[str, Any], at: float | None = None) -> Post:
        body = {"id": f"E{next(_ids)}", "webhookId": "W", "deviceId": "D", "event": event, "payload": payload}
        return self.post("/channels/sms/android/inbound", body, at)

    def says(self, sender: str, text: str, message_id: str | None = None, at: float | None = None) -> Post:
        received = message_id or f"2026-11-25T10:00:{next(_ids)}.000-08:00"
        payload = {"messageId": "7", "message": text, "sender": sender, "recipient": "x", "simNumber": None, "receivedAt": received}
        return self.event("sms:received", payload, at)

    def picture(self, sender: str) -> Post:
        return self.event("mms:received", {"messageId": "1", "sender": sender, "receivedAt": f"{next(_ids)}", "simNumber": 1})

    def receipt(self, ours: str, theirs: str, status: str, code: str = "") -> Post:
        return self.event(status, {"messageId": ours, "phoneNumber": "+1", **({"reason": code} if code else {})})

    def stale(self, sender: str) -> Post | None:
        return self.says(sender, "old", at=time.time() - 3600)

    def text_of(self, asked: Any) -> str:
        return str(asked.json["textMessage"]["text"])

    def garbage(self) -> Post:
        return self.post("/channels/sms/android/inbound", {"event": "sms:received"})
