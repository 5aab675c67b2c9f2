"""Writes benchmarks/RESULTS.md: the table, on what machine and with what versions it came about."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from xml.etree import ElementTree as ET

import orjson

from benchmarks.neo4j_server import POM
from benchmarks.report import table
from benchmarks.rounds import Result
from benchmarks.services import PEER
from benchmarks.size import Size

FILE = Path(__file__).with_name("RESULTS.md")
_PYTHON_PACKAGES = ("graphapp", "strawberry-graphql", "neo4j", "neo4j-rust-ext")
_PEER_PACKAGES = ("@neo4j/graphql", "graphql", "graphql-yoga", "neo4j-driver")


def write(results: Sequence[Result], scale: float, seed: int, compared: int) -> None:
    """The whole page anew."""
    size = Size(scale)
    FILE.write_text(
        "# Results\n\n"
        f"Made by `python -m benchmarks --scale {scale:g} --write` on {datetime.now(tz=UTC).date()}; what the columns mean: "
        "`README.md` beside this page.\n\n"
        f"Scale {scale:g}, seed {seed}: {size.organisations:,} organisations, {size.initiatives:,} initiatives, "
        f"{size.countries:,} countries, {size.meetings:,} meetings, {size.commitments:,} commitments. "
        f"{compared:,} answers were compared before: no difference.\n\n"
        f"{_machine()}\n\n{_versions()}\n\n## Answers worked out anew\n\n{table(results)}\n",
        encoding="utf-8",
    )


def _machine() -> str:
    described = Path("/proc/cpuinfo").read_text()
    names = [line.partition(":")[2].strip() for line in described.splitlines() if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"Machine: {len(os.sched_getaffinity(0))} cores of {names[0] if names else platform.machine()}, {memory:.0f} GiB, "
        f"{platform.system()}; "
        f"load before: {os.getloadavg()[2]:.1f} in the last quarter of an hour. Servers, Neo4j and clients share it."
    )


def _versions() -> str:
    locked = orjson.loads((PEER / "package-lock.json").read_bytes())["packages"]
    neo4j = ET.parse(POM).findtext(".//{*}dependency/{*}version")  # noqa: S314 - our own file
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()  # noqa: S607
    ours = ", ".join(f"{name} {version(name)}" for name in _PYTHON_PACKAGES)
    theirs = ", ".join(f"{name} {locked[f'node_modules/{name}']['version']}" for name in _PEER_PACKAGES)
    return f"Versions: Neo4j Community {neo4j}; Python {platform.python_version()}, {ours}; Node {node}, {theirs}."
