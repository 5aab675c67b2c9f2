"""benchmarks/RESULTS.md: a section for each thing measured, and on what machine and with what versions."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from xml.etree import ElementTree as ET

import orjson

from benchmarks.neo4j_server import POM
from benchmarks.services import PEER
from benchmarks.size import Size

FILE = Path(__file__).with_name("RESULTS.md")
_PYTHON_PACKAGES = ("graphapp", "strawberry-graphql", "neo4j", "neo4j-rust-ext")
_PEER_PACKAGES = ("@neo4j/graphql", "graphql", "graphql-yoga", "neo4j-driver")


def write(title: str, command: str, body: str) -> None:
    """Puts a section into the page, in the place of the former one with this title."""
    day, load = datetime.now(tz=UTC).date(), os.getloadavg()[2]
    made = f"Made by `python -m {command}` on {day}; load of the machine meanwhile: {load:.1f}."
    sections = _sections() | {title: f"{made}\n\n{body}"}
    head = f"# Results\n\nWhat the columns mean: `README.md` beside this page.\n\n{_machine()}\n\n{_versions()}\n"
    FILE.write_text(head + "".join(f"\n## {name}\n\n{text.strip()}\n" for name, text in sections.items()), encoding="utf-8")


def _sections() -> dict[str, str]:
    if not FILE.exists():
        return {}
    parts = FILE.read_text(encoding="utf-8").split("\n## ")[1:]
    return {title: text for title, _, text in (part.partition("\n") for part in parts)}


def described(scale: float, seed: int) -> str:
    """What was generated, in words."""
    size = Size(scale)
    return (
        f"Scale {scale:g}, seed {seed}: {size.organisations:,} organisations, {size.initiatives:,} initiatives, "
        f"{size.countries:,} countries, {size.meetings:,} meetings, {size.commitments:,} commitments."
    )


def _machine() -> str:
    described = Path("/proc/cpuinfo").read_text()
    names = [line.partition(":")[2].strip() for line in described.splitlines() if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"Machine: {len(os.sched_getaffinity(0))} cores of {names[0] if names else platform.machine()}, {memory:.0f} GiB, "
        f"{platform.system()}. Servers, Neo4j and clients share it."
    )


def _versions() -> str:
    locked = orjson.loads((PEER / "package-lock.json").read_bytes())["packages"]
    neo4j = ET.parse(POM).findtext(".//{*}dependency/{*}version")  # noqa: S314 - our own file
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()  # noqa: S607
    ours = ", ".join(f"{name} {version(name)}" for name in _PYTHON_PACKAGES)
    theirs = ", ".join(f"{name} {locked[f'node_modules/{name}']['version']}" for name in _PEER_PACKAGES)
    return f"Versions: Neo4j Community {neo4j}; Python {platform.python_version()}, {ours}; Node {node}, {theirs}."
