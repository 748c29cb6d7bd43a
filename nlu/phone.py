"""Telephone numbers."""

from __future__ import annotations

import phonenumbers


def to_e164(said: str) -> str | None:
    """A number in E.164, American unless it says otherwise; None for what cannot be called, such as short codes."""
    try:
        number = phonenumbers.parse(said, "US")
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if phonenumbers.is_possible_number(number) else None


def spoken(number: str) -> str:
    """A number as people here write it, "(323) 555-0133"; what is no number stays as it is, such as 211."""
    known = to_e164(number)
    if known is None or not known.startswith("+1"):
        return number
    return phonenumbers.format_number(phonenumbers.parse(known), phonenumbers.PhoneNumberFormat.NATIONAL)
