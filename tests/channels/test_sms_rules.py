"""The table: each gateway by each rule."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.channels.sms.segments import count
from bot.store.tables import Address, Alert, Consent, Message, Person
from tests.support.gateways import AndroidWorld, Post, TwilioWorld
from tests.support.http_gateways import HTTP_WORLDS, DatedWorld, JasminWorld, NamelessWorld, VonageWorld
from tests.support.server import Answer, Fake

pytestmark = pytest.mark.slow
WORKER = "+13235550142"
WORLDS = [TwilioWorld(), AndroidWorld(), *HTTP_WORLDS]


class Phone:
    """A worker's phone behind one gateway."""

    def __init__(self, world: Any, app: Any, client: Any, fake: Fake, clock: Any) -> None:
        self.world, self.app, self.client, self.fake, self.clock = world, app, client, fake, clock

    def call(self, post: Post) -> int:
        return int(self.client.post(post.path, content=post.body, headers=post.headers).status_code)

    def says(self, text: str, message_id: str | None = None) -> list[str]:
        return self.take(self.world.says(WORKER, text, message_id))

    def take(self, post: Post) -> list[str]:
        """Let a call come in, run the turn, and return the texts that went out."""
        before = len(self.texts)
        assert self.call(post) == 200
        self.app.worker.drain()
        return self.texts[before:]

    @property
    def texts(self) -> list[str]:
        return [self.world.text_of(a) for a in self.fake.asked if a.path == self.world.sent_path]

    def rows(self, author: str) -> list[Message]:
        with self.app.database.read() as session:
            return list(session.scalars(select(Message).where(Message.author == author).order_by(Message.seq)))


@pytest.fixture
def phone(world: Any, app: Any, client: Any, fakes: dict[str, Fake], clock: Any) -> Phone:
    return Phone(world, app, client, fakes[world.name], clock)


def of(*worlds: Any) -> pytest.MarkDecorator:
    """A test with this runs over each of these gateways."""
    return pytest.mark.parametrize("world", worlds, indirect=True, ids=[world.label for world in worlds])


every = of(*WORLDS)


@every
def test_signature(phone: Phone) -> None:
    good = phone.world.says(WORKER, "hello")
    for bad in forged(phone.world, good):
        assert phone.call(bad) == 403
    assert phone.rows("worker") == []
    assert phone.call(good) == 200
    assert [row.text for row in phone.rows("worker")] == ["hello"]


def forged(world: Any, good: Post) -> list[Post]:
    """The call without its credential, with others, and with other words."""
    if not world.signs_body:
        return list(world.forged(good))
    names = [name for name in good.headers if "ignature" in name]
    bad = ({}, *(dict.fromkeys(names, value) for value in ("", "abc", "\xe9".encode("latin-1"))))
    kept = {name: value for name, value in good.headers.items() if name not in names}
    return [*(replace(good, headers={**kept, **headers}) for headers in bad), replace(good, body=good.body.replace(b"hello", b"jello"))]


@every
def test_replay(phone: Phone) -> None:
    old = phone.world.stale(WORKER)
    assert old is None or phone.call(old) == 403
    once = phone.world.says(WORKER, "hello")
    assert phone.take(once)
    assert phone.take(once) == []
    assert len(phone.rows("worker")) == 1


@every
def test_duplicate_and_repetition(phone: Phone) -> None:
    assert phone.says("hello", "one")
    assert phone.take(phone.world.says(WORKER, "hello", "one")) == []
    phone.says("hello", "two")  # the same words again are a new message
    assert [row.text for row in phone.rows("worker")] == ["hello", "hello"]


@of(NamelessWorld())
def test_the_same_words_without_an_id_count_again_once_we_have_answered(phone: Phone) -> None:
    assert phone.call(phone.world.says(WORKER, "1")) == phone.call(phone.world.says(WORKER, "1")) == 200
    phone.app.worker.drain()
    assert [row.text for row in phone.rows("worker")] == ["1"] and phone.texts
    phone.says("1")
    assert [row.text for row in phone.rows("worker")] == ["1", "1"]


@of(DatedWorld())
def test_the_time_tells_a_repetition_where_there_is_no_id(phone: Phone) -> None:
    phone.says("1", "10:00:01")
    assert phone.says("1", "10:00:01") == []
    phone.says("1", "10:00:03")
    assert [row.text for row in phone.rows("worker")] == ["1", "1"]


