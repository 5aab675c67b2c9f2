from __future__ import annotations

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from functools import partial
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import pytest

from graphapp.cli import COMMANDS, main
from graphapp.commands import serve
from graphapp.schema.errors import StoreError
from graphapp.store.contract import Changes, Node, Stored
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.opening import open_store

QUERY = "query ($s: String!) { document(source: $s) { source } }"


@pytest.fixture
def where(tmp_path):
    """The path of a store with one document."""
    path = tmp_path / "graph.db"
    with EmbeddedStore(path) as store, store.writing() as transaction:
        node = Node("Document", "Document-1", {"source": "notes/spring.txt"})
        record = Stored("Document-1", ("notes/spring.txt",), "Group-1", "", (), b"{}")
        transaction.apply(Changes(put_nodes=(node,), put_records=(record,)))
    return str(path)


@pytest.fixture
def file(tmp_path):
    """A file with a query."""
    path = tmp_path / "query.graphql"
    path.write_text(QUERY, encoding="utf-8")
    return str(path)


def spoken(capsys):
    """What was said on standard error, which must be one sentence of ours."""
    said = capsys.readouterr().err
    assert said.startswith("graphapp: ")
    assert said.count("\n") == 1
    return said


def test_query_prints_the_response(where, file, capsysbinary):
    assert main(["query", file, "--store", where, "--variables", '{"s": "spring.txt"}']) == 0
    assert json.loads(capsysbinary.readouterr().out) == {"data": {"document": {"source": "notes/spring.txt"}}}


def test_the_store_may_be_named_before_the_command_or_by_the_environment(where, file, capsysbinary, monkeypatch):
    variables = ["--variables", '{"s": "spring.txt"}']
    assert main(["--store", where, "query", file, *variables]) == 0
    monkeypatch.setenv("GRAPHAPP_STORE", where)
    assert main(["query", file, *variables]) == 0
    assert capsysbinary.readouterr().out.count(b"spring.txt") == 2


def test_query_with_errors_prints_them_and_fails(where, file, capsysbinary):
    assert main(["--store", where, "query", file, "--variables", '{"s": "autumn.txt"}']) == 1
    assert json.loads(capsysbinary.readouterr().out)["errors"][0]["extensions"]["code"] == "UNKNOWN_DOCUMENT"


def test_query_reads_standard_input_and_chooses_an_operation(where, capsysbinary, monkeypatch):
    text = b"query A { documents { totalCount } } query B { people { totalCount } }"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text)))
    assert main(["--store", where, "query", "-", "--operation", "B"]) == 0
    assert json.loads(capsysbinary.readouterr().out) == {"data": {"people": {"totalCount": 0}}}


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["nowhere.graphql"], "cannot be read"),
        (["."], "cannot be read"),
        (["{ documents { totalCount } }"], "from standard input: echo"),
        (["{file}", "--variables", "{"], "not JSON"),
        (["{file}", "--variables", "[1]"], "not a JSON object"),
    ],
)
def test_wrong_use_of_query_is_one_sentence(where, file, capsys, arguments, word):
    assert main(["--store", where, "query", *(argument.replace("{file}", file) for argument in arguments)]) == 2
    assert word in spoken(capsys)


def test_a_query_that_is_no_text_is_refused(where, tmp_path, capsys):
    binary = tmp_path / "query.graphql"
    binary.write_bytes(b"\xff\xfe{\x00")
    assert main(["--store", where, "query", str(binary)]) == 2
    assert "UTF-8" in spoken(capsys)


def test_a_store_that_is_not_there_is_said(tmp_path, file, capsys):
    assert main(["--store", str(tmp_path / "none.db"), "query", file]) == 1
    assert "none.db" in spoken(capsys)


def test_schema_prints_the_schema(capsys):
    assert main(["schema"]) == 0
    assert "type Query {" in capsys.readouterr().out


def test_version_and_help(capsys):
    assert main(["--version"]) == 0
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert version("graphapp") in shown
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("laod", "did you mean load"),
        ("Gaps", "did you mean gaps"),
        ("open", "did you mean owed"),
        ("it's", "«it's»: `graphapp --help`"),
        ("tell", "`graphapp --help`"),
    ],
)
def test_a_command_that_is_not_there_is_answered_with_those_like_it(typed, told, capsys):
    assert main([typed]) == 2
    assert told in spoken(capsys)


def test_no_command_at_all_is_told_where_they_stand(capsys):
    assert main([]) == 2
    assert "`graphapp --help` lists them" in spoken(capsys)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name, capsys):
    assert import_module(f"graphapp.commands.{name}").__doc__
    assert main([name, "--help"]) == 0
    assert f"graphapp {name}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["query"], ["serve", "--port", "x"], ["serve", "--port", "70000"]])
def test_wrong_use_has_its_status(arguments, capsys):
    assert main(arguments) == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt, 130), (BrokenPipeError, 141)])
