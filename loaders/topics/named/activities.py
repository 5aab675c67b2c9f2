"""Titles that name what is done without a word for an undertaking: «Price harmonisation», «Rollout», «TWP 2021».

A title is no sentence, so nothing is done to its words there. That it names work is told by a noun made from a verb, by a
sort of service that people keep running, or by letters that the text below goes on to use. Rows of a table that open with
such a title are read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, NAMED, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading, opens_row
from graphapp.loaders.topics.language.verbs import verb
from graphapp.loaders.topics.language.words import Word, content_words, singular, words
from graphapp.loaders.topics.named.recurring import USUAL
from graphapp.loaders.vocabulary.letters import Never, excluded
from graphapp.schema.documents import BlockKind, SectionRole

_NOUN = "subject"
_LEAD = re.compile(
    r"\s*(?:(?:item|topic|agenda item)?\s*\d{1,2}(?:\.\d{1,2})*\s*[.):]?\s+|[a-z][.)]\s+)?"
    r"(?:(?:(?:brief|short|quick)\s+)?(?:updates?|news|progress|(?:current\s+)?status(?:\s+updates?)?|"
    r"discussion|presentation|state\s+of\s+play|follow[- ]?up|briefing|report|timetable|"
    r"timeline|plans?|next\s+steps|preparations?|options?)\s+"
    r"(?:from\s+(?:\w+\s+){1,3}?on|on|of|with|from|about|for)\s+"
    r"|(?:discussion|update|presentation|decision|approved|proposal|project|review|showcase)\s*:\s+)?(?:the\s+|our\s+)?",
    re.IGNORECASE,
)
_TAIL = Regex(
    r"\s*(?:[:.]|\([^()]*\)|\s[-–—]\s.*|\s*--\s*[A-Z].*|\s+https?://\S+|\s+(?:(?:&|and)\s+)?(?:updates?|news|status|progress|next\s+steps|overview|plan(?:s|ning)?))*\s*$",
    re.IGNORECASE,
)
_SPEAKS = Regex(r"\s*(?:[:,(]|\s[-–—]+|\bby|\bfrom)\s*(?:(?:Dr|Mr|Ms|Mrs|Prof)\.?\s+)?\Z")
_OF_BODY = Regex(r"\s+[-–—]+\s+(?:the\s+)?\Z")  # «Cash for host families – Harbour Aid»
_LETTERS = re.compile(
    r"(?P<name>(?:[A-Z][A-Za-z\d]*[A-Z]|[a-z]{2,4}[A-Z][a-z])[A-Za-z]*\d{0,3}(?:\+\+)?(?:-\s?[A-Z][A-Za-z]+)?(?:\s[A-Z]{2,}(?=\Z))?)"
    r"(?P<year>\s+(?:19|20)\d\d|\s+\d(?:\.\d)?)?(?P<rest>\s*/\s*.*|:\s+[A-Z][a-z]+(?:\s+[A-Z][a-z’'-]+){1,2})?"
)
_SPELT = re.compile(r"\s*\((?P<letters>[A-Z]{3,6})\)")
_RELEASE = re.compile(r"(?:Release|Version)\s+v?\d+(?:\.\d+)*")
_SMALL = frozenset("of on for in to with by against among at from between across under".split())
_LONGEST = 9  # words
# What is done, as a noun; with a word for what it is done to, the name of work.
_DONE = frozenset(
    """harmonisation harmonization standardisation standardization revision vaccination immunisation immunization registration
 verification digitisation digitization digitalisation digitalization rehabilitation reconstruction relocation resettlement
 repatriation integration allocation extension implementation rollout roll-out linkage distribution disinfection fumigation
 publication consolidation certification accreditation localisation localization redesign upgrade rebranding packaging
 licensing tracking prepositioning pre-positioning stockpiling onboarding automation containerisation modernisation
 modernization renovation winterisation winterization construction conversion replication expansion deployment
 installation refurbishment transition translation benchmarking branding ingestion curation anonymisation anonymization
 transcription indexing drilling desludging dredging reintegration decommissioning allocation fortification reforestation
 restoration demarcation delimitation mainstreaming simplification reorganisation restructuring removal relocation move shift
 switch migration transfer transfers closure reopening demolition
 continuation prolongation creation establishment renewal retirement deprecation use reuse uptake repair unification
 validation
 separation handover""".split()
)
# Whatever goes on is known: «Continuation of the pilot».
_GOING_ON = ("continuation", "prolongation", "extension")
_USE = ("use", "reuse", "uptake")
# The same told with a verb: «Harmonising the indicators».
_DOING = frozenset(
    """harmonising harmonizing standardising standardizing digitising digitizing integrating localising piloting consolidating
 automating modernising redesigning rehabilitating relocating simplifying restructuring revising mainstreaming decentralising
 vaccinating onboarding migrating containerising rewriting replicating""".split()
)
# What a meeting does, and what is no doing of anybody.
_OF_MEETING = frozenset(
    """closing opening looking hearing standing voting following welcoming discussing reviewing approving attending wrapping
    introducing setting moving concluding recording confirming agreeing understanding during nothing anything everything
    something morning evening bring spring string king
    working going being having coming""".split()
)
# Of these the word alone is a title that everybody understands.
_ALONE = frozenset(
    """packaging licensing rollout roll-out onboarding winterisation winterization pre-positioning prepositioning vaccination
 resettlement harmonisation harmonization digitisation digitization benchmarking reintegration""".split()
)
# What people keep running for others, always in the plural.
_RUN = frozenset(
    """centres centers spaces points kitchens clinics desks hubs movements convoys spots teams vouchers kiosks shelters brigades
 caravans""".split()
)
_USUAL = lexicon.HOUSEKEEPING | {singular(word) for word in lexicon.HOUSEKEEPING} | {"member", "chair", "date"}


def activities(titles: Sequence[Reading], told: Sequence[Reading], agenda: Sequence[Reading] = ()) -> Iterator[Candidate]:
    """The titles of sections and of rows that name work, with every place where the text uses the name again.

    What goes by letters alone is work where the text or the `agenda` uses them, too.
    """
    for title in (*titles, *(r for r in told if _opens(r) or leads(r))):
        span = core(title)
        text = title.sentence.passage.text
        letters = _LETTERS.fullmatch(text, *span)
        if letters and _is_code(letters["name"]) and not title.names_in(*letters.span("name"), NAMED):
            yield from _lettered(title, letters, told, agenda)
        elif spelt := _spelt(title, span):
            yield _candidate(title, span, spelt)
        elif _names_work(title, span):
            yield from _everywhere(title, span, told)


def _opens(reading: Reading) -> bool:
    """Whether a sentence is the first cell of a row in which more is told."""
    text = reading.sentence.passage.text
    return opens_row(reading.sentence, 0, len(text)) and any(
        len(c.text) > 2 * len(text) for c in reading.sentence.block.cells[1:]
    )


def leads(reading: Reading) -> bool:
    """Whether a sentence is all of an item that deeper items go on about, as a title does."""
    sentence, here = reading.sentence, reading.sentence.block_index + 1
    blocks = sentence.section.blocks
    behind = blocks[here] if 0 < here < len(blocks) else None
    if behind is None or sentence.section.role not in (SectionRole.DISCUSSION, SectionRole.DECISIONS):
        return False
    deeper = behind.kind is sentence.block.kind is BlockKind.ITEM and behind.level > sentence.block.level
    text = sentence.passage.text
    return deeper and text == sentence.block.passage.text and ":" not in text.rstrip(" :")  # «Anna: use of nets»


def core(title: Reading) -> tuple[int, int]:
    """Where the title's words stand, without its number, what only says that it is told of, and who tells it."""
    text = title.sentence.passage.text
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    tellers = (_SPEAKS.search(text, start, f.start) for f in title.names_in(start, len(text), ("Person",)))
    bodies = (
        _OF_BODY.search(text, start, f.start) for f in title.names_in(start, len(text), ("Organisation",)) if f.end == len(text)
    )
    end = next((match.start() for match in (*tellers, *bodies) if match and match.start() > start), len(text))
    tail = _TAIL.search(text, start, end)
    return start, max(start, tail.start() if tail else end)