@every
def test_order(phone: Phone) -> None:
    for text in ("english", "yes", "warehouse"):
        assert phone.call(phone.world.says(WORKER, text)) == 200
    phone.fake.answers = [Answer(503)]
    phone.app.worker.drain()
    assert phone.texts and [row.status for row in phone.rows("bot")] == ["queued"] * len(phone.rows("bot"))
    phone.clock.forward(minutes=1)
    phone.app.worker.drain()
    said = [row.text.split("\n")[0] for row in phone.rows("bot")]
    assert [text.split("\n")[0] for text in phone.texts[1:]] == said


@every
def test_stop(phone: Phone) -> None:
    phone.says("hello")
    words = phone.says("STOP")
    ours = phone.world.name != "twilio"  # Twilio answers keywords itself
    assert len(words) == (1 if ours else 0)
    assert phone.says("STOP") == [] and phone.says("are you there") == []
    assert (phone.says("START") != []) == ours
    with phone.app.database.read() as session:
        assert session.scalars(select(Person)).one().opted_out_at is None
    assert phone.says("hello again")


@every
def test_stop_cancels_what_waits(phone: Phone) -> None:
    phone.fake.answers = [Answer(503)]
    phone.says("hello")
    phone.says("stop")
    phone.clock.forward(hours=1)
    phone.app.worker.drain()
    sent = [row.text for row in phone.rows("bot") if row.status == "accepted"]
    assert all("no more messages" in str(text) for text in sent) and len(sent) <= 1


@every
def test_receipt(phone: Phone) -> None:
    phone.says("hello")
    first = phone.rows("bot")[0]
    assert first.status == "accepted" and first.segments and first.gateway_id
    words = phone.world.words
    for order in itertools.permutations(("sent", "delivered", "sent")):
        for status in order:
            assert phone.call(phone.world.receipt(str(first.id), first.gateway_id, words[status])) == 200
    assert phone.rows("bot")[0].status == "delivered"
    assert phone.call(phone.world.receipt("01900000-0000-7000-8000-000000000000", "unknown", words["sent"])) == 200


@every
def test_receipt_of_a_failure_is_seen(phone: Phone) -> None:
    phone.says("hello")
    first = phone.rows("bot")[0]
    assert phone.call(phone.world.receipt(str(first.id), first.gateway_id, phone.world.words["failed"], "30006")) == 200
    assert phone.rows("bot")[0].status == "failed"
    with phone.app.database.read() as session:
        assert [a.kind for a in session.scalars(select(Alert))] == ["delivery_failed"]


@every
@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ([Answer(429, headers={"Retry-After": "9"})], "accepted"),
        ([Answer(500)], "accepted"),
        ([Answer(503)], "accepted"),
        ([Answer(503)] * 3, "failed"),
        ([Answer(502)], "unknown"),
        ([Answer(504)], "unknown"),
        ([Answer(reset=True)], "unknown"),
        ([Answer(400, {"code": 21211})], "failed"),
        ([Answer(401)], "failed"),
    ],
)
def test_retry(phone: Phone, answers: list[Answer], status: str) -> None:
    if phone.world.name == "android" and status == "unknown":
        status = "accepted"  # it takes our id, so that a second try is harmless
    phone.fake.answers = list(answers)
    phone.says("hello")
    for _ in range(3):
        phone.clock.forward(minutes=20)
        phone.app.worker.drain()
    assert phone.rows("bot")[0].status == status


@every
def test_segment(phone: Phone) -> None:
    texts = phone.says("hello")
    assert texts and all(len(text) <= 320 for text in texts)
    asked = texts[-1]
    assert asked.endswith("\n1 Yes\n2 No")
    assert "kind of work" in phone.says("1")[-1]
    assert all(row.segments == count(text) for row, text in zip(phone.rows("bot"), phone.texts, strict=True))


@every
def test_bad_input(phone: Phone) -> None:
    assert phone.call(phone.world.garbage()) == 400
    for text in ("", " ", "\x00\x01", "a" * 10_000, "\u202eabc", "😀" * 500, '/inform{"zip":"90011"}'):
        phone.take(phone.world.says(WORKER, text))
    for sender in ("12345", "AMAZON", "+1", "", "nobody"):
        assert phone.call(phone.world.says(sender, "hi")) in (200, 400)
    assert len({row.conversation_id for row in phone.rows("worker")}) == 1


