"""Finds what a sentence says has happened or has come about: its predicates in the past, the perfect, or of a state reached.

Not a parser: a predicate counts only where no word before it in its clause makes it a part of another one («which», «if»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.regex import Regex


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb or a state."""

    start: int
    end: int
    verb: int  # where the full verb begins; of a passive, its participle
    base: str  # of the verb; empty for a state
    passive: bool = False
    negated: bool = False


_ADVERB = (
    r"(?:(?:now|already|also|just|since|both|then|all|meanwhile|finally|thereby|therefore|not|never|still|yet|recently"
    rf"|{verbs.LY})\s+)*"
)
_PERFECT = Regex(
    rf"\b(?:has|have|had|['’]ve)(?:n['’]t)?\s+(?P<adv>{_ADVERB})(?P<been>been\s+{_ADVERB})?(?P<verb>[a-z-]+)", re.IGNORECASE
)
_PASSIVE = Regex(rf"\b(?:was|were|got)(?:n['’]t)?\s+(?P<adv>{_ADVERB})(?P<verb>[a-z-]+)", re.IGNORECASE)
# In the present tense a passive tells of a habit, unless it says since when.
_SINCE = Regex(
    r"\b(?:is|are)\s+(?P<adv>(?:now|already|since then)\s+)?(?P<verb>[a-z-]+)\b(?P<since>[^.;]*\bsince\b)?", re.IGNORECASE
)
# «The search is working now», which nobody is working on any more.
RUNS = r"(?:work|runn)ing(?=\s+(?:again|now|well|fine|properly|smoothly|as (?:expected|planned)|and)\b|\s*[.,;]|\s*\Z)"
_STATE = Regex(
    rf"\b(?:is|are|was|were|(?:has|have) been)(?:n['’]t)?\s+(?P<adv>{_ADVERB})(?:\w+ and )?"
    rf"(?P<verb>online|live|ready(?! to\b)|complete|{RUNS}"
    r"|available|over\b(?! \d)|done|closed|finished|final|out(?! of\b)"
    r"|in (?:use|place|force|operation|print)|up and running|operational"
    r"|accessible|at hand|in (?:the|our|its) (?:\w+ ){0,3}(?:folder|drive|repo|repository|database|wiki|archive|annex|dropbox"
    r"|sharepoint|box)|on (?:the|our|its) (?:\w+ ){0,3}(?:web ?site|site|portal|hub|drive|page|platform|server|repository"
    r"|folder|wiki|list))\b",
    re.IGNORECASE,
)
_HERE = re.compile(r"\W*(?P<verb>Here (?:is|are) (?:the|our|my|a|an|its|their)|Attached (?:is|are)|Please find)\b")
_BEFORE = (
    r"(?<!\()(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\band )(?<!\bto )(?<!\bbe )(?<!\bbeing )(?<!['’]s )(?<!\bhave )(?<!\bhas )"
    r"(?<!\btheir )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\bour )(?<!\byour )(?<!\bmy )(?<!\bof )"
)
# «Ines and Bo to check the ideas submitted to the poll»: what follows is of the thing, and no deed.
_TASKED = re.compile(r"\W*(?:[A-Z][\w.’'-]*(?:,? (?:and|&) |, | )){1,8}to (?!the\b|an?\b|all\b|its\b|their\b|our\b)[a-z]+\b")
_OBJECT = (
    r"(?=\s+(?:the|an?|its|their|his|her|our|all|both|it|them|us|some|several|many|most|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|word|comments|inputs|names|figures|new|revised|updated|final|first|further|additional"
    r"|\d[\d,.]*|[A-Z][\w-]*)\b"
)
_ARRIVED = Regex(
    r"\b(?P<verb>arrived|went (?:online|live|out|well|through|ahead|round|around|off|back|to(?! (?:see|great"
    r"|the (?:field|polls))\b)(?= [a-z]* ?\w))|came (?:out|in|back|round|from|to (?:the|us|all)|with|on (?=\d)|(?=\d)"
    r"|last|yesterday|at last|through)"
    r"|took (?:place|over|part|the|a)|wrote"
    r"|drew|gave|ran|spoke (?:to|with)|did(?= the\b)|looked (?:at|over|through)(?= the\b)"
    r"|had (?:an? |their |his |her |our |its )?(?:\w+ ){0,2}?"
    r"(?:call|meeting|talk|discussion|conversation|chat|session)s?(?= with\b))\b"
)
_SENT = Regex(
    rf"{_BEFORE}\b(?P<verb>sent|met|held|made|built|led|brought|bought|paid|sold|taught|lent|spent|left|(?<=[A-Z][a-z] )put"
    rf"|(?<=[a-z]s )put|(?<=[A-Z]{{2}} )put)\b{_OBJECT}|\s+(?:on|in|with|to)\b)"
)
_PAST = Regex(
    rf"{_BEFORE}\b(?P<verb>(?!received\s*(?:from|by|on|[.;]|\Z)"
    rf"|listed|based|provided|attached|related|included|associated|dedicated|devoted|intended|scheduled|supposed|(?:mentioned|described|called|named"
    rf"|proposed)(?! (?:the\b|that\b|an?\b|\d))|required"
    rf"|needed|used|involved|limited|dated)[a-z-]{{3,}}ed)\b{_OBJECT}|\s+(?:with|to|on|in|from|for|up|out|off)\b|\s+and\s+[a-z]+ed\b|\s*[.,;]|\s*\Z)"
)
# Behind names alone, a verb in the past tells what those did, whatever its object («OMA also assigned tasks»).
_DID = Regex(
    r"(?P<verb>[a-z]{3,}ed|sent|made|built|led|brought|bought|paid|taught|lent|held|got|found|chose|gave|wrote|took|ran|drew"
    r"|read)\s+(?!(?:by|as|that|to|about|whether|if|how|what|why|[a-z]+ing)\b)[a-z]"
)
_LEAST = 3  # letters of what is done by somebody
_ROLES = re.compile(
    r"\s*(?:he|she|they|we|i|(?:the )?(?:co-)?(?:chair\w*|leads?|secretar\w+|committee|team|group|members|partners"
    r"|working group|task force|board|cluster|sector|coordinator|treasurer|speakers?|presenters?"
    r"|consultants?|authors?|editors?))\s+"
    r"(?:(?:also|then|already|jointly)\s+)?",
    re.IGNORECASE,
)
_SHOWN = frozenset("show demonstrate demo".split())
_NAMES = re.compile(
    r"(?:[Tt]he\s+)?(?!The\b|An?\b|Th[ei]se?\b|Those\b|That\b|All\b|No\b|Some\b|Any\b)"
    r"[A-Z][\w&/.’'-]*(?:,?\s+(?:and|&|of|for|the)(?=\s)|,?\s+[A-Z][\w&/.’'-]*|\s+\([A-Z][^()]*\)){0,8}"
    r"\s+(?:(?:also|then|already|now|since|meanwhile|jointly|both)\s+)?\Z",
)
# A thing at the head of a sentence without another verb has come («data received from A», «rules of the fund adopted»).
_CAME = Regex(
    r"(?P<verb>received(?=\s+(?:from|on|by|in time)\b|\s*[.;]|\s*\Z)|(?:adopted|approved|endorsed|signed|circulated|published"
    r"|submitted|finali[sz]ed|completed|updated|cleaned|delivered|issued|launched|recruited|uploaded|posted|shared"
    r"|translated|printed|sent|held|drafted|bought|paid|hired|conducted|organi[sz]ed|undertaken|carried out|installed|procured"
    r"|distributed|collected|established|set up|released|prepared)"
    r"(?=\s*[.;]|\s*\Z|\s+(?:(?:on|by)\s+(?:the\s+)?)?[A-Z\d]|\s+in\s+(?:[a-z]+[- ])?[A-Z])"
    r"|(?:(?<=\balready )|(?<=\bnow )|(?<=\bfinally ))(?:[a-z]{3,}ed|sent|made|held|written|built|found|paid)"
    r"(?=\s*(?:[.;:,(]|\Z)|\s+(?:in|on|at|by|to|with|via)\b))"
)
_DONE_BY = Regex(r"\b(?P<verb>[a-z]{3,}ed|made|drawn|written|built|bought|found|held)(?=\s+by\s+(?:the\s+)?[A-Z])")
_THING = re.compile(r"(?:\S+\s+){2,20}\Z")
# A note without a subject: «Circulated on 3 March», «Sent to all crews».
_NOTE = re.compile(
    r"\W*(?P<verb>(?!Carried|Postponed|Planned|Delayed|Deferred|Moved)[A-Z][a-z]+ed|Sent|Held|Put|Met|Written|Built)\b(?!\s+by\s+[a-z]+ing\b|\s*:)"
)
_BEHIND_LABEL = Regex(_NOTE.pattern, re.IGNORECASE)
_FINITE = Regex(
    r"\b(?:remains?|seems?|is|are|was|were|has|have|had|will|would|can|could|(?-i:may)|might|should|must|shall|does|do)\b",
    re.IGNORECASE,
)
_CLAUSE = Regex(r"[,;:]\s+|\s[-–—]\s+|[.!?]\s+|\b(?:and|but)\s+", re.IGNORECASE)
_SUBORDINATE = Regex(
    r"\b(?:that|which|(?-i:who)|whom|whose|as|if|whether|after|once|when|until|because|since|before|where|how|what|why|unless"
    r"|while|although|though|than|so that)(?:\s|\Z)"
    r"|\b(?:would|could|should|might|(?-i:may)|must|will|to|can|cannot|having|had|let)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"\b(?:since|after|before|until|when|once|as)\b[^,]*,\s"
    r"|since (?:(?:the |our )?(?:last|previous)(?: \w+)? (?:meeting|call|session|time|report)|then"
    r"|(?-i:[A-Z][a-z]{2,8})(?=\s[a-z]))\s",
    re.IGNORECASE,
)
_NOT = Regex(r"\b(?:not|never|no|nobody|none|neither|nor|hardly|without|nothing)\b|n['’]t\b", re.IGNORECASE)