def test_a_command_that_is_cut_off_ends_quietly(error, status, monkeypatch, capfd):
    def cut(options):
        raise error

    monkeypatch.setattr("graphapp.commands.schema.run", cut)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        monkeypatch.setattr(sys, "stdout", nowhere)
        assert main(["schema"]) == status
    assert capfd.readouterr().err == ""


def test_a_reader_that_stops_early_sees_no_traceback():
    command = [sys.executable, "-m", "graphapp.cli", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_serve_answers_on_this_machine_until_it_is_interrupted(where):
    command = [sys.executable, "-m", "graphapp.cli", "--store", where, "serve", "--port", "0"]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # who started the tests may ignore interrupts
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=heard) as process:
        assert process.stderr is not None
        address = re.search(r"http://127\.0\.0\.1:\d+/", process.stderr.readline())
        assert address
        with urllib.request.urlopen(address[0] + "healthz") as response:
            assert json.load(response)["status"] == "ok"
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_a_port_that_is_taken_is_said_in_one_sentence(where, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        assert main(["--store", where, "serve", "--port", str(number)]) == 2
    assert "cannot listen on 127.0.0.1" in spoken(capsys)


def test_a_host_that_is_none_is_said_in_one_sentence(where, capsys, monkeypatch):
    monkeypatch.setenv("GRAPHAPP_TOKEN", "sixteen-letters-or-more")
    assert main(["--store", where, "serve", "--host", "256.1.1.1", "--port", "0"]) == 2
    assert "cannot listen on 256.1.1.1" in spoken(capsys)


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("127.8.0.1", True),
        ("0.0.0.0", False),
        ("::", False),
        ("graph.example", False),
    ],
)
def test_what_only_this_machine_can_reach(host, loopback):
    assert serve.is_loopback(host) is loopback


def test_a_server_of_this_machine_answers_to_its_own_names_only():
    assert serve.trusted("127.0.0.5") == ("localhost", "127.0.0.1", "[::1]", "127.0.0.5")
    assert serve.trusted("0.0.0.0") is None


@pytest.mark.parametrize("secret", [None, "", "too-short", "with a space in it", "naïve-naïve-naïve-naïve"])
def test_serving_to_others_takes_a_token_that_nobody_guesses(where, capsys, monkeypatch, secret):
    monkeypatch.delenv("GRAPHAPP_TOKEN", raising=False)
    if secret is not None:
        monkeypatch.setenv("GRAPHAPP_TOKEN", secret)
    assert main(["--store", where, "serve", "--host", "0.0.0.0", "--port", "0"]) == 2
    said = spoken(capsys)
    assert "GRAPHAPP_TOKEN" in said
    assert not secret or secret not in said


def test_the_token_is_asked_for_on_loopback_only_where_it_is_set(monkeypatch):
    monkeypatch.delenv("GRAPHAPP_TOKEN", raising=False)
    assert serve.guarded("127.0.0.1") is None
    monkeypatch.setenv("GRAPHAPP_TOKEN", "0123456789abcdef")
    assert serve.guarded("127.0.0.1") == serve.guarded("::") == "0123456789abcdef"


def test_serving_to_others_is_warned_about(capsys):
    serve.announce("0.0.0.0", 8000, "graph.db")
    assert "warning: whoever bears the token can ask at 0.0.0.0" in capsys.readouterr().err
    serve.announce("::1", 8000, "graph.db")
    shown = capsys.readouterr().err
    assert "warning" not in shown
    assert "http://[::1]:8000/ " in shown
    serve.announce("::1", 8000, "graph.db", empty=True)
    assert "warning: nothing is loaded in graph.db yet" in capsys.readouterr().err


def test_a_query_for_a_name_that_nothing_bears_says_what_is_near(where, capsys, tmp_path):
    (tmp_path / "query.graphql").write_text('{ organisation(name: "UNCIEF") { name } }')
    assert main(["--store", where, "query", str(tmp_path / "query.graphql")]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {"data": {"organisation": None}}
    assert "no Organisation is called «UNCIEF»" in printed.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("gaps --grop x", "`gaps` does not take «--grop»: did you mean --group? `graphapp gaps --help` lists what it takes"),
        ("workload Nobody", "`workload` does not take «Nobody»: `graphapp workload --help` lists what it takes"),
    ],
)
def test_what_a_command_does_not_take_is_named(where, capsys, line, said):
    assert main(["--store", where, *line.split()]) == 2
    assert said in spoken(capsys)


def test_a_store_that_may_not_be_written_is_served(where, monkeypatch):
    with open_store(where) as store:
        version = store.version()

    def only_read(named, *, read_only=False):
        if not read_only:
            raise StoreError(f"{named} may not be written")
        return open_store(named, read_only=True)

    monkeypatch.setattr("graphapp.commands.serve.open_store", only_read)
    with serve.served(where, changes=False) as store:
        assert store.version() == version
    for named, changes in ((where, True), ("nowhere.db", False)):
        with pytest.raises(StoreError, match="may not be written"):
            serve.served(named, changes=changes)
