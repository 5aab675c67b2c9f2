"""Stores of each sort with the minutes of an invented group."""

from __future__ import annotations

import pytest
from each_store import opened_server, store
from working import FEBRUARY, JANUARY, load

from graphapp.store.contract import Store

__all__ = ["opened_server", "store"]


@pytest.fixture
def group(store: Store) -> Store:
    """The store with both minutes of the group."""
    load(store, JANUARY, FEBRUARY)
    return store
