"""Every table, imported, so that `Base.metadata` is whole."""

from bot.store.base import Base
from bot.store.conversation import Alert, ChatSession, Conversation, Dialogue, Kiosk, Link, Message, Part, Turn
from bot.store.coordinator import Coordinator, SignIn
from bot.store.directory import (
    DirectoryVersion,
    Employer,
    EmployerContact,
    Incentive,
    OccupationRow,
    Opening,
    Programme,
    Resource,
    Training,
)
from bot.store.lead import Callback, CheckIn, Choice, Declined, FreeTime, Introduction, Lead, LeadContact, Placement
from bot.store.person import Address, Consent, Person
from bot.store.profile import Asked, FactRow, Liking
from bot.store.rates import Rate

__all__ = [
    "Address",
    "Alert",
    "Asked",
    "Base",
    "Callback",
    "ChatSession",
    "CheckIn",
    "Choice",
    "Consent",
    "Conversation",
    "Coordinator",
    "Declined",
    "Dialogue",
    "DirectoryVersion",
    "Employer",
    "EmployerContact",
    "FactRow",
    "FreeTime",
    "Incentive",
    "Introduction",
    "Kiosk",
    "Lead",
    "LeadContact",
    "Liking",
    "Link",
    "Message",
    "OccupationRow",
    "Opening",
    "Part",
    "Person",
    "Placement",
    "Programme",
    "Rate",
    "Resource",
    "SignIn",
    "Training",
    "Turn",
]
