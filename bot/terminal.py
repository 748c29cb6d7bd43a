"""`causeway chat`: the same conversation in the terminal."""

from __future__ import annotations

from uuid import UUID, uuid4

from rich.console import Console

from bot.app import App, bootstrap
from bot.channels.chat import service
from bot.settings import Settings


def chat(settings: Settings, language: str | None, out: Console) -> None:
    """Talk until the input ends. Raises ValueError for a language other than en and es."""
    if language not in (None, "en", "es"):
        raise ValueError("the language is en or es.")
    with out.status("Loading..."):
        app = bootstrap(settings)
    opened = service.open_session(app, "terminal", language)
    cursor = _show(app, opened.conversation_id, 0, out)
    try:
        while True:
            text = input("> ")
            chat_session = service.find(app, opened.token)
            if chat_session is not None:
                service.receive(app, chat_session, str(uuid4()), text)
            app.worker.drain()
            cursor = _show(app, opened.conversation_id, cursor, out)
    except EOFError:
        out.print()
    finally:
        app.close()


def _show(app: App, conversation_id: UUID, cursor: int, out: Console) -> int:
    messages, cursor = service.read(app, conversation_id, cursor)
    for message in messages:
        out.print(message["text"], style="cyan", markup=False, highlight=False)
        if message["choices"]:
            numbered = [f"[{n}] {choice['title']}" for n, choice in enumerate(message["choices"], 1)]
            out.print("   " + "   ".join(numbered), style="dim", markup=False, highlight=False)
    return cursor
