"""Who may ask a server that others can reach: whoever knows the token. Not accounts: the token says «one of us», no more."""

from __future__ import annotations

import hmac
import os

from graphapp.schema.errors import UsageError

TOKEN = "GRAPHAPP_TOKEN"  # noqa: S105 - the variable's name
SHORTEST = 16  # characters that nobody guesses


def token() -> str | None:
    """The token of the environment, None where there is none; UsageError for one that can be guessed."""
    given = os.environ.get(TOKEN, "")
    if given and (len(given) < SHORTEST or not given.isascii() or not given.isprintable() or " " in given):
        raise UsageError(f"{TOKEN} takes at least {SHORTEST} letters, digits or signs, without spaces: make a new one")
    return given or None


def bears(header: str | None, wanted: str) -> bool:
    """Whether an Authorization header bears the token; it takes the same time whatever is wrong with it."""
    scheme, _, given = (header or "").partition(" ")
    return hmac.compare_digest(given.strip().encode(), wanted.encode()) and scheme.casefold() == "bearer"
