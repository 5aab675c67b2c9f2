"""What a person may meet is in the README: every command, every option of loading, every error, every code."""

from __future__ import annotations

import re
from importlib import resources
from inspect import getmembers, isclass
from pathlib import Path

import pytest

from graphapp.api.failures import Code
from graphapp.cli import COMMANDS, main
from graphapp.schema import errors
from graphapp.schema.life import Change, Status
from graphapp.store.opening import VARIABLE

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ERRORS = [name for name, _ in getmembers(errors, lambda thing: isclass(thing) and issubclass(thing, errors.GraphappError))]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"^\| `graphapp {command}[ `]", README, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    for option in set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out)) - {"--help"}:
        assert option in README


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_is_documented(name: str) -> None:
    assert f"`{name}`" in README
    assert name in (errors.__doc__ or "")


@pytest.mark.parametrize("code", Code)
def test_every_code_of_the_api_is_documented(code: Code) -> None:
    assert f"`{code.value}`" in README


@pytest.mark.parametrize("word", [*Status, *Change])
def test_the_life_of_a_commitment_is_documented(word: str) -> None:
    assert word in README


def test_the_environment_is_documented() -> None:
    for name in (VARIABLE, "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        assert f"`{name}`" in README or f"`${name}`" in README


def test_what_the_readme_names_is_there() -> None:
    for path in re.findall(r"`((?:[a-z_]+/)+(?:[\w.-]+)?|[\w-]+\.(?:md|yml|toml|txt|py))`", README):
        assert (ROOT / path).exists(), path


def test_the_schema_of_the_api_is_checked_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    kept = resources.files("graphapp.schema").joinpath("schema.graphql").read_text(encoding="utf-8")
    assert capsys.readouterr().out.strip() == kept.strip(), "run: graphapp schema > schema/schema.graphql"