@every
def test_pictures_are_answered(phone: Phone) -> None:
    phone.says("hello")
    words = phone.take(phone.world.picture(WORKER))
    assert len(words) == 1 and "words" in words[0]


@every
@hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), path=st.sampled_from(["inbound", "status"]))
def test_nothing_forged_is_taken_and_nothing_breaks(phone: Phone, data: st.DataObject, path: str) -> None:
    """A good call with its credential or, where that covers them, its words changed; and whatever else may come."""
    good = phone.world.says(WORKER, "hello") if path == "inbound" else phone.world.receipt("01900000-0000-7000-8000-000000000000", "x", "sent")
    bad = data.draw(changed(phone.world, good))
    assert phone.call(bad) == 403, bad
    assert phone.rows("worker") == []


def flipped(body: bytes, at: int) -> bytes:
    return body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]


def changed(world: Any, good: Post) -> st.SearchStrategy[Post]:
    """The call with another credential, another body or another kind of body."""
    kinds = st.sampled_from(["application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", ""])
    bodies = st.binary(max_size=300) | st.integers(0, 999).map(lambda place: flipped(good.body, place % len(good.body)))
    if not world.signs_body:
        words = st.text(st.characters(codec="latin-1"), max_size=30).filter(lambda word: word != world.key)
        bare = good.path.partition("?")[0]
        paths = words.map(lambda word: f"{bare}?key={quote(word)}") | st.just(bare)
        return st.builds(lambda body, kind, path: Post(path, body, {"Content-Type": kind}), bodies | st.just(good.body), kinds, paths)
    [name] = [name for name in good.headers if "ignature" in name]
    signatures = st.text(st.characters(min_codepoint=33, max_codepoint=255), max_size=50).filter(lambda s: s.lower() != good.headers[name].lower())
    signed = st.builds(lambda value: replace(good, headers={**good.headers, name: value.encode("latin-1")}), signatures)
    return signed | st.builds(lambda body, kind: replace(good, body=body, headers={**good.headers, "Content-Type": kind}), bodies, kinds)


@every
def test_the_first_answer_says_what_the_law_asks_and_is_kept_as_consent(phone: Phone) -> None:
    first = phone.says("hello")[0]
    assert all(words in first for words in ("Msg & data rates", "HELP", "STOP"))
    with phone.app.database.read() as session:
        kept = session.scalars(select(Consent)).one()
        assert (kept.purpose, kept.wording, kept.channel) == ("messages", first, "sms")


@every
def test_quiet_hours_hold_what_we_start_but_no_answer(phone: Phone) -> None:
    from bot.catalogue import Said
    from bot.store.tables import Conversation
    from bot.turn import outgoing

    night = datetime(2026, 11, 26, 6, tzinfo=UTC)  # ten in the evening in Los Angeles
    phone.clock.forward(seconds=(night - phone.clock()).total_seconds())
    assert phone.says("hello")
    with phone.app.database.write() as session:
        outgoing.queue(session, session.scalars(select(Conversation)).one(), [Said("A reminder")], night, initiated=True)
    phone.app.worker.drain()
    assert "A reminder" not in phone.texts
    phone.clock.forward(hours=10, minutes=1)
    phone.app.worker.drain()
    assert phone.texts[-1] == "A reminder"


# What only one of them has.


@pytest.fixture
def twilio(app: Any, client: Any, fakes: dict[str, Fake], clock: Any) -> Phone:
    return Phone(TwilioWorld(), app, client, fakes["twilio"], clock)


def test_twilio_published_vector() -> None:
    fields = {"CallSid": "CA1234567890ABCDE", "Caller": "+14158675309", "Digits": "1234", "From": "+14158675309", "To": "+18005551212"}
    assert TwilioWorld().signature("https://mycompany.com/myapp.php?foo=1&bar=2", list(fields.items())) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


def test_twilio_signs_the_address_that_it_called(twilio: Phone) -> None:
    """Behind a proxy that tells of itself, and called directly."""
    for public in ("https://jobs.example.org", "http://testserver", "https://testserver"):
        assert twilio.call(twilio.world.post("/channels/sms/twilio/inbound", [("MessageSid", public), ("From", WORKER), ("Body", "")], public)) == 200
    forwarded = twilio.world.post("/channels/sms/twilio/inbound", [("MessageSid", "SMx"), ("From", WORKER)], "https://other.example/base")
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "other.example", "X-Forwarded-Prefix": "/base"}
    assert twilio.call(forwarded) == 403
    assert twilio.call(replace(forwarded, headers={**forwarded.headers, **told})) == 200


