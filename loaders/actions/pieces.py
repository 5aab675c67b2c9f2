"""Cuts running text into the clauses that may each commit somebody, before any of them is judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphapp.loaders.actions import parting
from graphapp.loaders.actions.actors import acting, owners
from graphapp.loaders.actions.shapes import clauses, terse, verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.actions.standing import Clause
from graphapp.loaders.regex import Regex

JOINT = Regex(
    r"(?:;\s+|\A(?:and|while|whereas)\s+|,?\s+(?:and|while|whereas)\s+|,\s+)(?:then\s+|the\s+|also\s+)?(?:(?:Mr|Mrs|Ms"
    r"|Dr|Prof)\.?\s+)?",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:will|shall|to|(?:is|are) (?:going )?to|(?:agreed|promised|offered|undertook|volunteered|pledged"
    r"|was asked|were asked) to|(?:asked|requested|invited|urged|reminded|instructed|directed)\s+[^,;.]{2,50}?\s+to)\s+[a-z]",
    re.IGNORECASE,
)

_PARTS = re.compile(
    r";\s+|\s\((?=(?:[A-Z][\w’'-]+\s+){1,3}(?:(?:has|have)\s+)?(?:agreed|promised|offered|undertook"
    r"|volunteered)\s+to\s[^()]+\)[\s.]*\Z)"
)
_TO_DO = re.compile(r"\s*(?:\([^()]*\)\s*)?to\s+(?!be\b)[a-z]{2,}\b")
# Before these, whom a comma parts off is one of those who are asked or told of, or the clause only leads up to them.
_ASKS = Regex(
    r"\b(?:ask|invit|request|urg|encourag|remind|want|expect|need|allow|enabl|instruct|propos|suggest|thank|welcom|advis"
    r"|requir|help"
    r"|for|with|between|from|including|like|by|of)\w*\s+[^,;]*\Z|\b(?:that|if|whether|who|which)\b[^,;]*\Z",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\W*(?:[\w’'-]+\s+){1,5}(?:[a-z]{3,}ed|put|sent|made|held)\b"
)  # «Point deferred to May»: notes leave out «was»
_AND_HE = Regex(r",?\s+and\s+(?:s?he|I)\Z")  # «A will draw it, and he, B, and C will print it»
DEPENDS = re.compile(
    r"\W*(?:as|since|because|after|before|once|when|while|although|though|if|until|given|following|in|on|at|for|to|with"
    r"|by|so)\b",
    re.IGNORECASE,
)


def parts(clause: Clause) -> Iterator[Clause]:
    """The clause cut at semicolons and before a bracket with a promise: what stands there has days and doers of its own."""
    cuts = [found.end() for found in _PARTS.finditer(clause.text, clause.start, clause.end)]
    for start, end in zip([clause.start, *cuts], [*cuts, clause.end], strict=True):
        stripped = clause.text[start:end].rstrip("; (")
        if start > clause.start and clause.text[start - 1] == "(":
            stripped = stripped.rstrip(" .)")
        yield replace(clause, start=start, end=start + len(stripped))


def spans(clause: Clause) -> Iterator[tuple[int, int]]:
    """The clause cut where another name takes up another task («A to do this and B to do that»)."""
    cuts = [clause.start]
    shapes = clauses.shapes(clause.text, clause.start, clause.end)
    verb = min((shape.verb for shape in shapes if not shape.base or verbs.working(shape.base)), default=clause.end)
    names = owners.names_in(clause.founds, clause.start, clause.end)
    taken = clause.start
    for index, found in enumerate(names):
        if found.start < taken or (index and owners.joins(clause.text, names[index - 1], found)):  # joined to the one before
            continue
        joint = _ends_with(JOINT, clause.text, cuts[-1], found.start)
        chain = owners.chain(clause.text, names[index:])
        spliced = joint is not None and _is_spliced(clause.text, cuts[-1], joint, chain[-1].end)
        if joint is None or (joint < verb and not spliced) or parting.calls_on(clause.text[cuts[-1] : joint]):
            continue
        at = chain[-1].end
        if acting.cares(clause.text, at):  # says whose the task before is
            continue
        if _TAKES_UP.match(clause.text, at) or terse.follows(clause.text, at):
            pronoun = _AND_HE.search(clause.text, cuts[-1], joint)
            cuts.append(pronoun.start() if pronoun else joint)
            taken = chain[-1].end
    yield from zip(cuts, [*cuts[1:], clause.end], strict=True)


def _is_spliced(text: str, start: int, joint: int, end: int) -> bool:
    """Whether a comma alone ends a statement before somebody who is to do something («The map is late, A and B to draw it»)."""
    before = text[start:joint]
    stated = finite(before, 0, len(before)) or _DONE.match(before)
    told = text[joint : joint + 1] == "," and bool(_TO_DO.match(text, end)) and bool(stated)
    return told and not DEPENDS.match(before) and not _ASKS.search(before)


def _ends_with(pattern: Regex, words: str, start: int, end: int) -> int | None:
    """Where a match that ends exactly at `end` begins."""
    ending = (found.start() for found in pattern.finditer(words, max(start, end - 20), end) if found.end() == end)
    return next(ending, None)
