"""From bytes to a record, for what no single stage answers for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from graphapp.pipeline import Overrides, Reading
from graphapp.schema.records import Record

FRENCH = """Groupe de travail sur les abris

Compte rendu de la réunion du 12 mars 2025

Les participants ont discuté de la situation dans les camps et des besoins qui ne sont pas encore couverts. La Croix-Rouge va
distribuer les bâches avant la fin du mois, et les autorités locales vont vérifier les listes des familles qui ont été
déplacées par les inondations. Le prochain rapport sera partagé avec tous les partenaires.
"""

ENGLISH = """# River Basin Group

Present: UNICEF, WFP

## Follow-up actions

1. UNICEF to print the well map by tomorrow.
"""


def read(text: str, overrides: Overrides = Overrides()) -> Record:  # noqa: B008 - frozen
    return Reading(text.encode(), "minutes/basin.md", overrides).record


def test_minutes_in_a_language_that_is_not_read_say_so() -> None:
    record = read(FRENCH)
    assert record.language == "fr"
    assert [warning.code for warning in record.warnings] == ["unread-language"]
    assert (record.actions, record.names) == ((), ())


def test_a_day_given_at_loading_resolves_what_is_relative_to_it() -> None:
    unknown, told = read(ENGLISH), read(ENGLISH, Overrides(day="2025-03-12"))
    assert unknown.meeting.date is None
    assert [w.code for w in unknown.warnings] == ["no-date"]
    assert told.meeting.date == "2025-03-12"
    assert [a.due.latest if a.due else None for a in told.actions] == ["2025-03-13"]
    assert told.warnings == ()


def test_a_group_given_at_loading_is_the_group_that_met() -> None:
    record = read(ENGLISH, Overrides(group="Lower Basin Cluster", day="2025-03-12"))
    names = {name.key: name.name for name in record.names}
    assert record.meeting.group is not None
    assert names[record.meeting.group] == "Lower Basin Cluster"


def test_every_quote_is_the_text_that_stands_there() -> None:
    record = read(ENGLISH)
    quotes = {record.text[q.start : q.end] for q in record.quotes}
    assert "UNICEF to print the well map by tomorrow." in quotes
    assert all(record.text[m.start : m.end] == m.spelling for m in record.mentions)


def facts(record: Record) -> set[object]:
    """What a record says, without where it stands."""
    return {
        record.meeting.date,
        *(("name", name.key) for name in record.names),
        *(("named", mention.name, mention.spelling) for mention in record.mentions),
        *(("present", attended.name) for attended in record.attended),
        *((link.source, link.role, link.target) for link in record.links),
        *((action.text, action.owners, action.due, action.state, action.initiative) for action in record.actions),
        *((outcome.text, outcome.state) for outcome in record.outcomes),
    }


def test_real_minutes_kept_as_word_and_as_pdf_say_the_same(shared: Path) -> None:
    pairs = [(word, word.with_suffix(".pdf")) for word in sorted(shared.glob("minutes/*/*.docx"))]
    pairs = [(word, pdf) for word, pdf in pairs if pdf.exists()]
    assert len(pairs) == 2
    for word, pdf in pairs:
        assert facts(Reading(word.read_bytes(), str(word)).record) == facts(Reading(pdf.read_bytes(), str(pdf)).record)


def test_the_order_of_sets_changes_nothing(tmp_path: Path) -> None:
    """Sets of words come in another order in every process, so that whatever depends on it differs from one to the next."""
    minutes = tmp_path / "basin.md"
    minutes.write_text(ENGLISH + "\n## Data\n\nWFP marks its pages with Schema.org, and all know schema.org.\n")
    command = [sys.executable, "-m", "graphapp.cli", "read", str(minutes)]
    said = {
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(said) == 1
    assert b"schema.org" in next(iter(said)).lower()
