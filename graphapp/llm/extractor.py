"""Reads minutes by asking a language model passage by passage; where it fails, the rules' facts of that passage stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import groupby

from graphapp.llm.answers import SCHEMA as FORM
from graphapp.llm.answers import VERSION, messages, told
from graphapp.llm.cache import cached
from graphapp.llm.endpoint import NoAnswerError, ask
from graphapp.llm.grounding import Ground, Grounded, grounded
from graphapp.llm.settings import Settings
from graphapp.loaders.topics.ties.serving import datasets_of
from graphapp.pipeline import Facts, Reading
from graphapp.schema.documents import SectionRole
from graphapp.schema.findings import ActionFound, LinkFound, Sentence, Topic
from graphapp.schema.ids import fold

_LETTERS = 6000  # of a passage: enough for the model to see what belongs together
_AT_ONCE = 4  # questions about one document
_PATIENCE = 8  # failures after which the rest of a document is left to the rules
_NOT_ASKED = (SectionRole.ATTENDANCE, SectionRole.AGENDA)


@dataclass(frozen=True, slots=True)
class ModelExtractor:
    """Undertakings, products, links and actions as a model reads them; everything else as the rules do."""

    settings: Settings

    def __call__(self, reading: Reading, rules: Facts) -> Facts:
        """The facts of a document; what the model was not asked, or did not answer, is as the rules have it."""
        passages = [part for part in _passages(reading.sentences) if part[0].section.role not in _NOT_ASKED]
        given_up: list[NoAnswerError] = []
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            answers = list(threads.map(lambda passage: self._answer(passage, reading, given_up), passages))
        read = [(passage, answer) for passage, answer in zip(passages, answers, strict=True) if isinstance(answer, Grounded)]
        failures = Counter(str(answer) for answer in answers if isinstance(answer, NoAnswerError))
        places = {_place(sentence) for passage, _ in read for sentence in passage}
        kept = _beside(rules, places)
        facts = _joined([answer for _, answer in read], kept)
        return replace(facts, warnings=(*rules.warnings, *self._told(read, failures, len(passages))))

    def _answer(self, passage: Sequence[Sentence], reading: Reading, given_up: list[NoAnswerError]) -> Grounded | NoAnswerError:
        """The facts of a passage, or why there are none; an endpoint that fails again and again is not asked for ever."""
        if len(given_up) >= _PATIENCE:
            return given_up[-1]
        question = messages(passage[0].section.title, _text(passage), reading.meeting.date)
        asked = [VERSION, self.settings.url, self.settings.model, question]
        reason = f"read by the model {self.settings.model}"
        try:
            content = cached(self.settings.cache, asked, lambda: _checked(ask(self.settings, question, FORM)))
            return grounded(told(content), Ground(passage, reading.names, reading.meeting, reason))
        except NoAnswerError as error:
            given_up.append(error)
            return error

    def _told(
        self, read: Sequence[tuple[Sequence[Sentence], Grounded]], failures: Counter[str], number: int
    ) -> list[tuple[str, str]]:
        """What the person who loads should know of the model's work."""
        warnings = []
        if dropped := sum(answer.dropped for _, answer in read):
            warnings.append(
                ("model-dropped", f"{dropped} statements of {self.settings.model} were dropped: their words are not there")
            )
        if failures:
            why = ", ".join(f"{reason} ({times})" for reason, times in sorted(failures.items()))
            message = f"{failures.total()} of {number} passages were read by the rules: {self.settings.model} {why}"
            warnings.append(("model-failed", message))
        return warnings


def _checked(content: str) -> str:
    """The answer where it has the form asked for: only such an answer is kept."""
    told(content)
    return content


def _place(sentence: Sentence) -> tuple[int, int]:
    return sentence.section_index, sentence.block_index


def _passages(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """The sentences of a section together, a long section in several passages of whole blocks."""
    found: list[list[Sentence]] = []
    for _, section in groupby(sentences, key=lambda sentence: sentence.section_index):
        found.append([])
        length = 0
        for _, block in groupby(section, key=_place):
            part = list(block)
            letters = sum(len(sentence.passage.text) for sentence in part)
            if found[-1] and length + letters > _LETTERS:
                found.append([])
                length = 0
            found[-1] += part
            length += letters
    return [passage for passage in found if any(sentence.block_index >= 0 for sentence in passage)]


def _text(passage: Sequence[Sentence]) -> str:
    """The passage as the model sees it: a block a line, the cells of a row with bars between them."""
    lines = []
    for _, block in groupby(passage, key=_place):
        parts = list(block)
        lines.append((" | " if parts[0].block.cells else " ").join(part.passage.text for part in parts))
    return "\\n".join(lines)


def _beside(rules: Facts, places: set[tuple[int, int]]) -> Facts:
    """The rules' facts of the passages that the model did not read."""
    topics = [topic for topic in rules.topics if not topic.mentions or _place(topic.mentions[0][0]) not in places]
    known = {topic.name.key for topic in topics}
    return replace(
        rules,
        topics=topics,
        links=[link for link in rules.links if link.initiative in known and _place(link.evidence[0]) not in places],
        actions=[action for action in rules.actions if _place(action.evidence[0][0]) not in places],
    )


def _joined(answers: Sequence[Grounded], kept: Facts) -> Facts:
    """One thing of one name is one, wherever it was read; actions serve it by its name."""
    topics: dict[str, Topic] = {topic.name.key: topic for topic in kept.topics}
    for topic in (topic for answer in answers for topic in answer.topics):
        same = topics.get(topic.name.key)
        topics[topic.name.key] = replace(same, mentions=(*same.mentions, *topic.mentions)) if same else topic
    called = {
        fold(spelling): t.name.key for t in topics.values() if t.name.kind == "Initiative" for spelling in t.name.spellings
    }
    links: dict[tuple[str, str], LinkFound] = {(link.initiative, link.target): link for link in kept.links}
    for link in (link for answer in answers for link in answer.links):
        links.setdefault((link.initiative, link.target), link)
    listed = list(topics.values())
    actions: list[ActionFound] = [
        replace(
            action,
            initiative=called.get(fold(serves or "")),
            datasets=tuple(datasets_of(action.evidence[0][1], listed)),
        )
        for answer in answers
        for action, serves in answer.actions
    ]
    actions += [replace(a, initiative=a.initiative if a.initiative in topics else None) for a in kept.actions]
    actions.sort(key=lambda action: action.evidence[0][1].span())
    return replace(kept, topics=listed, links=list(links.values()), actions=actions)
