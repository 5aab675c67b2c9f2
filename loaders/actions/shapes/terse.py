"""Promises in the present tense, as notes write them: «IC checks the draft by Friday», «Bo books the room».

The present tense mostly describes («OMA runs three piers»), so it counts only where somebody who is named does one single deed:
verbs of handing over and of preparing, no word of habit, and either a day or the terse style of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.shapes.forms import ADVERB, Rule, Shape, before, finds_out
from graphapp.loaders.formats.markers import ARROW
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import Found

# What is done once, by anybody: an organisation's work over time («distributes», «monitors») is not here.
_ONCE = frozenset(
    """share send circulate draft redraft book check finalise finalize upload invite write rewrite revise
    translate print submit mail email e-mail phone fix load reload merge scan proofread forward renew sign
    tidy collate compile summarise summarize type nominate rebook resend remind contact prepare edit archive
    order""".split()
)
# Of a person, or of anybody by a day.
_PERSONAL = _ONCE | frozenset(
    """ask bring buy call chase clean close complete confirm deliver do enquire enter fetch fill find finish
    get install look make measure move name organise organize pay pick post publish put read reply report
    release rent repair reserve rework set sort talk tell test try update verify announce arrange adapt build
    collect consolidate convene create define deploy distribute develop document extend gather hand host
    inform integrate issue join launch open plan produce provide propose register review rewrite select
    speak table take train transfer visit volunteer rephrase reword reformulate correct amend restructure rename
    investigate clarify coordinate change remove add adjust specify respond assign meet""".split()
)
_OF_ONE = _PERSONAL - frozenset(
    """announce build close collect create develop distribute document do extend gather host inform integrate
    join make move name open plan post produce propose provide publish put release report review select
    speak table take train visit volunteer complete confirm define deploy hand issue launch pay register
    set tell update correct investigate clarify coordinate change remove add meet""".split()
)
# Behind an arrow, which says that it comes of the talk: any work.
_POINTED = _PERSONAL | (verbs.WORKING - verbs.STATIVE - verbs.VAGUE - verbs.PERFORMATIVE) | {"give", "run", "turn"}
_CLOSE = 60  # letters from the head of a clause to its verb
_DEEDS = verbs.WORKING - verbs.NO_DEED
# What a person does after the meeting even where minutes tell everything in the present tense: nobody sends a list in the room.
_AFTERWARDS = frozenset("send resend circulate recirculate forward email e-mail mail".split())
_NO_THING = frozenset("share contact support fund change release call".split())  # with a name before it
# «Ada share it with Bo»: without the ending it is no report; the past of some verbs looks the same, and nouns want an object.
_OF_THING = re.compile(r"\W*(?:the|an?|this|that|its|our|their)\s", re.IGNORECASE)  # «the NM demo uses ropes»
_BARE = re.compile(
    rf"(?!(?:{'|'.join(sorted(verbs.NOUNS - _NO_THING))})\b"
    r"(?!\s+(?:the|an?|all|any|its|their|our|his|her|this|these|it|them|with|back|up)\b))"
    r"(?!(?:put|set|read|cut|let|split|hit|cost|cast|bid|run|come|lead|open|close|clean|complete|clear|present|secure|correct"
    r"|direct|double|duplicate|separate|last|own|free)\b)"
    r"[a-z-]{3,}\s+(?!(?:of|is|are|was|were|will|has|have|had|that|and|or|as)\b)[\w“\"]"
)
_GREETING = re.compile(
    r"[a-z-]+\s+(?:(?:his|her|their|its|best|warm|kind)\s+)*(?:apologies|regrets|greetings|regards|wishes|thanks)\b"
)
_VERB = Regex(rf"(?<=[\w).’'])\s+(?:{ADVERB}\s+)?(?P<verb>[a-z]+(?:-[a-z]+)?)\b")
_NEXT = re.compile(r"\s+(?P<verb>[a-z]{3,}s)\b")
_HABIT = Regex(
    r"\b(?:every|each(?= \w)|weekly|daily|monthly|quarterly|yearly|annually|(?:per|a) (?:day|week|month|year)|per capita"
    r"|usually"
    r"|always|often|regularly|normally|generally|sometimes|twice|currently|still|already|since|so far|not|never|no longer"
    r"|mondays|tuesdays|wednesdays|thursdays|fridays|if(?! (?:necessary|needed|possible|required|any|applicable|appropriate)\b)"
    r"|unless|once|when|whenever|would|could|(?-i:may)(?! \d))\b",
    re.IGNORECASE,
)
_CHECKS_IF = re.compile(
    r"(?:checks?(?: with(?: (?!if\b|when\b)[\w’'-]+){1,5})?"
    r"|finds? out|verif(?:y|ies)|asks? \w+)\s+(?:if|when)\b"
)
_HABITS = Regex(
    r"\b(?:every|each|weekly|daily|monthly|quarterly|yearly|annually|usually"
    r"|(?:per|a) (?:day|week|month|year)(?! (?:before|after|ahead|earlier|later|ago|from|in advance))"
    r"|always|often|regularly"
    r"|normally|generally|sometimes|twice|if|unless|whenever)\b",
    re.IGNORECASE,
)
# Said in the meeting itself, where minutes are told in the present tense: «Bo shares his experience», «Ines asks whether».
_IN_ROOM = re.compile(
    r"(?:asks?|informs?|tells?|reminds?|calls?|looks?|reads?|confirms?)\s+"
    r"(?:if|whether|why|how|about|that|what|who|when|where|forward)\b"
    r"|(?:reads?|opens?|closes?|moves?|writes?)\s+(?:out )?(?:the )?(?:minutes|agenda|meeting|motion|notes|list)\b"
    r"|(?:asks?|calls?|reminds?|informs?|tells?|invites?)\s+"
    r"(?:for|the (?:group|board|meeting|members|committee)|everyone|everybody|us)\b"
    r"|(?:shares?|gives?|brings?|makes?|puts?|takes?|finds?|gets?|does|do|opens?|closes?|moves?|provides?)\s+"
    r"(?:(?:an?|the|some|his|her|their|its|more|new|any|few|brief|quick|short|this|that)\s+)*"
    r"(?:updates?|overview|experiences?|information|insights?|news|screen|views?|summary|background|concerns?|links?"
    r"|feedback|thoughts?|progress|sense|points?|up|place|part|note|clear|sure|motion|meeting|floor|questions?"
    r"|difference|use|it)\b"
    r"|(?:shares?|writes?|reports?|does|do|takes?|gets?|looks?)\s+(?:that|not|like|good|great|fine|on\b)",
    re.IGNORECASE,
)
# Done while the meeting goes on: «Bo sends a link in the chat».
_AT_ONCE = Regex(r"\b(?:in the chat|by chat|as we speak|during the (?:meeting|call)|on the screen)\b", re.IGNORECASE)
_IF = Regex(r"\b(?:if|unless|once|when|whenever|in case|should)\b[^.;]*\Z", re.IGNORECASE)
_DESCRIBES = Regex(r"\b(?:that|which|who|whom|as|where|how|what|because)\s+\Z", re.IGNORECASE)
_UNTIL = Regex(r"(?<=[\w).])\s+needs?\s+(?:\w+\s+){0,3}?(?:until|till)\b")


def terse(text: str, start: int, end: int) -> Iterator[Shape]:
    """What somebody does, in the present tense; who it is, and the style, are judged elsewhere."""
    arrow = ARROW.match(text) is not None
    for found in _VERB.finditer(text, start, end):
        word = found["verb"]
        pointed = arrow and ":" not in text[: found.start()]  # no label: «→ Ada: files of two ports»
        singular = _singular(word, pointed=pointed)
        known = word in (_POINTED if pointed else _PERSONAL)
        if not (singular or known or (word in _DEEDS and found.start() - start < _CLOSE)):
            continue
        subject = _subject(text, before(text, start, found.start("verb")), alone=bool(singular))
        several = bool(re.search(r"\band\b|[,/&+]|\A\s*(?:[Ww]e\s*\Z|[Aa]ll\s)", text[slice(*subject)]))
        bare = (
            not (singular or several or _OF_THING.match(text, *subject)) and _BARE.match(text, found.start("verb")) is not None
        )
        base = singular or (word if known or bare else "")
        if not base or (base == "plan" and text.startswith(" to ", found.end())):
            continue
        if found.start("verb") - subject[0] < _CLOSE and (bare or several is not bool(singular)):
            yield Shape(Rule.TERSE, subject, found.start("verb"), base)
    for found in _UNTIL.finditer(text, start, end):
        yield Shape(Rule.TERSE, _subject(text, before(text, start, found.start()), alone=True), found.start() + 1, "complete")


# «reads the English», «connects test server»: no «looks too big», «tests with Ada»
_WITH_OBJECT = re.compile(
    r"[a-z-]+\s+(?!(?:too|with|like|as|at|in|on|for|good|great|that|if|to|from|by|so|very|well)\b)[\w“\"]"
)


def deed(body: str) -> bool:
    """Whether words behind a name and a colon tell in the present tense one deed of that person («Ada: reads the English»)."""
    told = _singular(verbs.first_word(body)) in _OF_ONE and _WITH_OBJECT.match(body)
    return bool(told) and not (_IN_ROOM.match(body) or _HABIT.search(body))


def habitual(text: str, start: int, end: int) -> bool:
    """Whether a stretch says how often or since when something is done, or on what condition."""
    return any(not finds_out(text, start, found.start()) for found in _HABITS.finditer(text, start, end))


def _subject(text: str, region: tuple[int, int], *, alone: bool) -> tuple[int, int]:
    """Where the doer is named: of one alone, what stands behind the last comma («the stock is low, Bo orders more»)."""
    comma = text.rfind(", ", *region) if alone else -1
    return (comma + 2 if comma >= 0 else region[0]), region[1]


def follows(text: str, at: int) -> bool:
    """Whether a deed in the present tense stands at a place, behind a name."""
    found = _NEXT.match(text, at)
    return bool(found and _singular(found["verb"]))


@lru_cache(maxsize=4096)
def _singular(word: str, *, pointed: bool = False) -> str:
    """The base of a verb in the third person, or an empty string where it is none of ours."""
    forms = (word[:-1], word[:-2], word[:-3] + "y") if word.endswith("s") else ()
    return next((form for form in forms if form in (_POINTED if pointed else _PERSONAL)), "")


def promises(
    text: str,
    shape: Shape,
    founds: Sequence[Found],
    end: int,
    *,
    dated: bool,
    named: bool,
    listed: bool,
    decided: bool,
    pointed: bool,
) -> bool:
    """Whether the shape promises a deed.

    `dated`: a day is told, `named`: so is who, `listed`: it is an item of notes, `decided`: it says that it was settled,
    `pointed`: an arrow does.
    """
    ahead = text[: shape.subject[0]]
    asked = _CHECKS_IF.match(text, shape.verb)  # «checks if it fits»: no condition
    habit = _HABIT.search(text, *shape.subject) or _HABIT.search(text, asked.end() if asked else shape.verb, end)
    if habit or _IN_ROOM.match(text, shape.verb):
        return False
    if shape.base in verbs.STATIVE or _IF.search(ahead) or _DESCRIBES.search(ahead):
        return False
    if dated:
        return named or shape.base in _ONCE
    who = [each for each in founds if shape.subject[0] <= each.start and each.end <= shape.subject[1]]
    person = not who or any(each.kind == "Person" for each in who)
    if not named or not text[shape.verb : end].split()[1:] or _GREETING.match(text, shape.verb):
        return False
    bare = len(who) == 1 and who[0].kind == "Person" and verbs.first_word(text[shape.verb : end]) == shape.base
    afterwards = person and shape.base in _AFTERWARDS and not _AT_ONCE.search(text, shape.verb, end)
    return decided or (pointed and person) or afterwards or (listed and (bare or shape.base in (_OF_ONE if person else _ONCE)))
