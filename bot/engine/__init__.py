"""Rasa hosted. Importing anything from here imports Rasa, the right way."""

from bot.engine import rasa_modules as rasa_modules
