"""The tree keeps its own rules: style, types, and data that flows one way. Checked on the package as the wheel lays it out."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str, cwd: Path = ROOT) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def assembled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`schema/` and `loaders/` inside `graphapp/`, as they are installed: mypy and import-linter read folders, not mappings."""
    folder = tmp_path_factory.mktemp("assembled")
    shutil.copytree(ROOT / "graphapp", folder / "graphapp", ignore=shutil.ignore_patterns("static", "__pycache__"))
    for part in ("schema", "loaders"):
        shutil.copytree(ROOT / part, folder / "graphapp" / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_ruff_finds_nothing_to_mend() -> None:
    run("ruff", "check", ".")


def test_the_code_is_formatted() -> None:
    run("ruff", "format", "--check", ".")


def test_the_types_hold(assembled: Path) -> None:
    run("mypy", "-p", "graphapp", cwd=assembled)


def test_data_flows_one_way(assembled: Path) -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=assembled, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_grows_into_two() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in ("graphapp", "loaders", "schema", "tests")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}
