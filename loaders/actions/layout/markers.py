"""What stands before a commitment and is not part of it: «ACTION:», «AP 3», a speaker's initials, a topic and a dash."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphapp.loaders.actions.layout import notes
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.formats.markers import ARROW
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import role as role_of
from graphapp.schema.documents import SectionRole

_ACTION = Regex(
    r"""(?:^|(?<=[.!?;\])*]\s)|(?<=\s\s)|(?<=[-–—]\s)|(?<=\w:\s)
    |(?<=\s)(?=[(\[]?(?:ACTION\b|ACT-\w|Action-[A-Z\d])|[(\[]Action:))[\[(*_\s]*
    (?:(?<!.)(?:[=-]{1,2}>|>>|→)\s*)?
    (?:
      (?:ACTIONS?|Actions?)\s+(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})\s*[-–—:)\]]\s*
      | (?:ACT|ACTION|Action)[-\s](?:[A-Za-z]+-)*\d{2,4}-\s?\d+(?!\d|st|nd|rd|th)\s*:?\s*(?:[-–—]\s+)?(?:Action:\s*)?
      | (?:ACTIONS?|Actions?|actions?(?=\s+(?:item|point)s?\s*[-–—:]\s))
        (?:\s+(?:ITEMS?|POINTS?|[Ii]tems?|[Pp]oints?|[Rr]equired|[Nn]eeded))?
        (?:\s*(?:\#\s*)?\d+(?:\.\d+)*)?\s*(?:[-–—:)]|>{1,3})(?!\d+(?:st|nd|rd|th)\b)\s*
      | (?:ACTION)\s+(?=[A-Z])(?!(?:POINT|ITEM|LIST|LOG)S?\b)
      | (?:ACTION|Action)\s+(?:(?:ITEM|POINT|[Ii]tem|[Pp]oint)\s+)?(?:on|for)\s+(?=[A-Z][^.:]{1,40}?\sto\s)
      | (?<!.)Action\s+(?=[A-Z][\w.’'-]*(?:(?:\s*[,/&]\s*|\sand\s|\s)[A-Z][\w.’'-]*){0,3}\s(?:to|will|shall)\s[a-z])
      | (?:ACTION|Action)\s+(?:ITEMS?|POINTS?|[Ii]tems?|[Pp]oints?)\s+(?=[A-Z@][^.:]{1,40}?\s(?:to|will|shall|should|must)\s)
      | (?:ACTION|[Aa]ction)\s+(?:ITEM|POINT|[Ii]tem|[Pp]oint)\s+(?:is\s+)?(?=to\s+[a-z])
      | (?:ACTION|Action|AI|AP|TODO|To[ -]?[Dd]o)\s+(?=@\w)
      | (?<=[\[(])(?:ACTION|Action|AP|AI|TODO|To[ -]?[Dd]o)(?:\s+(?:ITEM|[Ii]tem|POINT|[Pp]oint))?\s*\#?\d*[\])]\s*[:–—-]?\s+
        (?=\w|@)
      | (?:ACTION|Action)\s+\d+[.)]?\s+
      | AP\s?\#?\d*(?:\s*[-–—:.)]\s*|(?<=\d)\s+)
      | AIs?(?:\s?\#?|-)\d{0,3}\s*[:–—-]\s+(?=@|[A-Z][\w.’'-]*(?:(?:\s*[,/&]\s*|\sand\s|\s)[A-Z][\w.’'-]*){0,3}(?:\s\([^()]*\))?
          (?::\s|\s(?:to|will|shall|should|must)\s)|(?:[A-Z][\w’'-]*\s)?(?!an?\b|the\b|\w+(?:ing|ed|s)\b)[A-Za-z][a-z]+\s(?:the|an?|all|our|up|with|out|and\s[a-z]+)\s)
      | (?:To[ -]?[Dd]o|TO[ -]?DO|TODO|Follow[ -]?up|FOLLOW[ -]?UP|Next\s+steps?|NEXT\s+STEPS?)\s*:\s*
    )""",
    re.VERBOSE,
)
_OPENS = re.compile(
    r"[\W_]*(?:ACTION|Action)(?:\s+(?:ITEM|POINT|[Ii]tem|[Pp]oint))?\s*(?:(?:\#|[Nn]o\.?)\s*)?\d{1,3}(?:\.\d+)*[\W_]*"
    r"|[\W_]*(?:ACTION|Action|AP)(?:\s+(?:REQUIRED|[Rr]equired))?\s*:[\W_]*"
    r"|\[!(?i:todo|task|action)\][-+]?(?:\s.{1,60})?"
)
# «Actions:» on a line of its own: the paragraph below it is one.
_ANNOUNCES = re.compile(
    r"[\W_]*(?:(?:key|new|agreed|main|follow-?up)\s+)?actions?(?:\s+(?:items?|points?))?(?:\s+(?:agreed|required|arising"
    r"|taken))?"
    r"[\s*_]*:[\W_]*",
    re.IGNORECASE,
)
_THEIRS = Regex(
    r"(?:^|(?<=[.!?]\s))[\[(*]*(?P<who>[A-Z][\w.-]*(?:(?:\s+and\s+|\s+)[A-Z][\w.-]*){0,3})['’]s?\s+(?:\w+\s+)?"
    r"(?:actions?|tasks?|to[- ]?dos?|homework|next steps?|jobs?)(?:\s+(?:for|until|by|before)\s+[^:]{2,30})?\s*:\s*"
)
_FOR = Regex(
    r"(?:^|(?<=[.!?]\s))[\[(*]*"
    r"(?:ACTION|Action|Homework|HOMEWORK|Task|To[- ]?do|TODO|AP|AI|Follow[- ]?up|Assigned(?=\s+to\b))"
    r"(?:\s+(?:[Pp]oint|[Ii]tem|POINT|ITEM)s?)?"
    r"(?:\s+(?:needed|required|requested|NEEDED|REQUIRED))?\s*(?:#?\d[\d.-]*\s*)?"
    r"(?:(?:on|for|by|from|of|to(?<=Assigned to)|ON|FOR|BY|FROM)\s+(?P<who>[^:–—]{1,50}?)|[(\[](?P<in>[^()\[\]]{2,50})[)\]])"
    r"\s*(?:[:–—]|(?<=[)\]]\s)-\s)\s*"
    r"|(?:^|(?<=[.!?]\s))(?:\((?=[^()]*\))|\[(?=[^\[\]]*\]))(?:ACTION|Action|AP|AI"
    r"|TODO)\s*:?\s+(?P<inside>[A-Z][^()\[\]:]{1,40})"
    r"[)\]]\s*[:–—-]?\s*(?=\w)"
)
# «AP DA: …», «TODO all: …», «ACTION ITEM Bo: …».
_WHOSE = Regex(
    r"(?:^|(?<=[.!?;:()\])]\s))[\[(*]*"
    r"(?:A[PR]|(?:ACTION|Action)(?:\s+(?:ITEM|POINT|[Ii]tem|[Pp]oint))?|TODO|To[ -]?do|Task)\s+"
    r"(?!\d|(?:Plans?|Points?|Items?|Lists?|Log|Force|Teams?|Groups?|Research|Required|Matrix|Tracker)\b)"
    r"(?P<who>@?[A-Z][^:–—.!?()]{0,50}?(?=\s*:)|[A-Z][\w’'-]*(?:(?:\s*[,/&]\s*|\sand\s|\s)[A-Z][\w’'-]*){0,2}(?=\s[–-]\s)"
    r"|(?:all(?: [a-z]{3,12})?|every(?:one|body))(?=\s*:))\s*[:–-]\s*"
)
# «Agreed action: …», «Points for action: …», «Homework: …»: what would head a list of actions heads one of them.
_HEADED = re.compile(
    r"[^\w\s(\[]{0,3}[\s\[(*_]*(?P<label>[A-Za-z][A-Za-z’'/&-]*+(?:[ -](?![Nn][or]\b)[A-Za-z’'/&]++){0,4}+)"
    r"(?:(?<=ction|CTION)\s+(?:[Nn][or]\.?\s*|#\s*)?\d{1,3})?[\])*_]*(?:\s*:|\s[–—-](?=\s))[\s*_]*(?=[\w@\[(“\"‘'*_])"
    r"(?!(?:all\s)?(?i:due|by|before|until|deadline)\b[^,:;]{0,30}\Z)"  # «Actions: due early May»
)
# «Action plan: adopted», «Action log: see the link»: what such a label names is a paper.
_PAPER = Regex(
    r"\b(?:plans?|logs?|lists?|trackers?|register|tables?|matrix|sheet|summary|overview|recap|deadlines)\Z", re.IGNORECASE
)
# «=> A to share», «-> B: the list»: an arrow and somebody behind it; an arrow alone may mean anything.
_CAP = r"[^\W\d_a-z]"  # a capital of any alphabet
_POINTS = r"(?:^|(?<=[.!?;)]\s))(?:[=-]{1,2}>|>>|→)\s*"
_ARROW = Regex(
    rf"{_POINTS}(?=@?{_CAP}[\w./&+'’-]*(?:(?:\s*(?:,|\band\b|&|\+|/)\s*|\s)@?{_CAP}[\w./&+'’-]*){{0,4}}"
    r"(?:(?:\s[a-z]{4,12})?\s*:\s|,\s+[a-z\d]|\s[–-]\s|\s+(?:to\s+[a-z]|will\s)|\s+\([^()]{2,30}\)\s+to\s+[a-z]))"
    rf"|{_POINTS}(?=(?:all|every(?:one|body)|each)(?: [a-z]{{3,12}})?:\s)"
)
_TRAILING_FOR = Regex(
    r"[\s(\[–—-]*\baction\s*(?:\b(?:on|for|by)\b|:)\s*(?P<who>[^.;()\]]{1,50})[)\]]?\s*\.?\Z"
    r"|\s*[(\[](?:actions?|AP)\s+(?P<in>(?-i:[A-Z])[^.;:()\[\]]{1,50})[)\]]\s*\.?\Z"
    r"|\s*[(\[](?P<up>(?-i:[A-Z])[^.;:()\[\]]{1,50}?)\s+"
    r"(?:volunteer(?:s|ed)?|offered|agreed|(?:is|are) responsible)[)\]]\s*\.?\Z"
    rf"|\s*(?:[=-]{{1,2}}>|→)\s*(?P<at>(?-i:{_CAP})[^.;:()\[\]]{{1,50}}?)\s*\.?\Z",
    re.IGNORECASE,
)
_LEADING_FOR = re.compile(
    r"[\s*_]*[\[(]\s*(?P<who>@?[^\W\d_a-z][^\[\]()]{1,60})(?:\]|\)(?=\s*:|\s+[^\W\d_a-z]))[\s*_:–-]*(?=\w)"
)
# «(0306-2, Bo) call the port»: the task's number, and whose it is.
_REFERRED = re.compile(r"[\s*_]*\(\s*[\w./-]*\d[\w./-]*\s*[,;:]\s*(?P<who>[^\W\d_a-z][^()\[\]]{1,60})\)[\s*_:–-]*(?=\w)")
_DUE_BRACKET = Regex(
    r"\s*[(\[]\s*(?P<who>[^\W\d_a-z][^()\[\]]{1,60}?)[,;:–-]?\s+"
    r"(?:(?<=[;:–-]\s)(?:[a-z]+\s+){1,3})?(?:by|until|before|due|no later than|deadline)\b[^()\[\]]{2,30}[)\]][\s.]*\Z"
)
_ASSIGNED = Regex(r":\s+(?P<who>@?[^\W\d_a-z][^:;!?]{1,70}?)\s*(?:\([^():;!?]*\)\s*)?\Z")
# What a list names somebody for that is no task.
_NO_TASK = Regex(
    r"\b(?:meetings?|calls?|sessions?|venue|present|chair\w*|minutes|attend\w*|apolog\w+|regrets?|contacts?|hosts?"
    r"|speakers?|presenters?"
    r"|facilitators?|moderators?|locations?|places?|dates?|times?|organi[sz]ers?|participants?|members?|partners?"
    r"|donors?|funded|links?"
    r"|author\w*|source|next|from|to|cc|copy|re|subject)\W*\Z",
    re.IGNORECASE,
)
_NUMBER = Regex(
    r"(?:\(\d[\d./-]{2,9}\)|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})*:"
    r"|\d{1,2}(?:\.\d{1,2})+(?=\s+(?:[A-Z]{2,3}[\s/,]|[A-Z][a-z]+\s(?:to|and|will)\b))|\(?[a-z][.)]|[•●▪◦*–-])\s+"
    r"|[•●▪◦*–-](?=[A-Z])"
)
# «T 10-1», «[A3]», «F2:»: the number by which a task is called.
_CODE = re.compile(r"[\[(]?[A-Z]{1,4}[ .-]?\d{1,3}(?:[./-]\d{1,3})?[\])]?(?:\s*[:–—-]|\.)?\s+")
_SIGNS = (
    *("action", "act-", "ap", "ar ", "ai", "to do", "todo", "to-do", "follow", "next step", "task", "homework", "job"),
    *(">", "→", "assign", "forward"),
)
_SPACE = Regex(r"[\s*_~]*")
_TAG = Regex(
    r"(?:\s*(?:[-=]?>|→)?\s*\[\[[^\[\]]*\]\]|\s*:\s+\(?https?://\S+|\s*(?:\b[A-Z]{2,}-ACT(?:ION)?\b"
    r"|\(?https?://\S+))+[\])*\s]*$|[*\s]+$"
)
# A tick without a box is often no more than a bullet.
_TICKED = re.compile(r"\[[xX✓✔]\]|[☑☒]")
_BOXED = re.compile(r"\[[ xX✓✔]?\](?!\()|[☐☑☒❏□]")
_BULLET = Regex(r"(?:[✓✔✅➢➤►→]|[=-]{1,2}>|>>)\s*")


@dataclass(frozen=True, slots=True)
class Marked:
    """Where the words behind a marker begin, and for whom the marker says they are."""

    start: int  # of the marker
    body: int  # of the words behind it
    who: tuple[int, int] | None = None


def marked(text: str) -> list[Marked]:
    """The markers of actions in the text, in order."""
    low = text.lower()
    if not any(sign in low for sign in _SIGNS):
        return []
    found = [Marked(m.start(), m.end(), m.span(m.lastgroup or "who")) for m in _FOR.finditer(text)]
    found += [Marked(m.start(), m.end(), m.span("who")) for m in (*_WHOSE.finditer(text), *_THEIRS.finditer(text))]
    taken = {mark.start for mark in found}
    found += [Marked(head.start(), head.end())] if (head := _headed(text)) and head.start() not in taken else []
    taken = {mark.start for mark in found}
    found += [Marked(m.start(), m.end()) for m in (*_ACTION.finditer(text), *_ARROW.finditer(text)) if m.start() not in taken]
    if text.isupper():  # «NEWS: POLICE ACTION AT SEA» is a title
        found = [mark for mark in found if not mark.start or ":" in text[mark.start : mark.body]]
    return sorted(found, key=lambda mark: mark.start)


def _headed(text: str) -> re.Match[str] | None:
    """The label at the head of a text that as a title would stand over actions."""
    found = _HEADED.match(text)
    if found is None or _PAPER.search(found["label"]) or notes.label(f"{found['label']}:"):
        return None
    return found if role_of(found["label"]) is SectionRole.ACTIONS else None


def close(text: str, mark: Marked, end: int) -> int:
    """Where the words behind a marker end: at the bracket's end, where the marker opens one («Port (ACTION: call them)»)."""
    opened = next((letter for letter in text[mark.start : mark.body] if letter in "(["), "")
    closing = text.find({"(": ")", "[": "]"}.get(opened, "\0"), mark.body, end)
    nested = opened and opened in text[mark.body : max(closing, mark.body)]
    return closing if closing >= 0 and not nested else end


def opens(text: str) -> bool:
    """Whether a heading or a line is a marker and nothing else («Action 3:»), so that what follows is the task."""
    return bool(_OPENS.fullmatch(text))


def announces(text: str) -> bool:
    """Whether a paragraph says nothing but that what stands below it is to be done («Actions:»)."""
    return bool(_ANNOUNCES.fullmatch(text))


def trailing_for(text: str) -> Marked | None:
    """The note «(action: …)» or «action on …» at the end of a text, which says for whom the text is an action."""
    found = _TRAILING_FOR.search(text)
    group = next((each for each in ("who", "in", "up", "at") if found and found[each]), "who")
    return Marked(found.start(), found.end(), found.span(group)) if found and found.start() else None


def leading_for(text: str) -> Marked | None:
    """The bracket «[A, 3 May]» or «(12-3, A)» at the head of a text, which may say whose the words behind are, by when."""
    box = _BOXED.match(text)
    start = box.end() if box else 0
    found = _LEADING_FOR.match(text, start) or _REFERRED.match(text, start)
    return Marked(found.start(), found.end(), found.span("who")) if found else None


def due_bracket(text: str) -> Marked | None:
    """The bracket «(A, by 3 May)» at the end of a text; it says by when, so that what stands before it is to be done."""
    found = _DUE_BRACKET.search(text)
    return Marked(found.start(), found.end(), found.span("who")) if found and found.start() else None


def assigned(text: str) -> Marked | None:
    """What stands behind the last colon of a text and may say whose the task before it is («Posters: A, 25.10.»)."""
    found = _ASSIGNED.search(text)
    task = text[: found.start()] if found else ""
    if found is None or not task or _NO_TASK.search(task) or task.rfind("(") > task.rfind(")"):  # «(lead: A; support: B)»
        return None
    return Marked(len(task), len(text), found.span("who"))


def numbered(marker: str) -> bool:
    """Whether a list item's own marker says that it is an action («Action 1:», «AP 3»)."""
    return bool(re.match(r"(?:actions?|ap|act|to[ -]?do)\b", marker.strip("[(*_ "), re.IGNORECASE)) or bool(
        re.match(r"AP\d", marker)
    )


def boxed(marker: str, text: str) -> bool:
    """Whether a list item is a check box."""
    return bool(_BOXED.match(marker.strip()) or _BOXED.match(text))


def ticked(marker: str, text: str) -> bool:
    """Whether a check box is ticked."""
    return bool(_TICKED.match(marker.strip()) or _TICKED.match(text))


def pointed(text: str) -> bool:
    """Whether an arrow begins a line: it says what comes of the talk above."""
    return ARROW.match(text) is not None


def bare(text: str, start: int = 0, end: int | None = None) -> tuple[int, int]:
    """The stretch without check boxes, numbers, codes and bullets before it, and tags and addresses behind it."""
    end = len(text) if end is None else end
    for lead in (_SPACE, _BOXED, _BULLET, _SPACE, _NUMBER):
        if found := lead.match(text, start, end):
            start = found.end()
    if (found := _CODE.match(text, start, end)) and verbs.imperative(text[found.end() :]):
        start = found.end()
    if found := _TAG.search(text, start, end):
        end = found.start()
    return start, end
