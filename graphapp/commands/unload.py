"""`graphapp unload`: a document out of the store, with what only it said."""

from __future__ import annotations

import argparse

from graphapp.loading import unload
from graphapp.sources import document_named
from graphapp.store.opening import open_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which documents."""
    parser.add_argument(
        "sources", metavar="SOURCE", nargs="+", help="what it was loaded under, or the end of it: a file's name"
    )


def run(options: argparse.Namespace) -> int:
    """0 when all are gone."""
    with open_store(options.store) as store:
        for wanted in options.sources:
            known = store.sources()
            document = document_named(wanted, known)
            source = next((s for s in known[document] if s == wanted), None)
            for each in [source] if source else known[document]:
                unload(store, document, each)
            print(f"unloaded {source or ', '.join(known[document])}")
    return 0
