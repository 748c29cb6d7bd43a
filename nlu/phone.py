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
