"""Which model is asked, and where: from the environment alone, so that no key is typed into a command."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from graphapp.schema.errors import UsageError

URL, MODEL, KEY, TIMEOUT = "GRAPHAPP_LLM_URL", "GRAPHAPP_LLM_MODEL", "GRAPHAPP_LLM_KEY", "GRAPHAPP_LLM_TIMEOUT"
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Settings:
    """An endpoint that speaks OpenAI's chat completions, and how it is used."""

    url: str  # up to and without «/chat/completions»
    model: str
    key: str = field(default="", repr=False)
    timeout: float = _SECONDS  # seconds for one answer
    cache: Path | None = None  # folder of earlier answers; None: none are kept


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that the environment gives; UsageError where one is missing or cannot be used."""
    url, model = environment.get(URL, ""), environment.get(MODEL, "")
    if not url or not model:
        raise UsageError(f"--extractor llm needs {URL} (https://host/v1) and {MODEL} in the environment, and {KEY} for a key")
    if urlsplit(url).scheme not in ("http", "https"):
        raise UsageError(f"{URL} is no address of a web service: write https://host/v1")
    try:
        timeout = float(environment.get(TIMEOUT) or _SECONDS)
    except ValueError as error:
        raise UsageError(f"{TIMEOUT} is a number of seconds") from error
    home = environment.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Settings(url.rstrip("/"), model, environment.get(KEY, ""), timeout, Path(home) / "graphapp" / "llm")
