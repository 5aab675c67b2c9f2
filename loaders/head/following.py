"""The day of the next meeting: under its heading, behind its label, or told in a sentence.

Sentences say it in many ways («we talk again on», «the thirteenth session is scheduled for»), and say the same of other
bodies' meetings: a name behind «of» that is not the group's tells those apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from graphapp.loaders.dates.words import MONTH_NAME, WEEKDAY
from graphapp.loaders.head.beforehand import told_beforehand
from graphapp.loaders.head.certain import EVENT, certain_days
from graphapp.loaders.head.days import Day
from graphapp.loaders.head.lines import labelled
from graphapp.loaders.head.listed import dates_listed, dates_planned, dates_tabled
from graphapp.loaders.regex import Regex
from graphapp.schema.documents import Block, BlockKind, Minutes, Passage, SectionRole
from graphapp.schema.findings import Sentence

_BODY = r"(?:group|members?|cluster|board|committee|team|forum|partners|network|bureau|council|panel|sector|task\s+force|we)"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{3,7}teenth|[a-z]{3,5}tieth"
    r"|[a-z]{3,5}ty-[a-z]{3,7}|\d{1,3}(?:st|nd|rd|th))"
)
_KINDS = (
    r"(?:(?-i:[A-Z][\w-]*\s+)|(?:regular|scheduled|ordinary|monthly|weekly|bi-?weekly|plenary|coordination|group|working|team|cluster|committee"
    r"|steering|virtual|online|in-person|physical|face-to-face|f2f|conference|phone|telephone|video|zoom|general|full|formal"
    r"|quarterly|annual|board|committee|two|three|four|few)\s+){0,7}?"
)
_SITTING = (
    r"(?:plenary|assembly|agm|board|committee|cluster|group|panel|forum|network|council|bureau|round\s?table|steerco|sub-?group"
    r"|working\s+group|task\s+force)"
)
_NEXT = Regex(
    rf"\bnext\s+{_KINDS}{EVENT}s?\b"
    rf"|\bnext\s+{_KINDS}(?:{_SITTING}|(?-i:(?P<letters>[A-Z][A-Za-z-]*[A-Z])))(?=\s*(?:[:,(–-]|\d|(?:on|is|will|shall|to\s+be|scheduled|planned|{WEEKDAY}|{MONTH_NAME})\b))"
    r"|\bnext\s+(?:one|time)\b|\bthe\s+next\s+(?=(?:is|will|shall|would|should|takes)\b)|^\W*next\s*[:–-]"
    rf"|\b(?:upcoming|forthcoming|following|subsequent)\s+{_KINDS}{EVENT}s?\b"
    rf"|\b{_BODY}\s+(?:(?:will|shall|would|is\s+to|are\s+to|agreed\s+to|decided\s+to|plans?\s+to|hopes?\s+to)\s+)?"
    r"(?:(?:next|then)\s+)?(?:meets?|talks?|speaks?|convenes?|gathers?|comes?\s+together|sees?\s+each\s+other)\s+(?:again|next)\b"
    r"|\b(?:we|they)['’]ll\s+(?:next\s+)?(?:meet|talk|speak|convene)(?:\s+(?:again|next))?\b"
    rf"|\b{_BODY}\s+(?:(?:will|shall|would)\s+)?next\s+(?:meets?|convenes?|gathers?)\b|\breconvenes?\b|\b(?:meet|talk|convene)\s+again\b"
    r"|\bdonm\b|\badjourn(?:ed)?\s+(?:until|till|to)\b|^\W*(?:prochaine|próxima|nächste[rs]?)\s+(?:réunion|rencontre|séance|reuni[óã]o?n?|sesión|sessão"
    r"|sitzung|treffen|besprechung)\b"
    r"|\bsee\s+you\s+(?:all\s+)?(?:again\s+)?(?=on\b|next\b|in\b)",
    re.IGNORECASE,
)
# «The thirteenth meeting will take place on»: a later day than this meeting's is the next one's.
_COUNTED = Regex(
    rf"\b(?:hold|holding|convene)\s+(?:the|our|its|their)\s+{_ORDINAL}\s+{_KINDS}{EVENT}\b(?P<of>.{{0,40}})"
    rf"|\b(?:the|our)\s+{_ORDINAL}\s+{_KINDS}{EVENT}\b(?P<rest>[^.;]{{0,60}}?)\b"
    r"(?:will|shall|would|is|has\s+been|was)\s+(?:now\s+|tentatively\s+|provisionally\s+|then\s+)?"
    r"(?:be\s+(?:held|convened|hosted|organi[sz]ed)|take\s+place|scheduled|foreseen|planned|set|fixed|due|convened|envisaged|to\s+be\s+held|on\b)",
    re.IGNORECASE,
)
# «Discussed at the 7 September call»: the day is the meeting's name.
_DATED = Regex(
    r"(?:\b(?:in|at|for|to|by|before|until|during)\s+(?:the\s+|our\s+)?|^The\s+)(?P<day>\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?"
    rf"|[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?)\s+{EVENT}\b(?P<rest>.{{0,60}})"
)
_NEXT_LABEL = re.compile(
    r"(?:date (?:and \w+ )?of )?(?:the )?next (?:[\w-]+ ){0,3}?(?:meeting|call|session)s?(?: date)?(?: (?!with\b|between\b).*)?"
    r"|donm|nm|(?:the |our )?next(?: (?:one|time|date|circle|forum|board|exchange|stand-?up|sync|check-?in|catch-?up|"
    r"gathering|round ?table|"
    r"committee|cluster|group|network|platform|panel|get-together))?"
    r"|(?:the |our )?next (?!steps?|actions?|week|month|year|quarter|phase|version|items?|points?|topics?|tasks?|release|round|"
    r"deadline|speakers?|agenda|reports?|survey|workshop|training|webinar|event|issue|edition|update|milestone|review|slide|page|"
    r"target|host|chair|payment|invoice|newsletter|launch|sprint|visit|mission|distribution)[a-z-]{2,10}"
    r"|(?:dates? of )?(?:the |our )?(?:upcoming|future|forthcoming|following|coming) (?:meeting|call|session)s?(?: dates?)?"
)
# No other gathering of the same people: «Date for next community call».
_PLAINLY = re.compile(r"(?:date (?:and time )?(?:of|for) )?(?:the )?next meeting(?: (?:date|time))?\W*", re.IGNORECASE)
_BEFORE = Regex(r"\b(?:before|by|until|at|for|in)\s+(?:the\s+|our\s+)?$", re.IGNORECASE)
_DAY_FOR = Regex(r"\b(?:date|day|time|dates)\s+(?:and\s+\w+\s+)?(?:for|of)\s+(?:the\s+|our\s+)?$|\buntil\s+$", re.IGNORECASE)
_AT_ONCE = re.compile(
    rf"\s*(?:,\s*)?(?:\(|on\s+|:\s*(?=\w))|,\s*(?:the\s+)?(?=\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{MONTH_NAME})|{WEEKDAY}|(?i:{MONTH_NAME})\s+\d)"
)
_OF = re.compile(
    r"\s*(?:of|for)\s+(?:the\s+)?(?P<whose>(?:[A-Z][\w’'&-]*|of|the|for|and)(?:\s+(?:[A-Z][\w’'&-]*|of|the|for|and|on)){0,8})"
)
_WITH = re.compile(r"\s+(?:with|between)\s+(?:the\s+)?(?=\w)")  # «next meeting with the ministry»
_OTHER_EVENT = Regex(
    r"\bnext\s+(?:\w+\s+)?(?:workshops?|trainings?|webinars?|events?|conferences?|hackathons?)\b(?! call)", re.IGNORECASE
)
# «June seems like the next natural meeting point»: another day, told plainly elsewhere, comes first.
_TENTATIVE = Regex(
    r"\b(?:seems?|might|maybe|perhaps|possibly|natural|candidates?|options?|could|tentative ideas?)\b", re.IGNORECASE
)
_PAST = Regex(r"\b(?:was|were|had|agreed|confirmed|decided|took|met|[a-z]{3,}ed)\b")
_TO_COME = Regex(r"\b(?:will|shall|is|are|be|planned|scheduled|set|fixed|foreseen|due)\b")
# «14 April (Brno), 17 March»: days told in one breath, of which the first to come is next.
_AND_THEN = re.compile(
    rf"\s*(?:\([^()]{{0,40}}\)\s*)?(?:[,;/&]|and\b|or\b)\s*(?:and\s+)?(?:{WEEKDAY}\b[\s,.]*)?", re.IGNORECASE
)
_GENERIC = frozenset(
    "the of for and on our working group committee board forum network cluster team task force bureau steering council panel "
    "meeting".split()
)
_OF_A_GROUP = Regex(r"(?:WG|TF|TT|CG|SG|SC|CCM)$")
# A body within the group, or beside it, by a name of its own: «Tide Data Working Group», «Quay WG».
_OTHER_BODY = Regex(
    r"(?P<name>(?:[A-ZÀ-Þ][\w’'&-]*\s+(?:(?:of|for|on|and|the)\s+)?(?:\([A-Z][\w-]*\)\s+)?){1,6})"
    r"(?:WG|TF|TWG|SIG|[Ww]orking\s+[Gg]roup|[Ss]ub-?\s?[Gg]roup|[Tt]ask\s+(?:[Ff]orce|[Tt]eam)|[Ss]ub-?\s?[Cc]ommittee|[Ss]ub-?\s?[Cc]luster|[Pp]anel|[Cc]ommittee)\b"
)
_TOLD_OF = frozenset("update updates report reports from news status discussion review introduction the new next".split())
_AFTER = 90  # letters behind the mention in which the day stands
_FARTHEST = 400  # days to a meeting that is only called by its number
_NEAREST = 100  # days to one that is only called by its day


def next_meeting_day(
    minutes: Minutes, sentences: Sequence[Sentence], meeting: date | None, group: str, *, month_first: bool
) -> Day | None:
    """The day of the next meeting, the surest words first; of several a later day before an earlier one."""
    under = list(_under_labels(minutes))
    certain = [passage for passage in under if not _TENTATIVE.search(passage.text)]
    for passages in (certain, list(_in_sentences(sentences, group)), list(told_beforehand(sentences)), under):
        found = [day for passage in passages for day in certain_days(passage, meeting, month_first=month_first)]
        found = [day for day in found if day.day != meeting]
        later = [day for day in found if meeting is None or day.day > meeting]
        if found:
            return min(_in_one_breath(later or found, minutes.document.text), key=lambda day: day.day)
    rows = [*dates_listed(minutes), *(dates_tabled(minutes, meeting) if meeting else ())]
    listed = [day for passage in rows for day in certain_days(passage, meeting, month_first=month_first)]
    if meeting and (later := [day for day in listed if 0 < (day.day - meeting).days <= _FARTHEST]):
        return min(later, key=lambda day: day.day)
    for passages, most in (
        (list(_counted(sentences, group)), _FARTHEST),
        (list(_called_by_day(sentences, group)), _NEAREST),
        (list(dates_planned(minutes)), _NEAREST),
    ):
        found = [day for passage in passages for day in certain_days(passage, meeting, month_first=month_first)]
        near = [day for day in found if meeting and 0 < (day.day - meeting).days <= most]
        if near:
            return min(near, key=lambda day: day.day)
    return None


def _in_one_breath(days: Sequence[Day], text: str) -> Iterator[Day]:
    """The first of the days, and those that the text names right behind it."""
    end = 0
    for day in days:
        at = day.passage.span() if day.passage else None
        if end and (at is None or not _AND_THEN.fullmatch(text[end : at.start])):
            return
        yield day
        end = at.end if at else 0
        if not end:
            return


def _under_labels(minutes: Minutes) -> Iterator[Passage]:
    """What stands under the heading or behind the label «Next meeting»."""
    for section in sorted(minutes.sections, key=lambda section: _PLAINLY.fullmatch(section.title) is None):
        if section.role is SectionRole.NEXT_MEETING and not _OTHER_EVENT.search(section.title):
            if section.heading:
                yield section.heading.passage
            yield from (block.passage for block in section.blocks[:6])
    for section in minutes.sections:
        if section.role is SectionRole.DISCUSSION and _NEXT_LABEL.fullmatch(section.title.casefold().rstrip(" :")):
            yield from (block.passage for block in section.blocks[:1])
        for number, block in enumerate(section.blocks):
            yield from (passage for label, passage in labelled(block) if label and _NEXT_LABEL.fullmatch(label))
            below = section.blocks[number + 1] if number + 1 < len(section.blocks) else None
            if below and _is_label(block, below):
                yield below.passage


def _is_label(block: Block, below: Block) -> bool:
    """Whether a line is nothing but the label of the line below it, or an item that of an item further in."""
    words = " ".join(block.passage.text.lower().split()).rstrip(" :")
    further_in = block.kind is below.kind is BlockKind.ITEM and below.level > block.level
    alone = block.kind is BlockKind.PARAGRAPH or further_in
    return (
        alone
        and len(words.split()) in range(2, 7)
        and _NEXT_LABEL.fullmatch(words) is not None
        and not any(letter.isdigit() for letter in words)
    )


def _in_sentences(sentences: Sequence[Sentence], group: str) -> Iterator[Passage]:
    """From «next meeting» on, where a sentence says when it will be."""
    for sentence in sentences:
        text = sentence.passage.text
        mention = _NEXT.search(text)
        if (
            not mention
            or (mention.start() >= _AFTER and not _AT_ONCE.match(text[mention.end() :]))
            or _is_other_body(mention["letters"], group)
            or _is_of_others(text[mention.end() :], group)
            or _is_over(mention[0], text[mention.end() :])
            or (mention[0].casefold().endswith("meetings") and text[mention.end() :].startswith(","))  # «…, calls for papers»
            or _names_another(text[: mention.start()], group)
            or _names_another(mention[0], group)
            or any(_names_another(title, group) for title in _titles_above(sentence))
        ):
            continue
        before = text[: mention.start()]
        limit = _BEFORE.search(before) and not _DAY_FOR.search(before) and not _AT_ONCE.match(text[mention.end() :])
        if not limit:
            yield sentence.passage.part(mention.end(), min(len(text), mention.end() + _AFTER))


def _titles_above(sentence: Sentence) -> Iterator[str]:
    """What stands over a sentence: the heading of its section, and the numbered point that it belongs to."""
    if sentence.section.heading:
        yield sentence.section.title
    above = sentence.section.blocks[: sentence.block_index + 1]
    points = [block for block in reversed(above) if block.kind is BlockKind.ITEM and block.marker[:1].isdigit()]
    number = f"{points[0].marker.rstrip('.)')}." if points else ""
    yield from (block.passage.text for block in points if number.startswith(f"{block.marker.rstrip('.)')}."))


def _names_another(words: str, group: str) -> bool:
    """Whether words name another body than the group, whose meeting «the next meeting» behind them is then."""
    own = set(re.findall(r"[\w’'&-]+", group.lower()))
    if not own:
        return False
    for found in _OTHER_BODY.finditer(words):
        named = set(re.findall(r"[\w’'&-]+", found["name"].lower())) - _GENERIC - _TOLD_OF
        if named and not named & own:
            return True
    return False


def _is_over(mention: str, rest: str) -> bool:
    """Whether a following meeting is told of as past: «In the subsequent meeting (9 October) the start was confirmed»."""
    later = mention.casefold().startswith(("following", "subsequent")) and not rest.startswith((" dates", " date"))
    return later and bool(_PAST.search(rest)) and not _TO_COME.search(rest)


def _is_other_body(letters: str | None, group: str) -> bool:
    """Whether «the next QSC» is the meeting of a body that goes by other letters than the group."""
    return letters is not None and letters not in group.split() and not _OF_A_GROUP.search(letters)


def _counted(sentences: Sequence[Sentence], group: str) -> Iterator[Passage]:
    """From «the thirteenth meeting will be held» on."""
    for sentence in sentences:
        text = sentence.passage.text
        mention = _COUNTED.search(text)
        if mention and not _is_of_others(mention["rest"] or mention["of"] or "", group):
            end = mention.start("of") if mention["of"] else mention.end()
            yield sentence.passage.part(end, min(len(text), end + _AFTER))


def _called_by_day(sentences: Sequence[Sentence], group: str) -> Iterator[Passage]:
    for sentence in sentences:
        for mention in _DATED.finditer(sentence.passage.text):
            if not _is_of_others(mention["rest"], group):
                yield sentence.passage.part(*mention.span("day"))


def _is_of_others(rest: str, group: str) -> bool:
    """Whether what follows «the next meeting» says that it is another body's: «of the Council of Ministers»."""
    found = _OF.match(rest)
    if not found:
        return _WITH.match(rest) is not None
    words = set(found["whose"].lower().split())
    return bool(words - _GENERIC) and not (words - _GENERIC) & (set(re.findall(r"[\w’'&-]+", group.lower())) - _GENERIC)
