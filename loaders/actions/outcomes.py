"""Finds the sentences that report what became of earlier promises: done, given up, late or under way.

Only what is reported is read here. Which promise a report ends is decided from all documents, so these are candidates: each is
about a deliverable or an activity, but not each answers a promise.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from graphapp.loaders.actions import lists, markers, owners, reading, subjects, verbs
from graphapp.loaders.actions import text as words
from graphapp.loaders.actions.subjects import Surroundings
from graphapp.loaders.sentences import split
from graphapp.loaders.topics.serving import datasets_of, topic_of
from graphapp.schema.documents import BlockKind, Minutes, Passage, SectionRole, Span
from graphapp.schema.findings import ActionFound, Found, MeetingFound, Names, OutcomeFound, Sentence, Topic
from graphapp.schema.life import State

_PROSE = 6  # words that make a cell of a table worth reading
_SILENT = frozenset({SectionRole.HEADER, SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.NEXT_MEETING})
_CANCELLED = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+\s+)?(?:dropped|cancel+ed|given up|abandoned|withdrawn"
    r"|called off|discontinued|scrapped|shelved)\b"
    r"|\bwill (?:no longer|not)\s+(?:be\s+(?:held|organi[sz]ed|pursued|published|developed|needed|continued"
    r"|implemented)|take place|go ahead|happen)\b"
    r"|\bno longer (?:needed|required|planned|relevant|necessary|pursued)\b|\bdecided not to\b"
    r"|\A\W*(?:cancel+ed|dropped|withdrawn|abandoned)\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:postponed|delayed|deferred|rescheduled|not yet|still (?:ha(?:s|ve) no|pending|waiting|no|to be|outstanding|open"
    r"|not|in progress|ongoing|being|under|working)|more time|on track|under ?way|in progress|ongoing|on hold"
    r"|not (?:been\s+)?(?:started|completed|finished|received|done|available|ready|complete|finali[sz]ed)"
    r"|awaiting|overdue|behind schedule|no progress|takes? longer|taken longer|has (?:slipped|stalled))\b"
    r"|\byet to\b"
    r"|\b(?:has|have|had|is|are|was|were)(?:n['’]t| not)\s+(?:\w+\s+){0,3}yet\b|\bare not\s*[.;]?\Z|\bpending\b\W*\Z",
    re.IGNORECASE,
)
_DONE_WORD = re.compile(
    r"(?:\A|[:–—-]\s*|\b(?:is|are|was|were|been|now|already)\s+)\W*(?:done|completed?|closed|finished"
    r"|finali[sz]ed|ready|online|live|available|in place|over)\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"\b(?:has|have)\s+(?:now\s+|already\s+|also\s+|just\s+|since\s+|been\s+|both\s+)*(?P<verb>[a-z-]+)", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:was|were)\s+(?:\w+ly\s+|also\s+|then\s+)?(?P<verb>[a-z-]+)", re.IGNORECASE)
_ARRIVED = re.compile(
    r"\b(?:arrived|went (?:online|live|out)|came out|took place|is (?:now )?(?:online|live|out))\b", re.IGNORECASE
)
_SIMPLE = re.compile(r"\s(?:also\s+|then\s+|already\s+|recently\s+|[a-z]+ly\s+)?(?P<verb>[a-z-]+)\b")
_UNREAL = re.compile(r"\b(?:would|could|should|might|may|if|once|when|until)\b", re.IGNORECASE)
# What somebody did with words at the meeting is no deliverable.
_SAID = frozenset(
    """ask agree note say explain discuss suggest raise remind welcome thank mention express propose recommend request
    point stress highlight decide confirm approve accept adopt endorse invite continue increase decrease use need
    support follow express receive inquire inform comment recall clarify emphasise emphasize state consider describe
    outline report brief introduce show offer announce plan volunteer promise undertake thank""".split()
)
_RELATIVE = re.compile(
    r"\b(?:that|which|who|as|if|whether|after|once|when|until|because|since)\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
_PUT = re.compile(r"(?:put|sent|held|met|made|wrote|built|set up|ran|led|drew|gave|took|brought|began|left)\Z", re.IGNORECASE)


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
    for sentence in sentences:
        role = minutes.sections[sentence.section_index].role
        if role in _SILENT or sentence.block.kind is BlockKind.HEADING or sentence.block.passage.span() in promised:
            continue
        for part in _parts(sentence):
            founds = names.find(part)
            state = reported(part.text, founds, review=role is SectionRole.REVIEW)
            if state and not (promised & {part.span()} or (role is SectionRole.REVIEW and _holds_any(part, promised))):
                found.append(_outcome(sentence, part, state, founds, topics, own))
    return found


def _holds_any(part: Passage, promised: Collection[Span]) -> bool:
    """Whether the passage holds the words of an action."""
    whole = part.span()
    return any(whole.start <= span.start and span.end <= whole.end for span in promised)


def _parts(sentence: Sentence) -> list[Passage]:
    """The sentence; of a table's cell, its sentences if it holds any."""
    if sentence.block.kind is not BlockKind.ROW:
        return [sentence.passage]
    return list(split(sentence.passage)) if len(sentence.passage.text.split()) >= _PROSE else []


