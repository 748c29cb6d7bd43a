"""Android SMS Gateway: a programme's own phone (channels_and_handoff, 3.5)."""

from __future__ import annotations

import hashlib
import hmac
import time

import httpx

from bot.channels.http import failed_call, refused
from bot.channels.sms.gateway import Call, Receipt, Sms
from bot.channels.sms.segments import count
from bot.settings import Settings
from bot.store.conversation import Status
from bot.turn.outbox import Outcome, Result

FRESH = 300  # seconds; each try of the app is signed anew
EVENTS = {"sms:sent": Status.SENT, "sms:delivered": Status.DELIVERED, "sms:failed": Status.FAILED}
STATES = {
    "Pending": Status.ACCEPTED,
    "Processed": Status.ACCEPTED,
    "Sent": Status.SENT,
    "Delivered": Status.DELIVERED,
    "Failed": Status.FAILED,
}


class Android:
    """One phone. It takes our id, so that a second try cannot send twice."""

    name, idempotent, per_second = "android", True, 1.0
    one_address = True

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._key = settings.android_signing_key.get_secret_value()

    def verify(self, call: Call) -> bool:
        """Hex HMAC-SHA256 over the raw body and the time stamp; without a key nothing is accepted."""
        stamp, signature = call.headers.get("x-timestamp", ""), call.headers.get("x-signature", "")
        if not self._key or not stamp.isascii() or not stamp.isdigit() or abs(time.time() - int(stamp[:12])) > FRESH:
            return False
        expected = hmac.new(self._key.encode(), call.body + stamp.encode(), hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected.encode(), signature.lower().encode())

    def inbound(self, call: Call) -> list[Sms]:
        """One message an event. Neither the event's id nor the message's is unique, so the key is made of what was said and when."""
        event, payload = _event(call)
        if event not in ("sms:received", "mms:received", "mms:downloaded", "sms:data-received"):
            return []
        sender = payload.get("sender") or payload.get("phoneNumber")
        if not isinstance(sender, str):
            raise ValueError("sender is missing")
        text = str(payload.get("message") or payload.get("body") or "")
        made_of = (call.json.get("deviceId"), sender, payload.get("receivedAt"), payload.get("simNumber"), text)
        key = hashlib.sha256("\0".join(map(str, made_of)).encode("utf-8", "replace")).hexdigest()[:40]
        return [Sms(sender, key, text, media=event != "sms:received")]

    def receipts(self, call: Call) -> list[Receipt]:
        """What became of a message, by our id."""
        event, payload = _event(call)
        status = EVENTS.get(event) or STATES.get(str(payload.get("state")))
        if status is None:
            return []
        return [Receipt(status, message_id=str(payload.get("messageId") or payload.get("id") or ""), reason=_reason(payload))]

    def acknowledgement(self) -> tuple[str, str]:
        """Any 2xx will do."""
        return "", "text/plain"

    async def send(self, client: httpx.AsyncClient, message_id: str, to: str, text: str) -> Outcome:
        """One message under our id; a conflict means that the phone has it already."""
        body = {"id": message_id, "textMessage": {"text": text}, "phoneNumbers": [to], "withDeliveryReport": True}
        try:
            response = await client.post(f"{self._settings.android_url.rstrip('/')}/message", json=body, auth=self._auth())
        except httpx.HTTPError as error:
            outcome = failed_call(error)
            return Outcome(Result.RETRY, outcome.reason)  # harmless: it takes our id
        if response.status_code >= 500:
            return Outcome(Result.RETRY, str(response.status_code))
        if response.is_success or response.status_code == httpx.codes.CONFLICT:
            return Outcome(Result.ACCEPTED, gateway_id=message_id, segments=count(text))
        return refused(response)

    async def check(self, client: httpx.AsyncClient) -> list[str]:
        """Whether the phone answers, and signs."""
        wrong = [] if self._key else ["Set CAUSEWAY_ANDROID_SIGNING_KEY to the signing key of the app: unsigned calls are refused."]
        try:
            response = await client.get(f"{self._settings.android_url.rstrip('/')}/health", auth=self._auth())
        except httpx.HTTPError as error:
            return [*wrong, f"The phone does not answer ({type(error).__name__}): check CAUSEWAY_ANDROID_URL and that the app runs."]
        refused_ = response.status_code >= 500 or response.status_code == httpx.codes.UNAUTHORIZED
        return [*wrong, f"The phone refused ({response.status_code}): check its user name and password."] if refused_ else wrong

    def _auth(self) -> tuple[str, str]:
        return self._settings.android_username, self._settings.android_password.get_secret_value()


def _event(call: Call) -> tuple[str, dict[str, object]]:
    payload = call.json.get("payload")
    if not isinstance(payload, dict):
        raise ValueError("payload is missing")
    return str(call.json.get("event")), payload


def _reason(payload: dict[str, object]) -> str | None:
    return str(payload["reason"])[:200] if payload.get("reason") else None
