"""When a line that no markup calls a heading is one, and what belongs to a heading's clean text."""

from __future__ import annotations

import re
import unicodedata

from graphapp.loaders.formats.markers import ACTION_LABEL, FACT_LABEL
from graphapp.loaders.passages import without_prefix
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Passage

_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|janvier|février|mars|avril|"
    r"mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
_DAYS = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
DATE_LINE = re.compile(
    rf"\W*{_DAYS}(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:-|–|&|and|to)\s*\d{{1,2}}(?:st|nd|rd|th)?)?\s+(?:of\s+)?(?:{_MONTHS})\b"
    rf"|(?:{_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?P<marker>(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|[A-Z][.)]|[IVX]{1,5}[.)]|(?:items?|agenda items?|"
    r"topic|section|part)\s+\d{1,2}[.:)]?))[\s:–—-]+(?=\S)",
    re.IGNORECASE,
)
# «ACTION Jane to …»: an action that stands on a line by itself, not a heading.
_COMMAND = re.compile(
    r"\W*(?:ACTIONS?|(?i:action) (?:on|for)|DECISION|RESOLUTION|RESOLVED|AGREED|AP\d+)\s+(?!ITEMS?\b|"
    r"POINTS?\b|AND\b)\S+ (?:\S+ )*(?:to|will)\b"
)
# «Due:», «Responsible:»: what stands below says it of the task above, and no section begins.
_NOTE = re.compile(
    r"\W*(?:due(?: date| by)?|deadline|by when|target date|completion date|(?:action )?owners?|responsible(?: person| party)?"
    r"|assigned to|assignees?|action(?:ed)? by|by whom)\s*:\W*",
    re.IGNORECASE,
)
_LONGEST = 110
_FEWEST_TOLD = 5  # words behind a title that stands in the line
_TO_DO = re.compile(
    r"\W*(?:actions?|decisions?|resolutions?|agreed|resolved|motions?|notes?|to do|next steps?)\b", re.IGNORECASE
)


def is_title(text: str) -> bool:
    """Whether a line that is set apart as a whole (bold, say) can be a heading: short, no sentence, no label with a value."""
    if not text or len(text) > _LONGEST or not any(letter.isalpha() for letter in text):
        return False
    if text.endswith((".", ";", ",")) and len(text.split()) > 3:
        return False
    if ACTION_LABEL.match(text) and not text.rstrip().endswith(":"):
        return False
    if _COMMAND.match(text) or _NOTE.fullmatch(text):
        return False
    label = FACT_LABEL.match(text)
    if label and label.end() < len(text.rstrip()):
        return False
    return not (DATE_LINE.match(text) and len(text) < 60) and not re.search(r"https?:|www\.|@\w", text)


def is_run_in(bold: str, rest: str) -> bool:
    """Whether bold words at the head of a paragraph are its title, with no sign behind: «**Site: Ada** The page is new …».

    A person's name in bold says whose words follow, and a sign behind bold words makes them a label.
    """
    words, text = bold.split(), rest.strip()
    titled = len(words) > 1 and is_title(bold) and bold[-1].isalnum() and bold[0].isupper() and not _TO_DO.match(bold)
    told = rest[:1].isspace() and text[:1].isupper() and len(text.split()) >= _FEWEST_TOLD
    return titled and told and (":" in bold or not (is_given_name(words[0]) or all(word[0].isupper() for word in words)))


def split_number(passage: Passage) -> tuple[str, Passage]:
    """A heading's number («3.», «6.1») and its words."""
    found = NUMBERED.match(passage.text)
    if not found or (found["marker"].isdigit() and not passage.text[found.end("marker")].isspace()):
        return "", passage
    mark = found["marker"]
    if (mark.isdigit() and (len(mark) > 2 or DATE_LINE.match(passage.text))) or DATE_LINE.match(passage.text):
        return "", passage
    return mark, without_prefix(passage, found.end())


def without_pictures(passage: Passage) -> Passage:
    """The passage without emoji and other signs at either end."""
    text = passage.text
    start, end = 0, len(text)
    while start < end and _is_picture(text[start]):
        start += 1
    while end > start and _is_picture(text[end - 1]):
        end -= 1
    return passage.part(start, end) if any(letter.isalnum() for letter in text[start:end]) else passage


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) in ("So", "Sk", "Mn", "Cf", "Cn", "Zs") or letter in "%#*_"
