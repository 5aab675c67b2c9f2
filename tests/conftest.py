"""Fixtures that every folder of tests may use."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["neo4j_server"]

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The workplace's folder of real minutes and gold facts; a user's clone has none."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not beside this checkout: the real minutes stay where they are")
    return SHARED
