"""The pages for people: which address shows what, and who may see it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib.resources import files

from flask import Flask, Response, request
from werkzeug.wrappers import Response as AnyResponse

from graphapp.api.answers import Answers
from graphapp.web import signing
from graphapp.web.asking import Asking, Refused, refused, told
from graphapp.web.views.commitment import commitment
from graphapp.web.views.commitments import commitments, table
from graphapp.web.views.coordination import changes, gaps
from graphapp.web.views.explore import explore
from graphapp.web.views.home import home
from graphapp.web.views.meetings import document, group, meeting, statement
from graphapp.web.views.search import search
from graphapp.web.views.things import thing
from graphapp.web.views.why import why
from graphapp.web.words import KINDS, teach

TEMPLATES = str(files("graphapp.web.pages"))
NAVIGATION = (
    ("/", "Groups"),
    ("/commitments", "Commitments"),
    ("/gaps", "Gaps"),
    ("/changes", "Changes"),
    ("/explore", "Explore"),
)
PAGES: tuple[tuple[str, Callable[..., AnyResponse]], ...] = (
    ("/commitments", commitments),
    ("/commitments.csv", table),
    ("/commitment/<path:ref>", commitment),
    ("/gaps", gaps),
    ("/changes", changes),
    ("/explore", explore),
    ("/search", search),
    ("/why", why),
    ("/group/<path:ref>", group),
    ("/meeting/<path:ref>", meeting),
    ("/document/<path:ref>", document),
    ("/statement/<path:ref>", statement),
)


def add_pages(app: Flask, answers: Answers, token: str | None) -> Callable[[], AnyResponse]:
    """Gives the application its pages; returns the view of the start page, which shares its address with the API's clients."""
    asking = Asking(answers)
    guarded = partial(_guarded, token=token)
    for path, view in PAGES:
        app.add_url_rule(path, f"page:{view.__name__}", guarded(partial(view, asking)))
    for kind in ("Organisation", "Person", "Initiative", "Dataset", "Country", "Region"):
        path = f"/{KINDS[kind][0]}/<path:ref>"
        app.add_url_rule(path, f"page:{kind}", guarded(partial(thing, asking, kind)))
    app.add_url_rule("/signin", "signin", lambda: signing.sign_in(token), methods=["GET", "POST"])
    app.add_url_rule("/signout", "signout", signing.sign_out)
    app.jinja_env.globals.update(NAVIGATION=NAVIGATION, signed_in=lambda: bool(token) and signing.signed_in(token or ""))
    teach(app)
    return guarded(partial(home, asking))


def _guarded(view: Callable[..., AnyResponse], token: str | None) -> Callable[..., AnyResponse]:
    """The view for who may see it, the form for who is to sign in; errors of the API as a page."""

    def guarded(**named: str) -> AnyResponse:
        if token and not signing.signed_in(token):
            return signing.asked_for(onward=request.full_path.rstrip("?"))
        try:
            return view(**named)
        except Refused as error:
            return refused(error)

    return guarded


def wants_page() -> bool:
    """Whether a browser asks, not a program."""
    return request.accept_mimetypes.best_match(["application/json", "text/html"]) == "text/html"


def failed(status: int, problem: str, remedy: str) -> Response:
    """A refusal of the web layer as a page."""
    return told(status, [(problem, remedy)])
