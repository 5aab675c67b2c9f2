"""A Neo4j Community server on loopback, without Docker: its jars from Maven Central, once; its data in the cache folder.

A server that was told to stay (`--keep`) is found again by what it left in its folder, and used as it is.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import neo4j
import orjson

CHECKOUT = Path(__file__).resolve().parents[1]
PASSWORD = "not-a-secret-at-all"  # noqa: S105 - the server listens on loopback only, and holds invented data
POM = CHECKOUT / "tests" / "neo4j_jars" / "pom.xml"
_MAIN = "org.neo4j.server.CommunityEntryPoint"
_SETTINGS = """
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.memory.pagecache.size=1g
db.tx_log.rotation.retention_policy=keep_none
dbms.usage_report.enabled=false
"""
_HEAP = "2g"  # the graph of scale 1 takes 0.5 GB of page cache; planning and eight clients are at ease in this heap
_PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Neo4jServer:
    """A running server."""

    home: str
    uri: str
    pid: int

    @property
    def environment(self) -> dict[str, str]:
        """What graphapp and the peer must be told to use it."""
        return {**os.environ, "GRAPHAPP_STORE": self.uri, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": PASSWORD}

    def driver(self) -> neo4j.Driver:
        return neo4j.GraphDatabase.driver(self.uri, auth=("neo4j", PASSWORD), notifications_min_severity="OFF")


def cache() -> Path:
    """The folder for what may be made again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "graphapp-benchmarks"


@contextmanager
def running(name: str, *, keep: bool) -> Iterator[Neo4jServer]:
    """The server with this name's data: one that was kept, which stays; else a new one, ended unless it is to stay."""
    if found := kept(name):
        yield found
        return
    server = _start(cache() / name)
    try:
        yield server
    finally:
        if not keep:
            stop(server)


def stop(server: Neo4jServer) -> None:
    """Ends the server and removes its data."""
    with suppress(ProcessLookupError):
        os.kill(server.pid, signal.SIGTERM)
        _wait_until(lambda: not _alive(server.pid), "Neo4j does not end")
    shutil.rmtree(server.home, ignore_errors=True)


def kept(name: str) -> Neo4jServer | None:
    """The server with this name's data, if one was left running."""
    state = cache() / name / "server.json"
    if not state.exists():
        return None
    server = Neo4jServer(**orjson.loads(state.read_bytes()))
    return server if _alive(server.pid) and "neo4j" in _command(server.pid) else None


def _start(home: Path) -> Neo4jServer:
    shutil.rmtree(home, ignore_errors=True)
    (home / "conf").mkdir(parents=True)
    bolt, http = free_ports(2)
    (home / "conf" / "neo4j.conf").write_text(_SETTINGS.format(bolt=bolt, http=http))
    command = ["java", f"-Xms{_HEAP}", f"-Xmx{_HEAP}", "-cp", f"{_jars()}/*", _MAIN, f"--home-dir={home}"]
    command.append(f"--config-dir={home / 'conf'}")
    with (home / "out.txt").open("wb") as out:  # a session of its own: Ctrl-C ends the run, which then decides about the server
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, start_new_session=True)  # noqa: S603
    server = Neo4jServer(str(home), f"neo4j://127.0.0.1:{bolt}", process.pid)
    wait_for_port(bolt, process)
    first = neo4j.GraphDatabase.driver(server.uri, auth=("neo4j", "neo4j"))
    with first, first.session(database="system") as session:
        session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=PASSWORD).consume()
    (home / "server.json").write_bytes(orjson.dumps(asdict(server)))
    return server


def _jars() -> Path:
    """The folder of the server's jars: the one that the tests use, filled where it is not there yet."""
    version = ET.parse(POM).findtext(".//{*}dependency/{*}version")  # noqa: S314 - our own file
    jars = cache().parent / "graphapp-tests" / f"neo4j-{version}"
    if not (jars / ".complete").exists():
        target = f"-DoutputDirectory={jars}"
        subprocess.run(["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies", target], check=True)  # noqa: S603, S607
        (jars / ".complete").touch()
    return jars


def free_ports(count: int) -> list[int]:
    """Ports of loopback that nobody listens on just now."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


def wait_for_port(port: int, process: subprocess.Popen[bytes]) -> None:
    """Returns when the process listens; RuntimeError where it ends instead."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.2)
    raise RuntimeError(f"{process.args!r} does not listen on port {port}: see what it wrote")


def _alive(pid: int) -> bool:
    """Whether the process runs; one that has ended and that nobody has asked about yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def _command(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text()


def _wait_until(holds: Callable[[], bool], otherwise: str) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if holds():
            return
        time.sleep(0.2)
    raise RuntimeError(otherwise)
