"""Draws the ratios beside their goals, where matplotlib is installed (the extra `bench`)."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from benchmarks.rounds import Result


def draw(results: Sequence[Result], file: Path) -> bool:
    """Whether the picture could be drawn: bars of throughput as a multiple of the peer's, a line across each at its goal."""
    if not find_spec("matplotlib"):
        return False
    matplotlib = import_module("matplotlib")
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "graphapp"  # the same numbers give the same file
    pyplot = import_module("matplotlib.pyplot")
    figure, axes = pyplot.subplots(figsize=(10, 4), layout="constrained")
    goals = [result for result in results if result.query.goals]
    for place, result in enumerate(goals):
        ours, raw = (result.sides[name].throughput / result.sides["peer"].throughput for name in ("graphapp", "raw"))
        axes.bar(place - 0.2, ours, 0.38, color="#2a6f97", label=None if place else "graphapp")
        axes.bar(place + 0.2, raw, 0.38, color="#c9c9c9", label=None if place else "raw Cypher")
        goal = (result.query.goals or (0, 0))[0 if result.clients == 1 else 1]
        axes.hlines(goal, place - 0.42, place + 0.42, color="#b3261e", label=None if place else "goal")
    axes.axhline(1, color="black", linewidth=0.8)
    axes.set_xticks(range(len(goals)), [f"{result.query.name}\n{result.clients}" for result in goals])
    axes.set_ylabel("throughput ÷ the peer's")
    axes.set_xlabel("question, clients")
    axes.legend()
    figure.savefig(file, metadata={"Date": None})
    pyplot.close(figure)
    return True
