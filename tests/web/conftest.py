"""The application over the sample minutes, over an empty store, and over one that means harm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hostile_graph import changes
from html_pages import browser

from graphapp.cli import main
from graphapp.store.embedded import EmbeddedStore

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """The store of the sample minutes; nobody changes it."""
    path = tmp_path_factory.mktemp("web") / "graph.db"
    assert main(["--store", str(path), "load", str(SAMPLES)]) == 0
    with EmbeddedStore(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(samples: EmbeddedStore) -> FlaskClient:
    return browser(samples)


@pytest.fixture(scope="session")
def hostile(samples: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A browser on a store in which every word is an attack."""
    with EmbeddedStore(tmp_path_factory.mktemp("hostile") / "graph.db") as opened:
        with opened.writing() as transaction:
            transaction.apply(changes(samples))
        yield browser(opened)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[FlaskClient]:
    with EmbeddedStore(tmp_path / "graph.db") as opened:
        yield browser(opened)
