"""Names that nobody explains but that are given something to do: whoever acts is an organisation, a group or a person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graphapp.loaders import states
from graphapp.loaders.names.drafts import ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.tableheads import Column, header_of
from graphapp.loaders.tailnotes import tail_note
from graphapp.loaders.vocabulary.letters import Never, excluded
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, SectionRole
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_CAPITALS = r"[A-Z][A-Z0-9]{2,7}"
_ACTS = Regex(
    rf"(?:^|\bAction(?:\s+points?)?\s*:\s*|\bAP\s*:\s*|\band\s+|,\s*|/\s*)(?P<who>{_CAPITALS})"
    r"(?=(?:\s*(?:,|/|and|&)\s*[A-Z][\w-]+)*\s+to\s+[a-z]{3,})"
)
_PAIR = r"[A-Z]{2}"
_PAIR_ACTS = Regex(rf"(?:\A[\W\d]*|:\s+|[;,]\s+|\band\s+|[.;]\s+)(?P<who>{_PAIR})(?=\s+(?:to|will|shall)\s+[a-z]{{3,}})")
_SMALL = frozenset("of and the for on in to de la le du des et".split())
_ABOUT_TASKS = frozenset({Column.TASK, Column.MATTER})
_SEVERAL = re.compile(r"[,;/&+\n]|\band\b")
_CAPTION = re.compile(rf"[^:]*\d[^:]*\b(?:{states.ANY}|open|not started)\s*:\s*(?P<who>[A-ZÀ-Þ][^:.!?]{{1,80}})", re.IGNORECASE)
_HELPED = re.compile(r"\s*[(,;]?\s*\b(?:with|supported|assisted|helped)\b")
_LONGEST = 16  # words of a line that says all of a task but its words
_BRACKET = Regex(r"(?<=\w)\s+[(\[](?P<who>[A-ZÀ-ÞĀ-ɏ][^()\[\]:;]{1,60})[)\]][\s.*_]*\Z")
_PERSONAL = re.compile(r"[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’-]+(?:\s+[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’-]+){0,2}")


def add_owners(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """Unknown names that are given an action: acronyms that occur again, those of a column of owners or of a note on a task."""
    uses = Counter(re.findall(rf"(?<![\w/-]){_CAPITALS}(?![\w-])", " ".join(s.passage.text for s in sentences)))
    for sentence in sentences:
        listed = sentence.section.role is SectionRole.ACTIONS or "ction:" in sentence.passage.text
        for match in _ACTS.finditer(sentence.passage.text):
            if not spell_short(drafts, match["who"]) and listed and uses[match["who"]] > 1:
                _add_acronym(drafts, match["who"])
    noted = [entry for entry in _noted_entries(sentences) if not _is_thing(sentences, entry)]
    for entry in (*column_entries(sentences), *noted, *_bracketed_people(sentences)):
        if re.fullmatch(_CAPITALS, entry):
            _add_acronym(drafts, entry)
        elif _PERSONAL.fullmatch(entry) and is_given_name(entry.split()[0]) and not _are_known(drafts, entry):
            draft = Draft(f"person:{fold(entry)}", PERSON, entry, "a first name beside a task", doubtful=True)
            drafts.add(draft, [entry])
    acting = [match["who"] for sentence in sentences for match in _PAIR_ACTS.finditer(sentence.passage.text)]
    columns = [entry for entry in column_entries(sentences) if re.fullmatch(_PAIR, entry)]
    for pair in dict.fromkeys((*acting, *columns)):
        spell_short(drafts, pair)


def spell_short(drafts: Drafts, letters: str) -> bool:
    """Whether letters that act are those of the one organisation whose name they begin («WT to share», of the Wave Trust)."""
    if drafts.is_taken(letters) or is_place(letters):
        return False
    people = any(draft.kind == PERSON and _first_letters(draft.name) == letters for draft in drafts.by_key.values())
    named = {p.key for p in drafts.patterns.values() if p.key and _first_letters(p.spelling) == letters}
    fitting = [key for key in named if drafts.by_key[key].kind == ORGANISATION]
    if len(fitting) != 1 or people:
        return False
    drafts.spell(fitting[0], letters)
    return True


@lru_cache(maxsize=4096)
def _first_letters(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[\w’'-]+", name) if word.casefold() not in _SMALL)


def _add_acronym(drafts: Drafts, name: str) -> None:
    """The acronym as an organisation that somebody should look at; where people go by initials, a short one is a person."""
    initials = sum(1 for p in drafts.patterns.values() if p.key and p.key.startswith("person:") and p.spelling.isupper())
    if (
        name not in excluded(Never.OWNER)
        and len(name) >= (3 if initials < 2 else 4)
        and not is_place(name)
        and not drafts.is_taken(name)
    ):
        reason = "an unknown acronym that is given something to do"
        drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def column_entries(sentences: Sequence[Sentence]) -> Iterator[str]:
    """What stands in the columns of tables about tasks that say who does something."""
    for text in _in_columns(sentences, Column.OWNER):
        yield from (entry.strip(" .*") for entry in _SEVERAL.split(text))


def task_cells(sentences: Sequence[Sentence]) -> Iterator[str]:
    """What stands in the columns of tables that say what is to be done."""
    return _in_columns(sentences, Column.TASK)


def _in_columns(sentences: Sequence[Sentence], kind: Column) -> Iterator[str]:
    """The cells of a column, in the tables that have one for tasks."""
    columns: dict[int, list[int]] = {}
    blocks: dict[int, Block] = {id(s.block): s.block for s in sentences if s.block.kind is BlockKind.ROW}
    for block in blocks.values():
        if block.header and (kinds := header_of(block)):
            about = not _ABOUT_TASKS.isdisjoint(kinds)
            columns[block.table] = [at for at, each in enumerate(kinds) if about and each is kind]
        for i in columns.get(block.table, []) if not block.header else ():
            if i < len(block.cells):
                yield block.cells[i].text


def _noted_entries(sentences: Sequence[Sentence]) -> Iterator[str]:
    """What brackets behind tasks and lines over them name that say how each stands («[ongoing for QNSO]», «A3, done: Ada»)."""
    for text in (each.passage.text for each in sentences if each.section.role in OF_TASKS):
        note = tail_note(text)
        if note and note.who:
            yield from _several(text[slice(*note.who)])
        elif ":" in text and len(text.split()) <= _LONGEST and (line := _CAPTION.fullmatch(text)):
            yield from _several(_HELPED.split(line["who"])[0])


def _bracketed_people(sentences: Sequence[Sentence]) -> Iterator[str]:
    """First names that stand alone in a bracket behind a task («Draw the chart (Ada, Ben)»)."""
    for sentence in sentences:
        listed = sentence.section.role is SectionRole.ACTIONS and sentence.block.kind is not BlockKind.HEADING
        bracket = _BRACKET.search(sentence.passage.text) if listed else None
        entries = list(_several(bracket["who"])) if bracket else []
        if all(_PERSONAL.fullmatch(entry) and is_given_name(entry.split()[0]) for entry in entries):
            yield from entries


def _several(words: str) -> Iterator[str]:
    return (entry.strip(" .*") for entry in _SEVERAL.split(words))


def _is_thing(sentences: Sequence[Sentence], letters: str) -> bool:
    """Whether the minutes speak of what goes by these letters («the QGF form»)."""
    use = re.compile(rf"(?<![\w-]){re.escape(letters)}\s+[a-z]{{3,}}")
    return letters.isupper() and any(letters in s.passage.text and use.search(s.passage.text) for s in sentences)


def _are_known(drafts: Drafts, entry: str) -> bool:
    """Whether somebody is called so, or the words are people one below the other («Ada», «Ben»)."""
    return drafts.is_taken(entry) or all(map(drafts.is_taken, entry.split()))
