"""The web application, made by a factory: nothing happens at import, and tests bring their own store.

Not the library's own view: GraphiQL has to come from this package, not from another host, and every refusal has to be JSON
with a code and a remedy, or a page that says the same. The pages for people are `web/`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

import orjson
from flask import Flask, Response, redirect, request, send_from_directory, url_for
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response as AnyResponse

from graphapp.api.answers import Answers
from graphapp.api.execution import Request
from graphapp.api.failures import Code, RequestError, refusal
from graphapp.api.persisted import Persisted
from graphapp.schema.errors import GraphappError
from graphapp.store.contract import Reader, Store
from graphapp.tokens import bears
from graphapp.web import signing
from graphapp.web.sending import sending
from graphapp.web.site import TEMPLATES, add_pages, failed, wants_page

LARGEST_REQUEST = 1 << 20  # bytes
_STATIC = str(files("graphapp.web") / "static")
_POLICY = (
    "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_REMEDIES = {  # by HTTP status
    404: "The API is at /graphql, and GraphiQL for a browser; /healthz tells whether the store answers",
    405: "Ask /graphql by GET or POST",
    413: f"Send no more than {LARGEST_REQUEST:,} bytes: hand values over as variables, and ask several operations",
}
_FOR_PEOPLE = {404: "Start from the groups or the commitments, or search", 500: "The server's log tells more"}
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def create_app(
    store: Reader, *, hosts: Sequence[str] | None = None, token: str | None = None, writer: Store | None = None
) -> Flask:
    """The application over a store. `hosts` are the names it answers to (None: to all).

    With a `token`, only who bears it is answered; the page that asks for it is open to all. With a `writer`, mutations
    change that store; without one, nothing does.

    A server on a loopback address should name them: otherwise a web page anywhere could have its own name point here and
    read the graph through the visitor's browser.
    """
    app = Flask("graphapp.app", static_folder=None, template_folder=TEMPLATES)
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_REQUEST, TRUSTED_HOSTS=list(hosts) if hosts else None)
    answers, persisted, send = Answers(store, writer), Persisted(), sending(_STATIC)
    home = add_pages(app, answers, token)
    app.add_url_rule("/", "home", lambda: home() if wants_page() else redirect(url_for("graphql")))
    app.add_url_rule("/graphql", "graphql", lambda: _graphql(answers, persisted, token), methods=["GET", "POST"])
    app.add_url_rule("/static/<path:name>", "static", send)
    app.add_url_rule("/healthz", "healthz", lambda: _health(store))
    app.register_error_handler(HTTPException, _refused)
    app.after_request(_with_headers)
    return app


def _graphql(answers: Answers, persisted: Persisted, token: str | None) -> Response:
    """The answer to a GraphQL request; for a browser that comes to look, GraphiQL.

    An answer is named (ETag): to a client that has it, also one that asks by POST, 304 says that it is still right.
    """
    if request.method == "GET" and wants_page():
        return send_from_directory(_STATIC, "graphiql.html")
    if token and not (bears(request.headers.get("Authorization"), token) or signing.signed_in(token)):
        return _unauthorised()
    try:
        asked = _asked(request.args if request.method == "GET" else _body(), persisted, text=request.method == "GET")
    except RequestError as error:
        return _json(refusal(error.code, str(error), error.remedy), 400 if error.code is Code.BAD_REQUEST else 200)
    reply = answers.reply(asked, known=request.if_none_match.as_set(), fresh=bool(request.cache_control.no_cache))
    if reply.tag is None:
        return Response(reply.body, content_type="application/json", headers={"Cache-Control": "no-store"})
    response = Response(reply.body, 200 if reply.body is not None else 304, content_type="application/json")
    response.set_etag(reply.tag)
    response.headers.extend({"Cache-Control": "private, no-cache", "Vary": "Accept"})
    return response


def _unauthorised() -> Response:
    remedy = "Send «Authorization: Bearer …» with the token that the server was started with"
    response = _json(refusal(Code.UNAUTHORISED, "This server answers only who bears its token", remedy), 401)
    response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _body() -> Mapping[str, Any]:
    if not request.is_json:
        raise _bad("The body is not JSON", "Send it with «Content-Type: application/json»")
    body = _parsed(request.get_data(), "The body")
    if not isinstance(body, dict):
        raise _bad("The body is not a JSON object", 'Send {"query": "…", "variables": {…}}, one operation at a time')
    return body


def _asked(given: Mapping[str, Any], persisted: Persisted, *, text: bool) -> Request:
    """The request as GraphQL over HTTP spells it; in an address variables and extensions are JSON as text."""
    variables, extensions, operation = (given.get(name) for name in ("variables", "extensions", "operationName"))
    if text:
        variables = _parsed(variables.encode(), "«variables»") if variables else None
        extensions = _parsed(extensions.encode(), "«extensions»") if extensions else None
    query = persisted.query(given.get("query"), extensions)
    if not isinstance(query, str) or not query.strip():
        raise _bad("There is no «query»", 'Send {"query": "{ documents { nodes { source } } }"}')
    if not isinstance(variables or {}, dict) or not isinstance(operation or "", str):
        raise _bad("«variables» is not an object, or «operationName» not a text", "Mend the request")
    return Request(query, variables or {}, operation or None, posted=not text)


def _parsed(data: bytes, what: str) -> Any:
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise _bad(f"{what} is not JSON: {error}", "Mend it at the place given") from error


def _bad(message: str, remedy: str) -> RequestError:
    return RequestError(Code.BAD_REQUEST, message, remedy)


def _health(store: Reader) -> Response:
    """Whether the store answers."""
    try:
        return _json({"status": "ok", "version": store.version()})
    except GraphappError as error:
        return _json({"status": "failed", "error": str(error)}, 503)


def _refused(error: HTTPException) -> Response | HTTPException:
    """Any refusal of the web layer as JSON, for a browser as a page; a redirect stays one."""
    status = error.code or 500
    if status < 400:
        return error
    remedy = _REMEDIES.get(status, "See the README's section on the API")
    if wants_page():
        return failed(status, error.description or error.name, _FOR_PEOPLE.get(status, remedy))
    code = Code.INTERNAL if isinstance(error, InternalServerError) else Code.BAD_REQUEST
    return _json(refusal(code, error.description or error.name, remedy), status)


def _json(value: Any, status: int = 200) -> Response:
    return Response(orjson.dumps(value), status, content_type="application/json")


def _with_headers(response: AnyResponse) -> AnyResponse:
    response.headers.extend(_HEADERS)
    return response
