"""Every analysis has an example with a value worked out by hand, and it holds; every field of a result is described."""

from __future__ import annotations

import doctest
import pkgutil
from dataclasses import fields, is_dataclass
from importlib import import_module

import pytest

from graphapp import analyses

MODULES = sorted(module.name for module in pkgutil.iter_modules(analyses.__path__))
QUESTIONS = """agenda brokers changes communities coverage ego gaps holes introductions overlap owed paths reliability slips
themes workload""".split()


def test_the_questions_are_modules() -> None:
    assert set(QUESTIONS) <= set(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_hold(name: str) -> None:
    results = doctest.testmod(import_module(f"graphapp.analyses.{name}"))
    assert results.failed == 0
    assert results.attempted > 0 or name not in QUESTIONS


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_field_of_a_result_is_described(name: str) -> None:
    module = import_module(f"graphapp.analyses.{name}")
    own = [each for each in vars(module).values() if is_dataclass(each) and isinstance(each, type)]
    for kind in own:
        if kind.__module__ == module.__name__ and not kind.__name__.startswith("_"):
            assert all(f"\n    {field.name} : " in (kind.__doc__ or "") for field in fields(kind)), kind
