"""From the kiosk to the phone: one person, several addresses, linked only by proof."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select

from bot.app import bootstrap
from bot.catalogue import Said
from bot.channels.chat import link, service
from bot.console import accounts
from bot.leads.profile import Profile
from bot.store.tables import Address, Alert, ChatSession, Choice, Consent, Conversation, Lead, Link, Message, Person
from bot.turn import identity, inbox, ownership, schedule
from bot.turn.inbox import Inbound
from tests.faults.test_failures import Gateway
from tests.support.postgres import both
from tests.support.talk import Talk

pytestmark = [pytest.mark.slow, both]
PHONE = "+12135550142"
numbers = count(1)


@pytest.fixture
def app(settings: Any, engine: Any, clock: Any) -> Iterator[Any]:
    """Telegram and SMS by a gateway that takes everything."""
    running = bootstrap(settings, engine=engine, now=clock, senders={"sms": Gateway(), "telegram": Gateway()})
    yield running
    running.close()


def offer(app: Any, talk: Talk) -> identity.Offer:
    with app.database.write() as session:
        return identity.offer(session, talk.conversation_id, app.now())


def text(app: Any, words: str, address: str = PHONE, **more: Any) -> str:
    """A message from a phone, and what it is told in answer."""
    channel = more.pop("channel", "sms")
    before = len(said(app, address, channel))
    inbox.accept(app.database, Inbound(channel, address, f"in{next(numbers)}", words, **more), app.now())
    app.worker.drain()
    return "\n".join(said(app, address, channel)[before:])


def said(app: Any, address: str, channel: str = "sms") -> list[str]:
    with app.database.read() as session:
        found = select(Message).join(Conversation).join(Address, Address.id == Conversation.address_id)
        found = found.where(Address.value == address, Address.channel == channel, Message.author == "bot", Message.status == "sent")
        return [m.text or "" for m in session.scalars(found.order_by(Message.created_at, Message.seq))]


def person_at(app: Any, address: str = PHONE) -> Person:
    with app.database.read() as session:
        return session.scalars(select(Person).join(Address).where(Address.value == address)).one()


def values(app: Any, person: Person, field: str) -> list[Any]:
    with app.database.read() as session:
        return [fact.value for fact in Profile(session, person.id).facts if fact.field == field]


@pytest.fixture
def kiosk(app: Any) -> Talk:
    """Somebody who agreed and told where they live."""
    talk = Talk(app, "en")
    talk.press("yes")
    talk.say("warehouse near 90011")
    return talk


def test_code_by_sms_links_the_number_and_ends_the_kiosk(app: Any, kiosk: Talk) -> None:
    code = offer(app, kiosk).code
    answer = text(app, f"join {code}")
    assert "Msg & data rates may apply" in answer and "90011" in answer
    person = person_at(app)
    assert person.id == kiosk.conversation().person_id and values(app, person, "zip") == ["90011"]
    with app.database.read() as session:
        with pytest.raises(service.Moved):
            service.find(app, kiosk.opened.token)
        agreed = session.scalars(select(Consent).where(Consent.person_id == person.id, Consent.purpose == "messages")).one()
        assert agreed.channel == "sms" and "STOP" in agreed.wording
    before = kiosk.read()
    text(app, "by bus")
    assert "transport" in {f[0] for f in kiosk.facts()} and kiosk.read() == "" and before == ""


def test_token_by_telegram(app: Any, kiosk: Talk) -> None:
    token = offer(app, kiosk).token
    assert len(token) == 43
    answer = text(app, "start", "7001", channel="telegram", kind="start", attachment={"payload": token})
    assert "on your phone" in answer and "90011" in answer
    assert person_at(app, "7001").id == kiosk.conversation().person_id


def test_a_secret_works_once_and_for_ten_minutes(app: Any, kiosk: Talk, clock: Any) -> None:
    made = offer(app, kiosk)
    clock.forward(minutes=11)
    assert "does not work" in text(app, f"JOIN {made.code}")
    fresh = offer(app, kiosk)
    assert "on your phone" in text(app, f"JOIN {fresh.code}")
    assert "used already" in text(app, f"JOIN {fresh.code}", "+12135550143")
    assert "used already" in text(app, "start", "7002", channel="telegram", kind="start", attachment={"payload": fresh.token})
    assert person_at(app, "+12135550143").id != person_at(app).id
    with app.database.read() as session:
        stored = [value for row in session.scalars(select(Link)) for value in (row.token_hash, row.code_hash)]
    assert not {made.code, made.token, fresh.code, fresh.token} & set(stored)


def test_a_new_offer_voids_the_one_before(app: Any, kiosk: Talk) -> None:
    first = offer(app, kiosk)
    offer(app, kiosk)
    assert "does not work" in text(app, f"JOIN {first.code}")


def test_guessing_is_limited(app: Any, kiosk: Talk, clock: Any) -> None:
    right = offer(app, kiosk).code
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    for _ in range(5):
        assert "does not work" in text(app, f"JOIN {wrong}")
    assert "wait one hour" in text(app, f"JOIN {right}") and kiosk.conversation().ended_at is None
    clock.forward(minutes=61)
    assert "on your phone" in text(app, f"JOIN {offer(app, kiosk).code}")


def test_guessing_from_many_numbers_is_limited_and_told(app: Any, kiosk: Talk, clock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "WRONG_OVERALL", 3)
    right = offer(app, kiosk)
    wrong = f"{(int(right.code) + 1) % 1_000_000:06}"
    for number in range(3):
        assert "does not work" in text(app, f"JOIN {wrong}", f"+1213555015{number}")
    assert "wait one hour" in text(app, f"JOIN {right.code}") and "wait one hour" in text(app, f"JOIN {wrong}", "+12135550159")
    with app.database.read() as session:
        assert [alert.kind for alert in session.scalars(select(Alert))] == ["link_guessing"]
    start = {"channel": "telegram", "kind": "start", "attachment": {"payload": right.token}}
    assert "on your phone" in text(app, "start", "7001", **start)


def test_what_the_phone_knew_is_kept_and_the_later_fact_wins(app: Any, clock: Any) -> None:
    text(app, "hello")
    text(app, "yes")
    text(app, "cook near 90012, I have a car")
    clock.forward(minutes=5)
    talk = Talk(app, "en")
    talk.press("yes")
    talk.say("warehouse near 90011")
    text(app, f"JOIN {offer(app, talk).code}")
    person = person_at(app)
    assert values(app, person, "zip") == ["90011"]
    assert len(values(app, person, "job")) == 2 and "car" in values(app, person, "transport")


def test_a_code_lifts_no_opt_out_and_is_not_spent(app: Any, kiosk: Talk) -> None:
    text(app, "hello")
    text(app, "STOP")
    code = offer(app, kiosk).code
    assert text(app, "JOIN 000000") == text(app, f"JOIN {code}") == ""
    assert person_at(app).opted_out_at is not None and kiosk.conversation().ended_at is None
    text(app, "START")
    assert "on your phone" in text(app, f"JOIN {code}") and person_at(app).opted_out_at is None


def test_start_by_the_claimer_lifts_an_opt_out(app: Any, kiosk: Talk) -> None:
    text(app, "hello", "7001", channel="telegram")
    text(app, "stop", "7001", channel="telegram")
    assert person_at(app, "7001").opted_out_at is not None
    start = {"channel": "telegram", "kind": "start", "attachment": {"payload": offer(app, kiosk).token}}
    assert "on your phone" in text(app, "start", "7001", **start)
    assert person_at(app, "7001").opted_out_at is None


def test_nothing_is_offered_to_who_wants_no_messages(app: Any, kiosk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "possible", lambda app: True)
    made = offer(app, kiosk)
    kiosk.say("stop")
    with pytest.raises(link.OptedOut):
        link.offer(app, kiosk.conversation_id)
    assert "does not work" in text(app, f"JOIN {made.code}") and kiosk.conversation().ended_at is None


def test_the_same_phone_twice_is_no_second_claimant(app: Any, kiosk: Talk) -> None:
    code = offer(app, kiosk).code
    text(app, f"JOIN {code}")
    assert "used" not in text(app, f"JOIN {code}")
    assert person_at(app).id == kiosk.conversation().person_id


def test_six_digits_alone_are_a_code_unless_something_was_asked(app: Any, kiosk: Talk) -> None:
    code = offer(app, kiosk).code
    assert "on your phone" in text(app, code)
    other = Talk(app, "en")
    code = offer(app, other).code
    text(app, "hello", "+12135550143")
    text(app, code, "+12135550143")
    assert other.conversation().ended_at is None


def test_stop_after_the_move_is_kept(app: Any, kiosk: Talk) -> None:
    text(app, f"JOIN {offer(app, kiosk).code}")
    text(app, "STOP")
    assert person_at(app).opted_out_at is not None and text(app, "hello") == ""


def test_that_was_not_me(app: Any, kiosk: Talk) -> None:
    text(app, f"JOIN {offer(app, kiosk).code}")
    link.revoke(app, kiosk.conversation_id)
    assert "90011" not in text(app, "what did I tell you?")
    assert person_at(app).id != kiosk.conversation().person_id


def test_that_was_not_me_reaches_every_phone_of_the_claimer(app: Any, kiosk: Talk) -> None:
    for address, channel in ((PHONE, "sms"), ("7001", "telegram")):
        text(app, "hello", address, channel=channel)
    with app.database.write() as session:
        identity.merge(session, session.get_one(Person, person_at(app, "7001").id), session.get_one(Person, person_at(app).id), app.now())
    text(app, f"JOIN {offer(app, kiosk).code}")
    link.revoke(app, kiosk.conversation_id)
    for address, channel in ((PHONE, "sms"), ("7001", "telegram")):
        assert "90011" not in text(app, "what did I tell you?", address, channel=channel)
        assert person_at(app, address).id != kiosk.conversation().person_id
    with app.database.read() as session:
        assert "link_disowned" in {alert.kind for alert in session.scalars(select(Alert))}


def test_that_was_not_me_gives_each_back_what_they_told(app: Any, clock: Any, kiosk: Talk) -> None:
    """Before the claim, with it and after it; facts that the other's words replaced hold again."""
    for words in ("hello", "yes", "cook, 90033, at least 25 an hour"):
        text(app, words)
    clock.forward(minutes=1)
    kiosk.say("I take the bus")
    text(app, f"JOIN {offer(app, kiosk).code}")
    clock.forward(minutes=1)
    text(app, "my zip is 90044 and I can start monday")
    mixed = person_at(app)
    assert values(app, mixed, "zip") == ["90044"] and values(app, mixed, "pay_floor") and values(app, mixed, "transport")
    for _ in range(2):  # pressed twice is pressed once
        link.revoke(app, kiosk.conversation_id)
    with app.database.read() as session:
        mine = session.get_one(Person, kiosk.conversation().person_id)
        theirs = session.scalars(select(Person).where(Person.id != mine.id)).one()
        assert {c.channel for c in session.scalars(select(Consent).where(Consent.person_id == mine.id))} == {"kiosk"}
        assert session.scalars(select(Alert.kind).where(Alert.kind == "link_disowned")).all() == ["link_disowned"]
    assert values(app, mine, "zip") == ["90011"] and values(app, mine, "transport") and not values(app, mine, "pay_floor")
    assert values(app, theirs, "zip") == ["90044"] and values(app, theirs, "pay_floor") and not values(app, theirs, "transport")


