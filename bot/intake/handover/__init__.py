"""Consent, what is shared, the lead, the call, and what comes after the start."""
