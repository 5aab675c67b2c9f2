"""What can stand at the start of a line: list markers, numbers of headings, labels.

One module, because the layout reader, the Markdown reader and the Word reader must agree on what «1.», «a)» or «Present:»
means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from graphapp.loaders import states
from graphapp.loaders.formats.signs import ARROWS

_BULLETS = "•●○◦▪▫■□◆◇►▶➢➤✓✔☐☑☒✗✘·∙‣⁃\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d–—*+-"
_BOX = r"\[[ xX✓]?\]"
BULLET = re.compile(
    rf"\\?(?P<marker>[{re.escape(_BULLETS)}](?:[ \t\u00a0]+{_BOX})?|{_BOX}|"
    rf"o(?=[ \t\u00a0]+[A-Z0-9\"“(\[])|§(?=[ \t\u00a0]+\D))(?:[ \t\u00a0]+|(?<=[•●○▪■➢✓☐☑\uf0b7\uf0a7])(?=\w))(?=\S)"
)
# «→ Ada writes to the port»: an arrow begins what comes of the talk above it, and is kept, since it says so.
ARROW = re.compile(rf"(?:[{ARROWS}]\ufe0f?|[=-]{{1,2}}>)[ \t\u00a0]*(?=[^\W\d_]|@)")
# «[DONE]   Bo - chart of the bay» begins a line as an arrow does.
STATE = re.compile(rf"\[(?:{states.ANY}|open)\][ \t\u00a0]+(?=\w)", re.IGNORECASE)
NUMBER = re.compile(
    r"(?P<marker>(?:\d{1,2}(?:\.\d{1,2}){1,4}[.)]?|\d{1,3}[.)]|\(\d{1,3}\)|\(?(?:[ivx]{1,5}|[a-zA-Z]|[IVX]{1,4})\)|(?:[ivx]{2,5}|[a-z]|[IVX]{1,4}|[A-H])\.))"
    r"(?:[ \t\u00a0]+|(?<!\b[A-H]\.)(?=[A-Z][a-z]))(?=\S)"  # «C.Reed» is somebody, «3.Reeds» the third point
)
PLAIN_NUMBER = re.compile(r"\d{1,2}[.)]")  # the marker of an item in a list by numbers
TAGGED = re.compile(
    r"(?P<marker>(?:AP|AI|AR|ACT|Action(?: (?:Point|Item))?|Decision|Task|"
    r"Item|(?-i:R(?=\d{1,2}[.:)])|A(?=\d{1,2}[.:)]?[ \t]+[\[A-Z\d@])|\#(?=\d)))"
    r"[ -]?#?(?:\d{2,4}(?:[./-]\d{1,3}){1,3}|\d{1,3})[.:)]?)[ \t\u00a0]*[-–—:.]?[ \t\u00a0]+(?=\S)",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?P<label>[^\W\d_][\w’'/&.()-]*(?:[ \u00a0][\w’'/&().,-]+){0,4}?)[ \u00a0]?:(?=\s|$)")
ACTION_LABEL = re.compile(
    r"\W*(?:actions?(?: (?:points?|items?))?|to[ -]?do|decisions?|resolutions?|resolved)\b[^:.–—-]{0,24}[:–—-]\s", re.IGNORECASE
)
# «Action points» with nothing behind it: what stands above a list does not go on with the line before.
_OVER_ACTIONS = re.compile(
    r"\W*(?:(?:key|new|agreed|main) )?(?:actions? (?:points?|items?)|next steps)[\s:*_]*\Z", re.IGNORECASE
)
_FACT_LABELS = (
    "date|time|place|location|venue|where|when|present|attendees|attendance|participants|in "
    "attendance|members present|apologies|regrets|absent|excused|chair|"
    "chairs|chairperson|co-chairs?|facilitators?|moderator|secretary|secretariat|minutes|"
    "minute[ -]taker|minutes by|minutes taken by|note[ -]?taker|notes by|notes taken by|"
    "scribes?|author|recorder|rapporteur|organi[sz]ers?|host|hosts|project|subject|topic|webinar "
    "topic|recording|recording note|next meeting|date of next meeting|"
    "meeting|meeting date|action|actions|action by|owner|deadline|due|due date|responsible|at (?:the )?charge(?: of)?|decision|"
    "decisions|status|updates?|note|nb|from|to|cc|re|duration|link|zoom|"
    "agenda|speakers?|presenter|date and time|date/time|date & time|distribution|observers?|guests?|"
    "invited|absentees|participating (?:organi[sz]ations|agencies|partners)|(?:organi[sz]ations|agencies|partners) present|"
    "absent with apolog(?:y|ies)|apologies for absence|resolution|follow[ -]up|"
    "date et lieu|lieu|présents|participantes|fecha|lugar|asistentes|ort|datum|teilnehmer"
)
FACT_LABEL = re.compile(rf"(?:{_FACT_LABELS})(?: ?\([^)]*\))?[ \u00a0]?:(?=\s|$)", re.IGNORECASE)
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)


def marker(text: str, start: int = 0) -> tuple[str, int] | None:
    """The list marker that stands at a place of a text, and where the text behind it begins."""
    for pattern in (TAGGED, NUMBER, BULLET):
        if found := pattern.match(text, start):
            return found["marker"], found.end()
    return None


def is_number(mark: str) -> bool:
    """Whether a marker counts («1.», «a)», «iv.») and is not a mere bullet."""
    return any(letter.isalnum() for letter in mark) and mark != "o" and not mark.startswith("[")


def readings(mark: str) -> list[tuple[str, int | None]]:
    """What a marker can be: the kind of list it belongs to, and its number there. «i.» is the "
    "first of one, the ninth of another."""
    if not is_number(mark):
        return [("[]" if mark.startswith("[") else mark[:1], None)]
    body = mark.strip("().")
    form = mark.replace(body, "", 1)
    if body.isdigit():
        return [(f"1{form}", int(body))]
    parts = body.split(".")
    if len(parts) > 1 and parts[-1].isdigit():
        return [(".".join("1" * len(parts)), int(parts[-1]))]
    found: list[tuple[str, int | None]] = []
    if number := _roman(body):
        found.append((f"{'i' if body.islower() else 'I'}{form}", number))
    if len(body) == 1:
        found.append((f"{'a' if body.islower() else 'A'}{form}", ord(body.lower()) - 96))
    return found or [("tag", None)]


