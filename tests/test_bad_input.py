"""What can go wrong goes wrong in a sentence: which file or store, what about it, how to mend it. What was stored is kept."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from neo4j_server import Neo4jServer

from graphapp.cli import main
from graphapp.loading import File, load
from graphapp.store.dump import dump
from graphapp.store.opening import open_store

MINUTES = """# Dune Village Planning Group

## Minutes of the meeting of 4 March 2025

**Present:** UNICEF, WHO, Café Association

### Action points

1. WHO to send the nurse’s leaflet to Côte d’Ivoire by 1 April.
"""
SECRET = "s3cret-of-the-test"


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a store with one document; the test runs beside it."""
    monkeypatch.chdir(tmp_path)
    path = str(tmp_path / "graph.db")
    Path("good.md").write_text(MINUTES, encoding="utf-8")
    assert main(["--store", path, "load", "good.md"]) == 0
    return path


def dumped(where: str) -> list[str]:
    with open_store(where, read_only=True) as store:
        return list(dump(store))


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The sentences on standard error, each of them ours."""
    said = capsys.readouterr().err.splitlines()
    assert all(line.startswith("graphapp: ") for line in said)
    return said


@pytest.mark.parametrize(
    ("name", "data", "problem", "remedy"),
    [
        ("empty.txt", b"", "the file is empty", "Check that it was copied whole"),
        ("blank.md", b" \n\t\n ", "the file is empty", "Check that it was copied whole"),
        ("rubbish.txt", bytes(range(256)) * 40, "not text", "Save it as"),
        ("rubbish.docx", bytes(range(256)) * 40, "rubbish.docx", "Save it"),
        ("broken.pdf", b"%PDF-1.7\n" + bytes(range(256)), "damaged", "a new PDF"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word", "Save it as .docx"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "picture", "recognised"),
        ("huge.txt", b"UNICEF to plant a tree by 1 May.\n" * 1_600_000, "MB", "Split it"),
    ],
)
def test_a_file_that_cannot_be_read_is_skipped_with_a_sentence(
    where: str, capsys: pytest.CaptureFixture[str], name: str, data: bytes, problem: str, remedy: str
) -> None:
    before = dumped(where)
    Path(name).write_bytes(data)
    capsys.readouterr()
    assert main(["--store", where, "load", name, "good.md"]) == 1
    [sentence] = told(capsys)
    assert sentence.startswith(f"graphapp: {name}: ")
    assert problem in sentence
    assert remedy in sentence
    assert dumped(where) == before


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_read_right(where: str, capsys: pytest.CaptureFixture[str], encoding: str) -> None:
    texts = [line.replace("good.md", "x") for line in dumped(where) if '"Document"' in line]
    Path("other.md").write_bytes(MINUTES.encode(encoding))
    assert main(["--store", f"{where}.other", "load", "other.md"]) == 0
    [document] = [line for line in dumped(f"{where}.other") if '"kind":"Document"' in line]
    for words in ("Café Association", "nurse’s leaflet", "Côte d’Ivoire"):
        assert words in document
        assert any(words in text for text in texts)
    assert any('"iso3":"CIV"' in line for line in dumped(f"{where}.other"))


def test_minutes_without_a_date_are_loaded_with_a_warning_that_says_how_to_give_one(
    where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("undated.md").write_text(MINUTES.replace(" of 4 March 2025", ""), encoding="utf-8")
    capsys.readouterr()
    assert main(["--store", where, "load", "undated.md"]) == 0
    [sentence] = told(capsys)
    assert "undated.md" in sentence
    assert "--date YYYY-MM-DD" in sentence
    assert main(["--store", where, "load", "undated.md", "--date", "2025-04-01"]) == 0
    assert told(capsys) == []
    assert any('"kind":"Meeting"' in line and '"date":"2025-04-01"' in line for line in dumped(where))


def test_a_file_that_vanishes_while_loading_is_skipped(where: str) -> None:
    wanted = [File("gone.md", Path("gone.md")), File("good.md", Path("good.md"))]
    with open_store(where) as store:
        before = list(dump(store))
        report = load(store, wanted)
        assert list(dump(store)) == before
    assert report.failures == ["gone.md: there is no such file. Check the path."]
    assert sum(report.effects.values()) == 1


def test_a_full_disk_is_said_and_what_was_stored_is_kept(where: str) -> None:
    before = dumped(where)
    Path("more.md").write_text(MINUTES + "".join(f"{n}. UNICEF to dig well {n} by 1 May.\n" for n in range(2, 400)))
    script = "import resource, sys; from graphapp.cli import main; size = int(sys.argv[1])\n"
    script += "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)); sys.exit(main(sys.argv[2:]))"
    full = str(Path(where).stat().st_size + 20_000)
    command = [sys.executable, "-c", script, full, "--store", where, "load", "more.md"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"graphapp: {where}: the disk is full")
    assert "What was written before is kept, the rest is not" in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert dumped(where) == before
    assert main(["--store", where, "load", "more.md"]) == 0


@pytest.mark.parametrize("store", [".", "/proc/version", "/proc/none/graph.db", "good.md/graph.db", "good.md"])
@pytest.mark.skipif(sys.platform != "linux", reason="uses /proc, which not even root may write")
def test_a_store_that_may_not_be_used_is_said(where: str, capsys: pytest.CaptureFixture[str], store: str) -> None:
    capsys.readouterr()
    assert main(["--store", store, "load", "good.md"]) == 1
    [sentence] = told(capsys)
    assert sentence.startswith(f"graphapp: {store} ")
    assert "name another" in sentence.lower() or "may not be" in sentence
    assert Path("good.md").read_text(encoding="utf-8") == MINUTES


@pytest.mark.parametrize("command", [["gaps"], ["verify"], ["query", "q.graphql"]])
def test_asking_a_store_that_is_not_there_makes_none(
    where: str, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    Path("q.graphql").write_text("{ documents { totalCount } }")
    capsys.readouterr()
    assert main(["--store", "none.db", *command]) == 1
    [sentence] = told(capsys)
    assert "none.db" in sentence
    assert "load a document first" in sentence
    assert not Path("none.db").exists()


@pytest.mark.parametrize(
    ("store", "words"),
    [
        ("mysql://localhost", "names no store"),
        ("neo4j://neo4j:secret@localhost:7687", "NEO4J_PASSWORD"),
        ("bolt://localhost:port", "not an address"),
    ],
)
def test_an_address_that_is_none_is_wrong_use(
    where: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, store: str, words: str
) -> None:
    capsys.readouterr()
    assert main(["--store", store, "load", "good.md"]) == 2
    [sentence] = told(capsys)
    assert words in sentence
    assert "secret" not in sentence


def test_a_neo4j_that_is_down_is_said(where: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"bolt://127.0.0.1:{free.getsockname()[1]}"
    capsys.readouterr()
    assert main(["--store", address, "load", "good.md"]) == 1
    assert told(capsys) == [f"graphapp: {address} does not answer: start Neo4j, or name another store in GRAPHAPP_STORE"]


def test_a_wrong_password_is_said_and_not_shown(
    where: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, neo4j_server: Neo4jServer
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    capsys.readouterr()
    assert main(["--store", neo4j_server.uri, "load", "good.md"]) == 1
    [sentence] = told(capsys)
    assert neo4j_server.uri in sentence
    assert "NEO4J_PASSWORD" in sentence
    assert SECRET not in sentence
