"""The embedded store beside other processes, and where the machine refuses."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from graphapp.schema.errors import StoreBusyError, StoreError
from graphapp.store.contract import Changes, Node
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.selection import Question, Selection

PEOPLE = Question(Selection("Person", ("name",)), "2024-01-01")
BEGIN = """
import os, resource, sys
from pathlib import Path
from graphapp.schema.errors import StoreError
from graphapp.store.contract import Changes, Node
from graphapp.store.embedded import EmbeddedStore
store = EmbeddedStore(Path(sys.argv[1]))
def person(number, text=""):
    return Changes(put_nodes=(Node("Person", f"Person-{number}", {"name": f"Ada {number}", "reason": text}),))
"""
WRITE = """
with store.writing() as transaction:
    transaction.apply(person(1))
with store.writing() as transaction:
    for number in range(2, 500):
        transaction.apply(person(number, "x" * 9000))
    print("written", flush=True)
    sys.stdin.readline()
print("committed", flush=True)
"""
OVERFILL = """
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    with store.writing() as transaction:
        for number in range(2, 500):
            transaction.apply(person(number, "x" * 9000))
except StoreError as error:
    print(error)
"""
FORBIDDEN = """
os.chmod(store._path, 0o444)
os.chmod(store._path.parent, 0o555)
store.close()
if os.getuid() == 0:
    os.setuid(65534)
with EmbeddedStore(Path(sys.argv[1]), read_only=True) as readable:
    print(readable.version())
try:
    with EmbeddedStore(Path(sys.argv[1])) as refused, refused.writing() as transaction:
        transaction.apply(person(2))
except StoreError as error:
    print(error)
"""


def person(number: int) -> Changes:
    return Changes(put_nodes=(Node("Person", f"Person-{number}", {"name": f"Ada {number}"}),))


def put(path: Path, number: int) -> None:
    with EmbeddedStore(path) as store, store.writing() as transaction:
        transaction.apply(person(number))


def ids(store: EmbeddedStore) -> list[str]:
    return [row["id"] for row in store.answer(PEOPLE).rows]


@contextmanager
def another_process(script: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", BEGIN + script, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def said(script: str, path: Path) -> str:
    command = [sys.executable, "-c", BEGIN + script, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_a_writer_that_is_killed_loses_its_last_transaction_only(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with another_process(WRITE, path) as process:
        assert process.stdout
        assert process.stdout.readline() == "written\n"
        process.kill()
        process.wait()
    with EmbeddedStore(path) as store:
        assert ids(store) == ["Person-1"]
        assert store.version() == 1
    put(path, 2)


def test_readers_see_what_was_before_until_another_process_commits(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with another_process(WRITE, path) as process, EmbeddedStore(path, patience=0.01) as store:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == "written\n"
        assert ids(store) == ["Person-1"]
        with pytest.raises(StoreBusyError, match="another process"), store.writing():
            pass
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "committed\n"
        assert len(ids(store)) == 499


def test_threads_read_while_one_writes(tmp_path: Path) -> None:
    seen: list[list[int]] = [[] for _ in range(4)]
    with EmbeddedStore(tmp_path / "graph.db") as store:

        def read(found: list[int]) -> None:
            while not found or found[-1] < 30:
                found.append(len(ids(store)))

        threads = [threading.Thread(target=read, args=[found]) for found in seen]
        for thread in threads:
            thread.start()
        for number in range(30):
            with store.writing() as transaction:
                transaction.apply(person(number))
        for thread in threads:
            thread.join()
    assert all(found == sorted(found) and found[-1] == 30 for found in seen)


def test_a_full_disk_is_said_and_keeps_what_was_stored(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    put(path, 1)
    assert "disk is full" in said(OVERFILL, path)
    with EmbeddedStore(path) as store:
        assert ids(store) == ["Person-1"]


def test_a_file_that_may_not_be_written_can_be_read(tmp_path: Path) -> None:
    folder = Path(tmp_path, "folder")
    put(folder / "graph.db", 1)
    for parent in (tmp_path, *tmp_path.parents[:2]):
        parent.chmod(0o755)
    try:
        version, refusal = said(FORBIDDEN, folder / "graph.db").splitlines()
    finally:
        folder.chmod(0o755)
    assert version == "1"
    assert "graph.db" in refusal
    assert "may not be" in refusal


def test_what_is_opened_to_be_read_is_not_written(tmp_path: Path) -> None:
    put(tmp_path / "graph.db", 1)
    with EmbeddedStore(tmp_path / "graph.db", read_only=True) as store:
        assert ids(store) == ["Person-1"]
        with pytest.raises(StoreError, match="read only"), store.writing():
            pass


def test_reading_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="load a document first"):
        EmbeddedStore(tmp_path / "folder" / "graph.db", read_only=True)
    assert not (tmp_path / "folder").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(StoreError, match="GRAPHAPP_STORE"):
        EmbeddedStore(tmp_path / "file" / "graph.db")
    for read_only in (False, True):
        with pytest.raises(StoreError, match="it is a folder"):
            EmbeddedStore(tmp_path, read_only=read_only)


@pytest.mark.parametrize("content", [b"These are the minutes of nothing. " * 99, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_of_another_kind_is_refused_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "graph.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="not a store, or is damaged"):
        EmbeddedStore(path)
    assert path.read_bytes() == content


def test_a_damaged_store_is_said_when_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with EmbeddedStore(path) as store, store.writing() as transaction:
        for number in range(500):
            transaction.apply(person(number))
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(size - 4096))
    with pytest.raises(StoreError, match="damaged"), EmbeddedStore(path) as store:
        list(store.nodes())


@pytest.mark.parametrize(
    ("statement", "told"), [("PRAGMA user_version = 99", "newer graphapp"), ("PRAGMA application_id = 7", "another program's")]
)
def test_a_database_that_is_not_ours_to_use_is_refused(tmp_path: Path, statement: str, told: str) -> None:
    put(tmp_path / "graph.db", 1)
    with closing(sqlite3.connect(tmp_path / "graph.db")) as connection:
        connection.execute(statement)
    with pytest.raises(StoreError, match=told):
        EmbeddedStore(tmp_path / "graph.db")
