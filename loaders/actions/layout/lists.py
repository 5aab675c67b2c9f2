"""Where a sentence stands: in a list of actions, in a review of earlier ones, or in the running text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphapp.loaders.actions.layout import markers, notes, parts, prose, standings
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import finite
from graphapp.loaders.actions.standing import Setting
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import role as role_of
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.documents import Block, BlockKind, Minutes, Section, SectionRole
from graphapp.schema.findings import Sentence

_LEAD = Regex(
    r"(?:\bactions?\b|\baction (?:items?|points?)\b|\bnext steps?\b|\bfollow[- ]?ups?\b|\bto[- ]?dos?\b"
    r"|\btasks\b|\bhomework\b|\bafter (?:this|the) meeting\b"
    r"|\bbefore (?:the )?next meeting\b|\bsteps\b)[^.!?]{0,60}:?\s*\Z|\b(?:will|agreed to|undertook to|to do"
    r"|tasked with|(?:asked|requested|invited|mandated) to|resolved to)\s*(?:the following|now|also)?\s*:\s*\Z"
    r"|\b(?:members|partners|participants|secretariat|chairs?|group|committee|board|team|agencies|everyone|everybody|co-?leads?"
    r"|leads?|co-?ordinators?|we|(?-i:[A-Z]{2,6}))\s+"
    r"(?:should|shall|must|(?:is|are|(?:still )?needs?|ha(?:ve|s)|will need) to)(?: (?:also|now))?\s*:\s*\Z",
    re.IGNORECASE,
)
# «Ada should:», «Ada Moss and Ben are to:»
_OF_SOMEBODY = re.compile(
    r"\W*(?P<who>[A-ZÀ-Þ][\w’'-]+)(?:(?:\s*[,/&]\s*|\s+and\s+|\s+)[A-ZÀ-Þ][\w’'.-]*){0,5}\s+"
    r"(?:should|shall|must|to|(?:is|are|needs?|has|have) to)(?: (?:also|now))?\s*:"
)
# Capitalised words and what joins them, and no full stop but behind an initial: «Ada B., Ben Nye, and Rosa».
_NAMES = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:(?:,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*[/&+]\s*|\s+)[A-ZÀ-Þ](?:[\w’'-]+|\.?))*")
_LINE = 30  # words of a line that may be a task
_SPOKEN = Regex(r"\b(?:I|we|you|is|are|was|were|has|have|had|thanks?)\b|['’](?:s|m|re|ll|t) ", re.IGNORECASE)
_OVER = 4  # words at most that stand over a list without a colon
_TALK = 10  # words that make a paragraph more than an entry in a list
_SEE = 6  # words more where a colon follows: what they refer to («see paper 3:»)
_TASKS = 3  # paragraphs below «Action 3:» that are its tasks
_AT_LENGTH = 60  # words of a paragraph
_MOST_OF_IT = 0.6  # of a section's letters
_COUNTED = re.compile(r"\(?(\d{1,2})[.)]?")
_NEXT_MEETING = Regex(r"\bnext (?:meeting|call|session)\b", re.IGNORECASE)
# What stands among actions and says of itself that it is none.
_NO_TASK = re.compile(
    r"\W*(?:Decisions?|Resolutions?|Conclusions?|Agreement|Discussion|Background|Context|For information|Info(?:rmation)?|FYI"
    r"|NB|N\.B\.|Note)\s*#?\d*\s*[:–—-]\s",
    re.IGNORECASE,
)
# What a line among actions announces that are none: «Ideas for the regatta:», «Topics of the next call:».
_THOUGHTS = Regex(
    r"\W*(?:(?:some|possible|potential|further|other|first|initial|more|future|good|open|the|our|for)\s+)*"
    r"(?:ideas?|options?|examples?|candidates?|questions?|topics?|themes?|criteria|reasons?|risks?|challenges?|obstacles"
    r"|background|context|pros|cons|benefits|advantages|disadvantages|lessons(?: learned| learnt)?|findings|highlights"
    r"|objectives?|goals?|principles|assumptions|expectations)\b[^.!?:]{0,60}:[\s*_]*",
    re.IGNORECASE,
)
# Heads of a mail that somebody has pasted.
_MAIL = re.compile(
    r"(?:Reply-To|From|Sender|Cc|Bcc|To|Message-ID)\s*:[^:]*@|(?:Date|Sent)\s*:.*\b\d{1,2}:\d\d\b|Subject\s*:\s", re.IGNORECASE
)
_WHO_CAME = re.compile(
    r"\W*(?:(?i:in attendance|attendance|attendees|attended by|absent|excused|apologies|regrets)|Participants|Present)"
    r"\s*(?:\([^()]*\)\s*)?:\s*[A-Z][^:]*[,;(]"
)
# A lead-in that breaks off needs no colon: «Bo will», «The action plan has the aim».
_BREAKS_OFF = Regex(
    r"(?:\b(?:(?<!the )(?<!free )will|shall|should|must|(?:is|are|has|have|agreed|undertook|promised|asked|requested"
    r"|invited|mandated|decided) to"
    r"|tasked with)"
    r"|\b(?:action|work|follow-?up) ?(?:plan|items?|points?)\b[^.!?]{0,60}\b(?:has|have|with) the (?:following )?"
    r"(?:targets?|aims?|goals?|tasks?|objectives?|steps?|purpose))(?: to)?\s*[-–—…]*\s*\Z",
    re.IGNORECASE,
)
_NO_LEAD = Regex(r"\bno (?:need for |further |new |immediate )?actions?\b", re.IGNORECASE)
_REVIEW_LEAD = Regex(
    r"\b(?:previous|last|earlier|outstanding|closed|completed|reviewed|review of)\b[^.!?]{0,60}:?\s*\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Place:
    """The setting of a sentence, and the block that leads in the list it stands in."""

    setting: Setting | None  # None: nothing is promised here
    lead: Block | None = None  # of a list item: the item or the paragraph above it
    part: bool = False  # the lead is an item that its parts complete
    nested: bool = False  # the lead is an item that its parts may be tasks of
    owned: bool = False  # only what is somebody's is a task here


def place(minutes: Minutes, sentence: Sentence, *, first: bool) -> Place:
    """The place of a sentence; `first` says that it opens its block."""
    section, block = sentence.section, sentence.block
    if block.kind is BlockKind.HEADING:
        inherited = any(minutes.sections[parent].role is section.role for parent in section.parents)
        told = None if section.role in {SectionRole.ATTENDANCE, SectionRole.AGENDA, SectionRole.HEADER} else Setting.BODY
        return Place(Setting.LOOSE if section.role is SectionRole.ACTIONS and inherited else told)
    lead = lead_of(section, sentence.block_index) if block.kind is BlockKind.ITEM else None
    if _MAIL.match(block.passage.text) or _WHO_CAME.match(block.passage.text):
        return Place(None)
    if markers.boxed(block.marker, block.passage.text):
        who_came = _lists_who_came(minutes, section) and not verbs.imperative(block.passage.text)
        who_came = who_came or parts.boxes_people(section, sentence.block_index)
        return Place(None if who_came else Setting.LISTED if first else Setting.LOOSE, lead)
    return _among(minutes, sentence, lead, first=first)


def _lists_who_came(minutes: Minutes, section: Section) -> bool:
    """Whether a section lists who came, or some of them («Attended by», in it «Voters»): a tick says that they did."""
    above = minutes.sections[section.parents[-1]].role if section.parents and section.role is SectionRole.DISCUSSION else None
    return SectionRole.ATTENDANCE in {section.role, above}


def _among(minutes: Minutes, sentence: Sentence, lead: Block | None, *, first: bool) -> Place:
    """The place of a sentence by its section and by what leads in."""
    section, block = sentence.section, sentence.block
    talk = _is_kept_in_agenda(minutes, section) or prose.is_prose(section, block)
    setting = _of_section(section, sentence.block_index) or (Setting.BODY if talk else None)
    marked = markers.numbered(block.marker) or (setting and _is_action(section) and sentence.block_index < _TASKS)
    if first and marked and setting is not Setting.REVIEW:
        return Place(Setting.MARKED, lead)
    if setting is not None and is_review(section, sentence.block_index):
        setting = Setting.REVIEW
    if setting is None or setting is Setting.REVIEW:
        return Place(setting, lead)
    if lead is not None and setting is not Setting.LISTED and _leads_in(lead):
        setting = Setting.LISTED
    thoughts = lead is not None and _THOUGHTS.fullmatch(lead.passage.text) is not None
    if setting is Setting.LISTED and (
        thoughts or _NO_TASK.match(block.passage.text) or parts.is_talk(section, sentence.block_index)
    ):
        return Place(Setting.ITEM if first else Setting.BODY, lead)
    if setting is not Setting.LISTED:
        noted = block.kind is BlockKind.ITEM or markers.pointed(block.passage.text)
        return Place(Setting.ITEM if first and noted else setting, lead)
    named = (parts.is_label(block) or parts.is_catchword(block)) and parts.has_parts(section, sentence.block_index)
    if first and (named or parts.heads_boxes(section, sentence.block_index)):
        return Place(None, lead)
    if lead is not None and lead.kind is BlockKind.ITEM and parts.is_label(lead):
        return Place(Setting.LISTED if first and not _NEXT_MEETING.search(lead.passage.text) else Setting.LOOSE, lead)
    nested = lead is not None and lead.kind is BlockKind.ITEM and not _leads_in(lead)
    if not first or nested or block.kind is not BlockKind.ITEM:
        part = nested and lead is not None and lead.passage.text.rstrip(" *_").endswith(":")
        return Place(Setting.LOOSE, lead, part, nested and first)
    return Place(Setting.LISTED, lead)


def is_review(section: Section, index: int) -> bool:
    """Whether a block stands in a section, or below an item or a line, that looks back on earlier actions."""
    if section.role is SectionRole.REVIEW and not _goes_on(section, index) and not _is_talked_over(section, index):
        return True
    lead, block = None, section.blocks[index]
    while block.kind is BlockKind.ITEM and (lead := lead_of(section, index)) is not None:
        if looks_back(lead.passage.text):
            return True
        index = next(at for at in range(index - 1, -1, -1) if section.blocks[at] is lead)
        block = lead
    return _is_told_of(section, index) if block.kind is BlockKind.PARAGRAPH else _follows_review(section, index)


def _is_talked_over(section: Section, index: int) -> bool:
    """Whether a paragraph is of a review that is told at length: what comes of earlier matters is promised there, too."""
    paragraphs = [block.passage.text for block in section.blocks if block.kind is BlockKind.PARAGRAPH]
    whole = sum(len(block.passage.text) for block in section.blocks)
    long = sum(map(len, paragraphs)) > _MOST_OF_IT * whole and any(len(text.split()) > _AT_LENGTH for text in paragraphs)
    return long and section.blocks[index].kind is BlockKind.PARAGRAPH


def _is_told_of(section: Section, index: int) -> bool:
    """Whether a paragraph ends in how it stands («Draw the chart – on track»), below a line that announces earlier actions."""
    text = section.blocks[index].passage.text
    lines = (block.passage.text for block in section.blocks[:index] if block.kind is BlockKind.PARAGRAPH)
    return standings.state_tail(text) is not None and any(
        line.rstrip(" *_").endswith(":") and looks_back(line) for line in lines
    )


def _follows_review(section: Section, index: int) -> bool:
    """Whether the line right above a list announces earlier actions without a colon («Completed actions, and those open.»)."""
    above = next((block for block in reversed(section.blocks[:index]) if block.kind is not BlockKind.ITEM), None)
    return above is not None and above.kind is BlockKind.PARAGRAPH and looks_back(above.passage.text)


def _goes_on(section: Section, index: int) -> bool:
    """Whether a block stands behind a number that goes on counting topics, as a list of the section's own would not («3.»).

    A list that the heading parts in two («Completed actions») goes on counting tasks, and each is somebody's.
    """
    first = section.blocks[0]
    lead = markers.leading_for(first.passage.text) if first.kind is BlockKind.ITEM else None
    if lead and verbs.imperative(first.passage.text[lead.body :]):
        return False
    numbers = (
        int(found[1])
        for block in section.blocks[: index + 1]
        if block.kind is BlockKind.ITEM and block.level == 0 and (found := _COUNTED.fullmatch(block.marker))
    )
    return next(numbers, 1) > 1


def looks_back(lead: str) -> bool:
    """Whether a line announces what became of earlier actions («Review of last actions:»)."""
    most = _TALK + _SEE if lead.rstrip(" *_").endswith(":") else _TALK
    return len(lead.split()) <= most and role_of(lead) is SectionRole.REVIEW


def _is_kept_in_agenda(minutes: Minutes, section: Section) -> bool:
    """Whether the minutes are written below the points of the agenda, as nothing else tells what was said."""
    if section.role is not SectionRole.AGENDA or not any(block.level for block in section.blocks):
        return False
    return not any(each.role is SectionRole.DISCUSSION and each.blocks for each in minutes.sections)


def _is_action(section: Section) -> bool:
    """Whether the heading is a marker («Action 3:»)."""
    return section.heading is not None and markers.opens(section.heading.passage.text)


def _of_section(section: Section, index: int) -> Setting | None:
    if section.role is SectionRole.ACTIONS:
        return Setting.LISTED
    if section.role is SectionRole.REVIEW:
        return Setting.BODY if _goes_on(section, index) or _is_talked_over(section, index) else Setting.REVIEW
    return None if section.role in {SectionRole.ATTENDANCE, SectionRole.AGENDA} else Setting.BODY


def is_lines(section: Section) -> bool:
    """Whether a section is a list without bullets: several short lines, and nothing else."""
    texts = [block.passage.text for block in section.blocks]
    lines = len(texts) > 1 and all(block.kind is BlockKind.PARAGRAPH for block in section.blocks)
    return lines and all(len(text.split()) <= _LINE and not _SPOKEN.search(text) for text in texts)


def is_of_next_meeting(sentence: Sentence) -> bool:
    """Whether a sentence stands under «Next meeting», where only what somebody is named for is a task."""
    return sentence.section.role is SectionRole.NEXT_MEETING


def lead_of(section: Section, index: int) -> Block | None:
    """The item of a lower level above a list item, or the paragraph with a colon that the list follows."""
    if index < 0:  # a heading
        return None
    level = section.blocks[index].level
    for block in reversed(section.blocks[:index]):
        if block.kind is BlockKind.ITEM and block.level < level:
            return block
        if block.kind is BlockKind.PARAGRAPH:
            told = notes.fields(block.passage.text)  # «Due: 3 May» is of the task above it
            return block if _announces(block.passage.text.rstrip(" *")) and not (told and not told[0].start) else None
        if block.kind is not BlockKind.ITEM:
            return None
    return None


def _announces(text: str) -> bool:
    """Whether a paragraph stands over the list below it: it ends in a colon, or is no sentence but a few words or names."""
    few = len(text.split()) <= _OVER and text[-1:].isalnum() and not finite(text, 0, len(text))
    return text.endswith(":") or few or bool(_NAMES.fullmatch(text) or _BREAKS_OFF.search(text))


def _leads_in(lead: Block) -> bool:
    """Whether what a lead-in announces are actions."""
    text = lead.passage.text.rstrip(" *_")
    if _BREAKS_OFF.search(text):
        return True
    if not text.endswith(":") and lead.kind is not BlockKind.PARAGRAPH:
        return False
    somebody = _OF_SOMEBODY.fullmatch(text)
    named = somebody is not None and is_given_name(somebody["who"])
    tasked = named or _LEAD.search(text) or any(mark.start == 0 for mark in markers.marked(text))
    return bool(tasked) and not _NO_LEAD.search(text) and not _REVIEW_LEAD.search(text) and len(text) < 200
