"""Unknown organisations told by who belongs to them: «Ada Bell (Reedmat) presented», «a librarian at Heron House».

A name by itself may be anything; behind somebody, in a bracket or as where a post is held, it is whom that person came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.attendance.shapes import Shape, shape
from graphapp.loaders.initials import fits
from graphapp.loaders.names.bodies.attending import plausible
from graphapp.loaders.names.bodies.cued import ANYTHING, is_free
from graphapp.loaders.names.bodies.dealings import STARTERS
from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_meant
from graphapp.loaders.names.matching.people import FULL, PART
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_WORD = r"(?>[A-ZÀ-ÞĀ-ɏ][\w’'&]*+(?:[.-]\w++)*+)"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:(?:of|for|and|the|de|du)\s){{0,2}}{_WORD}){{0,4}})"
_BEHIND_PERSON = Regex(rf"(?P<who>{FULL})\s\((?P<name>[^\W\d_][^()\[\]:;]{{1,50}})\)")
# «Ada (QuayLink)», «Ada (Reedmat) asked»: behind a first name alone a word may be a place, unless a verb says who speaks.
_BEHIND_FIRST = Regex(
    r"(?<![\w.’'-])(?P<who>[A-Z][a-zà-ÿ]{2,})\s\((?P<name>[A-Z][A-Za-zà-ÿ&-]{2,}(?:\s[A-Z][A-Za-zà-ÿ&-]+){0,3})\)"
    r"(?P<speaks>\s+(?:asked|said|presented|noted|reported|explained|suggested|mentioned|shared|raised|proposed|offered|confirmed|agreed|added|"
    r"can|will|has|is\s+[a-z]+ing|to\s+[a-z]+)\b)?"
)
_POST = Regex(
    r"\b(?:worker|manager|director|officer|engineer|lead|leader|professor|scientist|researcher|coordinator|consultant|analyst|"
    r"architect|librarian|developer|advis[eo]r|specialist|fellow|student|president|founder|lecturer|nurse|teacher|economist|postdoc|"
    r"Worker|Manager|Director|Officer|Engineer|Lead|Leader|Professor|Scientist|Researcher|Coordinator|Consultant|Analyst|Architect|"
    r"Librarian|Developer|Advis[eo]r|Specialist|Fellow|Student|President|Founder|Lecturer|Nurse|Teacher|Economist|CEO|CTO)"
    rf"\s+at\s+(?:the\s+)?{_NAME}"
)
_WORKS = Regex(
    rf"\b(?:[Hh]e|[Ss]he|I|who|(?P<who>{PART}))\s+(?:(?:now|also|currently|previously)\s+)?"
    rf"(?:works?|worked|is\s+(?:now\s+)?(?:employed|working)|was\s+(?:employed|working))\s+(?:for|at|by)\s+(?:the\s+)?{_NAME}"
)
# Behind such a bracket, or in it, stands what somebody is or talks of, not from where.
_ROLE = Regex(
    r"(?i)\b(?:chair\w*|co-?chair|vice|lead(?:er)?|co-?lead|speaker|treasurer|secretary|director|manager|coordinator|officer|editor|host|"
    r"facilitator|moderator|scribe|minutes?|notes|rapporteur|president|member|alternate|proxy|deputy|acting|remote(?:ly)?|online|phone|zoom|"
    r"virtual|present|absent|apologies|invited|guest|observer|candidate|retired|student|phd|mp|author|twitter|github|slack|"
    r"liaison|primary|secondary|elected|"
    r"contact|presenter|reporter|via|until|from|since|in|on|was|is|to|has|new|he|she|they|him|her|page|item|section|action|task|see|"
    r"version|draft|part|day|week|session|professor|fellow|engineer|consultant|expert|mr|ms|mrs|dr|topic|tbc|tba|tbd)\b|\d{2}"
)
_WHOSE = re.compile(r"[’']s\s+")
_THING = Regex(
    r"(?i)\b(?:project|programme|program|plan|review|survey|report|study|system|portal|platform|framework|strategy|monitoring|assessment|tool|"
    r"index|database|registry|standard|protocol|guidelines?|agreement|initiative|repository|dashboard|matrix|form|workshop|training|conference|"
    r"webinar|meeting|call|update|data|group|team|committee|wg|tf|sg|working|presentation|slides|paper|proposal|requirements?|language|"
    r"english|french|spanish|analysis|design|development|operations|communications|engineering|policy|finance|legal|science)s?\Z"
)


def add_employers(drafts: Drafts, texts: Sequence[str]) -> None:
    """The unknown names that somebody is told to be from, with a doubt."""
    for text in texts:
        for name in _behind_people(text) if not text.isupper() else ():
            _add(drafts, name, "in brackets behind somebody's name")
        for name in _of_posts(text):
            _add(drafts, name, "where somebody works")


def _behind_people(text: str) -> Iterator[str]:
    for match in _BEHIND_PERSON.finditer(text) if "(" in text else ():
        name = re.sub(r"^the\s", "", match["name"].split(",")[0].strip())
        if is_given_name(match["who"].split()[0]) and not fits(name, match["who"]) and not _ROLE.search(name):
            yield name
    for match in _BEHIND_FIRST.finditer(text) if "(" in text else ():
        name = match["name"]
        joined = sum(c.isupper() for c in name) > 1 and " " not in name and name[0] != match["who"][0]
        if is_given_name(match["who"]) and (joined or match["speaks"]) and not _ROLE.search(name):
            yield name


def _of_posts(text: str) -> Iterator[str]:
    yield from (m["name"] for m in _POST.finditer(text))
    yield from (m["name"] for m in _WORKS.finditer(text) if m["who"] is None or is_given_name(m["who"]))


def _add(drafts: Drafts, name: str, reason: str) -> None:
    name = _WHOSE.split(name)[-1]  # «Chile's QNA»
    if "/" in name or not plausible(name) or _is_other(name) or drafts.is_taken(name):
        return
    if known := organisation_meant(name):
        drafts.add(from_vocabulary(known), [name])
    elif is_free(drafts, name):
        drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _is_other(name: str) -> bool:
    """Whether a name may be somebody's, a place's or a thing's."""
    words = name.split()
    if not name[0].isupper() or words[0] in STARTERS or words[0].casefold() in ANYTHING or _THING.search(name):
        return True
    if shape(name) in (Shape.ROLE, Shape.NOISE):
        return True
    return is_no_body(name) or is_place(words[-1]) or is_place(words[0]) or is_given_name(words[0])
