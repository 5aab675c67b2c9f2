"""`graphapp load` and `graphapp unload`: what may be loaded, and what is said of it. The order: test_order.py."""

from __future__ import annotations

import io
import os
import pty
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from basin_minutes import DOCUMENTS, MAY, MAY_CORRECTED

from graphapp.access import open_for_reading
from graphapp.cli import main
from graphapp.pending import unsettled
from graphapp.store.dump import dump
from graphapp.store.opening import open_store


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A folder with four minutes, and the folder in which the test runs."""
    folder = tmp_path / "minutes"
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a store of the test's own, which the environment names."""
    path = str(tmp_path / "graph.db")
    monkeypatch.setenv("GRAPHAPP_STORE", path)
    monkeypatch.chdir(tmp_path)
    return path


def dumped(where: str) -> str:
    with open_store(where, read_only=True) as store:
        return "".join(dump(store))


def sources(where: str) -> set[str]:
    with open_store(where, read_only=True) as store:
        return {source for known in store.sources().values() for source in known}


def test_a_folder_and_a_file_are_loaded_under_the_paths_as_typed(where: str, minutes: Path) -> None:
    (minutes / "deeper").mkdir()
    (minutes / "july.md").rename(minutes / "deeper" / "july.md")
    (minutes / "notes.xyz").write_text("in no format that is read")
    assert main(["load", "./minutes", "minutes/../minutes/may.md"]) == 0
    assert sources(where) == {"minutes/may.md", "minutes/june.txt", "minutes/deeper/july.md", "minutes/others.txt"}


INTERRUPTED = """
import sys, time
from graphapp import loading
from graphapp.cli import main

read = loading.read_file

def slowly(file, **more):
    if file.source.endswith("others.txt"):
        print("reading", flush=True)
        time.sleep(600)
    return read(file, **more)

loading.read_file = slowly
sys.exit(main(["load", "minutes"]))
"""


def test_an_interrupted_load_ends_at_once_and_loses_nothing(where: str, minutes: Path) -> None:
    assert minutes.is_dir()
    heard = partial(signal.signal, signal.SIGINT, signal.default_int_handler)  # who started the tests may ignore interrupts
    command = [sys.executable, "-c", INTERRUPTED]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heard) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "reading\n"
            process.send_signal(signal.SIGINT)
            assert process.communicate(timeout=60) == ("", "")
        finally:
            process.kill()
    assert process.returncode == 130
    assert sources(where) == {"minutes/may.md", "minutes/june.txt", "minutes/july.md"}
    with open_for_reading(where) as store:  # brings the graph up to what was kept
        assert not unsettled(store)
    assert main(["load", "minutes"]) == 0
    whole = dumped(where)
    assert main(["--store", "anew.db", "load", "minutes"]) == 0
    assert dumped("anew.db") == whole