def test_that_was_not_me_gives_the_lead_back(app: Any, kiosk: Talk) -> None:
    for words in ("by bus", "whenever", "18 an hour", "no", "you decide", "Ana Ruiz, 213 555 0188"):
        kiosk.say(words)
    lead = kiosk.lead()
    assert lead is not None
    text(app, f"JOIN {offer(app, kiosk).code}")
    link.revoke(app, kiosk.conversation_id)
    with app.database.read() as session:
        back = session.get_one(Lead, lead.id)
        assert (back.conversation_id, back.person_id) == (kiosk.conversation_id, kiosk.conversation().person_id)
        assert session.scalars(select(Choice.person_id)).all() in ([], [back.person_id])


def test_lead_goes_with_the_person(app: Any, kiosk: Talk, clock: Any) -> None:
    for words in ("by bus", "whenever", "18 an hour", "no"):
        kiosk.say(words)
    kiosk.say("you decide")
    kiosk.say("Ana Ruiz, 213 555 0188")
    assert kiosk.lead() is not None
    text(app, f"JOIN {offer(app, kiosk).code}")
    with app.database.read() as session:
        lead = session.scalars(select(Lead)).one()
        assert session.get_one(Conversation, lead.conversation_id).channel == "sms"
        assert session.scalars(select(ChatSession).where(ChatSession.ended_at.is_(None))).all() == []