def _is_code(letters: str) -> bool:
    plain = letters.removesuffix("s")
    known = {plain.upper(), letters.upper()} & excluded(Never.TITLE)
    usual = plain.casefold() in USUAL | _USUAL
    written = sum(c.isupper() for c in plain) > 1 or plain[0].islower()  # «libTide» is a program
    return written and len(plain) > 2 and not (known or usual)


def _lettered(
    title: Reading, letters: re.Match[str], told: Sequence[Reading], agenda: Sequence[Reading]
) -> Iterator[Candidate]:
    """The candidates of a title in letters, if it bears a year or the text or the agenda uses the letters again."""
    start, end = letters.start("name"), letters.end("year") if letters["year"] else letters.end("name")
    spelt = "|".join(re.sub(r"\\-(?:\\ )?", r"-\\s?", re.escape(s)) for s in {letters["name"], letters["name"].upper()})
    pattern = re.compile(rf"(?<![\w/-])(?:{spelt})(?![\w/-])")
    again = list(_again(title, pattern, told))
    announced = not _is_loud(agenda) and any(True for _ in _again(title, pattern, agenda))
    several = letters["name"][-2].isupper() and letters["name"].endswith("s")  # «MRCs»
    coined = (
        title.sentence.block_index < 0
        and letters["name"] not in lexicon.FORMATS
        and len(letters["name"]) > 5
        and sum(c.islower() for c in letters["name"]) > 3
    )  # «HarbourHub»
    if again or announced or several or coined or (letters["year"] and len(letters["year"]) > 4):
        yield _candidate(title, (start, end), letters["name"])
        yield from (_candidate(reading, span, letters["name"]) for reading, span in again)


def _is_loud(agenda: Sequence[Reading]) -> bool:
    """Whether an agenda is written in capitals, so that they tell nothing («BUDGET», «VARIA»)."""
    loud = [r for r in agenda if r.tokens and r.tokens[0].text.isupper() and len(r.tokens[0].text) > 3]
    return len(loud) * 3 > len(agenda)


