"""Twilio (channels_and_handoff, 3.2)."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode, urlsplit

import httpx

from bot.channels.http import failed_call, refused
from bot.channels.sms.gateway import Call, Receipt, Sms
from bot.channels.sms.segments import count
from bot.settings import Settings
from bot.store.conversation import Status
from bot.turn.outbox import Outcome, Result
from nlu import optout

STATUS_PATH = "/channels/sms/twilio/status"
STATUSES = {
    "accepted": Status.ACCEPTED,
    "scheduled": Status.ACCEPTED,
    "queued": Status.ACCEPTED,
    "sending": Status.SENT,
    "sent": Status.SENT,
    "delivered": Status.DELIVERED,
    "read": Status.READ,
    "undelivered": Status.FAILED,
    "failed": Status.FAILED,
    "canceled": Status.FAILED,
}
STOPPED, LATER = "21610", ("63018", "30003")


class Fields(dict[str, str]):
    """A form whose fields may come more than once, as Twilio's validator wants it."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        super().__init__(pairs)
        self._pairs = pairs

    def getlist(self, name: str) -> list[str]:
        """All values of a field."""
        return [value for key, value in self._pairs if key == name]


class Twilio:
    """One account, one number or messaging service."""

    name, idempotent, per_second = "twilio", False, 20.0
    one_address = False

    def __init__(self, settings: Settings) -> None:
        from twilio.request_validator import RequestValidator  # only for those who use it: 2 MB

        self._settings = settings
        self._token = settings.twilio_auth_token.get_secret_value()
        self._validator = RequestValidator(self._token)

    def verify(self, call: Call) -> bool:
        """The signature over any of the addresses and the fields, or over the raw body that the address gives the hash of."""
        signature = call.headers.get("x-twilio-signature", "")
        is_form = call.headers.get("content-type", "").startswith("application/x-www-form-urlencoded") or not call.body
        if not signature or not self._token or not (is_form or "bodySHA256=" in call.query):
            return False
        signed: object = (Fields(call.form) if call.body else {}) if is_form else call.body.decode("utf-8", "replace")
        return any(self._validator.validate(url, signed, signature) for url in call.urls)

    def inbound(self, call: Call) -> list[Sms]:
        """One message a call."""
        fields = dict(call.form)
        sid, sender, text = fields.get("MessageSid") or fields.get("SmsSid"), fields.get("From"), fields.get("Body", "")
        if not sid or not sender:
            raise ValueError("MessageSid or From is missing")
        media = fields.get("NumMedia", "0") not in ("", "0")
        told = fields.get("OptOutType", "").lower()
        word = told if told in ("stop", "start", "help") else None  # of the account's own words, which may be any
        answered = word is not None or (self._settings.twilio_answers_keywords and optout.keyword(text) is not None)
        return [Sms(sender, sid, text, media, answered, word)]

    def receipts(self, call: Call) -> list[Receipt]:
        """One status a call. A status that Twilio adds later is taken for what it says least."""
        fields = dict(call.form)
        named = fields.get("MessageStatus") or fields.get("SmsStatus")
        if not named:
            raise ValueError("MessageStatus is missing")
        code = fields.get("ErrorCode", "")
        ours = parse_qs(call.query).get("message", [""])[0]
        return [
            Receipt(
                status=STATUSES.get(named, Status.ACCEPTED),
                message_id=ours or None,
                gateway_id=fields.get("MessageSid") or fields.get("SmsSid"),
                reason=code or None,
                retry=code in LATER,
                stopped=code == STOPPED,
            )
        ]

    def acknowledgement(self) -> tuple[str, str]:
        """No reply in TwiML: it could not be retried, ordered or stopped."""
        return "<Response/>", "text/xml"

    async def send(self, client: httpx.AsyncClient, message_id: str, to: str, text: str) -> Outcome:
        """One message over the REST API; our id travels in the address for its status."""
        sid, base = self._settings.twilio_account_sid, self._settings.twilio_api_url.rstrip("/")
        service = self._settings.twilio_messaging_service_sid
        form = {"To": to, "Body": text} | ({"MessagingServiceSid": service} if service else {"From": self._settings.sms_number})
        if self._settings.public_url:
            form["StatusCallback"] = f"{self._settings.public_url.rstrip('/')}{STATUS_PATH}?{urlencode({'message': message_id})}"
        try:
            response = await client.post(f"{base}/2010-04-01/Accounts/{sid}/Messages.json", data=form, auth=(sid, self._token))
        except httpx.HTTPError as error:
            return failed_call(error)
        if not response.is_success:
            code = _code(response)
            return refused(response, code, blocked=code == STOPPED)
        return _accepted(response, text)

    async def check(self, client: httpx.AsyncClient) -> list[str]:
        """Whether the account answers."""
        sid, base = self._settings.twilio_account_sid, self._settings.twilio_api_url.rstrip("/")
        wrong = []
        if urlsplit(self._settings.public_url).scheme != "https":
            wrong.append("Set CAUSEWAY_PUBLIC_URL to the https address of this server.")
        if not (self._settings.sms_number or self._settings.twilio_messaging_service_sid):
            wrong.append("Set CAUSEWAY_SMS_NUMBER or CAUSEWAY_TWILIO_MESSAGING_SERVICE_SID.")
        try:
            response = await client.get(f"{base}/2010-04-01/Accounts/{sid}.json", auth=(sid, self._token))
        except httpx.HTTPError as error:
            return [*wrong, f"Twilio does not answer ({type(error).__name__}): check the network."]
        return wrong if response.is_success else [*wrong, f"Twilio refused ({response.status_code}): check its account SID and auth token."]


def _code(response: httpx.Response) -> str:
    try:
        return str(response.json().get("code") or "")
    except (ValueError, AttributeError):
        return ""


def _accepted(response: httpx.Response, text: str) -> Outcome:
    try:
        told = response.json()
        sid, status = told.get("sid"), STATUSES.get(str(told.get("status")), Status.ACCEPTED)
    except (ValueError, AttributeError):
        sid, status = None, Status.ACCEPTED
    if status == Status.FAILED:
        return Outcome(Result.FAILED, str(told.get("error_code") or "failed"), gateway_id=sid)
    return Outcome(Result.ACCEPTED, gateway_id=sid, segments=count(text))
