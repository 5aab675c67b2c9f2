"""The organisations that a sentence says lead, fund or join the initiative it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.topics.language.doing import FUNDS, JOINS, SPOKEN, STATIVE, verb_behind
from graphapp.loaders.topics.language.reading import Reading
from graphapp.loaders.topics.language.runs import joined, run_from
from graphapp.loaders.topics.language.verbs import HAPPEN, PRODUCE, UNDERTAKE, verb
from graphapp.loaders.topics.ties.giving import givers
from graphapp.loaders.topics.ties.leading import placed
from graphapp.loaders.topics.ties.part import HAS_A_TASK, Part
from graphapp.loaders.topics.ties.partners import Spots, clients, hosts, only_hears, partners
from graphapp.loaders.topics.ties.roles import FUNDED, JOINED, LED
from graphapp.schema.documents import BlockKind, SectionRole
from graphapp.schema.findings import Found
from graphapp.schema.life import Role

_OWN = ("its", "their")
_WITHIN = re.compile(r"(?:In|Within|Under|For|As\s+part\s+of|Through)\s+(?:the\s+|this\s+|its\s+)?", re.IGNORECASE)
_WITH_OTHERS = Regex(
    r"^(?:[\s,/&+]|\([^()]{1,60}\)|(?:and|or|the|together|with|jointly|as|well|both)\b|[A-Z]\w+(?=\s+and\b|,)"
    r"|(?:in|at)\s+(?:the\s+)?[A-Z][\w’'-]+)*$"
)
_LABEL = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:\s[-–—]|:|\s\|)\s")
_BY = re.compile(r"\s+by\s+(?:the\s+)?")
_PEOPLE_OF = Regex(
    r"(?:^|[.;:,]\s+|\band\s+)(?:(?:the|The|two|three|four)\s+)?"
    r"(?:[Ee]xperts?|[Ss]taff|[Tt]eams?|[Cc]olleagues|[Tt]rainers|[Vv]olunteers)\s+(?:of|from)\s+(?:the\s+)?$"
)
_OF_A_BODY = Regex(
    r"(?:group|team|cluster|committee|force|board|panel|meeting|plenary)s?,?\s*(?:\([^()]*\)\s*)?$", re.IGNORECASE
)
_PAYS = re.compile(r"-(?:co-?)?(?:funded|financed|supported|sponsored|backed)\b")
# The name of a matter by which a team goes for short («Transparency»): what an undertaking is about, not who has it.
_MATTER = re.compile(
    r"(?i:(?!delegation|commission|mission|.*federation|association|foundation|corporation|coalition|administration|institution"
    r"|organi[sz]ation|university|authority|community|constituency|presidency)[a-z]{4,}(?:ency|ance|ence|tion|sion|ment|ity|ness|ics))"
)
_OPENING = 16  # characters in which a sentence opens with «With the financial support of»
_NEAR = 30  # characters in which what is proposed follows who proposes it
_HELPED = re.compile(r",?\s+with\s+(?:the\s+)?(?:support|help|assistance|funding|funds)\s+(?:of|from|by)\s+(?:the\s+)?")
_SIMILAR = Regex(r"\bsimilar\b")  # tells of another undertaking
_BEGINS = Regex(r"(?:[,;:–—]|\b(?:and|while|which|whereas|where|as|because|since|but))\s+(?:the\s+)?$")
# Done with an undertaking as a whole by those who have it.
_WORK = frozenset(
    """evaluate assess monitor expand replicate mobilise mobilize deploy do fix arrange make repeat stop resume operate consider
 prolong restart relaunch install carry""".split()
)
# What a person does for the organisation, not only as who writes or reports.
_LEADS = frozenset(
    """organise organize run lead conduct pilot launch coordinate implement host undertake facilitate oversee fund finance
 roll evaluate pay""".split()
)
_ASIDE = re.compile(
    r"\s+(?:would|could|can|may|might|had|took\s+note|takes?\s+note|wish(?:es|ed)?|wants?|wanted)\b"
    r"|\s+(?:\w+\s+){0,2}?(?:present|publish|show|launch|continu|announc)(?:s|es|ed|ing)?\s+(?:its|their)\b"
)
# Names that nobody resolved, in one subject with one that is known: «Harbour Aid and the Delegation will».
_AND_OTHERS = re.compile(r"(?:\s*(?:,|\band\b|&|\+)\s+(?:the\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3}){1,4}")
_OTHER_CLAUSE = Regex(r"\b(?:that|what|which|who|like|where|if|because|as|once|than|to\s+enable|to\s+see|so|and)\s")
_UNDERGOES = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:be|been|being|is|are|was|were|get|gets|got)\s+(?:\w+ly\s+)?"
    r"\w+(?:ed|en|own|ade|one|ought|elt|ent)\b"
)
_IF = Regex(r"\b(?:until|if|unless|once|provided(?:\s+that)?)\s+(?:the\s+)?$", re.IGNORECASE)
_NO_SUBJECT = frozenset("by with to from in of for at on as than".split())
# In a list of actions these are tasks, elsewhere they are remarks.
_REMARKS = frozenset(
    """observe warn regret underline underscore confirm add answer complain doubt wonder express acknowledge appreciate
 emphasise emphasize insist urge notify announce comment commend congratulate reiterate caution echo enquire inquire vote
 consider""".split()
)


def parts(reading: Reading, spots: Spots, *, titled: bool = False) -> Iterator[Part]:
    """The organisations that take part: owners in the name, subjects of working verbs, agents and partners.

    `titled`: the sentence stands in the row that the undertaking's name opens.
    """
    organisations = [f for f in reading.found if f.kind == "Organisation"]
    for found in organisations:
        inside = any(
            start <= _own_start(found) < end and not (_own_start(found) == start and end <= found.end) for start, end in spots
        )
        if inside and not _MATTER.fullmatch(found.spelling) and not only_hears(reading, found):
            pays = _PAYS.match(reading.sentence.passage.text, found.end)
            yield Part(found.key, Role.FUNDER if pays else Role.LEAD, "in the name of the undertaking")
    if not (organisations or reading.agents) or (not spots and _SIMILAR.search(reading.sentence.passage.text)):
        return
    if reading.sentence.block.kind is BlockKind.ROW and not spots:
        yield from _in_row(reading, organisations)
        if not titled:
            return
    yield from _behind(reading, organisations, FUNDED, Role.FUNDER, "funded by it")
    yield from _behind(reading, organisations, LED, Role.LEAD, "led by it")
    yield from _behind(reading, organisations, JOINED, Role.MEMBER, "takes part")
    yield from _authors(reading, organisations, spots)
    yield from givers(reading, organisations, spots)
    yield from placed(reading, organisations)
    yield from _possessors(reading, organisations, spots)
    yield from (Part(f.key, Role.LEAD, "led by it") for f in hosts(reading, organisations, spots))
    yield from (Part(f.key, Role.FUNDER, "done for it") for f in clients(reading, organisations, spots))
    yield from (Part(f.key, Role.MEMBER, "takes part") for f in partners(reading, organisations, spots))
    yield from _assigned(reading, organisations, spots)
    yield from _agents(reading, spots)
    yield from _subjects(reading, organisations, () if _opens(reading, spots) else spots)


def _own_start(found: Found) -> int:
    """Where a name starts without the article that is part of how it is known («The Harbour Trust quay study»)."""
    return found.start + 4 if found.spelling.startswith("The ") else found.start


def _opens(reading: Reading, spots: Spots) -> bool:
    """Whether the sentence is told under the undertaking's name: «Pilot – …», «In the pilot, …»."""
    text = reading.sentence.passage.text
    return bool(spots) and bool(
        (text[: spots[0][0]].casefold() in ("", "the ", "- ") and _LABEL.match(text, spots[0][1]))
        or (_WITHIN.fullmatch(text[: spots[0][0]]) and text[spots[0][1] :][:1] == ",")
    )


