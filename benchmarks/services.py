"""Starts `graphapp serve` and the peer on ports of loopback, and ends them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.neo4j_server import Neo4jServer, free_ports, wait_for_port

PEER = Path(__file__).parent / "peer"


@dataclass(frozen=True, slots=True)
class Service:
    """A server under test."""

    port: int
    pid: int


@contextmanager
def graphapp(environment: Mapping[str, str]) -> Iterator[Service]:
    """`graphapp serve` as a user starts it, on the store that the environment names."""
    [port] = free_ports(1)
    program = Path(sys.executable).with_name("graphapp")
    with _running([str(program), "serve", "--port", str(port)], port, environment) as service:
        yield service


@contextmanager
def peer(server: Neo4jServer) -> Iterator[Service]:
    """@neo4j/graphql on Yoga; its packages are fetched as package-lock.json says where they are not there yet."""
    if not (PEER / "node_modules" / ".package-lock.json").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=PEER, check=True)  # noqa: S607
    [port] = free_ports(1)
    environment = {**server.environment, "PORT": str(port), "NODE_ENV": "production"}
    with _running(["node", str(PEER / "server.js")], port, environment) as service:
        yield service


@contextmanager
def _running(command: Sequence[str], port: int, environment: Mapping[str, str]) -> Iterator[Service]:
    """The command, once it listens; its errors go where ours go."""
    environment = {**os.environ, **environment}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=None) as process:  # noqa: S603
        try:
            wait_for_port(port, process)
            yield Service(port, process.pid)
        finally:
            process.terminate()
