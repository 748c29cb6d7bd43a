"""Outreach and the brief: nothing that fewer than ten people say, and nothing of any candidate."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot.directory.importers import import_folder
from bot.directory.snapshot import read
from bot.intake.handover import consent
from bot.leads import employer_work
from bot.leads.conversions import conversions
from bot.leads.outreach import STORE, Outreach, asked_of_employers, outreach
from bot.settings import ROOT
from bot.store.base import now
from bot.store.database import Database
from bot.store.directory import Employer, Opening
from bot.store.lead import Lead, Placement
from bot.store.person import Address, Consent, Person
from bot.store.profile import FactRow
from bot.store.tables import Conversation, Coordinator

TODAY = datetime.now(UTC).date()
SHOE, ZIP = "51-6041.00", "90058"  # a work that the sample has no opening in


@pytest.fixture
def database(tmp_path: Path, sample_database: Path) -> Database:
    shutil.copy(sample_database, tmp_path / "x.db")
    return Database(f"sqlite:///{tmp_path}/x.db")


def tell(session: Session, field: str, value: object, count: int, agreed: bool = True, zip_code: str = ZIP) -> None:
    """So many people want something."""
    for _ in range(count):
        person = Person(language="en")
        session.add(person)
        session.flush()
        session.add(Consent(person_id=person.id, purpose=STORE, given=agreed, text_version="1", wording="w", language="en", channel="kiosk"))
        session.add(FactRow(person_id=person.id, field=field, value=value, polarity="want"))
        session.add(FactRow(person_id=person.id, field="zip", value=zip_code, polarity="have"))


def found(database: Database) -> Outreach:
    with database.read() as session:
        directory = read(session)
    with database.read() as session:
        return outreach(session, directory, TODAY)


def test_the_purpose_is_the_intakes() -> None:
    assert consent.STORE == STORE


def test_nine_are_not_said_and_ten_are(database: Database) -> None:
    with database.write() as session:
        tell(session, "job", {"title": "shoe repair in my uncle's way", "soc": SHOE}, 9)
        tell(session, "job", {"title": "shoe repair", "soc": SHOE}, 5, agreed=False)
        tell(session, "job", {"title": "shoe repair", "soc": SHOE}, 5, zip_code="10001")
    assert found(database) == Outreach((), True)
    with database.write() as session:
        tell(session, "job", {"title": "Shoe fixing", "soc": SHOE}, 1)
    (row,) = found(database).rows
    assert (row.soc, row.place, row.people) == (SHOE[:7], "Los Angeles County, CA", 10)
    assert row.words == ("shoe",)  # "repair" was said by nine of these


def test_what_partners_offer_is_not_wanting_and_who_else_hires_is_named(database: Database) -> None:
    listed = {"id": "cobbler", "name": "Cobbler & Co", "relationship_stage": "listed", "source": "board"}
    job = {"id": "c1", "employer_id": "cobbler", "title_en": "Shoe repairer", "occupational_category": SHOE, "source": "board", "postal_code": ZIP}
    with database.write() as session:
        session.add_all([Employer(**listed), Opening(**job)])
        tell(session, "job", {"title": "shoe repair", "soc": SHOE}, 12)
        tell(session, "job", {"title": "picker", "soc": "53-7065.00"}, 12)
    (row,) = found(database).rows
    assert (row.soc, row.approach, row.words) == (SHOE[:7], ("Cobbler & Co",), ("repair", "shoe"))


def test_one_opening_in_the_county_is_found_behind_many_elsewhere(database: Database) -> None:
    def job(id_: str, zip_code: str) -> Opening:
        return Opening(id=id_, employer_id="tres-faroles", title_en="Shoe repairer", occupational_category=SHOE, source="visit", postal_code=zip_code)

    with database.write() as session:
        session.add_all(job(f"a{n:03d}", "92868") for n in range(250))
        tell(session, "job", {"title": "shoe repair", "soc": SHOE}, 12)
    assert [row.soc for row in found(database).rows] == [SHOE[:7]]
    with database.write() as session:
        session.add(job("z", ZIP))
    assert found(database).rows == ()


def test_what_people_ask_of_employers_is_counted_from_ten_on(database: Database) -> None:
    with database.write() as session:
        tell(session, "employer_trait", "mentor", 10)
        tell(session, "employer_trait", "small", 9)
        tell(session, "work_style", "outdoors", 11)
    with database.read() as session:
        assert asked_of_employers(session) == [("work_style", "outdoors", 11), ("employer_trait", "mentor", 10)]


def test_a_brief_offers_only_what_is_live_and_says_when_the_rest_ended(database: Database) -> None:
    with database.read() as session:
        found = employer_work.brief(session, "tres-faroles", date(2026, 11, 23))
        assert employer_work.brief(session, "nobody", TODAY) is None
        patient = employer_work.brief(session, "tres-faroles", date(2027, 6, 1), stale_days=365)
    assert patient is not None and not any(offer.stale for offer in patient.incentives + patient.support)
    assert found is not None and found.support and found.incentives
    live = {offer.name for offer in (*found.incentives, *found.support)}
    assert not any("Opportunity" in name or "New Employment" in name for name in live)
    assert any(offer.status == "ended on December 31, 2025" and offer.how is None for offer in found.ended)


def test_contacts_are_kept_with_what_came_of_them(database: Database) -> None:
    with database.write() as session:
        session.add(Coordinator(name="Sam", email="s@example.org", password_hash="x"))
        session.flush()
        me = session.query(Coordinator).one().id
        contact = employer_work.log_contact(session, "tres-faroles", me, now(), "phone", "learn", " a night crew ", "", "")
        session.flush()
        employer_work.settle(session, contact.id, "two openings")
        with pytest.raises(ValueError, match="no such employer"):
            employer_work.log_contact(session, "nobody", me, now(), "phone", "learn", "", "", "")
        with pytest.raises(ValueError, match="how you spoke"):
            employer_work.log_contact(session, "tres-faroles", me, now(), "telepathy", "learn", "", "", "")
    with database.read() as session:
        (kept,) = employer_work.contacts(session, "tres-faroles")
    assert (kept.growth_need, kept.done, kept.outcome) == ("a night crew", None, "two openings")


def test_conversions_count_each_person_once(database: Database) -> None:
    with database.write() as session:
        me = Coordinator(name="Sam", email="s@example.org", password_hash="x")
        person = Person(language="en")
        session.add_all([me, person])
        session.flush()
        address = Address(person_id=person.id, channel="kiosk", value="x")
        session.add(address)
        session.flush()
        talk = Conversation(person_id=person.id, address_id=address.id, channel="kiosk")
        agreed = Consent(person_id=person.id, purpose=STORE, given=True, text_version="1", wording="w", language="en", channel="kiosk")
        session.add_all([talk, agreed])
        session.flush()
        lead = Lead(person_id=person.id, conversation_id=talk.id, consent_id=agreed.id, due_at=now())
        session.add(lead)
        session.flush()
        jobs = [("agency_temp", "53-7062.00", 100), ("agency_temp", "53-7062.00", 80), ("direct", "53-7065.00", 20)]
        for arrangement, soc, days in jobs:
            session.add(Placement(lead_id=lead.id, employer_id="tres-faroles", occupation=soc, title="x", arrangement=arrangement, starts_on=TODAY - timedelta(days=days), recorded_by=me.id))
    with database.read() as session:
        seen = conversions(session)
    assert seen.rate("53-7062.00", "53-7065.00") == (1, 1)
    assert (seen.by_employer["tres-faroles"], seen.at_employer["tres-faroles"]) == (1, 1)


def test_importing_again_does_not_undo_a_coordinators_contact(database: Database) -> None:
    with database.write() as session:
        session.add(Coordinator(name="Sam", email="s@example.org", password_hash="x"))
        session.flush()
        employer_work.log_contact(session, "tres-faroles", session.query(Coordinator).one().id, now(), "email", "support", "", "x", "")
        import_folder(session, ROOT / "bot" / "sample", TODAY)
        assert len(employer_work.contacts(session, "tres-faroles")) == 1
