"""Deeds that several words name: «set up», «follow up», «get in touch», «ensure that it is sent».

The lists of verbs hold single words. What is here stands for a verb of theirs, so that whoever judges a deed need not know
how many words name it.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions.shapes import verbs

_READY = r"(?:ready|done|finished|available|completed|out|in place|online|cleared|back)"
_THE = r"(?:the|an?|its|their|his|her|our|this|these|it|them|all|that)"
# «have the draft ready», «have it checked», «get it out»: whoever has it so has seen to it.
_HAVE_READY = (
    rf"have\s+(?:{_THE}\s+(?:[\w-]+\s+){{0,6}}?)?(?:\w+\s+){{0,6}}?{_READY}\b"
    r"|have\s+(?:its|their|the|an?|his|her)\s+(?:[\w-]+\s+){1,6}?(?:before|with|in front of)\s+(?:the\s+|all\s+|its\s+"
    r"|their\s+)?(?:(?-i:[A-Z])|members|partners|group|board|committee)"
    r"|have\s+(?:the|its|their|his|her|this|these|it|them|all)\s+(?:[\w-]+\s+){0,6}?(?:[a-z]{3,}ed|written|sent|made"
    r"|checked|built)\b"
    rf"|get\s+(?:it|this|that|them|these|(?:the|its|their|his|her|our)\s+(?:[\w-]+\s+){{1,5}}?)\s*(?:{_READY}|sent"
    r"|published)\b"
)
# «have a ballot on it», «have a first draft by May»: what somebody comes with.
_HAVE_PAPER = (
    r"have\s+(?:an?|the|its|their|his|her|our|some|new|first|another)\s+(?:[\w-]+\s+){0,3}?(?:releases?|versions?|drafts?"
    r"|reports?|proposals?|prototypes?|demos?|plans?|results?|figures|documents?|texts?|papers?|answers?|repl(?:y|ies)"
    r"|decisions?|numbers|data|lists?|maps?|feedback|confirmation|ballots?|motions?|quotes?|quotations?|summary|notes?"
    r"|estimates?|updates?|presentations?|slides|templates?)\b"
)
_PHRASAL = re.compile(
    rf"(?P<ready>{_HAVE_READY})|(?P<bring>{_HAVE_PAPER})|"
    r"(?P<make>set up|put in place|put together|draw up|drawn up|write up|written up|make available|made available)\b"
    r"|(?P<build>(?:make|do) (?:(?:the|an?|some|all|these|those|its|their|our|his|her|any|two|three)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:releases?|changes?|updates?|edits?|corrections?|amendments?|revisions?|adjustments?|modifications?"
    r"|improvements?|fix(?:es)?"
    r"|drafts?|copies|copy|lists?|tables?|maps?|slides|posters?|videos?|recordings?|templates?|prototypes?|bookings?"
    r"|reservations?)\b"
    r"|work(?:ing)? on "
    r"(?:(?:the|an?|its|their|his|her)\s+(?!assumption|basis|principle|premise)[\w-]|(?!being\b)[a-z]{3,}ing\b))"
    r"|(?P<hold>carry out|carried out|roll out|rolled out"
    r"|(?:manage|lead|run|handle)\s+(?:the|this|an?|our|its)\s+(?:[\w-]+\s+){0,2}?(?:process|drafting|writing|review"
    r"|consultation"
    r"|trial|pilot|web ?site|site|account|mailing list|revision|redesign|migration|preparations?|organi[sz]ation|search"
    r"|recruitment|application|registration|logistics))\b|(?P<give>hand(?:ed)? (?:over|out))\b"
    r"|(?P<take>(?:take (?:\w+ ){0,2}?(?:up|forward|over|on|care)|taken (?:up|forward|over)|picked up|followed[- ]up"
    r"|looked into|take (?:the )?lead|come back (?:to|with)|report back"
    r"|(?:circle|loop|go) back(?! over\b)|(?:some )?follow[- ]up|come up with"
    r"|look (?:into|at|for)|find out|go through|see to|step (?:down|in|up)"
    r"|let [^,;.]{1,30}? know)\b)"
    r"|(?P<form>form(?:ed)?\s+(?:(?:an?|the|its|our|their|another|new|some|two|three"
    r"|several)\s+)?(?:[\w-]+\s+){0,4}?(?:sub-?)?(?:groups?|teams?"
    r"|committees?|task ?forces?"
    r"|panels?|boards?|councils?|coalitions?|partnerships?|networks?|consortium)\b)"
    r"|(?P<send>address (?:an?|the|its|this) (?:\w+ )?(?:letter|request|message|note|question|communication|memo\w*|petition)"
    r"|keep (?:(?:the|our) (?:\w+ ){0,2}?\w+|members|partners|us|you|everyone|everybody|all|them|colleagues|each other)"
    r" (?:informed|updated|posted|abreast|in the loop)"
    r"|drop (?:an?|\w+ an?) (?:line|note|mail|e-?mail))\b"
    r"|(?P<do>do(?:ing)?\s+(?:(?:the|some|a|an|our|all|more|two|three)\s+(?!best\b|same\b|rest\b)\w+|(?:it|this|that|so)\b"
    r"(?! (?:again|every|if|when|whenever)\b)))"
    r"|(?P<ensure>(?:ensure|make sure|see to it)\s+(?:that\s+)?[^,;.]{2,60}?\s(?:is|are|be|gets?|has been|have been)\s+"
    r"(?:\w+ly\s+)?(?:sent|shared|circulated|published|posted|uploaded|updated|completed?|added|included|distributed"
    r"|delivered|submitted"
    r"|translated|printed|signed|paid|put|made|written|corrected|recorded|reflected|fixed|done|ready|available|in place)\b)"
    r"|(?P<fetch>(?:make|establish)\s+contact\b|appl(?:y|ied)\s+for\b"
    r"|get\s+(?:more|some|further|in touch|quotes?|quotations?|feedback|information"
    r"|approval|clearance"
    r"|hold|confirmation|permission|clarification|an? (?:quote|quotation|answer|reply|copy|list|update|estimate))\b)"
    r"|(?P<reach>(?:reach\s+out|touch\s+base|get\s+back)\b|(?:be|get|stay|keep)\s+in\s+(?:touch|contact)\s+with\b|(?:write\s+(?:back\s+)?to|meet\s+with)\s+(?:(?:the|our|its|their|his|her|all)\b|(?-i:[A-Z])))"
    r"|(?P<request>ask\s+(?!(?:for|about|if|whether|how|why|what|us|me|you)\b)[^,;.?]{2,60}?\s+to\s+[a-z])"
    r"|(?P<check>see\s+(?:if|whether|(?:what|how|who|which|where)\s+(?:to|can|could|might|else))\b|keep\s+an\s+eye\s+on\b)"
    r"|(?P<tell>give\s+(?:(?:\w+\s+)?an?\s+(?:\w+\s+)?(?:update|overview|presentation|talk|briefing|demo|demonstration|training"
    r"|report)|feedback|notice)\b"
    r"|(?:point|direct|refer)\s+(?:them|him|her|us|people|users|members|(?:the|all)\s+[a-z]+|(?-i:[A-Z])\w+)\s+to\b)"
    r"|(?P<talk>have (?:(?:an?|another|some|more|our) )?(?:\w+ |\(\w+\) )?"
    r"(?:chat|talk|vote|interviews?|discussion|call|meeting|look|word|conversation|session|exchange|catch-?up)\b)"
    r"|(?P<run>(?:turn|switch)(?:ed)? (?:on|off)\b|try (?:(?:it|this|that|them|these) )?out\b"
    r"|run (?:an?|the|another|its|their) (?:[\w-]+ )?(?:poll|survey|trainings?|workshops?|sessions?|tests?"
    r"|checks?|query|queries|webinar"
    r"|pilot|trial|analysis|simulation|exercise|campaign|vote|consultation|script|model)\b)"
    r"|(?P<pass>give (?:the|its|their|his|her|all|this|these"
    r"|any) [\w-]+(?: [\w-]+){0,3}? (?:back )?to (?:the )?(?-i:[A-Z]|members|partners|board|group|secretariat|chair))"
    r"|(?P<serve>(?:act|serve)\s+as\b(?!\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:standards?|basis|bridge|guide|model|reference|framework|platform|hub)\b)|(?:stand|step|sit|fill)\s+in\s+for\b|deputi[sz]e\b"
    r"|(?:be|sit|serve)\s+on\s+(?:the|our|an?|its)\s+(?:[\w-]+\s+){0,3}?(?:panel|jury|board|committee|group|bureau|team)\b"
    r"|be\s+(?:(?:the|an?|our|its|their|one of the)\s+)?(?:(?:main|next|new|joint|single)\s+)?(?:"
    r"moderator|facilitator|hosts?|scribes?|(?:note|minute)-?\s?takers?|rapporteurs?|liaisons?|focal\s+points?|points?\s+person"
    r"|(?:point\s+of\s+)?contact|contact\s+(?:point|person)|spokes(?:person|man|woman)|time-?keeper|reviewers?|mentors?"
    r"|go-between"
    r"|(?:chair|lead)(?=\s+(?:for|of|at)\s+(?:the\s+|our\s+)?(?:next|following|coming|upcoming|\d|[A-Z]\w+)\s))\b)"
    r"|(?P<load>(?:put|putting|placed?|loaded|load|posted)\s+(?:\w+\s+){0,7}?(?:on|onto|in)\s+(?:(?:the|our|its|their)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:portal|web ?site|page|drive|folder|repo(?:sitory)?|server|wiki|platform|hub|agenda|calendar"
    r"|git(?:hub|lab))|(?:the\s+)?wiki|git(?:hub|lab)|sharepoint|dropbox|zenodo|google\s+drive)\b)",
    re.IGNORECASE,
)
_GERUND = re.compile(r"[a-z]{2,}ing\b", re.IGNORECASE)
_FAR = 120  # letters behind a verb in which its other words stand
_DEED = {
    "ready": "complete",
    "bring": "pass",
    "make": "create",
    "build": "create",
    "form": "establish",
    "hold": "conduct",
    "give": "hand",
    "take": "follow",
    "send": "send",
    "fetch": "obtain",
    "reach": "contact",
    "request": "request",
    "check": "check",
    "tell": "present",
    "load": "upload",
    "do": "create",
    "ensure": "complete",
    "talk": "discuss",
    "run": "conduct",
    "pass": "hand",
    "serve": "serve",
}


def deed(text: str, at: int, *, made: bool = True) -> str:
    """The verb that the words at a place stand for («set up»: create), or an empty string; `made`: «do a list» makes one."""
    found = _PHRASAL.match(text, at) or _of_gerund(text, at)
    return _DEED[found.lastgroup or ""] if found and (made or found.lastgroup != "do") else ""


def _of_gerund(text: str, at: int) -> re.Match[str] | None:
    """The same of a deed that is told as one goes on («will be looking into it»)."""
    word = _GERUND.match(text, at)
    stem = verbs.infinitive(word[0]) if word else ""
    return _PHRASAL.match(f"{stem}{text[word.end() : word.end() + _FAR]}") if word and stem else None


def base(verb: str, text: str, at: int) -> str:
    """The verb itself, or what the words at its place stand for where it alone is no work («form a task force»: establish)."""
    return verb if verbs.working(verb) and verb != "keep" else deed(text, at) or verb