def _possessors(reading: Reading, organisations: list[Found], spots: Spots) -> Iterator[Part]:
    """The organisation that «its» before the undertaking's name points back to."""
    for start, _ in spots:
        before = [w for w in reading.tokens if w.end <= start]
        earlier = [f for f in organisations if f.end < start and _is_subject(reading, f)]
        if before and before[-1].low in _OWN and earlier:
            yield Part(earlier[-1].key, Role.LEAD, "its own undertaking")


def _in_row(reading: Reading, organisations: list[Found]) -> Iterator[Part]:
    """The organisations that fill a cell beside the undertaking: those responsible for the task."""
    text = reading.sentence.passage.text
    run = run_from(text, 0, organisations)
    if run and not text[run[-1].end :].strip(" .()"):
        yield from (Part(f.key, Role.LEAD, "responsible in the table") for f in run)


def _assigned(reading: Reading, organisations: list[Found], spots: Spots) -> Iterator[Part]:
    """The organisations in front of the colon of a task in which the undertaking is named."""
    text = reading.sentence.passage.text
    run = run_from(text, 0, organisations) if spots else []
    label = _LABEL.match(text, run[-1].end) if run else None
    listed = reading.sentence.section.role is SectionRole.ACTIONS
    if label and (listed or _runs(reading, spots)):
        yield from (Part(f.key, Role.MEMBER, HAS_A_TASK) for f in run if f.end <= spots[0][0])


