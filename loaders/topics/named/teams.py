"""Groups that are being set up: a section on the «Pier Licences Task Force», which somebody helps to form or is to join.

A group is somebody, and is found as such. While it is being set up it is also a thing that people work on, and its section has
no other name. A meeting that goes through several groups by their titles speaks of their work. Boards, committees and clusters
are left out, and so is a single group that only reports: they meet for everything.
A task force or a sub-group is there for one task, so it is a thing that people work on wherever another group names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate, titled
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.words import content_words
from graphapp.loaders.topics.named.activities import core
from graphapp.loaders.topics.named.presented import stands_over

_NOUN = "subject"
_TEAM = re.compile(
    r"(?P<name>(?:[A-Z][\w&/’'.-]*\s+(?:\([A-Z]{2,6}\)\s+)?(?:(?:and|of|on|for|the)\s+(?=[A-Z][a-z]))*){1,7}"
    r"(?:Working\s+[Gg]roup|WG|Sub-?[Cc]ommittee|[Tt]ask\s+(?:[Ff]orce|[Tt]eam|[Gg]roup)|[Tt]iger\s+[Tt]eam|Interest\s+[Gg]roup))"
)
_TASKED = Regex(
    r"(?<![\w/’'-])(?P<name>(?:[A-Z][\w&/-]*\s+(?:(?:and|of|on|for)\s+(?=[A-Z][a-z]))?){1,6}"
    r"(?:[Tt]ask[\s-]?(?:[Ff]orce|[Tt]eam|[Gg]roup)|[Tt]iger\s+[Tt]eam|[Ss]ub-?(?:[Gg]roup|[Tt]eam)))(?![\w-])(?!\s+[A-Z][a-z])"
)
_SIGN = Regex(r"[Tt]ask[\s-]?[FfTtGg]|[Tt]iger|[Ss]ub-?(?:[Gg]r|[Tt]e)")
_OPENERS = frozenset("the a an our this that its every each any all existing new no one full next similar".split())
_SET_UP = Regex(
    r"(?i)\b(?:form(?:s|ed|ing|ation)?|establish\w*|set(?:ting)?\s+up|creat(?:e|es|ed|ing|ion)|constitut\w+|kick(?:s|ed|ing)?\s+off|"
    r"join(?:s|ed|ing)?|volunteer(?:s|ed|ing)?(?:\s+(?:for|to|as))?|members?\s+(?:of|for)|chair)\b[^.,;:]{0,60}?"
    r"\b(?:this|the|a|an|its|new|as)\s+(?:[\w-]+\s+){0,3}?(?:sub-?committee|committee|(?:working\s+|task\s+|small\s+)?group|task\s+(?:force|team)|wg|members|chair)\b"
)
_PLAIN = frozenset("small new ad hoc technical joint other steering drafting legal finance".split())


def teams(titles: Sequence[Reading], told: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where a group with a section of its own is named."""
    named = [(title, match) for title in (*titles, *filter(stands_over, told)) if (match := _team(title))]
    several = len({match["name"] for _, match in named}) > 1  # the meeting goes through the groups below it
    for title, match in named:
        if not several and not (title.sentence.block_index < 0 and _is_set_up(title, told)):
            continue
        pattern = re.compile(rf"(?<![\w-]){re.escape(match['name'])}(?![\w-])", re.IGNORECASE)
        for reading in (title, *told):
            about = {"heading"} if reading is title else set[str]()
            for span in (m.span() for m in pattern.finditer(reading.sentence.passage.text)):
                evidence = frozenset({"titled", *about})
                yield Candidate(INITIATIVE, _NOUN, _NOUN, reading.sentence, *span, span[1], evidence)


def _team(title: Reading) -> re.Match[str] | None:
    """The group that is all of a title."""
    match = _TEAM.fullmatch(title.sentence.passage.text, *core(title))
    return match if match and _tells(match["name"]) else None


def tasked(readings: Sequence[Reading], head: str) -> Iterator[Candidate]:
    """The candidates of all places where a task force is named, but not of the one that meets: the `head` of the page.

    What is all of a title is left to `teams`.
    """
    for reading in (
        r for r in readings if _SIGN.search(r.sentence.passage.text) and not (r.sentence.block_index < 0 and _team(r))
    ):
        for match in _TASKED.finditer(reading.sentence.passage.text):
            words = list(re.finditer(r"\S+", match["name"]))
            first = next((w for w in words if w[0].casefold() not in _OPENERS), words[0])
            name = match["name"][first.start() :]
            if _tells(name) and name.casefold() not in head.casefold():
                start = match.start("name") + first.start()
                end = match.end("name")
                yield titled(INITIATIVE, _NOUN, reading.sentence, start, end)


def _is_set_up(title: Reading, told: Sequence[Reading]) -> bool:
    """Whether the section tells that somebody forms the group or is to join it."""
    section = title.sentence.section_index
    return any(_SET_UP.search(r.sentence.passage.text) for r in told if r.sentence.section_index == section)


def _tells(name: str) -> bool:
    """Whether a word of the name says what the group is for."""
    words = content_words(name) - lexicon.HOUSEKEEPING - lexicon.BODIES - _PLAIN
    return bool(words - {"subcommittee", "wg", "task", "force", "taskforce", "tiger", "interest", "subgroup"})