def test_a_dry_run_leaves_no_store_behind(where: str, minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", "deep/er/graph.db", "load", "--dry-run", str(minutes)]) == 0
    assert "4 added" in capsys.readouterr().out
    assert [each.name for each in Path().iterdir()] == ["minutes"]
    assert main(["load", str(minutes / "may.md")]) == 0
    assert main(["load", "--dry-run", str(minutes)]) == 0
    assert "3 added, 1 unchanged" in capsys.readouterr().out
    assert sources(where) == {str(minutes / "may.md")}


def test_an_empty_path_is_not_the_folder_one_is_in(where: str, minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert minutes.is_dir()
    assert main(["load", ""]) == 2
    assert "an empty path names nothing" in capsys.readouterr().err
    assert not Path(where).exists()


def test_standard_input_is_loaded_under_the_name_given(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(MAY.encode())))
    assert main(["load", "-", "--source", "mail/may.md"]) == 0
    assert sources(where) == {"mail/may.md"}


def test_one_file_may_be_given_another_name(where: str, minutes: Path) -> None:
    assert main(["load", "minutes/may.md", "--source", "archive/2025-05.md"]) == 0
    assert sources(where) == {"archive/2025-05.md"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-"], "--source NAME"),
        (["-", "minutes/may.md", "--source", "x"], "loaded alone"),
        (["minutes", "--source", "x"], "4 were given"),
        (["minutes", "--date", "2025-05-06"], "one by one"),
        (["nowhere.txt"], "nowhere.txt: no such file"),
        (["empty"], "empty: no file in this folder"),
        ([], "required"),
        (["minutes", "--date", "6 May"], "YYYY-MM-DD"),
    ],
)
def test_wrong_use_loads_nothing_and_says_how_it_is_meant(
    where: str, minutes: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    Path("empty").mkdir()
    assert main(["load", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert not Path(where).exists() or sources(where) == set()


def test_the_summary_counts_documents_facts_and_commitments(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "minutes"]) == 0
    shown = capsys.readouterr()
    documents, facts, commitments, doubts = shown.out.splitlines()
    assert documents.split() == ["documents", "4", "added"]
    assert facts.split()[::2] == ["facts", "read"]
    assert commitments.split(maxsplit=1)[1] == "4 new, 1 carried over, 2 slipped, 2 completed, 0 cancelled, 0 silent"
    assert doubts.startswith("in doubt")
    assert shown.err == ""


def test_minutes_in_a_folder_that_cannot_be_read_are_named(minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (minutes / "deeper").mkdir(exist_ok=True)
    for name in ("may.doc", "august.doc", "~$gust.doc", "photo.jpg", "deeper/april.RTF"):  # «may» is there as text as well
        (minutes / name).write_bytes(b"something")
    assert main(["load", "minutes"]) == 0
    [warning] = capsys.readouterr().err.splitlines()
    assert "the format: minutes/august.doc, minutes/deeper/april.RTF. Save as .docx" in warning
    for number in range(9):
        (minutes / f"{number}.msg").touch()
    assert main(["load", "minutes"]) == 0
    assert "minutes/4.msg and 6 more." in capsys.readouterr().err


@pytest.mark.parametrize("name", [".old.txt", ".Trash/old.txt", "deeper/.sync/versions/old.md", "~$old.txt"])
def test_hidden_files_and_folders_are_passed_over(minutes: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    hidden = minutes / name
    hidden.parent.mkdir(parents=True, exist_ok=True)
    hidden.write_text("Minutes of the meeting of 3 May 2021\nHeron Aid will send the maps by 1 June.\n")
    assert main(["load", "minutes"]) == 0
    assert name not in "".join(capsys.readouterr())
    assert main(["unload", f"minutes/{name}"]) == 2
    assert main(["load", f"minutes/{name}"]) == 0  # named by itself it is meant
    assert main(["unload", f"minutes/{name}"]) == 0


def test_what_fails_is_named_and_the_others_are_loaded(where: str, minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (minutes / "empty.txt").write_bytes(b"")
    assert main(["load", "minutes"]) == 1
    shown = capsys.readouterr()
    assert "minutes/empty.txt" in shown.err
    assert "4 added, 1 failed" in shown.out
    assert len(sources(where)) == 4


def test_loading_twice_changes_nothing(where: str, minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "minutes"]) == 0
    with open_store(where) as store:
        before, version = list(dump(store)), store.version()
    capsys.readouterr()
    assert main(["load", "minutes"]) == 0
    assert "4 unchanged" in capsys.readouterr().out
    with open_store(where) as store:
        assert (list(dump(store)), store.version()) == (before, version)


def test_a_dry_run_shows_what_would_change_and_changes_nothing(
    where: str, minutes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["load", "minutes/may.md"]) == 0
    before = dumped(where)
    (minutes / "may.md").write_text(MAY_CORRECTED, encoding="utf-8")
    capsys.readouterr()
    assert main(["load", "minutes", "--dry-run"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Dry run: nothing was changed.")
    assert "3 added, 1 corrected" in shown
    assert "2 slipped, 1 completed" in shown
    assert dumped(where) == before
    assert main(["load", "minutes"]) == 0
    assert shown.endswith(capsys.readouterr().out)


def test_unload_takes_the_file_name(where: str, minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "minutes/may.md", "minutes/others.txt"]) == 0
    assert main(["unload", "others.txt"]) == 0
    assert "unloaded minutes/others.txt" in capsys.readouterr().out
    assert sources(where) == {"minutes/may.md"}
    assert not {word for word in ("FAO", "seed", "Lowland") if word in dumped(where)}
    assert "Heron Survey Trust" in dumped(where)


def test_unload_refuses_a_name_that_fits_two_or_none(where: str, minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("copies").mkdir()
    Path("copies/may.md").write_text(MAY_CORRECTED, encoding="utf-8")
    assert main(["load", "minutes/may.md", "copies/may.md"]) == 0
    before = dumped(where)
    assert main(["unload", "may.md"]) == 2
    assert "copies/may.md, minutes/may.md. Say more of the path." in capsys.readouterr().err
    assert main(["unload", "june.txt"]) == 2
    assert "no loaded document is called «june.txt»" in capsys.readouterr().err
    assert dumped(where) == before


def test_the_same_content_under_two_paths_is_one_document(where: str, minutes: Path) -> None:
    Path("copy.md").write_text(MAY, encoding="utf-8")
    assert main(["load", "minutes/may.md"]) == 0
    before = dumped(where)
    assert main(["load", "copy.md"]) == 0
    assert sources(where) == {"minutes/may.md", "copy.md"}
    assert main(["unload", "copy.md"]) == 0
    assert dumped(where) == before


def test_a_corrected_file_replaces_what_it_said(where: str, minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "minutes/may.md"]) == 0
    (minutes / "may.md").write_text(MAY_CORRECTED, encoding="utf-8")
    capsys.readouterr()
    assert main(["load", "minutes/may.md"]) == 0
    assert "1 corrected" in capsys.readouterr().out
    assert "boat list" not in dumped(where)
    assert "raft list" in dumped(where)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a Unix thing")
def test_the_progress_bar_is_for_terminals_only(minutes: Path) -> None:
    command = [sys.executable, "-m", "graphapp.cli", "load", "minutes"]
    piped = subprocess.run(command, capture_output=True, check=True)
    assert piped.stderr == b""
    ours, theirs = pty.openpty()
    shown = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, check=True, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    assert shown.returncode == 0
    assert b"reading" in os.read(ours, 65536)
    os.close(ours)