def _runs(reading: Reading, spots: Spots) -> bool:
    """Whether the undertaking is what the remark says of, as going on («Aid: the net survey will run»)."""
    behind = [w for w in reading.tokens if w.start >= spots[0][1]][:4]
    bases = [form[0] for w in behind if (form := verb(w.low))]
    return bool(bases) and bases[-1] in HAPPEN | {"hold", "conduct", "carry"}


def _authors(reading: Reading, organisations: list[Found], spots: Spots) -> Iterator[Part]:
    """The organisations behind «by», directly behind the name of the undertaking."""
    text = reading.sentence.passage.text
    for _, end in spots:
        match = _BY.match(text, end)
        for found in run_from(text, match.end(), organisations) if match else ():
            yield Part(found.key, Role.LEAD, "led by it")


def _behind(reading: Reading, organisations: list[Found], pattern: Regex, role: Role, reason: str) -> Iterator[Part]:
    """The run of organisations that follows directly behind a phrase such as «funded by»."""
    text = reading.sentence.passage.text
    for match in pattern.finditer(text):
        if pattern is LED and _OF_A_BODY.search(text, 0, match.start()):
            continue  # «the sub-group, led by Harbour Aid»
        for found in _without_subject(reading, match.start(), run_from(text, match.end(), organisations, _WITH_OTHERS)):
            yield Part(found.key, role, reason)


def _without_subject(reading: Reading, start: int, run: list[Found]) -> list[Found]:
    """The run without its last name, where that is who acts: «With the support of Norway, Harbour Aid launched …»."""
    opens = start < _OPENING and len(run) > 1 and "," in reading.sentence.passage.text[run[-2].end : run[-1].start]
    return run[:-1] if opens and verb_behind(reading, run[-1].end) is not None else run


def _subjects(reading: Reading, organisations: list[Found], spots: Spots) -> Iterator[Part]:
    """The organisations that are the subject of a working verb."""
    text = reading.sentence.passage.text
    for index, found in enumerate(organisations):
        lead = index
        while lead + 1 < len(organisations) and _acts_with(text, organisations[lead], organisations[lead + 1]):
            lead += 1
        end = organisations[lead].end
        helped = lead > index and _HELPED.fullmatch(text[organisations[lead - 1].end : organisations[lead].start])
        base = verb_behind(reading, end + 1 if helped and text[end : end + 1] == "," else end)
        others = _AND_OTHERS.match(text, end) if base is None else None
        base = verb_behind(reading, others.end()) if others else base
        if base in ("suggest", "propose") and any(0 < start - organisations[lead].end < _NEAR for start, _ in spots):
            yield Part(found.key, Role.LEAD, "proposed it")
        planned = " considering " in text[end : end + len(" is now considering ")]
        remark = base in _REMARKS and reading.sentence.section.role not in OF_TASKS and not planned
        if base is None or base in SPOKEN or remark or not _is_subject(reading, found):
            continue
        if base in FUNDS and not _IF.search(text, 0, found.start):
            yield Part(found.key, Role.FUNDER, "pays for it")
        elif base in JOINS:
            yield Part(found.key, Role.MEMBER, "joins it")
        elif any(found.end <= end and ";" not in text[found.end : start] for start, end in spots):
            yield from _doer(reading, found, base, spots)
        elif _works(reading, found, end, base, spots):
            yield Part(found.key, Role.LEAD, "does the work of the section")


