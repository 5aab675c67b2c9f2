"""How minutes say that a thing is given up, or late: the phrases, apart from what they are said of.

Apart from `reports.py` because the two lists grow with every new style of minutes, and nothing else does.
"""

from __future__ import annotations

import re

from graphapp.loaders.regex import Regex

_UNTIL = r"(?:before|until|till|by then|this (?:week|month|quarter|year)|in time|as planned|(?:in|on) (?-i:[A-Z]|\d))"
# «will not be ready before July»: late, and not given up.
_NOT_BEFORE = Regex(
    rf"\b(?:will|would|can|could|is|are)(?: \w+)? ?(?:not|no longer|n['’]t)\b[^.;:]{{0,60}}?\b{_UNTIL}\b", re.IGNORECASE
)
_CANCELLED = Regex(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+\s+)?(?:dropped|cancel+ed|given up|abandoned|withdrawn"
    r"|called off|discontinued|stopped|halted|terminated|scrapped|shelved|obsolete|superfluous|moot)\b"
    r"|\b(?:is|are) (?:now |therefore )?off\b(?=\s*(?:[.,;:]|\Z|because|since|as|for (?:now|good)))"
    r"|\b(?:will (?:therefore |now )?(?:no longer|not|never)|won['’]t)\s+"
    r"(?!(?:yet|be (?!\w+ed\b|(?:held|made|done|sent|written|given|taken|built|drawn|set"
    r"|put|paid|bought|run|led|shown|told)\b)|have|exceed|affect|change"
    r"|need|mean|know|allow|cover|include|only|just)\b)[a-z]+"
    r"|\b(?:not|no longer) (?:to be |being )(?:taken (?:forward|further)|pursued|proceeded with)\b"
    r"|\bno longer (?:needed|required|planned|relevant|necessary|pursued)\b"
    r"|\b(?:agreed|decided|resolved) that\b[^.;:]{2,60}?\b(?:would|will) not\s"
    r"(?!(?:be (?!\w+ed\b)|have|exceed|affect|change|need|mean|know|only|just)\b)"
    r"|\bneeds? no longer (?!worry\b)[a-z]+|\bno longer (?:needs?|has|have) to\b"
    r"|\b(?:decided|agreed|resolved) (?:not to|against)\b"
    r"|\b(?:decided|agreed|resolved) to (?:drop|cancel|abandon|scrap|shelve|discontinue|give up|stop|end)\b"
    r"|\b(?:decided|agreed|resolved) to let (?:it|this|that|them|the \w+) (?:drop|go|rest|lapse|be)\b"
    r"|\b(?:not|nobody|no one) (?:needed|required|necessary|pursued)(?: any ?more)?\b|\bnot [a-z]+ any ?more\b"
    r"|\b(?:there is|saw|sees?|had|has|have) no (?:more |further |longer a )?need (?:for|of|to)\b(?! (?:further )?actions?\b)"
    r"|\bthere (?:will|is going to|shall) be no\b(?! (?:meeting|call|change|more|further|other|delay|problem|cost))"
    r"|\b(?:gave|gives|given|giving) (?:(?:it|this|that|them) )?up\b"
    r"|\b(?:lost|without) (?:its|their|the) (?:object|purpose|point|sense|basis)\b"
    r"|\b(?:could|can) ?not be\s+(?!reached\b|present\b)[a-z]+(?:ed|t|n|d|ne)\b"
    r"|\b(?:is|was|proved|proves|found|deemed|considered) (?:to be )?(?:not (?:possible|feasible|viable|practicable)"
    r"|impossible|infeasible|unfeasible)\b|(?<=[a-z] )not (?:feasible|viable)\b(?=\s*(?:[;.,(]|\Z))"
    r"|\b(?:comes?|came|has come) to nothing\b|\bfell through\b|\bhas fallen through\b"
    r"|\bovertaken by (?:events|developments)\b"
    r"|\b(?:withdrew|withdrawn|abandoned|cancel+ed|dropped|scrapped|shelved|stops|stopped"
    r"|discontinue[sd]|ceased|cancels|drops|withdraws|abandons)\s+(?:it|them|the|its|their|this|his|her|from)\b"
    r"|\A\W*(?:cancel+ed|dropped|withdrawn|abandoned)\b"
    r"|\b(?:cancel+ed|called off|scrapped|shelved|withdrawn)\b"
    r"(?=\s*(?:[.;,(]|\Z|[–—-]\s|(?:because|due|owing|as|since|for|until)\b))",
    re.IGNORECASE,
)
_LATE = Regex(
    r"\b(?:(?:carried|rolled) (?:over|forward)|postponed|delayed|deferred|rescheduled|held up|not yet"
    r"|still (?:ha(?:s|ve) no|(?:being )?awaited|pending|waiting|no"
    r"|to be|outstanding|open|not|in progress|ongoing|being|under|working|missing|lacks?|needs?)|more time|on track|under ?way"
    r"|in progress|ongoing|on hold"
    r"|not (?:been\s+)?(?:started|completed|finished|received|done|available|ready|complete|finali[sz]ed)"
    r"|awaiting|waiting for|overdue|behind schedule|no (?:\w+ )?progress|no (?:further )?action (?:has been "
    r"|was )?taken|taken no action|takes? longer|taken longer|has (?:slipped|stalled)"
    r"|(?:pushed|moved|shifted|put off|put back)(?: back)? (?:to|until|till) (?:the )?"
    r"(?:(?-i:[A-Z])|\d|next|following|end|autumn|spring|summer|winter|early|late|mid|after)[\w-]*"
    r"|(?:is|are|was|were|been) (?:being|moved to|pushed back|extended)"
    r"|(?:is|are|was|were|been) (?:missing|outstanding|stuck|blocked))\b"
    r"|\bneeds? (?:(?:about|at least|some|a|an|one|two|three|four|five|six|\d+|few) ){0,3}?(?:more|another|further)"
    r" (?:\w+ )?(?:time|days?|weeks?|months?)\b|\bneeds? another\b(?= (?:\w+ )?(?:day|week|month|round))"
    r"|\bpending (?:the |a |an |its |their |final |internal |hq |further )*(?:clearance|approval|sign-?off|review"
    r"|signature|funding"
    r"|confirmation|agreement|decision|answer|reply|feedback|comments?|inputs?)\b"
    r"|\bno (?:[\w-]+ ){1,4}yet\b|\bnew (?:date|deadline|target|delivery date)\b|\b(?:is|are) (?:running |somewhat "
    r"|very )?late\b"
    r"|\byet to\b|\A\W*(?:late|delayed|pending|partly|partially)\b|\bat work on\b"
    r"|\b(?:has|have|had|is|are|was|were)(?:n['’]t| not)\s+(?:\w+\s+){0,3}yet\b|\bare not\s*[.;]?\Z|\bpending\b\W*\Z",
    re.IGNORECASE,
)
# A relative clause with a verb of its own has ended before the next one («the store which was asked for is dropped»).
_VERB = Regex(r"\b(?:is|are|was|were|has|have|had|will|would)\b", re.IGNORECASE)


def given_up(text: str, start: int) -> re.Match[str] | None:
    """The words that say that something is given up; None where it is only late, or where they describe or explain."""
    found = _CANCELLED.search(text, start)
    if found is None or _hangs(text, start, found.start()):
        return None
    late = _NOT_BEFORE.search(text, start)
    return None if late and late.start() <= found.start() < late.end() and "no longer" not in late[0] else found


def late(text: str, start: int) -> re.Match[str] | None:
    """The words that say that something is late or under way."""
    found = [each for each in (_LATE.search(text, start), _NOT_BEFORE.search(text, start)) if each]
    return min(found, key=lambda each: each.start(), default=None)


def _hangs(text: str, start: int, at: int) -> bool:
    """Whether the words only give a reason or a condition of something else, or describe a thing («which is dropped»)."""
    before = text[start:at]
    if re.search(r"\b(?:if|since|because|as|unless|so that)\s+[^,;.]*\Z", before, re.IGNORECASE):
        return True
    described = re.search(r"\b(?:(?-i:who)|which|(?<!ed )that)\s+(?P<clause>[^,;.]*)\Z", before, re.IGNORECASE)
    return bool(described and not _VERB.search(described["clause"]))
