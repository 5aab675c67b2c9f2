"""Pictures of two invented minutes: what they show, the same file every time, and what is said where there can be none."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphapp.analyses.coverage import Cell, Role
from graphapp.cli import main
from graphapp.pictures.heatmap import Square, squares

MARCH = """# Fen Restoration Forum

## Minutes of the meeting of 3 March 2025

**Present:** OCHA, WFP, UNICEF, IOM

### Dykes

IOM leads the Dyke Repair Project, funded by WFP. It takes place in Chad.

### Action points

1. OCHA to circulate the list of wells by 20 March.
2. UNICEF and WFP to draft a water guide by 25 March.
"""
APRIL = """# Fen Restoration Forum

## Minutes of the meeting of 7 April 2025

**Present:** OCHA, WFP, UNICEF, IOM

### Action points

1. OCHA to circulate the list of wells by 20 April.
"""


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("pictures")
    (folder / "march.md").write_text(MARCH, encoding="utf-8")
    (folder / "april.md").write_text(APRIL, encoding="utf-8")
    assert main(["--store", str(folder / "graph.db"), "load", str(folder)]) == 0
    return str(folder / "graph.db")


def drawn(where: str, picture: str, out: Path, day: str = "2025-04-10") -> bytes:
    assert main(["--store", where, "picture", picture, "--out", str(out), "--as-of", day]) == 0
    return out.read_bytes()


def words(svg: bytes) -> str:
    """The texts of a picture: matplotlib writes each as a comment before its outlines."""
    return " ".join(re.findall(r"<!-- (.*?) -->", svg.decode(), re.DOTALL))


@pytest.mark.parametrize("picture", ["heatmap", "network", "slips"])
@pytest.mark.parametrize("kind", [".svg", ".png"])
def test_a_picture_is_the_same_every_time(where: str, picture: str, kind: str, tmp_path: Path) -> None:
    first, second = (drawn(where, picture, tmp_path / f"{number}{kind}") for number in (1, 2))
    assert first == second
    assert first.startswith(b"<?xml" if kind == ".svg" else b"\x89PNG")


def test_a_network_is_drawn_alike_whatever_order_sets_come_in(where: str, tmp_path: Path) -> None:
    made = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.svg"
        command = [sys.executable, "-m", "graphapp.cli", "--store", where, "picture", "network", "--out", str(out)]
        subprocess.run([*command, "--as-of", "2025-04-10"], check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        made.append(out.read_bytes())
    assert made[0] == made[1]


def test_the_heat_map_shows_who_is_where(where: str, tmp_path: Path) -> None:
    shown = words(drawn(where, "heatmap", tmp_path / "a.svg"))
    for word in ("IOM", "WFP", "Chad", "leads", "place not said", "as of 2025-04-10"):
        assert word in shown


def test_the_network_shows_whom_work_ties(where: str, tmp_path: Path) -> None:
    shown = words(drawn(where, "network", tmp_path / "a.svg"))
    assert {"IOM", "WFP", "UNICEF"} <= set(shown.split())
    assert "OCHA" not in shown.split()
    assert "known of 1 more" in shown


def test_the_slip_chart_shows_how_far(where: str, tmp_path: Path) -> None:
    shown = words(drawn(where, "slips", tmp_path / "a.svg"))
    assert "OCHA to circulate the list of wells by 20 April." in shown
    assert "+31 d" in shown
    assert "water guide" not in shown


@pytest.mark.parametrize(
    ("picture", "said"),
    [("heatmap", "The minutes say of nobody"), ("network", "no work that two"), ("slips", "No promise was put off")],
)
def test_before_the_first_meeting_the_picture_says_so(where: str, picture: str, said: str, tmp_path: Path) -> None:
    assert said in words(drawn(where, picture, tmp_path / "a.svg", "2025-03-01"))


@pytest.mark.parametrize(("name", "said"), [("a.pdf", ".svg or .png"), ("nowhere/a.svg", "cannot be written")])
def test_a_file_that_cannot_be_is_wrong_use(
    where: str, name: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--store", where, "picture", "slips", "--out", str(tmp_path / name)]) == 2
    assert said in capsys.readouterr().err


def test_without_the_library_the_remedy_is_told(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert main(["--store", where, "picture", "network", "--out", str(tmp_path / "a.svg")]) == 2
    assert "pip install 'graphapp[pictures]'" in capsys.readouterr().err


def cell(country: str | None, *roles: Role, initiative: str | None = None) -> Cell:
    return Cell("o", "Lark Trust", None, initiative, initiative, (), country, None, roles, ())


def test_a_square_has_the_strongest_role_and_counts_its_undertakings() -> None:
    cells = [cell("Chad", Role.COMMITTED), cell("Chad", Role.IMPLEMENT, Role.FUND, initiative="wells"), cell(None, Role.LEAD)]
    found = squares(cells)
    assert found["Lark Trust", "Chad"] == Square(Role.FUND, 2)
    assert found["Lark Trust", "place not said"] == Square(Role.LEAD, 1)