def _works(reading: Reading, found: Found, end: int, base: str, spots: Spots) -> bool:
    """Whether the organisation does, has done or is to do something of the section's matter.

    What it did once is a remark, unless it was done for the undertaking by its name.
    """
    text = reading.sentence.passage.text
    first = next((w for w in reading.tokens if w.start >= end and not w.low.endswith("ly")), None)
    once = first is not None and (verb(first.low) or ("", ""))[1] == "ed" and not text[first.end :].startswith(" to ")
    told = base not in STATIVE and base not in FUNDS and (not spots or _goes_on(text, found, spots))
    return told and (bool(spots) or not once) and not _is_aside(text, found, end)


def _is_aside(text: str, found: Found, end: int) -> bool:
    """Whether the clause tells of a wish, a possibility, what was before, or another thing that the organisation has."""
    return _ASIDE.match(text, end) is not None or _IF.search(text, 0, found.start) is not None


def _acts_with(text: str, one: Found, other: Found) -> bool:
    """Whether two organisations are one subject: in a list, or the second helps («A, with support of B, will»)."""
    return joined(text, one, other) or _HELPED.fullmatch(text[one.end : other.start]) is not None


def _agents(reading: Reading, spots: Spots) -> Iterator[Part]:
    """The organisations of people who are the subject of a verb of leading: «Ms Bell (Harbour Aid) will run the training»."""
    for found in reading.agents:
        named_behind = any(found.end <= start for start, _ in spots)
        if named_behind and _is_subject(reading, found) and verb_behind(reading, found.end) in _LEADS:
            yield Part(found.key, Role.LEAD, "somebody of it does the work")


def _goes_on(text: str, found: Found, spots: Spots) -> bool:
    """Whether a clause begins with the organisation, behind the undertaking's name."""
    return spots[0][1] <= found.start and bool(_BEGINS.search(text, 0, found.start))


def _doer(reading: Reading, found: Found, base: str, spots: Spots) -> Iterator[Part]:
    """The organisation that does something with the undertaking named behind it."""
    if reading.sentence.section.role in OF_TASKS:
        yield Part(found.key, Role.LEAD if base in UNDERTAKE | PRODUCE else Role.MEMBER, HAS_A_TASK)
    elif base in UNDERTAKE | PRODUCE | _WORK:
        yield Part(found.key, Role.LEAD, "does the work")
    elif base not in SPOKEN | STATIVE | _REMARKS and _is_active(reading.sentence.passage.text, found, spots):
        yield Part(found.key, Role.MEMBER, "acts in it")


def _is_active(text: str, found: Found, spots: Spots) -> bool:
    """Whether the undertaking stands in the clause in which the organisation acts, and nothing is done to the organisation."""
    start = next(start for start, end in spots if found.end <= end)
    own = not _OTHER_CLAUSE.search(text, found.end, start) and not _OTHER_CLAUSE.search(
        text, max(0, found.start - 10), found.start
    )
    return own and not _UNDERGOES.match(text, found.end)


def _is_subject(reading: Reading, found: Found) -> bool:
    """Whether nothing but a list of names or a clause's start stands before the name, and no verb whose object it is."""
    before = [w for w in reading.tokens if w.end <= found.start and w.low != "the"]
    if _PEOPLE_OF.search(reading.sentence.passage.text, 0, found.start):
        return True
    behind = next((w.low for w in reading.tokens if w.start >= found.end), "")
    if not before:
        return True
    if any(w.text in ("what", "whether") for w in before[-2:]):
        return False
    told_to = behind == "to" and verb(before[-1].low) is not None  # «push Harbour Aid to join»
    return before[-1].low not in _NO_SUBJECT and not told_to