def family(mark: str) -> str:
    """The likeliest kind of list that a marker belongs to («1.», «1)», «a.», «i.», «•»)."""
    return readings(mark)[0][0]


def ordinal(mark: str) -> int | None:
    """The likeliest number that a marker counts to."""
    return readings(mark)[0][1]


def follows(mark: str, before: str) -> bool:
    """Whether a marker counts on from another, or is another bullet of its kind."""
    return any(
        kind == other and (number is None or (last is not None and number == last + 1))
        for kind, number in readings(mark)
        for other, last in readings(before)
    )


def _roman(body: str) -> int:
    """The value of a small Roman number; 0 where it is none."""
    if not _ROMAN.fullmatch(body):
        return 0
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in body.lower()]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))


def is_label(text: str, start: int = 0) -> bool:
    """Whether a line begins like «Present:», «Date and time:», «Action (chair):»."""
    return any(label.match(text, start) for label in (FACT_LABEL, ACTION_LABEL, _OVER_ACTIONS))


def counting_on(numbers: Sequence[tuple[int, int]], fit: Set[int], last: int = 0) -> list[int]:
    """The places that count on from one another behind `last`, 1, 2, 3; of several with one number the first that is fit.

    Each pair is a place and its number.
    """
    chosen: list[int] = []
    while True:
        later = [index for index, number in numbers if number == last + 1 and (not chosen or index > chosen[-1])]
        if not later:
            return chosen
        chosen.append(next((index for index in later if index in fit), later[0]))
        last += 1
