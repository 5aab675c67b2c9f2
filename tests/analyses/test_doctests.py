"""The examples in the analyses' documentation, whose values were worked out by hand, are what comes out."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

from graphapp import analyses

MODULES = sorted(module.name for module in pkgutil.iter_modules(analyses.__path__))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_hold(name: str) -> None:
    assert doctest.testmod(import_module(f"graphapp.analyses.{name}")).failed == 0


@pytest.mark.parametrize(
    "name", ["brokers", "communities", "ego", "introductions", "network", "paths", "reliability", "workload"]
)
def test_there_are_examples(name: str) -> None:
    assert doctest.testmod(import_module(f"graphapp.analyses.{name}")).attempted > 0
