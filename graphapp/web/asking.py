"""Asks the API what a page shows, and fills the page's template with the answer.

The pages go through the same `Answers` as /graphql, not to the store: what a person reads is what a program gets, with the
same limits, the same errors, and the same name (ETag) for as long as it is right.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import orjson
from flask import Response, g, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from graphapp.api.answers import Answers
from graphapp.api.execution import Request

Variables = Mapping[str, Any]
Shape = Callable[[dict[str, Any]], Mapping[str, Any] | AnyResponse]

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_FRAGMENT = re.compile(r"^fragment (?P<name>\w+) on .*?^}\n", re.MULTILINE | re.DOTALL)
_SPREAD = re.compile(r"\.\.\.(?P<name>[A-Z]\w*)")
_EFFORT = 5  # of compressing; more takes longer and saves little
_BUSY = 503
_STATUS = {"STORE_BUSY": _BUSY, "STORE_FAILED": _BUSY, "INTERNAL": 500}  # of a page, by the API's code; else 400
HTML = "text/html; charset=utf-8"
_SMALL = "-gzip"  # ends the name of a page that is sent compressed


class Refused(Exception):  # noqa: N818 - an answer, not a defect
    """The API refused: its errors, each with a message and a remedy."""

    def __init__(self, errors: Sequence[Mapping[str, Any]]) -> None:
        super().__init__(errors[0]["message"])
        self.errors = errors

    @property
    def status(self) -> int:
        """What a page that shows the errors is sent with."""
        return _STATUS.get(self.errors[0]["extensions"]["code"], 400)


@cache
def operation(name: str) -> str:
    """The text of a page's operation, with the fragments that pages share behind it."""
    text = _read(name)
    shared = {found["name"]: found[0] for found in _FRAGMENT.finditer(_read("fragments"))}
    while missing := sorted(set(_SPREAD.findall(text)) - {found["name"] for found in _FRAGMENT.finditer(text)}):
        text = "\n".join([text, *(shared[part] for part in missing)])
    return text


def _read(name: str) -> str:
    return (files("graphapp.web.pages") / f"{name}.graphql").read_text(encoding="utf-8")


class Asking:
    """Asks on behalf of the pages."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def answer(self, name: str, variables: Variables) -> dict[str, Any]:
        """The data of an operation, as of now; Refused where the API refuses."""
        reply = self._answers.reply(Request(operation(name), _given(variables), posted=False))
        return _data(reply.body)

    def page(self, name: str, variables: Variables, shape: Shape = dict) -> AnyResponse:
        """The page; 304 where the browser has it. `shape` makes of the data what the template needs, or another response."""
        given = _given(variables)
        asked = Request(operation(name), given, posted=False)
        known = {tag.removesuffix(_SMALL) for tag in request.if_none_match.as_set()}
        fresh = bool(request.cache_control.no_cache)
        reply = self._answers.reply(asked, known=known, fresh=fresh)
        g.asked = {"query": asked.query, "variables": given}
        if reply.body is None:
            response = Response(status=304)
        else:
            shaped = shape(_data(reply.body))
            if isinstance(shaped, AnyResponse):
                return shaped
            response = Response(rendered(name, **shaped), content_type=HTML)
        return _named(response, reply.tag)


def rendered(name: str, **shown: Any) -> str:
    """A page's template filled; control characters, which HTML may not hold, as the sign for what cannot be shown."""
    return _CONTROLS.sub("\ufffd", render_template(f"{name}.html", **shown))


def refused(error: Refused) -> Response:
    """The errors of the API in words, each with its remedy."""
    return told(error.status, [(each["message"], each["extensions"]["remedy"]) for each in error.errors])


def told(status: int, problems: Sequence[tuple[str, str]], near: Sequence[Mapping[str, str]] = ()) -> Response:
    """A page that says what is wrong and what to do, with things that may have been meant."""
    body = rendered("refused", status=status, problems=problems, near=near)
    return Response(body, status, content_type=HTML, headers={"Cache-Control": "no-store"})


def _given(variables: Variables) -> dict[str, Any]:
    """Without what nobody set: an answer has one name, and a link to GraphiQL stays short."""
    return {name: value for name, value in variables.items() if value is not None}


def _data(body: bytes | None) -> dict[str, Any]:
    answer: dict[str, Any] = orjson.loads(body or b"{}")
    if errors := answer.get("errors"):
        raise Refused(errors)
    data: dict[str, Any] = answer["data"]
    return data | {"missed": answer.get("extensions", {}).get("notFound", [])}


def _named(response: Response, tag: str | None) -> Response:
    if tag is None:
        response.headers["Cache-Control"] = "no-store"
        return response
    takes_small = bool(request.accept_encodings["gzip"])
    if takes_small and response.status_code == 200:
        response.set_data(gzip.compress(response.get_data(), _EFFORT, mtime=0))
        response.content_encoding = "gzip"
    response.set_etag(f"{tag}{_SMALL * takes_small}")
    response.headers.extend({"Cache-Control": "private, no-cache", "Vary": "Accept, Accept-Encoding, Cookie"})
    return response
