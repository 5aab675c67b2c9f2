"""The short name that somebody goes by, where it stands within the full one: «Michelle (Micky) Moss», «Robert "Bob" Hill»."""

from __future__ import annotations

import re

from graphapp.loaders.vocabulary.people import is_given_name

_WORD = r"[A-ZÀ-ÞĀ-ɏ][\w’'-]+"
_NAME = re.compile(
    rf"(?P<first>{_WORD})(?:\s+[A-Z]\.)?\s+(?:\((?P<round>{_WORD})\)|[\"“‘'«](?P<quoted>{_WORD})[\"”’'»])"
    rf"\s+(?P<last>(?:(?:van|von|de|da|del|der|di|bin|al|el|dos|la)\s+)*{_WORD}(?:\s+{_WORD})?)"
)


def nickname(name: str) -> str | None:
    """The short name within a name, if there is one."""
    found = _NAME.fullmatch(name)
    short = (found["round"] or found["quoted"]) if found else None
    return short if found and short and not short.isupper() and is_given_name(found["first"]) else None


def called(name: str) -> tuple[str, ...]:
    """What somebody with a short name within the full one is called: with either of the two, and by the short one alone."""
    found, short = _NAME.fullmatch(name), nickname(name)
    return (f"{found['first']} {found['last']}", f"{short} {found['last']}", short) if found and short else ()
