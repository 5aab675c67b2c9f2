"""Which store to use, and opening it: one name, a file's path or a server's address."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graphapp.schema.errors import UsageError
from graphapp.store.contract import Store
from graphapp.store.embedded import EmbeddedStore

VARIABLE = "GRAPHAPP_STORE"
SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")

_URI = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://(.*)", re.DOTALL)


def default_store() -> str:
    """What is opened when nothing is named: GRAPHAPP_STORE, else graphapp/graph.db in the user's folder for data."""
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return os.environ.get(VARIABLE) or str(Path(data) / "graphapp" / "graph.db")


@contextmanager
def open_for_trial(where: str | None = None) -> Iterator[Store]:
    """The store, for changes that are taken back; in the place of a file that is not there, one that leaves no trace."""
    where = where or default_store()
    if _URI.match(where) or Path(where).expanduser().exists():
        with open_store(where) as store:
            yield store
    else:
        with TemporaryDirectory() as folder, EmbeddedStore(Path(folder) / "graph.db") as store:
            yield store


def open_store(where: str | None = None, *, read_only: bool = False) -> Store:
    """The store at a path or a URI; a new file is made unless it is opened to be read only."""
    where = where or default_store()
    uri = _URI.match(where)
    if not uri:
        return EmbeddedStore(Path(where).expanduser(), read_only=read_only)
    scheme, rest = uri[1].lower(), uri[2]
    if scheme not in SCHEMES:
        accepted = ", ".join(f"{name}://" for name in SCHEMES)
        raise UsageError(f"«{scheme}://» names no store: use a file's path, or one of {accepted}")
    if "@" in re.split(r"[/?#]", rest)[0]:
        raise UsageError(
            "A store's address is printed and must hold no password: "
            f"take user and password out of the {scheme}:// address and set NEO4J_USERNAME and NEO4J_PASSWORD"
        )
    from graphapp.store.server import ServerStore  # the driver takes half a second to load, and files need none

    password = os.environ.get("NEO4J_PASSWORD")
    auth = (os.environ.get("NEO4J_USERNAME") or "neo4j", password) if password else None
    return ServerStore(where, auth, database=os.environ.get("NEO4J_DATABASE") or None, read_only=read_only)
