"""The directory: what a programme knows of its place. Each table's columns are those of its CSV file in `bot/sample/`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, now, primary_key


class Programme(Base):
    """Who runs this Causeway."""

    __tablename__ = "programme"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    operator: Mapped[str]
    partner_agencies: Mapped[list[Any]] = mapped_column(default=list)
    counties: Mapped[list[Any]] = mapped_column(default=list)
    languages: Mapped[list[Any]] = mapped_column(default=list)
    phone: Mapped[str]
    email: Mapped[str]
    address: Mapped[str]
    hours: Mapped[str]
    complaint_contact: Mapped[str]
    assured_date: Mapped[date]


class Employer(Base):
    """An employer who said yes."""

    __tablename__ = "employer"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    industry: Mapped[str | None]
    description_en: Mapped[str | None]
    description_es: Mapped[str | None]
    address: Mapped[str | None]
    city: Mapped[str | None]
    postal_code: Mapped[str | None]
    telephone: Mapped[str | None]
    email: Mapped[str | None]
    contact_name: Mapped[str | None]
    size_band: Mapped[str | None]
    traits: Mapped[list[Any]] = mapped_column(default=list)
    work_styles: Mapped[list[Any]] = mapped_column(default=list)
    languages: Mapped[list[Any]] = mapped_column(default=list)
    relationship_stage: Mapped[str]
    monthly_contact_cap: Mapped[int | None]
    paused: Mapped[bool] = mapped_column(default=False)
    paused_until: Mapped[date | None]
    source: Mapped[str]
    assured_date: Mapped[date | None]


class Opening(Base):
    """A job that an employer wants to fill; schema.org JobPosting's names where it has them."""

    __tablename__ = "opening"

    id: Mapped[str] = mapped_column(primary_key=True)
    employer_id: Mapped[str] = mapped_column(ForeignKey("employer.id"), index=True)
    title_en: Mapped[str]
    title_es: Mapped[str | None]
    description_en: Mapped[str | None]
    description_es: Mapped[str | None]
    occupational_category: Mapped[str | None]
    arrangement: Mapped[str | None]
    employment_type: Mapped[str | None]
    days: Mapped[list[Any]] = mapped_column(default=list)
    opens_at: Mapped[str | None]
    closes_at: Mapped[str | None]
    hours_min: Mapped[float | None]
    hours_max: Mapped[float | None]
    base_salary_min: Mapped[float | None]
    base_salary_max: Mapped[float | None]
    salary_unit: Mapped[str | None]
    postal_code: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    licences: Mapped[list[Any]] = mapped_column(default=list)
    lifting_lb: Mapped[int | None]
    demands: Mapped[list[Any]] = mapped_column(default=list)
    minimum_age: Mapped[int | None]
    experience_required: Mapped[bool] = mapped_column(default=False)
    job_start_date: Mapped[date | None]
    valid_through: Mapped[date | None]
    date_posted: Mapped[date | None]
    total_job_openings: Mapped[int | None]
    next_soc: Mapped[str | None]
    next_step_en: Mapped[str | None]
    next_step_es: Mapped[str | None]
    next_wage: Mapped[float | None]
    months_to_next: Mapped[int | None]
    mentor: Mapped[bool] = mapped_column(default=False)
    benefits: Mapped[str | None]
    url: Mapped[str | None]
    source: Mapped[str]
    assured_date: Mapped[date | None]


class Training(Base):
    """A training, with the partners who hire from it."""

    __tablename__ = "training"

    id: Mapped[str] = mapped_column(primary_key=True)
    provider: Mapped[str]
    program_name_en: Mapped[str]
    program_name_es: Mapped[str | None]
    occupational_categories: Mapped[list[Any]] = mapped_column(default=list)
    format: Mapped[str | None]
    weeks: Mapped[float | None]
    hours_total: Mapped[float | None]
    cost_total: Mapped[float | None]
    credential: Mapped[str | None]
    city: Mapped[str | None]
    postal_code: Mapped[str | None]
    schedule_en: Mapped[str | None]
    schedule_es: Mapped[str | None]
    languages: Mapped[list[Any]] = mapped_column(default=list)
    prerequisites_en: Mapped[str | None]
    prerequisites_es: Mapped[str | None]
    hiring_employer_ids: Mapped[list[Any]] = mapped_column(default=list)
    cip: Mapped[str | None]
    url: Mapped[str | None]
    served: Mapped[int | None]
    exited: Mapped[int | None]
    completed: Mapped[int | None]
    employed_q2: Mapped[int | None]
    employed_q4: Mapped[int | None]
    median_earnings: Mapped[float | None]
    telephone: Mapped[str | None]
    source: Mapped[str]
    assured_date: Mapped[date | None]


class Resource(Base):
    """Local help, in HSDS's terms; `category` is one of the contract's needs."""

    __tablename__ = "resource"

    id: Mapped[str] = mapped_column(primary_key=True)
    organization: Mapped[str]
    name_en: Mapped[str]
    name_es: Mapped[str | None]
    category: Mapped[str | None] = mapped_column(index=True)
    description_en: Mapped[str | None]
    description_es: Mapped[str | None]
    eligibility_en: Mapped[str | None]
    eligibility_es: Mapped[str | None]
    telephone: Mapped[str | None]
    address: Mapped[str | None]
    city: Mapped[str | None]
    postal_code: Mapped[str | None]
    url: Mapped[str | None]
    hours: Mapped[str | None]
    languages: Mapped[list[Any]] = mapped_column(default=list)
    source: Mapped[str]
    assured_date: Mapped[date | None]


class Incentive(Base):
    """What an employer can get for hiring and training, with status and dates."""

    __tablename__ = "incentive"

    code: Mapped[str] = mapped_column(primary_key=True)
    name_en: Mapped[str]
    kind: Mapped[str]
    audience: Mapped[str]
    status: Mapped[str]
    effective_from: Mapped[date | None]
    effective_to: Mapped[date | None]
    summary_en: Mapped[str]
    how_to_claim_en: Mapped[str | None]
    source_name: Mapped[str]
    source_url: Mapped[str]
    last_verified: Mapped[date]


class OccupationRow(Base):
    """An occupation with its O*NET-SOC code and the names people use for it."""

    __tablename__ = "occupation"

    soc: Mapped[str] = mapped_column(primary_key=True)
    title_en: Mapped[str]
    title_es: Mapped[str]
    names_en: Mapped[list[Any]] = mapped_column(default=list)
    names_es: Mapped[list[Any]] = mapped_column(default=list)
    riasec: Mapped[str]
    job_zone: Mapped[int | None]
    related_soc: Mapped[list[Any]] = mapped_column(default=list)
    alike_soc: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")  # ask for much the same skills


class EmployerContact(Base):
    """A coordinator spoke with an employer: what the employer needs, what was done, what came of it. Never about a candidate."""

    __tablename__ = "employer_contact"

    id: Mapped[UUID] = primary_key()
    employer_id: Mapped[str] = mapped_column(ForeignKey("employer.id"), index=True)
    coordinator_id: Mapped[UUID] = mapped_column(ForeignKey("coordinator.id"))
    at: Mapped[datetime] = mapped_column(default=now)
    mode: Mapped[str]
    purpose: Mapped[str]
    growth_need: Mapped[str | None] = mapped_column(default=None)
    done: Mapped[str | None] = mapped_column(default=None)
    outcome: Mapped[str | None] = mapped_column(default=None)


class DirectoryVersion(Base):
    """One row whose number each import raises, so that processes know when to read the directory again."""

    __tablename__ = "directory_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(default=0)
