"""Finds the sentences that report what became of earlier promises: done, given up, late or under way.

Only what is reported is read here. Which promise a report ends is decided from all documents, so these are candidates: each is
about a deliverable or an activity, but not each answers a promise.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from graphapp.loaders.actions import reading
from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.actors import owners, pronouns
from graphapp.loaders.actions.actors.agents import Surroundings
from graphapp.loaders.actions.layout import lists, prose, rows, tables
from graphapp.loaders.actions.outcomes import leading, recalling, reports, titles
from graphapp.loaders.actions.outcomes.reports import Report
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import role as role_of
from graphapp.loaders.sentences import split
from graphapp.loaders.topics.ties.serving import datasets_of, topic_of
from graphapp.schema.documents import BlockKind, Minutes, Passage, SectionRole, Span
from graphapp.schema.findings import ActionFound, Found, MeetingFound, Names, OutcomeFound, Sentence, Topic
from graphapp.schema.life import State

_SELF = Regex(r"\b(?:I|we)\b[^,;]*\Z", re.IGNORECASE)
_ASIDE = Regex(r",\s*(?:\w+\s+)?(?:which|who|whom|whose|where)\b[^,]*")
_NEXT_CLAUSE = Regex(r";\s+|,\s+(?=(?:therefore|so|hence|thus|while|whereas|but)\b)|,\s+and\s+(?=(?:the|its|their|it)\b)")
_THAT = re.compile(r"(?:and )?that\s+(?=(?:the|its|their|an?|all|both|[a-z]+ [a-z]+)\b)")  # «… told that A; that B»
_WROTE = re.compile(r"(?:wrote|has written|told)\b")
_OF = Regex(r"\bof\s+(?:the\s+)?\Z")
_POSSESSES = re.compile(r"['’]s?\s")
_PART_END = Regex(r"[:;]\s|,?\s+and\s+(?=(?:it\s+|they\s+|this\s+)?(?:will|shall|should|is to|are to)\b)")
_PROSE = 6  # words that make a cell of a table worth reading
_START = 30  # letters of a task that tell where it stands
_SILENT = frozenset({SectionRole.HEADER, SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.NEXT_MEETING})


def find_outcomes(
    minutes: Minutes,
    sentences: Sequence[Sentence],
    names: Names,
    meeting: MeetingFound,
    topics: Sequence[Topic],
    actions: Sequence[ActionFound],
) -> list[OutcomeFound]:
    """The sentences that report completion, cancellation or delay, in order of appearance."""
    own = reading.own_group(names, meeting)
    promised = {part.span() for action in actions for _, part in action.evidence}
    found: list[OutcomeFound] = []
    heads = tables.heads(minutes)
    found_in = None
    for sentence in sentences:
        role = minutes.sections[sentence.section_index].role
        table = sentence.block.kind is BlockKind.ROW and rows.speaks(sentence, heads)
        silent = role in _SILENT and not table and not _is_talk(sentence, role)
        if silent or sentence.block.kind is BlockKind.HEADING or sentence.block.header:
            continue
        listed = sentence.block.kind is BlockKind.ROW and sentence.block.passage.span() in promised
        if listed and found_in is sentence.block:
            continue
        found_in = sentence.block
        for whole in _discussed(sentence, actions) if listed else _parts(sentence):
            review = lists.is_review(sentence.section, sentence.block_index) or SectionRole.REVIEW is role_of(
                titles.of_row(sentence, whole)
            )
            taken = whole.span() in promised or (review and _holds_any(whole, promised))
            # What is to be done may answer what was asked all the same: «A informed that it will be held in May».
            answers = [(whole, given)] if taken and (given := reports.answered(whole.text)) else []
            answers += _first_told(names, whole) if taken else []
            noted = leading.note(sentence)
            told = [(whole, Report(noted, 0))] if noted else _reports(names, whole, review=review)
            for part, report in answers if taken else told:
                found.append(_outcome(sentence, (whole, part), report, names.find(part), topics, own))
    return found


def _is_talk(sentence: Sentence, role: SectionRole) -> bool:
    """Whether a block of a silent section is talk; an item below the title is, be it a thing and its participle alone."""
    return prose.is_prose(sentence.section, sentence.block) or (
        role is SectionRole.HEADER and sentence.block.kind is BlockKind.ITEM and words.label(sentence.passage.text) is None
    )


def _reports(names: Names, whole: Passage, *, review: bool) -> list[tuple[Passage, Report]]:
    """What a sentence reports, and each of its clauses, if more than one of them reports something; an answer it gives."""
    cuts = [0, *(found.end() for found in _NEXT_CLAUSE.finditer(whole.text)), len(whole.text)]
    parts = (whole.part(start, end) for start, end in pairwise(cuts) if end - start > 2)
    clauses = [part.part(that.end(), len(part.text)) if (that := _THAT.match(part.text)) else part for part in parts]
    told = (
        [(part, reports.reported(part.text, names.find(part), review=review)) for part in clauses] if len(clauses) > 1 else []
    )
    found = [(part, report) for part, report in told if report]
    one = reports.reported(whole.text, names.find(whole), review=review)
    wrote = one is not None and _WROTE.match(whole.text, one.verb)  # done, and perhaps an answer, too
    given = None if one and one.state is State.DONE and not wrote else reports.answered(whole.text)
    answers = [(whole, given)] if given else []
    if len(found) == 1 and one and one.state is State.OPEN and not recalling.REST.search(whole.text):
        return [*found, *answers]  # «A wrote to them; no answer yet»: what is missing is not the deed
    if len(found) < 2:
        return [*([(whole, one)] if one else found), *answers]
    if len({report.state for _, report in found}) > 1:
        return [*found, *answers]
    return [*([(whole, one)] if one else []), *found, *answers]


def _first_told(names: Names, whole: Passage) -> list[tuple[Passage, Report]]:
    """What the first part of a sentence tells to be done that goes on to a promise («A met the port on 3 May: it will …»)."""
    cut = _PART_END.search(whole.text)
    part = whole.part(0, cut.start()) if cut else None
    report = reports.reported(part.text, names.find(part)) if part and part.text else None
    return [(part, report)] if part and report and report.state is State.DONE else []


def _holds_any(part: Passage, promised: Collection[Span]) -> bool:
    """Whether the passage holds the words of an action."""
    whole = part.span()
    return any(whole.start <= span.start and span.end <= whole.end for span in promised)


def _discussed(sentence: Sentence, actions: Sequence[ActionFound]) -> list[Passage]:
    """The sentences of a row's cells up to the one that holds its first action, those that hold none: what was said before."""
    tasks = [action.text[:_START] for action in actions if action.evidence[0][0].block is sentence.block]
    cells = sentence.block.cells
    first = next((at for at, cell in enumerate(cells) if any(task in cell.text for task in tasks)), -1)
    prose = [list(split(cell)) for cell in cells[: first + 1] if len(cell.text.split()) >= _PROSE]
    last = prose.pop() if prose and any(task in part.text for part in prose[-1] for task in tasks) else []
    told = [before for part in last if (before := _before(part, tasks)).text]
    return [*(part for parts in prose for part in parts), *told]


