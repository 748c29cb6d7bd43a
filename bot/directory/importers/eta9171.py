"""Column names of eligible-training-provider reports (form ETA-9171, OMB 1205-0526) and what they are called here.

States export the elements under names of their own; these are the spellings that are taken. Every other column is reported.
"""

from __future__ import annotations

_THREE = tuple(f"{kind}_code_{n}" for kind in ("soc", "onet") for n in (1, 2, 3))
_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("program_id", "state_program_id", "unique_program_id"),
    "provider": ("provider_name", "training_provider", "eligible_training_provider_name", "name_of_eligible_training_provider"),
    "program_name_en": ("program_name", "name_of_program", "program_title", "title_of_training_program"),
    "url": ("program_url", "url_of_training_program", "provider_url", "website"),
    "cip": ("cip_code", "program_cip", "classification_of_instructional_programs_code"),
    "format": ("program_format", "training_delivery", "delivery_method"),
    "credential": ("credential_name", "associated_credential", "name_of_associated_credential", "industry_recognized_credential"),
    "prerequisites_en": ("prerequisites", "program_prerequisites"),
    "weeks": ("program_length_weeks", "length_weeks", "program_length_in_weeks"),
    "hours_total": ("program_length_hours", "length_hours", "program_length_in_clock_hours", "clock_hours"),
    "cost_total": ("out_of_pocket_cost", "total_cost", "out-of-pocket_cost"),
    "city": ("provider_city", "training_city"),
    "postal_code": ("zip", "zip_code", "provider_zip", "training_zip"),
    "telephone": ("phone", "provider_phone", "contact_phone"),
    "served": ("total_served", "number_served", "all_individuals_served"),
    "exited": ("total_exited", "number_exited", "all_individuals_exited"),
    "completed": ("total_completed", "number_completed", "all_individuals_completed"),
    "employed_q2": ("employed_2nd_quarter", "number_employed_q2", "employed_second_quarter_after_exit"),
    "employed_q4": ("employed_4th_quarter", "number_employed_q4", "employed_fourth_quarter_after_exit"),
    "median_earnings": ("median_earnings_q2", "median_earnings_2nd_quarter", "median_earnings_second_quarter_after_exit"),
    "occupational_categories": ("onet_codes", "soc_codes", "occupations", "onet_soc_codes", *_THREE),
    "assured_date": ("last_checked", "date_last_updated", "last_updated"),
}
ALIASES = {alias: name for name, aliases in _NAMES.items() for alias in aliases}
# In these reports a count of -1 is one that was kept secret since it is small; it is not zero.
SUPPRESSED = -1
COUNTS = frozenset({"served", "exited", "completed", "employed_q2", "employed_q4", "median_earnings"})
