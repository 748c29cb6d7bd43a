"""Answers to the worker's questions, from the directory's data."""
