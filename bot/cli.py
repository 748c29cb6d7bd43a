"""The command line. Each command translates and calls; errors are one sentence and exit code 1."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console

from bot import settings as configuration

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Causeway: a way across, built from stepping stones.")
out, err = Console(soft_wrap=True), Console(stderr=True, soft_wrap=True)
Command = TypeVar("Command", bound=Callable[..., Any])


def _plainly(command: Command) -> Command:
    """Errors as one sentence."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except (FileNotFoundError, ValueError, OSError) as error:
            err.print(f"causeway: {error}", style="red", markup=False)
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            raise typer.Exit(130) from None

    return run  # type: ignore[return-value]


@app.command()
@_plainly
def serve(
    demo: Annotated[bool, typer.Option(help="Load the sample programme and print the sign-in.")] = False,
    workers: Annotated[int, typer.Option(min=1, help="Processes; more than one needs PostgreSQL.")] = 1,
) -> None:
    """Serve the kiosk, the console, the channels and the chat API."""
    present = configuration.load()
    if workers > 1:
        from bot.observe.shared import share

        share(present.data_dir / "metrics")
    from bot import serving

    serving.serve(present, demo, out, workers)


@app.command()
@_plainly
def chat(language: Annotated[str | None, typer.Option(help="en or es; asked if not given.")] = None) -> None:
    """Talk in the terminal. End with Ctrl-D."""
    from bot import terminal

    terminal.chat(configuration.load(), language, out)


@app.command()
@_plainly
def understand(
    text: Annotated[str | None, typer.Argument(help="One message.")] = None,
    jsonl: Annotated[Path | None, typer.Option(help='A file with lines {"id","text","context","at"}; - for standard input.')] = None,
    context: Annotated[str | None, typer.Option(help="The question just asked, such as pay or zip.")] = None,
) -> None:
    """Print what a message is taken to mean, in the contract's JSON."""
    from bot import understanding

    if (text is None) == (jsonl is None):
        raise ValueError("give either a TEXT or --jsonl FILE.")
    engine = understanding.load(configuration.load())
    if text is not None:
        print(json.dumps(understanding.one(engine, text, context), ensure_ascii=False, indent=2))
        return
    with nullcontext(sys.stdin) if str(jsonl) == "-" else Path(str(jsonl)).open(encoding="utf-8") as source:
        for line in understanding.lines(engine, source):
            print(json.dumps(line, ensure_ascii=False))


@app.command()
@_plainly
def train(force: Annotated[bool, typer.Option(help="Train even if nothing changed.")] = False) -> None:
    """Train the model, if its inputs changed."""
    from bot.training import train as train_model

    with err.status("Training the model (about a minute)..."):
        model, trained = train_model(configuration.load(), force)
    err.print(f"Trained {model.name}." if trained else f"{model.name} is up to date.")


@app.command(name="nlu-report")
@_plainly
def nlu_report(to: Annotated[Path | None, typer.Option(help="The file to write.")] = None) -> None:
    """Score the understanding on the development sets and write the report."""
    from bot import understanding
    from nlu import report

    engine = understanding.load(configuration.load())
    target = to or configuration.ROOT / "docs" / "understanding_report.md"
    with err.status("Understanding the development sets..."):
        text = report.write(
            configuration.ROOT / "nlu" / "eval", lambda case: understanding.one(engine, case.text, case.context, case.at)
        )
    target.write_text(text, encoding="utf-8")
    out.print(f"Written to {target}.", markup=False)


@app.command()
@_plainly
def review(
    count: Annotated[int, typer.Option(help="How many messages at most.")] = 20,
) -> None:
    """Go through the messages understood with least confidence; what is set right becomes training data."""
    from bot import review as loop
    from bot.store.database import Database

    loop.run(Database(configuration.load().database), count, lambda question: typer.prompt(question, default=""), out)


