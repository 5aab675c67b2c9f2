"""One question to the endpoint: its answer as text, or in a word why there is none.

The standard library's client is enough for one POST; the vendor's package would bring a dozen others.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from graphapp.llm.settings import Settings

_LONGEST_WAIT = 20.0  # seconds that a busy endpoint may ask for
_BUSY = (429, 503)


class NoAnswerError(Exception):
    """Why the endpoint gave none, in words for the person: «timed out», «refused»."""


def ask(settings: Settings, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> str:
    """The text that the model answers with; NoAnswerError where it gives none."""
    body = {
        "model": settings.model,
        "messages": messages,
        "temperature": 0,
        "response_format": {"type": "json_schema", "json_schema": {"name": "facts", "strict": True, "schema": schema}},
    }
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {settings.key}"} if settings.key else {})
    address = f"{settings.url}/chat/completions"
    request = Request(address, json.dumps(body).encode(), headers)  # noqa: S310 - the scheme is checked with the settings
    for last in (False, True):
        answer = _sent(request, settings.timeout, last=last)
        if answer is not None:
            return _content(answer)
    raise NoAnswerError("busy")


def _sent(request: Request, timeout: float, *, last: bool) -> bytes | None:
    """The response's body; None where it is worth another try."""
    try:
        with urlopen(request, timeout=timeout) as response:  # noqa: S310
            body: bytes = response.read()
            return body
    except HTTPError as error:
        error.close()
        if error.code not in _BUSY:
            raise NoAnswerError(f"answered with status {error.code}") from error
        if last:
            raise NoAnswerError("busy") from error
        time.sleep(min(_seconds(error.headers.get("Retry-After")), _LONGEST_WAIT))
        return None
    except TimeoutError as error:
        raise NoAnswerError("timed out") from error
    except (OSError, HTTPException) as error:
        raise NoAnswerError("timed out" if "timed out" in str(error) else "cannot be reached") from error


def _seconds(header: str | None) -> float:
    return float(header) if header and header.replace(".", "", 1).isdigit() else 1.0


def _content(body: bytes) -> str:
    """What the model wrote, out of the response around it."""
    try:
        choice = json.loads(body)["choices"][0]
        message = choice["message"]
        if message.get("refusal") or choice.get("finish_reason") == "content_filter":
            raise NoAnswerError("refused")
        content = message["content"]
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise NoAnswerError("answered in another form") from error
    if not isinstance(content, str) or choice.get("finish_reason") == "length":
        raise NoAnswerError("answered in another form")
    return content
