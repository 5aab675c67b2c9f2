"""What the review of earlier actions tells of them, beyond what any sentence reports; and the deeds that are done by words.

Who looks back on a list of promises tells of each in a sentence whatever comes to mind: «the site runs on the new server»,
«Bo got six answers», «there is a projector». Elsewhere such sentences are mere news, and reports of deeds must say more.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions.outcomes import predicates
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex
from graphapp.schema.life import State

_LEAST = 2  # words of a sentence
_STILL = Regex(
    r"\b(?:still|half|partly|partially|almost|nearly|yet|pending|ongoing|on-?going|in progress|under ?way|wait(?:s|ing|ed)?"
    r"|needs?|needed|missing|except|apart from|so far|only|until|delay(?:s|ed)?|late|hopes?|expect(?:s|ed)?|plan(?:s|ned)?"
    r"|tr(?:y|ies|ied)|started|began|begun|working on|works on|looking (?:for|into|at)|to be|to do|remind(?:er|ed)?|please|rest"
    r"|(?:before|by) (?:the |mid|early |late |next |end |\d|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_NUMBERS = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
PARTLY = Regex(
    rf"\b{_NUMBERS} (?:[\w-]+ ){{0,3}}?out of {_NUMBERS}\b"
    rf"|\b{_NUMBERS} (?:out )?of (?:the |its |their |our )?(?:total )?{_NUMBERS}\b"
    r"|\b(?:partly|partially|almost|nearly|half of|the first half|in part|part of|most of the|so far only|a first part)\b"
    r"|\A\W*(?:so far\s+)?only\b|\b[1-9]\d? ?(?:%|per ?cent) of\b",
    re.IGNORECASE,
)
# One part is there, and another is not: «two came and he was waiting for the third», «…; those in the north are missing».
_OTHERS = r"(?:(?:the|its|their)\s+)?(?:others?|rest|remaining|remainder|missing)\b"
_LAST = r"(?:the\s+)?(?:last|second|third|fourth|fifth|final)(?=\s*(?:[.,;]|\Z)|\s+(?:one|two|is|was|has|will|to)\b)"
REST = Regex(
    rf"\b(?:wait(?:s|ed|ing)? for|awaits?|awaiting|expect(?:s|ed|ing)?|except(?: for)?|missing)\s+(?:{_OTHERS}|{_LAST})"
    rf"|(?:[;,]|\bbut|\band)\s+(?:but\s+|and\s+)?(?:{_OTHERS}|{_LAST}|(?:those|the (?:one|two|three|\w+ ones?))"
    r" (?:in|from|of|for|at)\b)"
    r"[^.;]{0,60}?\b(?:not|n['’]t|cannot|still|yet|missing|outstanding|will|to follow|pending|remains?|needs?|lacks?|under ?way"
    r"|in progress)\b",
    re.IGNORECASE,
)
_DENIED = Regex(r"\b(?:not|no|nobody|none|never|nothing|neither|cannot|without|failed|unable|forgot)\b|n['’]t\b", re.IGNORECASE)
_AHEAD = Regex(r"\b(?:will|would|shall|should|(?-i:may)|might|must|can|could|is to|are to|next)\b|['’]ll\b", re.IGNORECASE)
_PAST = (
    "got had found gave told chose wrote took set put read saw kept brought came went met made did sent held built led paid"
    " bought drew ran spoke began became grew rose fell won lost left sold taught lent spent said heard"
)
# Behind these, and with a capital, a form in «-ed» belongs to a noun: «the list for Related Works», «notes of invited crews».
_NO_NOUN = "".join(rf"(?<!\b{word} )" for word in "for of on in with by from to at as via per the a an its their our".split())
_FINITE = Regex(
    rf"\S\s+(?:(?:now|then|also|already|all|both|just|since)\s+)?(?P<verb>is|are|was|were|has|have|had|runs|works|exists"
    r"|(?<=[^'’]s )(?:run|work|exist)"
    rf"|{'|'.join(_PAST.split())}|{_NO_NOUN}(?-i:[a-z]{{3,}}ed))\b",
    re.IGNORECASE,
)
# Without whom or what it is said of, which stands above: «Pier lamp. Went out on 3 May».
_OPENS = re.compile(
    r"\W*(?:(?:now|then|also|already|all|both|just|since)\s+)?"
    rf"(?P<verb>arrived|{'|'.join(word for word in _PAST.split() if word not in {'put', 'set', 'read'})}"
    r"|gone (?:out|to|off|round)|happened|appeared)\b",
    re.IGNORECASE,
)
_TARDY = Regex(
    r"\b(?:(?:days?|weeks?|months?|hours?|too|rather|somewhat|little|bit|very) late|late(?=,? but))\b", re.IGNORECASE
)
_WHO = re.compile(r"\W*[A-Z][\w.’'/-]*(?:,? (?:and |& )?[A-Z][\w.’'-]*){0,3}\s*(?::|[–—-])\s+")
_ORDERS = re.compile(
    r"(?:to )?(?:please )?(?:ensure|make sure|find out|see to it|check|verify|clarify|confirm)\s+"
    r"(?:that|if|whether|how|who|when|what|with|the|all|an?)\b"
    r"|to (?!date\b|us\b|me\b)[a-z]{3,}\s+(?:the|an?|all|out|up|its|their)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;:.]\s|\s[–—-]\s|\b(?:and|but)\s")
_HANGING = re.compile(r"\b(?:if|whether|how|who|when|where|which|why|that|what)\b[^,;:]*\Z")
_OPEN_QUESTION = re.compile(r"\s+(?:whether|how to|if)\b")
# Done by words: they keep a promise to say so, and no other.
_SPOKEN = frozenset(
    """propose suggest report recommend explain describe outline brief inform comment announce present discuss review show
    demonstrate demo compare summarise summarize introduce update confirm clarify invite remind raise""".split()
)


# Minutes that are written in the present tense: «A presents the budget».
_SPEAKS = re.compile(
    r"(?P<who>[A-Z][^,;:.]{0,60}?\s)(?P<verb>presents|introduces|demonstrates|demos|summari[sz]es|outlines|describes|reports on"
    r"|briefs|(?:gives|provides|shares) (?:an?|the|his|her) (?:\w+ )?"
    r"(?:update|overview|presentation|talk|briefing|summary|report|demo))\b"
)


def recalled(text: str, start: int) -> tuple[State, int] | None:
    """How a sentence of a review says that a promise stands, and where its verb is; None where it tells nothing of it."""
    body = text[start:]
    if len(body.split()) < _LEAST or (start == 0 and verbs.imperative(body)) or _is_task(body):
        return None
    found = _OPENS.match(text, start) or next(
        (each for each in _FINITE.finditer(text, start) if not _hangs(text, start, each)), None
    )
    if _STILL.search(_TARDY.sub(" ", body)) or PARTLY.search(body) or (found and _DENIED.search(body)):
        return State.OPEN, found.start("verb") if found else start
    if found is None or ((ahead := _AHEAD.search(text, start)) and ahead.start() < found.start("verb")):
        return None
    return State.DONE, found.start("verb")


def _is_task(words: str) -> bool:
    """Whether the words are the task itself, listed under its number: «Bo – find out if …», «Make sure that …»."""
    lead = _WHO.match(words)
    return _ORDERS.match(words, lead.end() if lead else 0) is not None


def _hangs(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a verb only stands in a clause that hangs on another («steps on how it is done», «the question is whether»)."""
    before = _CLAUSES.split(text[start : found.start("verb")])[-1]
    return bool(_HANGING.search(before) or _OPEN_QUESTION.match(text, found.end("verb")))


def spoken(text: str, start: int) -> int | None:
    """Where the verb of a deed that is done by words stands («A proposed three days»); None where there is none."""
    if (now := _SPEAKS.match(text, start)) and predicates.named(text, start, now.start("verb")):
        return now.start("verb")
    for each in predicates.predicates(text, start):
        if each.base in _SPOKEN and not each.negated and not each.passive and predicates.named(text, start, each.start):
            return each.start
    return None
