"""`graphapp verify`: does every fact point at its words?"""

from __future__ import annotations

import argparse

from graphapp.access import open_for_reading
from graphapp.verification import verify


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose: everything is checked."""


def run(options: argparse.Namespace) -> int:
    """0 when every quote is sound, 1 when one is not."""
    with open_for_reading(options.store) as store:
        found = verify(store)
    for fault in found.faults:
        print(fault)
    for what, number in sorted(found.counts.items()):
        print(f"{number:8} {what}")
    print(f"{sum(found.counts.values()):8} facts checked, {len(found.faults)} unsound")
    return 1 if found.faults else 0
