"""All tables are known as soon as one is: a column that refers to another table has no type before that, nor have statements over it."""

from bot.store import tables as tables
