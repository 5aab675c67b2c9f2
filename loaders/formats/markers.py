"""What can stand at the start of a line: list markers, numbers of headings, labels.

One module, because the layout reader, the Markdown reader and the Word reader must agree on what «1.», «a)» or «Present:»
means.
"""

from __future__ import annotations

import re

_BULLETS = "•●○◦▪▫■□◆◇►▶➢➤✓✔☐☑☒✗✘·∙‣⁃\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d–—*+-"
_BOX = r"\[[ xX✓]?\]"
BULLET = re.compile(
    rf"(?P<marker>[{re.escape(_BULLETS)}](?:[ \t\u00a0]+{_BOX})?|{_BOX}|o(?=[ \t\u00a0]+[A-Z\"“(\[]))(?:[ \t\u00a0]+|(?<=[•●○▪■➢✓☐☑\uf0b7\uf0a7])(?=\w))(?=\S)"
)
NUMBER = re.compile(
    r"(?P<marker>(?:\d{1,2}(?:\.\d{1,2}){1,4}[.)]?|\d{1,3}[.)]|\(\d{1,3}\)|\(?(?:[ivx]{1,5}|[a-zA-Z]|[IVX]{1,4})\)|(?:[ivx]{2,5}|[a-z]|[IVX]{1,4}|[A-H])\.))"
    r"(?:[ \t\u00a0]+|(?=[A-Z][a-z]))(?=\S)"
)
TAGGED = re.compile(
    r"(?P<marker>(?:AP|AI|Action(?: (?:Point|Item))?|Decision|Task|Item)[ -]?#?\d{1,3}[.:)]?)[ \t\u00a0]*[-–—:.]?[ \t\u00a0]+(?=\S)",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?P<label>[^\W\d_][\w’'/&.()-]*(?:[ \u00a0][\w’'/&().,-]+){0,4}?)[ \u00a0]?:(?=\s|$)")
ACTION_LABEL = re.compile(
    r"\W*(?:action(?: (?:point|item))?s?|to[ -]?do|decisions?|resolutions?|resolved)\b[^:.–—-]{0,24}[:–—-]\s", re.IGNORECASE
)
_FACT_LABELS = (
    "date|time|place|location|venue|where|when|present|attendees|attendance|participants|in attendance|members present|apologies|regrets|absent|excused|chair|"
    "chairs|chairperson|co-chairs?|facilitators?|moderator|secretary|secretariat|minutes|minute[ -]taker|minutes by|minutes taken by|note[ -]?taker|notes by|notes taken by|"
    "scribes?|author|recorder|rapporteur|organi[sz]ers?|host|hosts|project|subject|topic|webinar topic|recording|recording note|next meeting|date of next meeting|"
    "meeting|meeting date|action|actions|action by|owner|deadline|due|due date|responsible|decision|decisions|status|updates?|note|nb|from|to|cc|re|duration|link|zoom|"
    "agenda|speakers?|presenter|date and time|date/time|date & time|distribution|observers?|guests?|invited|absentees|apologies for absence|resolution|follow[ -]up|"
    "date et lieu|lieu|présents|participantes|fecha|lugar|asistentes|ort|datum|teilnehmer"
)
FACT_LABEL = re.compile(rf"(?:{_FACT_LABELS})(?: ?\([^)]*\))?[ \u00a0]?:(?=\s|$)", re.IGNORECASE)
_ROMAN = re.compile(r"\(?[ivxIVX]+[.)]")


def marker(text: str, start: int = 0) -> tuple[str, int] | None:
    """The list marker that stands at a place of a text, and where the text behind it begins."""
    for pattern in (TAGGED, NUMBER, BULLET):
        if found := pattern.match(text, start):
            return found["marker"], found.end()
    return None


def is_number(mark: str) -> bool:
    """Whether a marker counts («1.», «a)», «iv.») and is not a mere bullet."""
    return any(letter.isalnum() for letter in mark) and mark != "o" and not mark.startswith("[")


def family(mark: str) -> str:
    """The kind of a marker: those of one list are of one kind («1.», «1)», «a.», «i.», «•»)."""
    if not is_number(mark):
        return mark[:1] if not mark.startswith("[") else "[]"
    body = mark.strip("().")
    if body.isdigit():
        return "1" + mark.strip("0123456789")
    if "." in body and body.replace(".", "").isdigit():
        return "1.1" + ".1" * (body.count(".") - 1)
    if _ROMAN.fullmatch(mark) and len(body) > 1:
        return ("i" if body.islower() else "I") + mark[-1]
    return ("a" if body.islower() else "A") + mark[-1] if len(body) == 1 else "tag"


def ordinal(mark: str) -> int | None:
    """The number that a marker counts to («c)» is 3, «iv.» is read as a letter's neighbour and gives None)."""
    body = mark.strip("().")
    if body.isdigit():
        return int(body)
    if len(body) == 1 and body.isascii() and body.isalpha():
        return ord(body.lower()) - 96
    return None


def is_label(text: str, start: int = 0) -> bool:
    """Whether a line begins like «Present:», «Date and time:», «Action (chair):»."""
    return FACT_LABEL.match(text, start) is not None or ACTION_LABEL.match(text, start) is not None
