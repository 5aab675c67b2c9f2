"""Systems, databases and releases that go by a name without a word for what they are («TIDEBASE», «HarbourTables 2.1»).

That they are systems is told by what people do with them («access to TIDEBASE»), or by the number of a version. Where the text
says beside the name what it is («TIDEBASE, the flood database»), the name is found as the acronym of that phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import DATASET, INITIATIVE, Candidate
from graphapp.loaders.topics.language import lexicon
from graphapp.loaders.topics.language.reading import Reading

_NOUN = "name"  # the head of a name that has none
# A code name: capitals inside, or capitals only.
_CODE = r"(?:(?=\w{3})[A-Z][a-z]*[A-Z][A-Za-z]*|[A-Z]{3,})(?:-[A-Z]{2,})?"
_ACCESSED = Regex(
    rf"\b(?i:access(?:es)?\s+to|log(?:ged)?[\s-]?in(?:to)?\s+to|(?:test\s+)?accounts?\s+(?:for|in|on)"
    rf"|(?:kept|stored|recorded|registered|entered|uploaded|(?:lists?|records?|cases)(?:\s+kept)?)\s+(?:in|into|to))\s+(?:the\s+)?(?P<name>{_CODE})\b(?![-’'/])"
)
_ENTERED = Regex(
    rf"\b(?i:(?:enter|upload|deposit|store)\w*\s+(?:[\w’'-]+\s+){{0,8}}?(?:in|into|to|on|via)"
    rf"|submit\w*\s+(?:[\w’'-]+\s+){{0,8}}?(?:in|into|on|via))\s+"
    rf"(?:the\s+)?(?P<name>{_CODE})\b(?![-’'/]|\s+[A-Z])"
)
# Of what is put to use by a group, not of the parts that software is made of: capitals only, and enough of them.
_ROLLED = Regex(
    r"\b(?i:roll(?:s|ed|ing)?[\s-]?out|pilot(?:s|ed|ing)?|deploy(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|launch(?:es|ed|ing)?|"
    r"test(?:s|ed|ing)?|scal(?:e|es|ed|ing)\s+up|adopt(?:s|ed|ing)?)\s+(?i:of\s+)?(?i:the\s+)?(?P<name>[A-Z]{5,})\b(?![-’'/])"
)
_VERSIONED = Regex(
    r"(?<![\w-])(?P<base>[A-Z][\w-]{0,40}[A-Za-z])(?: ?[vV]| )(?P<number>\d+(?:\.(?:\d+|x))+|(?<=[vV])\d+)\b"
    r"(?!\s*(?:%|per cent|[ap]\.?m\b)|\(\w)"  # what goes on with «(c)» is a law
)
_NO_BASE = (
    frozenset(
        """version release action annex table figure section chapter item part article phase resolution page step level room
 recommendation question point point issue building gate rev revision""".split()
    )
    | lexicon.MONTHS
)
# A standard goes by its number; those for dates, countries and currencies are everybody's.
_STANDARD = Regex(
    r"(?<![\w(-])(?P<name>(?:ISO(?:/(?:IEC|TS|TR|DIS|CD))*|IEC|DIN|EN|ANSI|ASTM|ITU-T|NISO|IEEE|WMO-No\.|IHO|OGC)\s+(?:EN\s+|ISO\s+)?"
    r"(?!(?:8601|3166|639|4217|9001|9000|27001|14001|8859|19\d\d|20\d\d)\b)[A-Z]?\d{2,5}(?:-\d{1,3})*(?::(?:19|20)\d\d)?)(?![\w/-])"
)
_RELEASING = Regex(r"\b(?:releas|publish|launch|upgrad|develop|migrat|deploy)\w*", re.IGNORECASE)


def systems(readings: Sequence[Reading]) -> Iterator[Candidate]:
    """The candidates of all places where a system or a release is named, headings included."""
    accessed = dict.fromkeys(name for reading in readings for name in _accessed(reading))  # in order, as all that follows
    for name in accessed:
        yield from (replace(c, acronym=name) for c in _places(readings, name, None, DATASET))
    for name in dict.fromkeys(name for reading in readings for name in _matched(reading, _ROLLED) if name not in accessed):
        yield from (replace(c, acronym=name) for c in _places(readings, name, None, INITIATIVE))
    for name in dict.fromkeys(name for reading in readings for name in _matched(reading, _STANDARD)):
        yield from _places(readings, name, None, DATASET)
    for name, base in _released(readings):
        yield from _places(readings, name, base, INITIATIVE)
        yield from _places(readings, name, base, DATASET)


def _accessed(reading: Reading) -> Iterator[str]:
    """Code names that people have access to, or keep things in."""
    yield from _matched(reading, _ACCESSED)
    yield from _matched(reading, _ENTERED)


def _matched(reading: Reading, pattern: Regex) -> Iterator[str]:
    """The names that a pattern finds, without formats and what is known as somebody or somewhere."""
    for match in pattern.finditer(reading.sentence.passage.text):
        if match["name"] not in lexicon.FORMATS and not _known(reading, *match.span("name")):
            yield match["name"]


def _released(readings: Sequence[Reading]) -> list[tuple[str, str]]:
    """Names with the number of a version that are a section's subject, released, or spoken of more than once."""
    found: dict[tuple[str, str], int] = {}
    for reading in readings:
        text = reading.sentence.passage.text
        for match in _VERSIONED.finditer(text):
            if _is_product(match["base"]) and not _known(reading, *match.span("base")):
                weight = 2 if _is_heading(reading) or _RELEASING.search(text) else 1
                key = (match[0], match["base"].rstrip("vV"))
                found[key] = found.get(key, 0) + weight
    return [key for key, weight in found.items() if weight > 1]


def _is_product(base: str) -> bool:
    """Whether a word before a number is a name («SeaTables», «TIDE-ML»), not what is counted («Metric», «Annex»)."""
    return sum(c.isupper() for c in base) > 1 and base.casefold() not in _NO_BASE


def _is_heading(reading: Reading) -> bool:
    return reading.sentence.block_index < 0


def _known(reading: Reading, start: int, end: int) -> bool:
    return bool(reading.names_in(start, end, ("Organisation", "Person", "Group", "Country", "Region")))


def _places(readings: Sequence[Reading], name: str, base: str | None, kind: str) -> Iterator[Candidate]:
    """Every place of a name, and of its base where no other version of it follows."""
    spaced = " " in name
    spellings = [re.escape(name), *([rf"{re.escape(base)}(?!\s*[vV]?\d)(?![\w-])"] if base and spaced else [])]
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(spellings)})(?![\w])")
    for reading in readings:
        for match in pattern.finditer(reading.sentence.passage.text):
            about = {"heading"} if _is_heading(reading) else set[str]()
            start, end = match.span()
            yield Candidate(kind, _NOUN, _NOUN, reading.sentence, start, end, end, frozenset({"titled", *about}))
