"""`causeway import`: a progress bar, then what was new, changed or gone, and what could not be taken."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.directory.importers import import_path
from bot.directory.importers.records import Report
from bot.settings import Settings
from bot.store import migrate
from bot.store.database import Database

SHOWN = 50  # problems printed one by one


def run(settings: Settings, path: Path, kind: str | None, source: str | None, dry_run: bool, out: Console, err: Console) -> bool:
    """Import and print; False if there were problems. Raises what `import_path` raises."""
    database = Database(settings.database)
    migrate.migrate(database)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as bar, database.write() as session:
        task = bar.add_task(f"Reading {path.name}", total=None)
        today = datetime.now(UTC).date()
        report = import_path(session, path, today, kind=kind, source=source, progress=lambda done: bar.advance(task, done))
        if dry_run:
            session.rollback()
    _print(report, dry_run, out, err)
    return not report.problems


def _print(report: Report, dry_run: bool, out: Console, err: Console) -> None:
    for problem in report.problems[:SHOWN]:
        err.print(str(problem), style="yellow", markup=False, highlight=False)
    if len(report.problems) > SHOWN:
        err.print(f"... and {len(report.problems) - SHOWN} more.", style="yellow")
    would = "would be " if dry_run else ""
    for table in sorted({*report.rows, *report.gone}):
        counts = f"{report.new[table]} {would}new, {report.changed[table]} {would}changed, {report.gone[table]} {would}removed"
        out.print(f"{table}: {report.rows[table]} good records; {counts}.", highlight=False)
    for example in report.examples:
        out.print(f"  {example}", markup=False, highlight=False)
    left_out = sum(not problem.kept for problem in report.problems)
    if report.problems:
        err.print(f"{left_out} records left out, {len(report.problems) - left_out} fields left out.", style="yellow", highlight=False)
    if dry_run:
        out.print("Nothing was written: this was a dry run.")
