"""What a short note says of the task it stands beside, in the many words that note-takers have for it.

Apart from `reports.py`, which reads sentences about anything: a note is known to be of its task, so that «not taken forward»,
«NFA» or «in place» say enough. The task is needed all the same: «removed» ends a task, unless the task was to remove something.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions import text as words_of
from graphapp.schema.life import State

_OF = (
    r"(?:(?:this|it|that|they|these|(?:the |this |these )?(?:action|item|task|point|matter)s?(?: point| item)?"
    r"|status)\s*:?\s+)?"
)
_LINK = (
    r"(?:(?:is|are|was|were|has been|have been|had been|has|have|now|already|all|both|therefore|thus|hence|since|considered"
    r"|deemed|marked(?: as)?|noted as|agreed(?: as)?|regarded as|confirmed(?: as)?|reported(?: as)?)\s+)*"
)
# Where such words end, or go on to say when, where and why.
_END = (
    r"(?=\s*(?:[.,;:!()\[\]–—/]|-\s|\Z|\d"
    r"|(?:on|at|in|as|since|because|due|and|so|see|via|by|with|last|yesterday|today|here|for now)\b))"
)
_THERE = (
    r"(?:available(?=\s+(?:(?:now )?(?:on|at|in|via|through|here|online)"
    r"|from (?:the |our |its )?(?:web|site|https?|\w+ (?:page|site)))\b))"
)
# «Status: sent on 3 May», «Update: the port answered»: what a note says stands behind it.
_LABEL = re.compile(r"\W*(?:status|update|outcome|result|progress)\s*:\s*(?=\S)", re.IGNORECASE)
_CLOSED = re.compile(
    rf"\W*{_OF}{_LINK}(?:done|completed?|finished|closed(?: out)?|discharged|actioned|dealt with|taken care of|carried out"
    r"|attended to|executed|concluded|complied with|approved|adopted|received|addressed|handled|sorted(?: out)?|signed off"
    r"|ticked off|wrapped up|happened|took place|taken place|in place|live|up and running"
    rf"|no longer (?:open|outstanding|pending)|{_THERE}){_END}"
    rf"|\W*(?:agreed (?:that )?)?{_OF}(?:can|may|could|should|is to)\s+(?:(?:now|therefore|thus|also)\s+)*be\s+"
    r"(?:closed|considered (?:closed|complete|done)|marked (?:as )?(?:closed|complete|done))\b"
    r"|\W*(?:agreed|decided|propose[ds]?|recommend(?:ed|s)?) (?:to|that we) (?:close|mark as (?:done|complete))\b"
    r"|\W*(?::(?:white_check_mark|heavy_check_mark|ballot_box_with_check|check):|👍|\[?x\]\W*\Z|[✓✔✅☑]\W*\Z|100 ?%|yes\W*\Z)"
    r"|\W*(?:agreed closed|close(?: (?:the |this )?(?:action|item|task))?|ticked?)\W*\Z",
    re.IGNORECASE,
)
_MOOT = re.compile(
    r"\b(?:no longer|not)\s+(?:(?:being|to be)\s+)?(?:needed|required|necessary|relevant|applicable|pursued)\b", re.IGNORECASE
)
_PURSUED = r"(?:taken (?:forward|further)|pursued|proceeded with)"
_GIVEN_UP = re.compile(
    rf"\W*{_OF}{_LINK}(?:lapsed|void|redundant|unnecessary|moot|superfluous|out of date|no longer valid|obsolete"
    r"|obe|not (?:feasible|possible|viable|practicable)|declined|superseded|superceded|overtaken"
    rf"|(?:no longer|not)\s+(?:(?:to be|being|be|going to be)\s+)?(?:{_PURSUED}|proceeding|going ahead|needed|required"
    r"|necessary|relevant|applicable|followed up))\b"
    r"|\W*(?:drop|scrap|cancel|strike(?: off| out)?|delete|remove)(?: (?:it|this|(?:the |this )?(?:action|item|task)))?"
    r"(?: from (?:the )?(?:action |task )?(?:list|log|tracker|register))?\W*\Z"
    rf"|\W*{_OF}(?:will|would|shall|to)\s+(?:not|no longer)\s+be\s+(?:{_PURSUED}|done|made|held|continued|implemented)\b"
    r"|\W*(?:no (?:further |more )?(?:action|work|follow[- ]?up)(?: (?:is |was )?(?:required|needed|necessary|to be taken"
    rf"|proposed|planned))?|nfa|n/a|not applicable)(?: at this (?:time|stage|point))?{_END}"
    r"|\W*(?:agreed|decided|resolved) (?:not to (?:pursue|proceed|go ahead|take (?:this|it) (?:forward|further))"
    r"|to (?:drop|delete|remove|abandon|cancel))\b"
    rf"|\W*{_OF}{_LINK}(?:merged|combined|joined|subsumed|incorporated|integrated|folded|rolled|absorbed|replaced)\s+"
    r"(?:with(?:in)?|into|in|by|under)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:actions?|items?|points?|tasks?|ap|ai|no\.?|#)\s?#?[\d.]*\d?\b",
    re.IGNORECASE,
)
_STRUCK_OFF = re.compile(
    rf"\W*{_OF}{_LINK}(?P<deed>removed|deleted|struck(?: off| out)?|crossed (?:off|out)|taken off)"
    r"(?:\s+(?:from )?(?:the |this )?(?:(?:action|tracker|task|to-?do) )?(?:list|log|tracker|register|table|agenda|actions?))?"
    rf"{_END}",
    re.IGNORECASE,
)
# Somebody else has it now; it is as open as it was.
_PASSED_ON = re.compile(
    rf"\W*{_OF}{_LINK}(?P<deed>transferred|handed(?: over)?|passed(?: on)?|moved|reassigned|reallocated|assigned|delegated"
    r"|referred|escalated)\s+(?:on )?to\b",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(
    rf"\W*{_OF}(?:(?:is|are|was|were|still|now|currently)\s+)*(?:being\s+(?:\w+ly\s+)?[a-z]{{3,}}(?:ed|t|n|ne)\b"
    r"|(?:mostly|largely|nearly|almost|half|partly|partially|substantially|more or less)\s+[a-z]+"
    r"|rolled (?:over|forward)|parked|in (?:train|the (?:works|pipeline|making))|wip|work in progress"
    r"|to be (?:\w+ly )?[a-z]+|will (?:be|have)\b"
    r"|(?:carry|carried|roll|keep) (?:over|forward|open)|c/f"
    r"|(?:is |now )?on (?:the |this |today['’]s |tonight['’]s |our )?agenda"
    r"|(?:see|under|cf\.?) (?:also )?(?:the |agenda )?(?:items?|points?|sections?|minutes?|agenda)\b"
    r"|no (?:update|progress|change|news)\b"
    r"|nothing (?:to report|new|yet))"
    r"|(?:about |around |some |ca\.? |approx\w*\.? )?"
    r"(?:(?!100\b)\d{1,3} ?(?:%|per ?cent)|(?P<some>\d+) (?:out )?of (?!(?P=some)\b)\d)"
    r"|[^.;]{0,40}\?\W*\Z",
    re.IGNORECASE,
)


def label_end(note: str) -> int:
    """Where the words of a note behind «Status:» and its like begin."""
    found = _LABEL.match(note)
    return found.end() if found else 0


def said(task: str, note: str) -> State | None:
    """How the task stands by the first words of a note on it; None where they say it in other words, or not."""
    note = note[label_end(note) :]
    if _UNDER_WAY.match(note) or _is_passed_on(task, note):
        return State.OPEN
    if _GIVEN_UP.match(note):
        return State.CANCELLED
    if struck := _STRUCK_OFF.match(note):
        return State.DONE if _is_in(struck["deed"], task) else State.CANCELLED
    if _CLOSED.match(note):
        return State.CANCELLED if _MOOT.search(re.split(r"[.;]", note, maxsplit=1)[0]) else State.DONE
    return None


def _is_passed_on(task: str, note: str) -> bool:
    found = _PASSED_ON.match(note)
    return found is not None and not _is_in(found["deed"], task)


def _is_in(deed: str, task: str) -> bool:
    """Whether the task was to do that very deed."""
    return bool(words_of.content_words(deed.split()[0]) & words_of.content_words(task))
