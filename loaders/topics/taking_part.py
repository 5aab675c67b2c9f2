"""The organisations that a sentence says lead, fund or join the initiative it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.topics import lexicon
from graphapp.loaders.topics.giving import givers, helpers
from graphapp.loaders.topics.part import Part
from graphapp.loaders.topics.partners import Spots, clients, hosts, only_hears, partners
from graphapp.loaders.topics.reading import Reading
from graphapp.loaders.topics.roles import FUNDED, JOINED, LED
from graphapp.loaders.topics.runs import joined, run_from
from graphapp.loaders.topics.verbs import HAPPEN, PRODUCE, UNDERTAKE, verb
from graphapp.loaders.topics.words import Word
from graphapp.schema.documents import BlockKind, SectionRole
from graphapp.schema.findings import Found
from graphapp.schema.life import Role

_OWN = ("its", "their")
_WISHES = ("want", "wish")  # whoever wants to join is told of, whoever wants a change is not
_FUNDS = frozenset("fund finance sponsor pay".split())
_JOINS = frozenset("join participate contribute attend support help".split())
_RUNS = frozenset("lead run coordinate manage implement host pilot steer".split())
_WITHIN = re.compile(r"(?:In|Within|Under|For|As\s+part\s+of|Through)\s+(?:the\s+|this\s+|its\s+)?", re.IGNORECASE)
_WITH_OTHERS = re.compile(
    r"^(?:[\s,/&]|\([^()]{1,60}\)|(?:and|or|the|together|with|jointly|as|well|both)\b|[A-Z]\w+(?=\s+and\b|,)"
    r"|(?:in|at)\s+(?:the\s+)?[A-Z][\w’'-]+)*$"
)
_LABEL = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:\s[-–—]|:|\s\|)\s")
_BY = re.compile(r"\s+by\s+(?:the\s+)?")
SPOKEN = frozenset(
    """ask report note explain discuss agree say state suggest recommend welcome mention show point recall thank inform stress
 highlight raise clarify request invite encourage remind want need like consult meet""".split()
)
STATIVE = frozenset(
    """know see prefer hear fear hope wait expect lack object depend remain leave come go stand become seem believe think feel
 understand find lose receive own use exist oppose appreciate worry deserve count describe belong follow intend fail regret
 reply respond get try accept face differ""".split()
)
_PEOPLE_OF = re.compile(
    r"(?:^|[.;:,]\s+|\band\s+)(?:(?:the|The|two|three|four)\s+)?"
    r"(?:[Ee]xperts?|[Ss]taff|[Tt]eams?|[Cc]olleagues|[Tt]rainers|[Vv]olunteers)\s+(?:of|from)\s+(?:the\s+)?$"
)
_NEAR = 30  # characters in which what is proposed follows who proposes it
_HELPED = re.compile(r",?\s+with\s+(?:the\s+)?(?:support|help|assistance|funding|funds)\s+(?:of|from|by)\s+(?:the\s+)?")
_SIMILAR = re.compile(r"\bsimilar\b")  # tells of another undertaking
_BEGINS = re.compile(r"(?:[,;:–—]|\b(?:and|while|which|whereas|where|as|because|since|but))\s+(?:the\s+)?$")
# Done with an undertaking as a whole by those who have it.
_WORK = frozenset("evaluate assess monitor expand replicate mobilise mobilize deploy do fix arrange".split())
# What a person does for the organisation, not only as who writes or reports.
_LEADS = frozenset(
    """organise organize run lead conduct pilot launch coordinate implement host undertake facilitate oversee fund finance
 roll evaluate pay""".split()
)
_DENIED = frozenset("not never cannot unable could might".split())
# Stand between a name and its verb: who of it acts, and how.
_PASSED = frozenset(
    """interested ready willing keen prepared able happy going committed about to team teams office offices staff colleagues
 experts side mission who which that do does did each all both together""".split()
)
_READY = frozenset(
    """agree offer volunteer plan intend promise commit decide continue propose start begin help propose accept expect hope aim
 manage undertake want wish""".split()
)
_NO_SUBJECT = frozenset("by with to from in of for at on that as than".split())
# In a list of actions these are tasks, elsewhere they are remarks.
_REMARKS = frozenset(
    """observe warn regret underline underscore confirm add answer complain doubt wonder express acknowledge appreciate
 emphasise emphasize insist urge notify announce comment commend congratulate reiterate caution echo enquire inquire vote
 consider""".split()
)
_LISTS = (SectionRole.ACTIONS, SectionRole.REVIEW)


def parts(reading: Reading, spots: Spots, *, titled: bool = False) -> Iterator[Part]:
    """The organisations that take part: owners in the name, subjects of working verbs, agents and partners.

    `titled`: the sentence stands in the row that the undertaking's name opens.
    """
    organisations = [f for f in reading.found if f.kind == "Organisation"]
    for found in organisations:
        if any(start <= found.start < end for start, end in spots) and not only_hears(reading, found):
            yield Part(found.key, Role.LEAD, "in the name of the undertaking")
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
    yield from helpers(reading, organisations, spots)
    yield from _possessors(reading, organisations, spots)
    yield from (Part(f.key, Role.LEAD, "led by it") for f in hosts(reading, organisations, spots))
    yield from (Part(f.key, Role.FUNDER, "done for it") for f in clients(reading, organisations, spots))
    yield from (Part(f.key, Role.MEMBER, "takes part") for f in partners(reading, organisations, spots))
    yield from _assigned(reading, organisations, spots)
    yield from _agents(reading, spots)
    yield from _subjects(reading, organisations, () if _opens(reading, spots) else spots)


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
        yield from (Part(f.key, Role.MEMBER, "has a task in it") for f in run if f.end <= spots[0][0])


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


def _behind(reading: Reading, organisations: list[Found], pattern: re.Pattern[str], role: Role, reason: str) -> Iterator[Part]:
    """The run of organisations that follows directly behind a phrase such as «funded by»."""
    text = reading.sentence.passage.text
    for match in pattern.finditer(text):
        for found in run_from(text, match.end(), organisations, _WITH_OTHERS):
            yield Part(found.key, role, reason)


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
        if base in ("suggest", "propose") and any(0 < start - organisations[lead].end < _NEAR for start, _ in spots):
            yield Part(found.key, Role.LEAD, "proposed it")
        remark = base in _REMARKS and reading.sentence.section.role not in _LISTS
        if base is None or base in SPOKEN or remark or not _is_subject(reading, found):
            continue
        if base in _FUNDS:
            yield Part(found.key, Role.FUNDER, "pays for it")
        elif base in _JOINS:
            yield Part(found.key, Role.MEMBER, "joins it")
        elif any(found.end <= end and ";" not in text[found.end : start] for start, end in spots):
            yield from _doer(reading, found, base)
        elif base not in STATIVE and (not spots or _goes_on(text, found, spots)):
            yield Part(found.key, Role.LEAD, "does the work of the section")


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


def _doer(reading: Reading, found: Found, base: str) -> Iterator[Part]:
    """The organisation that does something with the undertaking named behind it."""
    if reading.sentence.section.role in _LISTS:
        yield Part(found.key, Role.LEAD if base in UNDERTAKE | PRODUCE else Role.MEMBER, "has a task in it")
    elif base in UNDERTAKE | PRODUCE | _WORK:
        yield Part(found.key, Role.LEAD, "does the work")


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


def _tells_of_work(words: Sequence[Word], index: int) -> bool:
    """Whether «, who» or «, which» goes on with what is done to the undertaking («Norway, who fund the pilot»)."""
    behind = [w.low for w in words[index : index + 3]]
    if len(behind) < 3 or behind[0] != "," or behind[1] not in ("who", "which"):
        return False
    return (verb(behind[2]) or ("", ""))[0] in _FUNDS | _JOINS | _RUNS


def _is_doing(words: Sequence[Word], index: int) -> bool:
    """Whether «did» is all of the verb: its object stands behind it («did the joint assessment»)."""
    after = words[index + 1].low if index + 1 < len(words) else ""
    return words[index].low in ("did", "does", "do") and after in ("the", "a", "an", "its", "their", "our")


def verb_behind(reading: Reading, end: int) -> str | None:
    """The base form of the verb that follows a name, over auxiliaries and adverbs; None if none follows directly, or if denied.

    «Agreed to host» is hosting: a verb of readiness gives way to the one behind it.
    """
    words = [w for w in reading.tokens if w.start >= end][:10]
    first = None
    for index, word in enumerate(words[:6]):
        form = verb(word.low.removeprefix("co-"))
        if form and (form[0] != "do" or _is_doing(words, index)):
            first = (index, form[0])
            break
        if _tells_of_work(words, index):
            continue
        passed = word.low in lexicon.AUXILIARIES | lexicon.ADVERBS | _PASSED or word.low.endswith("ly") or word.text in ":-–—"
        if word.low in _DENIED or not passed:
            return None
    if first is None:
        return None
    index, base = first
    behind = words[index + 1 : index + 4]
    if base in _READY and behind and behind[0].low == "to":
        chained = [form[0] for w in behind[1:] if (form := verb(w.low))]
        if base in _WISHES and not set(chained[:1]) & (_JOINS | _FUNDS):
            return base
        return chained[0] if chained else base
    return base
