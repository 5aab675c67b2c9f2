"""Clients generated from the checked-in schema, one in Python and one in TypeScript, ask the served API, and its types hold.

The generators are locked and live apart from our own packages (one needs an older graphql-core): they are fetched once, into
the cache. Where they cannot be had the tests are skipped, saying why; in continuous integration (CI=true) they fail.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Thread
from typing import NoReturn

import pytest
from api_page import load
from werkzeug.serving import make_server

from graphapp.app import create_app
from graphapp.store.embedded import EmbeddedStore

ROOT = Path(__file__).resolve().parent
CLIENTS, SCHEMA = ROOT / "clients", ROOT.parent / "schema" / "schema.graphql"
PATIENCE = 600  # seconds for a generator to be fetched
EXPECTED = {"acronym": "UNHCR", "due": ["2026-04-15", None], "open": True, "owners": ["Organisation"]}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The API over the samples, served on loopback."""
    with EmbeddedStore(load(tmp_path_factory.mktemp("samples"))) as store:
        server = make_server("127.0.0.1", 0, create_app(store), threaded=True)
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.port}/graphql"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


def test_a_generated_python_client_asks_the_api(address: str, tmp_path: Path) -> None:
    generator = _fetched("python", "requirements.txt", _make_environment)
    _copied("python", tmp_path)
    _run([str(generator / "venv" / "bin" / "ariadne-codegen"), "client", "--config", "pyproject.toml"], tmp_path)
    assert json.loads(_run([str(generator / "venv" / "bin" / "python"), "ask.py", address], tmp_path)) == EXPECTED


def test_a_generated_typescript_client_asks_the_api(address: str, tmp_path: Path) -> None:
    for program in ("node", "npm"):
        if not shutil.which(program):
            _unavailable(f"there is no «{program}»")
    generator = _fetched("typescript", "package-lock.json", _install_packages)
    _copied("typescript", tmp_path)
    (tmp_path / "node_modules").symlink_to(generator / "node_modules")
    _run(["npm", "run", "--silent", "client"], tmp_path)
    assert json.loads(_run(["node", "built/ask.js", address], tmp_path)) == EXPECTED


def test_the_lock_names_no_registry() -> None:
    lock = (CLIENTS / "typescript" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert all("==" in line for line in (CLIENTS / "python" / "requirements.txt").read_text(encoding="utf-8").splitlines())


def _copied(client: str, folder: Path) -> None:
    """Puts the client's files, the queries and the schema into the folder."""
    for file in (*(CLIENTS / client).iterdir(), CLIENTS / "queries.graphql", SCHEMA):
        shutil.copyfile(file, folder / file.name)


def _fetched(client: str, lock: str, fetch: Callable[[str, Path], None]) -> Path:
    """The folder of a generator as locked, fetched where the cache does not have it."""
    digest = hashlib.sha256((CLIENTS / client / lock).read_bytes()).hexdigest()[:12]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "graphapp-tests" / f"{client}-{digest}"
    if not (cache / ".complete").exists():
        shutil.rmtree(cache, ignore_errors=True)
        cache.mkdir(parents=True)
        try:
            fetch(client, cache)
        except (subprocess.SubprocessError, OSError) as failed:
            _unavailable(f"{failed}: {getattr(failed, 'stderr', '')}"[-1000:])
        (cache / ".complete").touch()
    return cache


def _make_environment(client: str, cache: Path) -> None:
    """An environment of its own: not moved afterwards, for its programs name its place."""
    _run([sys.executable, "-m", "venv", str(cache / "venv")], cache)
    _run([str(cache / "venv" / "bin" / "pip"), "install", "--quiet", "-r", str(CLIENTS / client / "requirements.txt")], cache)


def _install_packages(client: str, cache: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(CLIENTS / client / name, cache / name)
    _run(["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"], cache)


def _run(command: Sequence[str], folder: Path) -> str:
    """What a command prints."""
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE)
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr + done.stdout)
    return done.stdout


def _unavailable(reason: str) -> NoReturn:
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(f"The generator of clients cannot be had: {reason}")
    pytest.skip(f"The generator of clients cannot be had: {reason}")
