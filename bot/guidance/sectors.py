"""Everyday words for kinds of work that cover many occupations, and the beginnings of the SOC codes they cover (SOC 2018 groups)."""

from __future__ import annotations

from bot.directory.index import fold

SECTORS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("warehouse", "bodega", "almacen", "logistics", "shipping"): ("53-7062", "53-7063", "53-7064", "53-7065", "53-7051", "43-5071"),
    ("construction", "construccion", "builder", "obra"): ("47-",),
    ("restaurant", "kitchen", "food", "cocina", "restaurante", "comida", "cook", "cocinero", "cocinera"): ("35-",),
    ("cleaning", "limpieza", "janitorial", "housekeeping", "limpiar"): ("37-2",),
    ("care", "caregiver", "caregiving", "cuidado", "cuidar", "elderly", "health", "salud"): ("31-", "29-2"),
    ("office", "oficina", "admin", "clerical", "desk"): ("43-",),
    ("retail", "store", "tienda", "sales", "ventas"): ("41-",),
    ("factory", "fabrica", "manufacturing", "production", "assembly", "machine"): ("51-",),
    ("driving", "driver", "delivery", "chofer", "manejar", "reparto"): ("53-3",),
    ("security", "guard", "seguridad", "guardia"): ("33-9",),
    ("yard", "landscaping", "gardening", "jardin", "yarda", "jardineria"): ("37-3",),
    ("childcare", "kids", "children", "ninos", "school", "escuela"): ("39-9011", "25-"),
    ("hotel", "hospitality"): ("37-2012", "43-4081", "35-", "39-"),
    ("mechanic", "repair", "maintenance", "mecanico", "mantenimiento"): ("49-",),
    ("computer", "computers", "tech", "computadoras"): ("15-", "49-2011"),
}


def codes_of(title: str) -> tuple[str, ...]:
    """The beginnings of the SOC codes that a broad title covers; empty for words that name no sector."""
    words = set(fold(title).split())
    return tuple(code for names, codes in SECTORS.items() if not words.isdisjoint(names) for code in codes)