@app.command(name="import")
@_plainly
def import_(
    path: Annotated[Path | None, typer.Argument(help="A file, or a folder of own CSV files or HSDS tables; or the word onet.")] = None,
    release: Annotated[Path | None, typer.Argument(help="After the word onet: the folder of an O*NET release in text form.")] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Import the sample programme.")] = False,
    kind: Annotated[str | None, typer.Option(help="own, hsds, jobposting, or a table such as trainings; found out if not given.")] = None,
    source: Annotated[str | None, typer.Option(help="Where the data is from; the file's name if not given.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
) -> None:
    """Import CSV files, HSDS resources or JobPosting openings into the directory. Exit code 2 if some rows were bad."""
    if release is not None:
        if str(path) != "onet":
            raise ValueError("two paths were given; `causeway import onet FOLDER` reads an O*NET release.")
        return _import_onet(release)
    from bot.directory import import_command

    if (path is None) == (not sample):
        raise ValueError("give either a file or folder, or --sample.")
    chosen = configuration.ROOT / "bot" / "sample" if sample else Path(str(path))
    if not import_command.run(configuration.load(), chosen, kind, source, dry_run, out, err):
        raise typer.Exit(2)


@app.command()
@_plainly
def export(folder: Annotated[Path, typer.Argument(help="Where to write; made if it is not there.")]) -> None:
    """Write the directory as CSV files that `import` reads again."""
    from bot.directory.importers import csv_files
    from bot.store.database import Database

    with Database(configuration.load().database).read() as session:
        rows = csv_files.export(session, folder)
    out.print(", ".join(f"{count} rows of {name}" for name, count in rows.items()) + " written.")


def _import_onet(release: Path) -> None:
    from bot.directory.importers import onet

    found = onet.read(release)
    onet.write_titles(found, configuration.load().titles)
    for problem in found.problems:
        err.print(problem, style="yellow", markup=False)
    from bot.directory import import_command

    import_command.run(configuration.load(), release, "onet", None, False, out, err)
    out.print(f"{len(found.titles)} titles of {len(found.occupations)} occupations imported. `causeway train` puts them into the model.")


@app.command()
@_plainly
def leads(as_json: Annotated[bool, typer.Option("--json", help="As a JSON array.")] = False) -> None:
    """List the leads."""
    from bot.leads import summary
    from bot.store.database import Database

    with Database(configuration.load().database).read() as session:
        rows = summary.every_lead(session)
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        out.print(f"{row['created_at'][:16]}  {row['status']:<10} {row['name'] or '-'}  {row['goal']}", markup=False)


@app.command()
@_plainly
def account(
    email: Annotated[str, typer.Argument(help="What the person signs in with.")],
    name: Annotated[str, typer.Option(help="As coordinators and workers see it.")],
    role: Annotated[str, typer.Option(help="coordinator, data_editor (directory only) or kiosk_host (kiosks only).")] = "coordinator",
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True, help="Asked for if not given.")] = "",
) -> None:
    """Make an account for the console, or change the one with this e-mail."""
    from bot.console import accounts
    from bot.store.coordinator import Role
    from bot.store.database import Database

    if role not in list(Role):
        raise ValueError(f"{role!r} is no role; there are {', '.join(Role)}.")
    with Database(configuration.load().database).write() as session:
        new = accounts.put(session, name, email, password, Role(role))
    out.print(f"{email} can sign in at /console now." if new else f"The account of {email} was changed.", markup=False)


@app.command()
@_plainly
def migrate() -> None:
    """Bring the database to the newest schema."""
    from bot.store import migrate as migration
    from bot.store.database import Database

    changed = migration.migrate(Database(configuration.load().database))
    out.print("The database was migrated." if changed else "The database is up to date.")


@app.command()
@_plainly
def doctor() -> None:
    """Look at settings, model, database and channels, and say what to do. Exit code 1 if something is wrong."""
    from bot import doctor as examination

    if not examination.run(configuration.load(), out):
        raise typer.Exit(1)


@app.command()
@_plainly
def settings() -> None:
    """List every setting with its value and meaning."""
    present = configuration.load()
    for name, field in configuration.Settings.model_fields.items():
        value = "(hidden)" if "password" in name and getattr(present, name) else getattr(present, name)
        out.print(f"CAUSEWAY_{name.upper()}={value}", style="bold", markup=False, highlight=False)
        out.print(f"    {field.description}", markup=False, highlight=False)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []})
@_plainly
def rasa(context: typer.Context) -> None:
    """Rasa's own command line with this project's files: `causeway rasa data validate`, `... train`, `... test`."""
    from bot.engine import rasa_cli

    raise typer.Exit(rasa_cli.run(configuration.load(), context.args))


def main() -> None:
    """The entry point."""
    app()
