"""What is exported is the store: Neo4j's own import makes of it the graph that was there; tables say what the API says."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from pathlib import Path

import networkx as nx
import pytest
from neo4j_server import server_jars, started

from graphapp.cli import main
from graphapp.loading import File, load
from graphapp.store.dump import dump
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.server import ServerStore

MINUTES = """# Upland Grazing Group
Date: 4 March 2031

## Action points
- UNICEF to publish the "well map", version 2, by 20 March 2031.
- Tarn Valley Aid to share a list of herders.
"""
MORE = MINUTES.replace("4 March", "8 April").replace("20 March", "20 May")


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with two documents."""
    path = tmp_path / "graph.db"
    monkeypatch.setenv("GRAPHAPP_STORE", str(path))
    with EmbeddedStore(path) as store:
        load(store, [File("march.md", data=MINUTES.encode()), File("april.md", data=MORE.encode())])
    return path


def test_neo4j_imports_the_files_and_has_the_same_graph_and_records(filled: Path, tmp_path: Path) -> None:
    folder, home = tmp_path / "bulk", tmp_path / "home"
    jars = server_jars()
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").touch()
    tool = tmp_path / "bin" / "neo4j-admin"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec java -Xmx256m -cp "{jars}/*" org.neo4j.cli.AdminTool "$@"\n')
    tool.chmod(0o755)
    assert main(["export", "--format", "neo4j-admin", str(folder)]) == 0
    path = f"{tool.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf"), "PATH": path}
    ran = subprocess.run(["sh", folder / "import.sh"], env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    with started(home) as server, ServerStore(server.uri, ("neo4j", server.password)) as there, EmbeddedStore(filled) as here:
        assert list(dump(there)) == list(dump(here))
        assert there.version() == here.version()
        with there.writing() as imported, here.writing() as original:
            assert list(imported.all_records()) == list(original.all_records())
        again = load(there, [File("march.md", data=MINUTES.encode())])
        assert {effect.value: count for effect, count in again.effects.items()} == {"unchanged": 1}
        assert [hit.text for hit in there.search("herders", ["Statement"], 9)] != []


def test_a_folder_with_files_is_refused(filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "old.csv").touch()
    assert main(["export", "--format", "neo4j-admin", str(tmp_path / "full")]) == 2
    assert "holds files already" in capsys.readouterr().err
    assert main(["export", "--format", "neo4j-admin"]) == 2
    assert main(["export", "--format", "neo4j-admin", str(tmp_path / "new"), "--where", '{"id": {"eq": "x"}}']) == 2
    assert not (tmp_path / "new").exists()


def test_the_table_has_what_the_filter_of_the_api_fits(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = '{"text": {"contains": "WELL MAP"}}'
    assert main(["export", "--where", where, "--as-of", "2031-04-01"]) == 0
    [row] = csv.DictReader(capsys.readouterr().out.splitlines())
    assert (row["status"], row["dueDate"], row["owners"]) == ("OVERDUE", "2031-03-20", "United Nations Children's Fund")
    assert main(["export", "--where", where, "--as-of", "2031-04-09", "--format", "jsonl"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert (told["status"], told["dueDate"], told["slips"]) == ("OPEN", "2031-05-20", 1)
    assert told["quotes"] != []
    assert told["documents"] == ["march.md", "april.md"]
    assert main(["export", "--as-of", "2031-04-09"]) == 0
    assert len(list(csv.DictReader(capsys.readouterr().out.splitlines()))) == 2


@pytest.mark.parametrize(
    ("where", "how"), [('{"owner": {}}', "CommitmentFilter is written"), ("[]", "Write it like"), ("{", "Write it like")]
)
def test_what_is_no_filter_is_refused_before_anything_is_written(
    filled: Path, where: str, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--where", where]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("graphapp: ")
    assert how in told.err
    assert main(["export", "somewhere"]) == 2


def test_the_graph_of_a_day_is_read_by_others_as_it_is_here(
    filled: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "--format", "graphml", "--as-of", "2031-04-01"]) == 0
    file = tmp_path / "graph.graphml"
    file.write_bytes(capfdbinary.readouterr().out)
    graph = nx.read_graphml(file, force_multigraph=True)
    labels = {values["label"]: (node, values) for node, values in graph.nodes(data=True)}
    unicef, values = labels["United Nations Children's Fund"]
    assert (values["kind"], values["acronym"]) == ("Organisation", "UNICEF")
    promise, values = next(one for label, one in labels.items() if "well map" in label)
    assert (values["status"], values["overdue"], values["dueDate"], values["slips"]) == ("OVERDUE", True, "2031-03-20", 0)
    assert 'UNICEF to publish the "well map", version 2, by 20 March 2031' in values["quotes"]
    [edge] = graph.get_edge_data(unicef, promise).values()
    assert edge["relation"] == "COMMITTED_BY"
    assert 'UNICEF to publish the "well map"' in edge["quotes"]
    assert main(["export", "--format", "graphml", "--as-of", "2030-01-01"]) == 0
    file.write_bytes(capfdbinary.readouterr().out)
    assert len(nx.read_graphml(file)) == 0
    assert main(["export", "--format", "graphml", "--where", '{"id": {"eq": "x"}}']) == 2
    assert main(["export", "--format", "graphml", "folder"]) == 2


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(
    filled: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert filled
    (tmp_path / "file").write_text("x")
    assert main(["export", "--format", "neo4j-admin", str(tmp_path / "file" / "folder")]) == 2
    assert "cannot be written (Not a directory)" in capfd.readouterr().err
