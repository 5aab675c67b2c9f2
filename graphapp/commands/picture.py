"""`graphapp picture`: a heat map, a network or a slip chart as SVG or PNG."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from graphapp.analyses.coverage import coverage
from graphapp.analyses.drawing import drawing
from graphapp.analyses.slips import slips
from graphapp.commands.analysing import add_meetings, projected
from graphapp.commands.arguments import day
from graphapp.commands.output import asked
from graphapp.pictures import heatmap as heat
from graphapp.pictures import network as net
from graphapp.pictures import slips as put_off
from graphapp.pictures.canvas import library

PICTURES: dict[str, Callable[[Any, argparse.Namespace], None]] = {
    "heatmap": lambda graph, options: heat.heatmap(coverage(graph), asked(options), options.out),
    "network": lambda graph, options: net.network(drawing(graph, meetings=options.meetings), asked(options), options.out),
    "slips": lambda graph, options: put_off.slips(slips(graph), asked(options), options.out),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which picture, of which day, and where to."""
    parser.add_argument("picture", choices=PICTURES, help="who does what where; who works with whom; promises put off")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="the file to write: .svg or .png")
    parser.add_argument("--as-of", metavar="DAY", type=day, help="the day asked about, YYYY-MM-DD; default: today (UTC)")
    add_meetings(parser)


def run(options: argparse.Namespace) -> int:
    """0 when the file is written."""
    library()
    PICTURES[options.picture](projected(options), options)
    print(f"wrote {options.out}")
    return 0
