"""What stands on pages but is not part of the minutes: page numbers, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|p\.?|pg\.?|seite|página|pagina)\s*)?\d{1,4}(?:\s*(?:/|of|de|von|sur|\|)\s*\d{1,4})?[-–—|\s]*(?:\|?\s*(?:page|p\s*a\s*g\s*e))?[-–—|\s]*",
    re.IGNORECASE,
)
_EDGE = 3


def is_page_number(text: str, alone: bool) -> bool:
    """Whether a line holds a page's number and nothing else; a bare number counts where it stands alone."""
    if len(text) > 30 or not _NUMBER.fullmatch(text):
        return False
    return alone or not text.strip("-–—| ").isdigit()


def running(pages: Sequence[Sequence[str]]) -> set[str]:
    """The heads and feet that come back on most pages, as `key` folds them."""
    if len(pages) < 2:
        return set()
    counts: Counter[str] = Counter()
    for lines in pages:
        edge = {key(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])}
        counts.update(line for line in edge if line)
    least = 2 if len(pages) <= 3 else len(pages) // 2 + 1
    return {line for line, count in counts.items() if count >= least and not re.fullmatch(r"#?[.)]|\W*", line)}


def heads(lines: Iterable[str], body: Iterable[str]) -> Iterator[str]:
    """The lines of page headers that the body does not hold itself: the group or the date may stand there alone."""
    known = {key(text) for text in body}
    for line in lines:
        text = " ".join(line.split())
        if text and not is_page_number(text, alone=True) and not any(key(text) in other for other in known):
            known.add(key(text))
            yield text


def key(text: str) -> str:
    """A line with its numbers made alike, so that «Page 1» and «Page 2» are one."""
    return re.sub(r"\d+", "#", " ".join(text.split()).casefold())


def at_edge(index: int, length: int) -> bool:
    """Whether a line stands so near to the top or the foot of its page that it may be furniture."""
    return index < _EDGE or index >= length - _EDGE