def test_spanish(app: Any) -> None:
    talk = Talk(app, "es")
    assert "tu teléfono" in text(app, f"JOIN {offer(app, talk).code}")


def test_words_sent_with_the_code_are_heard(app: Any, kiosk: Talk) -> None:
    code = offer(app, kiosk).code
    for words in (f"JOIN {code}", "I have a car"):
        inbox.accept(app.database, Inbound("sms", PHONE, f"in{next(numbers)}", words), app.now())
    app.worker.drain()
    assert "car" in values(app, person_at(app), "transport")


def test_who_holds_the_talk_and_what_is_scheduled_go_along(app: Any, kiosk: Talk, clock: Any) -> None:
    clock.time = (clock.time + timedelta(days=1)).replace(hour=19)  # late morning in Los Angeles: no quiet hours
    with app.database.write() as session:
        me = accounts.add(session, "Pat", "pat@example.org", "secret").id
        ownership.take_over(session, kiosk.conversation_id, me, clock())
        talk = session.get_one(Conversation, kiosk.conversation_id)
        hour = timedelta(hours=1)
        schedule.add(session, talk, "reminder", Said("Your call is soon."), clock() + hour, clock() + 2 * hour, clock())
    assert text(app, f"JOIN {offer(app, kiosk).code}").count("\n") == 0
    assert text(app, "hello") == ""
    with app.database.write() as session:
        phone = session.scalars(select(Conversation).where(Conversation.channel == "sms")).one()
        assert (phone.holder, phone.coordinator_id) == ("human", me)
        ownership.reply(session, phone.id, me, "Hello, I am Pat.", clock())
        with pytest.raises(ownership.NotAllowed):
            ownership.reply(session, kiosk.conversation_id, me, "Too late.", clock())
    clock.forward(minutes=61)
    app.worker.drain()
    with app.database.read() as session:
        found = session.scalars(select(Message).where(Message.conversation_id == phone.id, Message.status == "sent"))
        assert {"Hello, I am Pat.", "Your call is soon."} <= {m.text for m in found}


def test_a_second_kiosk_visit_is_the_same_person(app: Any, kiosk: Talk, clock: Any) -> None:
    text(app, f"JOIN {offer(app, kiosk).code}")
    clock.forward(minutes=30)
    later = Talk(app, "en")
    later.press("yes")
    later.say("my zip is 90012 now")
    answer = text(app, f"JOIN {offer(app, later).code}")
    assert "Msg & data rates" not in answer and "90012" in answer
    person = person_at(app)
    assert values(app, person, "zip") == ["90012"] and values(app, person, "job")
    with app.database.read() as session:
        assert session.scalars(select(Person)).all() == [session.get_one(Person, person.id)]
