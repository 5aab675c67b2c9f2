"""Lines of a paragraph: each an entry of a list by itself, or the stretches of a longer row that a margin broke."""

from __future__ import annotations

import re
from itertools import pairwise

from graphapp.loaders.attendance.known import is_organisation
from graphapp.loaders.passages import line_breaks
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Passage

_BULLET = re.compile(r"[•·▪‣◦●○■]\s")
_SEVERAL = 3  # commas of a line that is a row
_FULL = 60  # letters from which a line may be full
_MORE = 10  # letters that a full line may have more than another
_CLOSED_OFF = 130  # letters of a line that a bracket ends, as few wrapped ones
_WRAPPED = 75  # letters; longer lines may be wrapped text
_GOES_ON = Regex(r"[,;(&/–—-]$|,.*:$|\s[A-Z]\.$|(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|Cllr|Rev|Hon)\.?$")


def split_lines(passage: Passage, text: str) -> list[Passage]:
    """The lines of a paragraph where each is an entry of its own, and not the wrapped stretch of a longer one."""
    breaks = line_breaks(text, passage)
    if not breaks:
        return [passage]
    bullets = [at for at in breaks if _BULLET.match(passage.text, at + 1)]
    if len(bullets) > 1 or (bullets and _BULLET.match(passage.text)):
        return [passage.part(one + 1, two) for one, two in pairwise([-1, *bullets, len(passage.text)])]
    edges = [-1, *breaks, len(passage.text)]
    lines = [passage.part(one + 1, two) for one, two in pairwise(edges)]
    if all(is_wrapped(one.text, two.text) for one, two in pairwise(lines)):
        return [passage]
    return lines if len(lines) > 1 and all(map(_is_whole, lines)) else [passage]


def is_wrapped(line: str, following: str) -> bool:
    """Whether a line is a row of names, full and with no sign at its end, that goes on in the following one.

    Rows that stand one below the other end and begin with whole names, of which some are known.
    """
    row = line.count(",") >= _SEVERAL and "," in following and not set(line + following) & set("():;")
    if not row or line[-1] in ",." or len(line) < _FULL or len(following) > len(line) + _MORE:
        return False
    last, first = line.rpartition(",")[2].strip(), following.partition(",")[0].strip(" .")
    return is_organisation(f"{last} {first}") or not (is_organisation(last) and is_organisation(first))


def _is_whole(line: Passage) -> bool:
    text = line.text
    return (
        bool(text)
        and len(text) < (_CLOSED_OFF if text.endswith(")") else _WRAPPED)
        and text[0].isupper()
        and not _GOES_ON.search(text)
        and text.count("(") == text.count(")")
    )