def test_twilio_fields_may_come_twice_and_be_empty(twilio: Phone) -> None:
    fields = [("MessageSid", "SM9"), ("From", WORKER), ("Body", "hi  "), ("X", "b"), ("X", "a"), ("Empty", "")]
    assert twilio.call(twilio.world.post("/channels/sms/twilio/inbound", fields)) == 200


def test_twilio_opted_out_number_is_left_alone(twilio: Phone) -> None:
    twilio.fake.answers = [Answer(400, {"code": 21610, "message": "unsubscribed"})]
    twilio.says("hello")
    assert {row.status for row in twilio.rows("bot")[1:]} == {"cancelled"}
    assert twilio.rows("bot")[0].status == "failed"


def test_twilio_says_which_of_the_accounts_own_words_are_a_stop(twilio: Phone) -> None:
    """Advanced Opt-Out: any word may be one, and Twilio has answered it."""
    twilio.says("hello")
    for text, told, out in (("ADIOS", "STOP", True), ("please stop", "STOP", True), ("VOLVER", "START", False), ("AYUDAME", "HELP", False)):
        assert twilio.take(twilio.world.says(WORKER, text, OptOutType=told)) == []
        with twilio.app.database.read() as session:
            assert (session.scalars(select(Person)).one().opted_out_at is not None) == out
    assert twilio.says("hello again")


def test_twilio_unreachable_handset_is_tried_once_more(twilio: Phone) -> None:
    twilio.says("hello")
    first = twilio.rows("bot")[0]
    assert twilio.call(twilio.world.receipt(str(first.id), first.gateway_id, "undelivered", "30003")) == 200
    assert twilio.rows("bot")[0].status == "queued"
    twilio.clock.forward(minutes=20)
    twilio.app.worker.drain()
    again = twilio.rows("bot")[0]
    assert again.status == "accepted" and again.attempts == 2
    assert twilio.call(twilio.world.receipt(str(first.id), first.gateway_id, "failed", "30005")) == 200
    assert twilio.rows("bot")[0].status == "accepted"  # that was about the first try


def test_twilio_every_status_is_mapped(twilio: Phone) -> None:
    twilio.says("hello")
    first = twilio.rows("bot")[0]
    for status in ("accepted", "scheduled", "queued", "sending", "sent", "brand_new_status", "delivered", "read"):
        assert twilio.call(twilio.world.receipt(str(first.id), first.gateway_id, status)) == 200
    assert twilio.rows("bot")[0].status == "read"


@of(VonageWorld())
def test_parts_are_joined_in_whatever_order(phone: Phone) -> None:
    texts = ["I lost my job ", "at the warehouse ", "last week"]
    for number in (3, 1, 1, 2):
        more = {"concat": "true", "concat-ref": "17", "concat-total": "3", "concat-part": str(number)}
        assert phone.call(phone.world.says(WORKER, texts[number - 1], f"V-part-{number}", **more)) == 200
    assert [row.text for row in phone.rows("worker")] == ["".join(texts)]
    more = {"concat": "true", "concat-ref": "17", "concat-total": "3", "concat-part": "2"}
    assert phone.call(phone.world.says(WORKER, texts[1], "V-part-2", **more)) == 200
    assert len(phone.rows("worker")) == 1


@of(VonageWorld())
def test_parts_whose_others_never_come_are_read_alone(phone: Phone) -> None:
    more = {"concat": "true", "concat-ref": "18", "concat-total": "2", "concat-part": "1"}
    phone.call(phone.world.says(WORKER, "I need work and", "V-x", **more))
    assert phone.rows("worker") == []
    phone.clock.forward(minutes=3)
    sms = next(channel for channel in phone.app.channels if channel.name == "sms")
    for _ in range(2):
        looks = iter([False, True])
        sms.run(lambda: True, lambda looks=looks: next(looks, True))
    assert [row.text for row in phone.rows("worker")] == ["I need work and"]


@of(VonageWorld())
def test_unicode_is_named_to_the_gateway(phone: Phone) -> None:
    phone.says("hola")
    phone.says("español")
    types = [a.form["type"] for a in phone.fake.asked]
    assert "unicode" in types and "text" in types