def reported(text: str, founds: Sequence[Found], *, review: bool = False) -> State | None:
    """What the sentence reports of a deliverable or an activity, or None where it reports nothing."""
    if text.rstrip().endswith("?") or len(text) < 4:
        return None
    label = words.label(text)
    body = text[label[1] :] if label else text
    if _CANCELLED.search(body):
        return State.CANCELLED
    if _LATE.search(body):
        return State.OPEN if review or label or owners.names_in(founds, 0, len(text)) or _deliverable(body) else None
    if (review or label) and (short := markers.state_of(body)) and len(body.split()) <= 4:
        return short
    if _UNREAL.match(body):
        return None
    return State.DONE if _done(text, body, founds, review=review) else None


def _done(text: str, body: str, founds: Sequence[Found], *, review: bool) -> bool:
    if _ARRIVED.search(body) or (_DONE_WORD.search(body) and (review or _deliverable(body))):
        return True
    for found in _PERFECT.finditer(body):
        if _finished(found["verb"]) and not _RELATIVE.search(body[: found.start()]):
            return True
    if any(
        verbs.participle(found["verb"]) and verbs.infinitive(found["verb"]) in verbs.PRODUCING
        for found in _PASSIVE.finditer(body)
    ):
        return True
    return any(_finished(found["verb"], simple=True) for found in _subject_verbs(text, founds))


def _subject_verbs(text: str, founds: Sequence[Found]) -> list[re.Match[str]]:
    """The words right behind names in the subject's place."""
    names = owners.names_in(founds, 0, len(text))
    found: list[re.Match[str]] = []
    for name in names:
        if name.start <= 4 or text[: name.start].rstrip().endswith((":", ",", ".", "and", "The", "the", "-", "–")):
            match = _SIMPLE.match(text, name.end)
            if match:
                found.append(match)
    return found


def _finished(verb: str, *, simple: bool = False) -> bool:
    base = verbs.infinitive(verb)
    if simple and _PUT.match(verb):
        return True
    return verbs.participle(verb) and base in verbs.WORKING and base not in _SAID


def _deliverable(text: str) -> bool:
    """Whether the words name something that was to be delivered or held."""
    return bool(
        re.search(
            r"\b(?:reports?|maps?|lists?|drafts?|versions?|notes?|papers?|documents?|forms?|tools?|portals?"
            r"|datasets?|data|websites?|pages?|questionnaires?|surveys?|assessments?|stud(?:y|ies)"
            r"|workshops?|trainings?|visits?|meetings?|missions?|guidelines?|guidance|manuals?|templates?"
            r"|factsheets?|translations?|analys[ie]s|reviews?|plans?|proposals?|charters?|contracts?"
            r"|agreements?|budgets?|accounts?|minutes|slides|posters?|exemptions?|releases?|specifications?"
            r"|tests?|registr\w+|platforms?|systems?|databases?|matri(?:x|ces)|indicators?|mapping"
            r"|repositor\w+|recommendations?)\b",
            text,
            re.IGNORECASE,
        )
    )


def _outcome(
    sentence: Sentence, part: Passage, state: State, founds: Sequence[Found], topics: Sequence[Topic], own: frozenset[str]
) -> OutcomeFound:
    label = words.label(part.text)
    rest = part.part(label[1], len(part.text)) if label else part
    topic = part.text[: label[0]] if label else _title(sentence)
    inside = [replace(each, start=each.start - label[1], end=each.end - label[1]) for each in founds] if label else founds
    who = _who(rest.text, [each for each in inside if each.start >= 0], own)
    return OutcomeFound(sentence, part, state, who, topic_of(sentence, part, topics), tuple(datasets_of(part, topics)), topic)


def _who(text: str, founds: Sequence[Found], own: frozenset[str]) -> tuple[str, ...]:
    """Who did it: the agent of a passive, else those at the head of the sentence."""
    participle = re.search(r"\b(?:was|were|been)\s+(?=[a-z]+(?:ed|t|en|n)\b)", text)
    if participle and (named := owners.by_agent(text, founds, (0, len(text)), participle.end(), own)):
        return named
    return subjects.standing_for(text, founds, Surroundings(own=own))


def _title(sentence: Sentence) -> str:
    """What the list item above or the section's heading says it is about."""
    lead = lists.lead_of(sentence.section, sentence.block_index) if sentence.block.kind is BlockKind.ITEM else None
    if lead is not None and lead.kind is BlockKind.ITEM:
        return lead.passage.text
    return sentence.section.title
