"""What the columns of a table about tasks say, told from the words over them in any wording.

Names and actions both ask it: whoever stands in the column for owners is somebody, known or not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    STANDING = "standing"  # the state, or the day by which it is due: «Status / Deadline»
    TOPIC = "topic"
    OTHER = "other"


_STRONG_TASK = Regex(
    r"\b(?:actions?|action (?:points?|items?)|tasks?|follow[- ]?ups?|to[- ]?dos?|deliverables?|commitments?"
    r"|next steps?|ways? (?:forward|ahead)|homework|assignments?"
    r"|what|promises?|promised|tâches?|tareas?|tarefas?|acci(?:ón|ones)|aç(?:ão|ões)|acuerdos?"
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
    r"|action by|implement\w+ by|poc|pic|dri|officers?"
    r"|initials|allocated(?: to)?|delegated(?: to)?|handled by|volunteers?|lead by"
    r"|taken (?:by|on by)|pilotes?|porteurs?|chef de file|encargad[oa]s?|resp)\b",
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
_NUMBER = re.compile(
    r"(?:(?:item|action|task|agenda|serial|minute)\s+)?(?:no|nr|number|#|ref|id|s/?n|n°|№|min|minute|para)\.?\Z", re.IGNORECASE
)
# What heads a column only where it stands alone, most of it in other languages.
_ALONE = {
    **dict.fromkeys(("qué", "que", "o que", "o quê"), Column.TASK),
    **dict.fromkeys(
        ("qui", "quién", "quem", "pilot", "driver", "by", "res", "wer", "party", "staff", "team", "contact", "champion"),
        Column.OWNER,
    ),
    **dict.fromkeys(("before", "avant", "antes de", "pour le", "quando", "até"), Column.DUE),
    **dict.fromkeys(("now", "position", "suivi", "seguimiento", "acompanhamento"), Column.STATE),
}
_SCHEDULE = Regex(
    r"\b(?:time|duration|minutes|presenter|speaker|session|e-?mail|telephone|phone|title|position|function)\b", re.IGNORECASE
)

# What was settled is what is to be done, where somebody is put down for it by a day.
_SETTLED = re.compile(r"(?:decisions?|recommendations?|resolutions?|agreements?|undertakings?)\b(?!.*\bby\b)", re.IGNORECASE)
# What is assigned to somebody by a day is a task, whatever the minutes call it: «Description | Due date | Assignee».
_ASSIGNED = re.compile(
    r"(?:assign(?:ees?|ed(?: to)?)|(?:task |action )?owners?|respons\w+(?: \w+)?|who|by whom)\W*\Z", re.IGNORECASE
)
_BY = re.compile(r"(?:due(?: (?:date|by|on))?|by(?: when)?|when|deadline|target(?: date)?|to be done by)\W*\Z", re.IGNORECASE)
_EITHER = re.compile(r"/|&|\band\b|\bor\b")
_NEWS = re.compile(r"(?:latest |general )?updates?\W*\Z", re.IGNORECASE)
_SHORT = 3  # words of a head


def is_head(word: str) -> bool:
    known = any(pattern.search(word) for pattern in (_STRONG_TASK, WEAK_TASK, _OWNER, _DUE, _STATE, _TOPIC, _SCHEDULE))
    begun = len(word.split()) <= 2 and _BEGUN.match(word)
    return known or bool(begun) or any(pattern.match(word) for pattern in (_NUMBER, REMARKS)) or _alone(word) is not None


def is_number(word: str) -> bool:
    """Whether a head says that its column counts the rows or gives their references («No.», «Ref»)."""
    return _NUMBER.match(word.strip(" *:")) is not None


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
        return Column.STANDING if due and _EITHER.search(word) else Column.STATE
    if owner and due and re.search(r"\bwhom?\b|/|\band\b|&", word):
        return Column.OWNER
    if due and not re.search(r"\bupdate", word, re.IGNORECASE):
        return Column.OTHER if due[0].casefold().startswith("date") and _BEGUN.search(word) else Column.DUE
    if _STRONG_TASK.search(word) and not re.search(
        r"\b(?:by|owner|lead|taken by|status|officers?|party|person|holder)\b", word, re.IGNORECASE
    ):
        return Column.TASK
    if owner:
        return Column.OWNER
    if _STATE.search(word):
        return Column.STATE
    return Column.TOPIC if _TOPIC.search(word) else Column.OTHER


def header_of(block: Block) -> list[Column] | None:
    """What the columns are, if the row is a header; None for a row of content."""
    words = [cell.text.strip(" *:") for cell in block.cells]
    strange = sum(not is_head(word) for word in words if word)
    if not block.header and (max((len(word) for word in words), default=0) > 40 or strange > _names_columns(words)):
        return None
    columns = [column_of(word) for word in words]
    if columns.count(Column.TASK) == 1 and any(map(_SETTLED.match, words)):  # «Decision | By | Action taken»
        columns = [Column.STATE if TAKEN.match(word) else kind for word, kind in zip(words, columns, strict=True)]
    if Column.TASK not in columns and {Column.OWNER, Column.DUE} <= set(columns):
        columns = [Column.TASK if _SETTLED.match(word) else kind for word, kind in zip(words, columns, strict=True)]
    if Column.TASK not in columns:
        weak = [index for index, word in enumerate(words) if WEAK_TASK.search(word)]
        if weak and columns[weak[-1]] in {Column.OTHER, Column.TOPIC}:
            assigned = any(map(_ASSIGNED.match, words)) and any(map(_BY.match, words))
            columns[weak[-1]] = Column.TASK if assigned else Column.MATTER
    if has_state(columns[1:]):  # what is told before a task that has a state of its own
        columns = [
            Column.TOPIC if _NEWS.match(word) and Column.TASK in columns[at:] and has_state(columns[at + 1 :]) else kind
            for at, (word, kind) in enumerate(zip(words, columns, strict=True))
        ]
    if block.header and len(words) == 2 and not words[0] and columns[1] is Column.TASK:  # talk, beside what is to be done
        columns[0] = Column.TOPIC
    while columns.count(Column.TASK) > 1:
        columns[columns.index(Column.TASK)] = Column.TOPIC
    return columns if block.header or sum(column is not Column.OTHER for column in columns) >= 2 else None


def has_state(columns: Sequence[Column]) -> bool:
    """Whether a column says how a task stands."""
    return Column.STATE in columns or Column.STANDING in columns


def _names_columns(words: Sequence[str]) -> bool:
    """Whether short words name a task, its owner and more: one beside them that nobody knows is a head, too («Para.»)."""
    told = {column_of(word) for word in words if len(word.split()) <= _SHORT}
    return {Column.TASK, Column.OWNER} <= told and len(words) > _SHORT