@of(VonageWorld())
def test_a_gateway_that_says_no_in_a_200(phone: Phone) -> None:
    phone.fake.answers = [Answer(200, {"messages": [{"status": "6", "error-text": "x"}]})]
    phone.says("hello")
    assert phone.rows("bot")[0].status == "failed"


@of(VonageWorld())
@pytest.mark.parametrize("status", ["1", "5"])
def test_vonage_is_full_for_now(phone: Phone, status: str) -> None:
    phone.fake.answers = [Answer(200, phone.world.answer(status))]
    phone.says("hello")
    assert phone.rows("bot")[0].status == "queued"
    phone.clock.forward(minutes=1)
    phone.app.worker.drain()
    assert phone.rows("bot")[0].status == "accepted"


@of(VonageWorld())
def test_vonage_by_get(phone: Phone) -> None:
    good = phone.world.says(WORKER, "¿hay trabajo?")
    address = f"{good.path}&{urlencode(json.loads(good.body))}"
    assert phone.client.get(address).status_code == 200
    assert [row.text for row in phone.rows("worker")] == ["¿hay trabajo?"]


@of(VonageWorld())
def test_vonage_blocks_a_number_without_the_person_having_asked(phone: Phone) -> None:
    phone.says("hello")
    first = phone.rows("bot")[0]
    assert phone.call(phone.world.receipt(str(first.id), str(first.gateway_id), "rejected", "9")) == 200
    with phone.app.database.read() as session:
        assert session.scalars(select(Address)).one().blocked_at and session.scalars(select(Person)).one().opted_out_at is None
    assert "9" in str(phone.rows("bot")[0].failure)


@of(VonageWorld())
def test_vonage_tells_of_each_part_and_the_first_counts(phone: Phone) -> None:
    phone.says("hello")
    first = phone.rows("bot")[0]
    for theirs, status in (("another part", "failed"), (str(first.gateway_id), "delivered")):
        assert phone.call(phone.world.receipt(str(first.id), theirs, status)) == 200
    assert phone.rows("bot")[0].status == "delivered"


@of(JasminWorld())
@pytest.mark.parametrize(("text", "coding"), [("¿qué trabajos hay? [ñ] €5", "0"), ("Cómo está usted, búscame 🙂", "8"), ("mañana sí", "3")])
def test_jasmin_sends_bytes(phone: Phone, text: str, coding: str) -> None:
    assert phone.call(phone.world.says(WORKER, text, coding=coding)) == 200
    assert [row.text for row in phone.rows("worker")] == [text]


@of(JasminWorld())
def test_jasmin_hears_the_words_that_it_waits_for(phone: Phone) -> None:
    """Both ways, and the receipt at the very address that we gave with the message."""
    hello = phone.world.says(WORKER, "hello")
    assert phone.client.post(hello.path, content=hello.body, headers=hello.headers).text == "ACK/Jasmin"
    phone.app.worker.drain()
    asked = dict(parse_qsl(phone.fake.asked[-1].query))
    assert (asked["dlr"], asked["dlr-method"], asked["dlr-level"]) == ("yes", "POST", "3")
    last = phone.rows("bot")[-1]
    for status, level in (("ESME_ROK", "1"), ("DELIVRD", "3"), ("DELIVRD", "3")):
        body = {"id": last.gateway_id, "level": level, "message_status": status}
        told = phone.client.post(asked["dlr-url"].removeprefix("https://jobs.example.org"), data=body)
        assert (told.status_code, told.text) == (200, "ACK/Jasmin")
    assert phone.rows("bot")[-1].status == "delivered"


@of(JasminWorld())
@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (Answer(403, b'Error "User throughput exceeded"'), "queued"),
        (Answer(403, b'Error "Authentication failure for username:U"'), "failed"),
        (Answer(412, b'Error "No route found"'), "failed"),
        (Answer(500, b'Error "Cannot send submit_sm, check SMPPClientManagerPB log file for details"'), "queued"),
    ],
)
def test_jasmin_refuses(phone: Phone, answer: Answer, status: str) -> None:
    phone.fake.answers = [answer]
    phone.says("hello")
    assert phone.rows("bot")[0].status == status


@of(JasminWorld())
def test_jasmin_tells_of_a_message_that_the_network_refused(phone: Phone) -> None:
    phone.says("hello")
    first = phone.rows("bot")[0]
    assert phone.call(phone.world.receipt(str(first.id), str(first.gateway_id), "ESME_RINVDSTADR")) == 200
    assert phone.rows("bot")[0].status == "failed"
