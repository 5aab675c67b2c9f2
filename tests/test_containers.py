"""The container files, read by a parser: no Docker engine is needed to see that they say what they must."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]
    return found


def instructions(name: str) -> list[str]:
    """The arguments of every instruction of this name, lines that go on joined."""
    lines = DOCKERFILE.replace("\\\n", " ").splitlines()
    return [line.split(maxsplit=1)[1] for line in lines if line.split(maxsplit=1)[:1] == [name]]


def test_the_app_waits_until_neo4j_is_healthy(services: dict[str, Any]) -> None:
    assert services["graphapp"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    check = services["neo4j"]["healthcheck"]
    assert check["test"][0] == "CMD-SHELL"
    assert "RETURN 1" in check["test"][1]
    assert {"interval", "timeout", "retries", "start_period"} <= check.keys()


def test_neo4j_keeps_its_data_in_a_volume_and_is_of_the_version_that_is_supported(services: dict[str, Any]) -> None:
    whole = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    volume, _, place = services["neo4j"]["volumes"][0].partition(":")
    assert place == "/data"
    assert volume in whole["volumes"]
    assert re.fullmatch(r"neo4j:5\.26[\w.-]*", services["neo4j"]["image"])


def test_the_password_comes_from_the_environment_alone(services: dict[str, Any]) -> None:
    given = [services["neo4j"]["environment"]["NEO4J_AUTH"], services["graphapp"]["environment"]["NEO4J_PASSWORD"]]
    for value in given:
        assert re.fullmatch(r"(?:neo4j/)?\$\{NEO4J_PASSWORD:\?[^}]+\}", value)


def test_who_may_ask_is_told_by_a_token_of_the_environment(services: dict[str, Any]) -> None:
    assert re.fullmatch(r"\$\{GRAPHAPP_TOKEN:\?[^}]+\}", services["graphapp"]["environment"]["GRAPHAPP_TOKEN"])
    assert "0.0.0.0" in services["graphapp"]["command"]  # which is why it needs one


def test_the_app_uses_the_server_of_the_composition(services: dict[str, Any]) -> None:
    assert services["graphapp"]["environment"]["GRAPHAPP_STORE"] == "neo4j://neo4j:7687"
    assert services["graphapp"]["build"] == "."
    assert services["graphapp"]["command"][0] == "serve"


def test_ports_are_open_to_this_machine_only(services: dict[str, Any]) -> None:
    for service in services.values():
        assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_the_image_runs_as_an_ordinary_user() -> None:
    [user] = instructions("USER")
    assert user not in ("root", "0")
    assert any(f" {user}" in run and "useradd" in run for run in instructions("RUN"))
    assert DOCKERFILE.index("USER ") < DOCKERFILE.index("ENTRYPOINT ")
    assert DOCKERFILE.rindex("FROM ") < DOCKERFILE.index("USER ")


def test_the_image_is_built_from_pins_and_from_files_that_are_there() -> None:
    [install] = [run for run in instructions("RUN") if "pip install" in run]
    assert "--constraint constraints.txt" in install
    for copied in instructions("COPY"):
        if not copied.startswith("--from="):
            for name in copied.split()[:-1]:
                assert (ROOT / name).exists()
                assert name not in (ROOT / ".dockerignore").read_text(encoding="utf-8").split()


def test_every_dependency_is_pinned_once_and_comes_from_nowhere_special() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [line for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9][\w.]*", line) for line in lines)
    pinned = [line.split("==")[0] for line in lines]
    assert len(pinned) == len(set(pinned))
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert {re.split(r"[<>=\[]", need)[0].lower() for need in wanted} <= set(pinned)
