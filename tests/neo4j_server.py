"""A real Neo4j for the tests, without Docker: its jars from Maven Central, once, then a server of its own for each run.

Where it cannot be had, the tests that need it are skipped, saying why; in continuous integration (CI=true) they fail.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree as ET

import pytest
from neo4j import GraphDatabase

POM = Path(__file__).resolve().parent / "neo4j_jars" / "pom.xml"
START_SECONDS = 120
_MAIN = "org.neo4j.server.CommunityEntryPoint"
_SETTINGS = """
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.memory.pagecache.size=128m
db.tx_log.rotation.retention_policy=keep_none
dbms.usage_report.enabled=false
"""


@dataclass(frozen=True)
class Neo4jServer:
    """A running server, empty at first; whoever uses it empties it."""

    uri: str
    password: str = field(repr=False)

    @property
    def environment(self) -> dict[str, str]:
        """What graphapp must be told to use it."""
        return {"GRAPHAPP_STORE": self.uri, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": self.password}

    def clear(self) -> None:
        """Deletes every node and edge."""
        with GraphDatabase.driver(self.uri, auth=("neo4j", self.password)) as driver:
            driver.execute_query("MATCH (n) DETACH DELETE n")


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A Neo4j on loopback that lives as long as the test session."""
    with started(tmp_path_factory.mktemp("neo4j")) as server:
        yield server


@contextmanager
def started(home: Path) -> Iterator[Neo4jServer]:
    """A Neo4j on loopback with the data of this folder; none there: an empty one."""
    jars = server_jars()
    bolt, http = _free_ports(2)
    (home / "conf").mkdir(exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text(_SETTINGS.format(bolt=bolt, http=http))
    command = ["java", "-Xms256m", "-Xmx768m", "-cp", f"{jars}/*", _MAIN, f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_until_started(process, bolt, home / "logs" / "neo4j.log")
            server = Neo4jServer(f"neo4j://127.0.0.1:{bolt}", "not-a-secret-at-all")
            _set_first_password(server)
            yield server
        finally:
            process.terminate()


def _unavailable(reason: str) -> NoReturn:
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(f"Neo4j cannot be had: {reason}")
    pytest.skip(f"Neo4j cannot be had: {reason}")


def server_jars() -> Path:
    """The folder of the server's jars, fetched where the cache does not have all of them."""
    version = ET.parse(POM).findtext(".//{*}dependency/{*}version")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "graphapp-tests" / f"neo4j-{version}"
    for program in ("java", "mvn"):
        if not shutil.which(program):
            _unavailable(f"there is no «{program}»")
    if not (cache / ".complete").exists():
        cache.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache.parent) as folder:
            _fetch(Path(folder) / "jars")
            shutil.copytree(Path(folder) / "jars", cache, dirs_exist_ok=True)
        (cache / ".complete").touch()
    return cache


def _fetch(folder: Path) -> None:
    command = ["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={folder}"]
    fetched = subprocess.run(command, capture_output=True, text=True, check=False)
    if fetched.returncode:
        _unavailable(f"Maven could not fetch its jars: {fetched.stdout[-500:]}{fetched.stderr[-500:]}")


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


def _wait_until_started(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(START_SECONDS * 5):
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.2)
            break
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
    said = log.read_text(errors="replace")[-1000:] if log.exists() else "nothing in its log"
    _unavailable(f"it did not start: {said}")


def _set_first_password(server: Neo4jServer) -> None:
    with GraphDatabase.driver(server.uri, auth=("neo4j", "neo4j")) as driver, driver.session(database="system") as session:
        session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=server.password).consume()