def _before(part: Passage, tasks: Sequence[str]) -> Passage:
    """The part of a sentence before the first task in it: «It was not held, as …; A will hold it»."""
    first = min((at for task in tasks if (at := part.text.find(task)) >= 0), default=len(part.text))
    return part.part(0, first if first == len(part.text) or part.text[:first].rstrip()[-1:] in {";", ",", ":", "."} else 0)


def _parts(sentence: Sentence) -> list[Passage]:
    """The sentence; of a table's cell, its sentences if it holds any."""
    if sentence.block.kind is not BlockKind.ROW:
        return [sentence.passage]
    return list(split(sentence.passage)) if len(sentence.passage.text.split()) >= _PROSE else []


def _outcome(
    sentence: Sentence,
    within: tuple[Passage, Passage],
    report: Report,
    founds: Sequence[Found],
    topics: Sequence[Topic],
    own: frozenset[str],
) -> OutcomeFound:
    whole, part = within
    label = words.label(whole.text)
    topic = whole.text[: label[0]] if label else titles.title(sentence, whole)
    doers = who(part.text, founds, report, own)
    return OutcomeFound(
        sentence,
        part,
        report.state,
        doers,
        topic_of(sentence, part, topics),
        tuple(datasets_of(part, topics)),
        topic,
        report.answer,
    )


def who(text: str, founds: Sequence[Found], report: Report, own: frozenset[str]) -> tuple[str, ...]:
    """Who did it: the agent of a passive, the speaker, or those who stand before the verb."""
    label = words.label(text)
    start = label[1] if label else 0
    if report.doer and (named := owners.keys(owners.names_in(founds, *report.doer), own)):
        return named
    if report.passive and (named := owners.by_agent(text, founds, (start, len(text)), report.verb, own)):
        return named
    before = text[start : report.verb]
    if label and (not before.strip() or _SELF.search(before)):
        return owners.only_names(text, founds, (0, label[0]), own)
    aside = [found.span() for found in _ASIDE.finditer(before)]
    inside = [replace(each, start=each.start - start, end=each.end - start) for each in founds if start <= each.start]
    heads = [each for each in inside if each.end <= len(before) and not any(a <= each.start < b for a, b in aside)]
    return pronouns.standing_for(before, heads, Surroundings(own=own)) or _whose(text, founds, (start, report.verb), own)


def _whose(text: str, founds: Sequence[Found], region: tuple[int, int], own: frozenset[str]) -> tuple[str, ...]:
    """Whose thing it is that the sentence is about («A's note went round», «the note of A went round»)."""
    named = owners.names_in(founds, *region)
    if named and _OF.search(text[region[0] : named[-1].start]) and not text[named[-1].end : region[1]].strip():
        return owners.keys(named[-1:], own)
    if not named or text[region[0] : named[0].start].strip().casefold() not in {"", "the"}:
        return ()
    return owners.keys(named[:1], own) if _POSSESSES.match(text, named[0].end) else ()