def _everywhere(title: Reading, span: tuple[int, int], told: Sequence[Reading]) -> Iterator[Candidate]:
    name = title.sentence.passage.text[slice(*span)]
    yield _candidate(title, span, None)
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE)
    yield from (_candidate(reading, found, None) for reading, found in _again(title, pattern, told))


def _again(title: Reading, pattern: re.Pattern[str], told: Sequence[Reading]) -> Iterator[tuple[Reading, tuple[int, int]]]:
    for reading in told:
        if reading.sentence is not title.sentence:
            yield from ((reading, match.span()) for match in pattern.finditer(reading.sentence.passage.text))


def _names_work(title: Reading, span: tuple[int, int]) -> bool:
    """Whether a title is a noun for what is done with what it is done to, or a service in the plural."""
    text = title.sentence.passage.text[slice(*span)]
    tokens = [w for w in words(text) if w.content]
    if not 0 < len(tokens) <= _LONGEST or "?" in title.sentence.passage.text:
        return False
    cut = next((i for i, w in enumerate(tokens) if w.low in _SMALL), len(tokens))
    head = tokens[cut - 1].low if cut else ""
    if (
        not cut
        or cut == len(tokens) - 1
        or {w.low for w in tokens} & (lexicon.BODIES - {"service"} if tokens[cut - 1].text == "service" else lexicon.BODIES)
    ):
        return False
    if _RELEASE.fullmatch(text):
        return True
    if len(tokens) == 1:
        return head in _ALONE
    ordered = cut < len(tokens) - 1 and tokens[cut].low == "to" and (verb(tokens[cut + 1].low) or ("", ""))[1] == "base"
    if ordered and not tokens[0].low.endswith("ing"):
        return False  # «Move to adopt the minutes»
    if head == "development":
        return any(sum(c.isupper() for c in w.text) > 1 for w in tokens[: cut - 1])  # of something with a name, «QuayCAT»
    if head in _USE and cut < len(tokens) and tokens[cut].low != "of":
        return False  # «Use in harbours»
    doing = tokens[0].low in _DOING and cut == len(tokens) and _tells(text, tokens[0].low)
    return (
        doing
        or (
            title.sentence.block_index < 0
            and _is_doing(tokens, text, led=title.sentence.passage.text[: span[0]].rstrip().endswith(":"))
        )
        or (head in _DONE and _tells(text, head))
        or _is_service(tokens[:cut])
        or _is_call(tokens)
    )


def _is_doing(tokens: Sequence[Word], text: str, *, led: bool) -> bool:
    """Whether a title tells with any verb what is done to a thing that two words tell: «Broadcasting harbour trials»."""
    low = tokens[0].low
    meeting = low in _OF_MEETING | lexicon.ING_NOUNS or not (led or tokens[0].text.istitle()) or not low.endswith("ing")
    products = {singular(w.low) for w in tokens} & (lexicon.DATASET_HEADS | lexicon.DATA_HEADS)
    named = tokens[1].low in lexicon.CLOSED if len(tokens) > 1 else True
    return (
        not (meeting or products or named or set("(),:;!") & set(text))
        and len(content_words(text) - content_words(low) - _USUAL) > 1
    )


def _spelt(title: Reading, span: tuple[int, int]) -> str:
    """The letters in brackets, if they are the title's first ones: «Harbour based coordination (HBC)»; else nothing."""
    text = title.sentence.passage.text
    behind = _SPELT.match(text, span[1])
    tokens = [w for w in words(text[slice(*span)]) if w.content and w.low not in _SMALL]
    if behind is None or behind["letters"] in excluded(Never.TITLE) or {w.low for w in tokens} & lexicon.BODIES:
        return ""
    spelt = "".join(w.low[0] for w in tokens) == behind["letters"].casefold()
    return behind["letters"] if spelt and not title.names_in(span[0], behind.end(), NAMED) else ""


def _tells(text: str, head: str) -> bool:
    work = frozenset[str]() if head in _GOING_ON else lexicon.INITIATIVE_HEADS
    return bool(content_words(text) - content_words(head) - _USUAL - USUAL - work - lexicon.GENERIC)


def _is_service(tokens: Sequence[Word]) -> bool:
    """Whether two words and more name what is run: «Child safe spaces», not «Points» and not «Tides and movements»."""
    no = lexicon.CLOSED | lexicon.HOUSEKEEPING | lexicon.GENERIC
    plain = all(w.text[0].isalpha() and w.low not in no for w in tokens)
    return len(tokens) > 2 and (tokens[-1].low in _RUN or tokens[-1].text in ("service", "services")) and plain


def _is_call(tokens: Sequence[Word]) -> bool:
    """Whether a title calls for offers of something: «Call for small grants»."""
    low = [w.low for w in tokens[:2]]
    return low == ["call", "for"] and len(tokens) > 2


def _candidate(reading: Reading, span: tuple[int, int], acronym: str | None) -> Candidate:
    about = {"heading"} if reading.sentence.block_index < 0 else set[str]()
    return Candidate(INITIATIVE, _NOUN, _NOUN, reading.sentence, *span, span[1], frozenset({"titled", *about}), acronym)