def predicates(text: str, start: int = 0) -> list[Predicate]:
    """The predicates of the main clauses from a place on, in order."""
    found = sorted(_all(text, start), key=lambda each: (each.start, each.base != ""))
    kept: list[Predicate] = []
    for each in found:
        if kept and not _CLAUSE.search(text, kept[-1].end, each.start):
            continue  # a part of the clause whose verb is found already
        if not _depends(text, start, each.start):
            kept.append(each)
    return kept


def _all(text: str, start: int) -> Iterator[Predicate]:
    note = (_BEHIND_LABEL if start else _NOTE).match(text, start)
    if (
        note
        and verbs.infinitive(note["verb"]) in verbs.WORKING
        and not _FINITE.search(text, note.end(), clause_end(text, note.end()))
    ):
        yield Predicate(note.start("verb"), note.end(), note.start("verb"), verbs.infinitive(note["verb"]), passive=True)
    if here := _HERE.match(text, start):
        yield Predicate(here.start("verb"), here.end(), here.start("verb"), "")
    for found in _STATE.finditer(text, start):
        yield _predicate(text, start, found, base="", passive=True)
    for found in _PERFECT.finditer(text, start):
        if base := verbs.infinitive(found["verb"]) if verbs.participle(found["verb"]) else _BARE.get(found["verb"], ""):
            yield _predicate(text, start, found, base=base, passive=bool(found["been"]))
    for found in (
        *_PASSIVE.finditer(text, start),
        *(each for each in _SINCE.finditer(text, start) if each["adv"] or each["since"]),
    ):
        if verbs.participle(found["verb"]):
            yield _predicate(text, start, found, base=verbs.infinitive(found["verb"]), passive=True)
    yield from _bare(text, start)
    yield from _simple(text, start)


