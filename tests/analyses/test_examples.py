"""Every analysis has an example with a value worked out by hand, and it holds."""

from __future__ import annotations

import doctest
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path

import pytest

import graphapp.analyses.known as any_module

FOLDER = Path(any_module.__file__).parent
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
ANSWERS = ("agenda", "changes", "coverage", "gaps", "holes", "overlap", "owed", "themes")


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_hold(name: str) -> None:
    results = doctest.testmod(import_module(f"graphapp.analyses.{name}"))
    assert results.failed == 0
    assert results.attempted > 0 or name not in ANSWERS


@pytest.mark.parametrize("name", ANSWERS)
def test_every_field_of_a_result_is_described(name: str) -> None:
    module = import_module(f"graphapp.analyses.{name}")
    own = [
        each
        for each in vars(module).values()
        if is_dataclass(each) and isinstance(each, type) and each.__module__ == module.__name__
    ]
    for kind in own:
        if not kind.__name__.startswith("_"):
            assert all(f"\n    {field.name} : " in (kind.__doc__ or "") for field in fields(kind)), kind
