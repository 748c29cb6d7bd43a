"""Offers, and the worker's choice among them."""
