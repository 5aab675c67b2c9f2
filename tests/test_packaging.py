"""The wheel holds one name, `graphapp`, with all that it needs; wheel and checkout have the same modules."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist", "tests", "tools", "samples", "*.db*", "shared")
# Where the folders of the checkout stand once installed.
FOLDERS = {"graphapp": "graphapp", "schema": "graphapp/schema", "loaders": "graphapp/loaders"}
NAMES = """
import importlib, pkgutil
found = set()
for name in ("graphapp", "graphapp.loaders", "graphapp.schema"):
    package = importlib.import_module(name)
    found |= {name} | {module.name for module in pkgutil.walk_packages(package.__path__, f"{name}.")}
for name in sorted(found):
    print(importlib.import_module(name).__name__)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy of the checkout, with the build tools of this environment: nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    copytree(ROOT, folder / "source", ignore=LEFT_OUT)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet", "-w", str(folder)]
    command.append(str(folder / "source"))
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """The wheel in a folder of its own."""
    target = wheel.parent / "target"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def python(*arguments: str, path: Path | None = None, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment |= {"PYTHONPATH": str(path)} if path else {}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_wheel_claims_the_name_graphapp_only(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"graphapp"}


def test_the_wheel_holds_every_module_and_data_file(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    data = (".py", ".csv", ".json", ".cypher", ".graphql", ".html", ".js", ".css", ".typed")
    tracked = subprocess.run(["git", "ls-files", *FOLDERS], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    wanted = {name for name in tracked if name.endswith(data) and not name.startswith("graphapp/web/graphiql/")}
    assert len(wanted) > 100
    assert {FOLDERS[name.split("/")[0]] + name[name.index("/") :] for name in wanted} <= held


def test_the_wheel_runs_from_a_folder_of_its_own(installed: Path, tmp_path: Path) -> None:
    where = python("-c", "import graphapp.schema.model as m; print(m.__file__)", path=installed, cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed)
    assert python("-m", "graphapp.cli", "--version", path=installed, cwd=tmp_path).strip() == f"graphapp {version('graphapp')}"
    (tmp_path / "a.txt").write_text(
        "Reed Group\nMinutes of the meeting of 2 May 2025\n\nAction points\n1. WHO to send a map.\n"
    )
    assert "1 added" in python("-m", "graphapp.cli", "--store", "g.db", "load", "a.txt", path=installed, cwd=tmp_path)
    assert "type Query {" in python("-m", "graphapp.cli", "schema", path=installed, cwd=tmp_path)


def test_wheel_and_checkout_have_the_same_names(installed: Path, tmp_path: Path) -> None:
    names = python("-c", NAMES, path=installed, cwd=tmp_path).split()
    assert "graphapp.loaders.reading" in names
    assert python("-c", NAMES, cwd=tmp_path).split() == names
