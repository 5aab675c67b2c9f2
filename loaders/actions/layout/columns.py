"""What the columns of an action table say, told from the words over them in any wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block


class Column(StrEnum):
    """What a column of an action table says."""

    TASK = "task"
    MATTER = "matter"  # the task, where the table as a whole is about actions
    OWNER = "owner"
    DUE = "due"
    STATE = "state"
    TOPIC = "topic"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Task:
    """A row of an action table; cells by their index, None where the table has no such column."""

    index: int  # of the block in its section
    block: Block
    task: int
    owner: tuple[int, ...] = ()
    due: tuple[int, ...] = ()
    state: tuple[int, ...] = ()
    topic: int | None = None


_STRONG_TASK = Regex(
    r"\b(?:actions?|action (?:points?|items?)|tasks?|follow[- ]?ups?|to[- ]?dos?|deliverables?|commitments?"
    r"|next steps?|what|promises?|promised|tâches?|tareas?|tarefas?|acci(?:ón|ones)|aç(?:ão|ões)|acuerdos?"
    r"|compromisos?|encaminhamentos?|quoi)\b",
    re.IGNORECASE,
)
WEAK_TASK = Regex(
    r"\b(?:activit(?:y|ies)|items?|points?|descriptions?|recommendations?|milestones?|outputs?|details?"
    r"|measures?|issues?|subject|topics?|decisions?|agreements?|matters?)\b",
    re.IGNORECASE,
)
_OWNER = Regex(
    r"\b(?:who|whom|owners?|respons\w+|leads?|lead agency|focal points?|assigned(?: to)?|assignees?"
    r"|accountable|in charge|actors?|agency|agencies|organi[sz]ations?|person|by whom|name|names|partners?"
    r"|action by|implement\w+ by|poc|lead by|taken (?:by|on by)|pilotes?|porteurs?|chef de file|encargad[oa]s?|resp)\b",
    re.IGNORECASE,
)
_DUE = Regex(
    r"\b(?:when|due|deadlines?|dates?|by when|time[- ]?(?:line|frame|scale|limit)s?|timing|target|completion"
    r"|eta|end date|until|échéances?|délais?|plazos?|prazos?|fecha|cuándo|quand)\b",
    re.IGNORECASE,
)
_STATE = Regex(
    r"\b(?:status|state|progress|done|completed\??|outcomes?|updates?|results?|closed|achieved|statut|état|avancement"
    r"|situation|situação|estado|(?:where|how) (?:it|they|things|we)(?: all)? (?:stands?|are|is)|how far|(?:latest )?news)\b",
    re.IGNORECASE,
)
_TOPIC = Regex(
    r"\b(?:topics?|subject|agenda item|area|theme|category|issues?|section|project|workstream|programme"
    r"|discussions?|discussed|key points?|notes|summary|agenda|items?|minutes?|minutes of (?:the )?(?:meeting|discussions?)"
    r"|proceedings|deliberations)\b",
    re.IGNORECASE,
)
# «What happened», beside «What was promised».
_HAPPENED = re.compile(
    r"(?:and )?(?:what (?:(?:has |have |had )?(?:actually |since |then )?(?:happened|became|become|came)"
    r"|(?:(?:was|is|were|has been|have been) )?(?:actually |already )?(?:done|achieved|delivered)|(?:we|they) did)"
    r"(?: (?:of (?:it|them)|so far|since|with it|then))?"
    r"|happened|where (?:are )?we (?:are|stand)(?: now)?|how it went|since then)\W*\Z",
    re.IGNORECASE,
)
# Where minutes look back, these tell how a task stands if no other column does.
REMARKS = re.compile(
    r"(?:(?:the |any )?(?:comments?|remarks?|notes?|feedback|responses?|repl(?:y|ies)|follow[- ]?ups?|actions? taken"
    r"|discussions?|implementation)(?: ?[/&] ?| and |\Z))+",
    re.IGNORECASE,
)
TAKEN = re.compile(r"actions? taken\b(?! by)", re.IGNORECASE)  # beside a decision, what became of it
# «Date raised», «Start date»: a day, but not the one by which it is to be done.
_BEGUN = Regex(
    r"\b(?:raised|opened|created|assigned|added|entered|logged|issued|recorded|agreed|requested|reported|start(?:ed|s)?|held|first|last"
    r"|of (?:the )?(?:meeting|issue|origin|entry))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:no|nr|#|ref|id|s/?n|n°|№|min|minute|para)\.?\Z", re.IGNORECASE)
# What heads a column only where it stands alone, most of it in other languages.
_ALONE = {
    **dict.fromkeys(("qué", "que", "o que", "o quê"), Column.TASK),
    **dict.fromkeys(("qui", "quién", "quem", "pilot", "driver", "by", "res"), Column.OWNER),
    **dict.fromkeys(("before", "avant", "antes de", "pour le", "quando", "até"), Column.DUE),
    **dict.fromkeys(("now", "position", "suivi", "seguimiento", "acompanhamento"), Column.STATE),
}
_SCHEDULE = Regex(
    r"\b(?:time|duration|minutes|presenter|speaker|session|e-?mail|telephone|phone|title|position|function)\b", re.IGNORECASE
)


def is_head(word: str) -> bool:
    known = any(pattern.search(word) for pattern in (_STRONG_TASK, WEAK_TASK, _OWNER, _DUE, _STATE, _TOPIC, _SCHEDULE))
    return known or any(pattern.match(word) for pattern in (_NUMBER, REMARKS)) or _alone(word) is not None


def _alone(word: str) -> Column | None:
    """What a word announces that says so only as the whole of a header, or of its part before or behind a slash."""
    if _HAPPENED.match(word):
        return Column.STATE
    parts = (part.strip(" ?.:").casefold() for part in word.split("/"))
    return next((_ALONE[part] for part in parts if part in _ALONE), None)


def column_of(word: str) -> Column:
    """What a header's words announce; «action by» is an owner, «completion date» a day."""
    if not word or _NUMBER.match(word):
        return Column.OTHER
    if alone := _alone(word):
        return alone
    if re.match(r"(?:actions?|tasks?|what)(?:\s+(?:points?|items?))?\s*[/&(]", word, re.IGNORECASE):
        return Column.TASK
    owner, due = _OWNER.search(word), _DUE.search(word)
    if re.search(r"\b(?:status|statut)\b|\bstands?\b", word, re.IGNORECASE):
        return Column.STATE
    if owner and due and re.search(r"\bwhom?\b|/|\band\b|&", word):
        return Column.OWNER
    if due and not re.search(r"\bupdate", word, re.IGNORECASE):
        return Column.OTHER if due[0].casefold().startswith("date") and _BEGUN.search(word) else Column.DUE
    if _STRONG_TASK.search(word) and not re.search(r"\b(?:by|owner|lead|taken by|status)\b", word, re.IGNORECASE):
        return Column.TASK
    if owner:
        return Column.OWNER
    if _STATE.search(word):
        return Column.STATE
    return Column.TOPIC if _TOPIC.search(word) else Column.OTHER
