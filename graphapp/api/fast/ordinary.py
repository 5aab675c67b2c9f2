"""What the fast way says when it is not sure: the ordinary way answers then, and tells the errors if there are some."""

from __future__ import annotations

from typing import NoReturn


class OrdinaryError(Exception):
    """This request is answered the ordinary way."""


def refuse() -> NoReturn:
    """Never returns: for expressions, which cannot raise."""
    raise OrdinaryError