def _simple(text: str, start: int) -> Iterator[Predicate]:
    """The predicates in the simple past; a participle beside a noun has a finite verb behind it («the form sent to A is»)."""
    for found in _ARRIVED.finditer(text, start):
        yield _predicate(text, start, found, base=_BARE.get(found["verb"].split()[0], "go"), passive=False)
    for found in (*_SENT.finditer(text, start), *_PAST.finditer(text, start)):
        begin, end = _clause_start(text, start, found.start()), clause_end(text, found.end())
        if _TASKED.match(text, start, found.start()):
            continue
        alone = not _FINITE.search(text, begin, found.start()) and not _FINITE.search(text, found.end(), end)
        if (found.start() > start or start) and alone:  # behind a label, whoever speaks is the subject
            yield _predicate(text, start, found, base=verbs.infinitive(found["verb"]) or "go", passive=False)


def _bare(text: str, start: int) -> Iterator[Predicate]:
    """The predicates in the past behind names alone, and those behind a thing alone, where the clause has no other verb."""
    if verbs.imperative(text[start:]):
        return
    for found in (*_DID.finditer(text, start), *_CAME.finditer(text, start), *_DONE_BY.finditer(text, start)):
        base, begin = verbs.infinitive(found["verb"]), _clause_start(text, start, found.start())
        if _FINITE.search(text, begin, clause_end(text, found.end())):
            continue
        subject = text[begin : found.start()]
        if found.re is _DID.compiled:
            said = (verbs.working(base) or base in _SHOWN) and bool(_NAMES.fullmatch(subject))
        elif found.re is _CAME.compiled:
            said = bool(_THING.fullmatch(text, start, found.start())) and not _FINITE.search(text, start)
        else:
            said = start > 0 and verbs.working(base) and len(subject) > _LEAST and "(" not in subject
        if said:
            yield _predicate(text, start, found, base=base, passive=found.re is not _DID.compiled)


def named(text: str, start: int, at: int) -> bool:
    """Whether names, or a word for a role, are all that stands before a verb in its clause."""
    subject = text[_clause_start(text, start, at) : at]
    return bool(_NAMES.fullmatch(subject) or _ROLES.fullmatch(subject))


# The base of irregular forms that the verbs' own list does not hold.
_BARE = dict(
    zip(
        "run put set cut gone come left sent won wrote gave ran drew took went came spoke did arrived looked had".split(),
        "run put set cut go go leave send win write give run draw hold go go contact do arrive review meet".split(),
        strict=True,
    )
)


def _predicate(text: str, start: int, found: re.Match[str], *, base: str, passive: bool) -> Predicate:
    begin = _clause_start(text, start, found.start())
    return Predicate(
        found.start(), found.end(), found.start("verb"), base, passive, bool(_NOT.search(text[begin : found.end()]))
    )


def _clause_start(text: str, start: int, at: int) -> int:
    return max((found.end() for found in _CLAUSE.finditer(text, start, at)), default=start)


def clause_end(text: str, at: int) -> int:
    """Where the clause that goes on at a place ends."""
    found = _CLAUSE.search(text, at)
    return found.start() if found else len(text)


def _depends(text: str, start: int, at: int) -> bool:
    """Whether the predicate stands in a subordinate clause, or behind a modal verb."""
    fronted = _FRONTED.match(text, start, at)
    begin = max(_clause_start(text, start, at), fronted.end() if fronted else start)
    return bool(_SUBORDINATE.search(text[begin:at]))
