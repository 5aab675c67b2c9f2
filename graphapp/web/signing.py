"""Who may see pages on a server with a token: whoever typed it into the form once. Not accounts, as in `tokens.py`.

A page cannot send «Authorization: Bearer …», so the browser keeps the token in a cookie: out of reach of scripts, sent to
this server only, and by no link or form of another site.
"""

from __future__ import annotations

import hmac

from flask import Response, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from graphapp.web.asking import HTML, rendered

COOKIE = "graphapp_token"


def signed_in(token: str) -> bool:
    """Whether the browser bears the token; it takes the same time whatever is wrong with what it bears."""
    return _same(request.cookies.get(COOKIE, ""), token)


def asked_for(status: int = 401, onward: str = "/", *, wrong: bool = False) -> Response:
    """The form that asks for the token."""
    body = rendered("signin", onward=onward, wrong=wrong)
    headers = {"Cache-Control": "no-store", "WWW-Authenticate": "Bearer"} if status == 401 else {"Cache-Control": "no-store"}
    return Response(body, status, content_type=HTML, headers=headers)


def sign_in(token: str | None) -> AnyResponse:
    """The form, or on from it: with the cookie for the right token, with the form again for a wrong one."""
    onward = _local(request.values.get("next", "/"))
    if request.method != "POST" or token is None:
        return asked_for(200, onward) if token else redirect(onward)
    if not _same(request.form.get("token", "").strip(), token):
        return asked_for(401, onward, wrong=True)
    response = redirect(onward, 303)
    response.set_cookie(COOKIE, token, httponly=True, samesite="Strict", secure=request.is_secure, path="/")
    return response


def sign_out() -> AnyResponse:
    """Back to the start, without the cookie."""
    response = redirect("/", 303)
    response.delete_cookie(COOKIE, httponly=True, samesite="Strict", secure=request.is_secure, path="/")
    return response


def _same(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode(errors="replace"), token.encode())


def _local(path: str) -> str:
    """A path of this server; the start for anything else, so that no link leads from the form to another site."""
    inside = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable() and "\\" not in path
    return path if inside else "/"
