"""What commits although it names neither an owner nor a day: what was settled, talked over, handed on, or goes into a paper.

Apart from `promises.py`, which asks every shape for a doer, a product or a day: here the words around the deed say that it is
meant.
"""

from __future__ import annotations

import re

from graphapp.loaders.actions import deeds, reservations
from graphapp.loaders.actions.actors import owners, strangers
from graphapp.loaders.actions.actors.agents import Agent
from graphapp.loaders.actions.actors.subjects import alone
from graphapp.loaders.actions.shapes import terse, verbs
from graphapp.loaders.actions.shapes.forms import THINGS, Rule, Shape, finite
from graphapp.loaders.actions.standing import Clause, Setting
from graphapp.loaders.regex import Regex

# A point put off to a meeting whose day nobody knows yet: «will be discussed at one of the next calls».
_LATER_MEETING = Regex(
    r"\b(?:at|in|on|for|during|to|before|by)\s+(?:(?:one|some|any)\s+of\s+)?(?:(?:the|our|its|a|an|another|this)\s+)?"
    r"(?:next|following|upcoming|coming|subsequent|future|later|(?-i:Jan|Febr)uary|(?-i:March|April|May|June|July|August)"
    r"|(?-i:Septem|Octo|Novem|Decem)ber|spring|summer|autumn|winter)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:meetings?|calls?|sessions?|tele-?con(?:ference)?s?|plenary|board|committee|council|assembly"
    r"|(?-i:[A-Z]{2,6}))(?![\w-])",
    re.IGNORECASE,
)
_CONSIDERS = re.compile(
    r"consider\s+(?:the|its|their|an?|these|those|this|all|our)\s(?!possibility|future|need)", re.IGNORECASE
)
# What the meeting settled, and nobody in it is named for: «it was agreed that a list should be set up».
_NOT_ONE = r"(?<!\bhe )(?<!\bshe )(?<!\bI )\b"
_AGREED_BY_ALL = r"agreed|decided|resolved|settled|agreement|consensus"
_THAT = r"\s+(?!with\s+(?-i:[A-Z][a-z]))(?:[^.;]{0,60}?\s)?that\s+\Z"
_AGREED_THAT = Regex(rf"{_NOT_ONE}(?:{_AGREED_BY_ALL}|concluded|decision){_THAT}", re.IGNORECASE)
_AGREED = Regex(
    rf"{_NOT_ONE}(?:{_AGREED_BY_ALL}){_THAT}"
    r"|\b(?:group|meeting|board|committee|council|members|panel|we|it was)\s+(?:also\s+|then\s+)?"
    r"(?:agreed|decided|resolved)\s+\Z",
    re.IGNORECASE,
)
# What somebody without a name resolves to do, and does not merely go on with: «it was agreed that we should approach the port».
_RESOLVED = verbs.WORKING - (
    verbs.VAGUE | verbs.HAPPENING | verbs.STATIVE | verbs.PERFORMATIVE | frozenset("move discuss meet start begin".split())
)
_ACTIVE = frozenset({Rule.OBLIGED, Rule.FUTURE, Rule.SETTLED})
# «will be put to the board», «would be referred to the council»: brought before somebody who is to say yes.
_HANDED_ON = frozenset("propose bring put refer report submit escalate recommend forward pass take".split())
_BODY = (
    r"(?:to|before)\s+(?:the|our|its|their|a)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:(?:sub-?)?committee|board|council|assembly|meeting|plenary|group|panel|chair|members|secretariat|forum|cabinet"
    r"|executive|landlord|authorit(?:y|ies)|police|department|ministry|owners?|suppliers?|contractors?|insurers?"
    r"|trustees|directors?|minister)\b"
)
_TO_BODY = re.compile(rf"[a-z]+\s+(?:\w+ly\s+|back\s+|forward\s+|on\s+)?{_BODY}", re.IGNORECASE)
_ON_TO_BODY = re.compile(rf"[a-z]+\s+[^,;.]{{0,80}}?\b{_BODY}", re.IGNORECASE)  # «agreed to recommend the form to the board»
# Talked over with somebody who is not in the room: «details to be discussed with the hosts».
_TALKED_OVER = frozenset("discuss clarify agree check confirm coordinate settle negotiate arrange finalise finalize".split())
_WITH = re.compile(r"[a-z-]+\s+(?:\w+ly\s+)?with\s+(?:(?:the|our|its|their|all)\s+\w|[A-Z])")
# Talked over elsewhere: «will be discussed by e-mail», «we will discuss it internally», «in the Nets Working Group».
_TALKED_ON = frozenset("discuss continue resolve settle clarify decide finalise finalize agree".split())
_ELSEWHERE = Regex(
    r"\b(?:by|via|through|on|over)\s+(?:(?:the|our|a)\s+)?(?:[\w-]+\s+)?(?:e-?mails?|mailing[- ]list|lists?|slack|github|forum"
    r"|teams|zulip|discord)\b|\b(?:off-?line|internally|bilaterally|separately)\b"
    r"|\b(?:outside|after)\s+(?:of\s+)?the\s+(?:meeting|call)\b"
    r"|\b(?:in|at|by|within)\s+the\s+(?:[\w&-]+\s+){1,4}?(?:working group|sub-?group|(?:sub-?)?committee|task ?force"
    r"|WG|TF|TT)\b",
    re.IGNORECASE,
)
_BESIDE = 25  # letters between a name and what is to be done about it: «Ada as chair should be approached»
_STRANGER = Regex(r"(?:\A|[\s,])[A-Z][a-z’'-]+ [A-Z][a-z’'-]+(?: as (?:the )?[\w-]+(?: [\w-]+)?)?\s*\Z")
# «will be included in the next report»
_PUT_IN = frozenset("include add incorporate integrate reflect insert feature append".split())
_INTO = Regex(
    rf"\A[a-z]+\s+(?:in|into|on|to)\s+(?:the|our|an?|its|next)\b(?:\s+[\w’'-]+){{0,4}}?\s+(?:agenda\b|follow-up\b|phase\b"
    rf"|roadmap\b|{THINGS.pattern})",
    re.IGNORECASE,
)
# «The recording will be available on the website»: somebody puts it there.
_FOUND_THERE = re.compile(
    r"(?:be\s+)?(?:available|online|posted)\s+(?:on|at|via|from|through)\s+(?:the\s+|our\s+|its\s+"
    r"|their\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:web(?: ?site)?|internet|intranet|site|page|portal|wiki|drive|repository|server|folder|hub|github"
    r"|gitlab|zenodo|youtube|dropbox|https?:)",
    re.IGNORECASE,
)
_STILL = Regex(r"\b(?:continues?|remains?|still|always|at all times)\b")
# «Members who wish to come should contact the clerk»: members, and not whoever it may be.
_MEMBERS = re.compile(
    r"\W*(?:(?:all|the|any|other|interested|remaining)\s+)*(?:members|partners|participants|delegates|delegations"
    r"|colleagues|agencies"
    r"|attendees|representatives|organi[sz]ations|councillors|trustees)\b",
    re.IGNORECASE,
)
_FIRM = Regex(r"\b(?:is|are)\s+(?:(?:also|then|now|both|all)\s+)?to\s+be\s+(?:\w+ly\s+)?\Z")  # «are to be mapped»
# What is still to be done to a paper of the group's: «the list has to be updated». Other deeds tell how things are to be.
_TO_BE_DONE = frozenset(
    """add amend circulate complete continue correct distribute draft edit finalise finalize merge post publish put redraft
    refine remove resubmit revise revisit rewrite schedule send share sign submit update upload write""".split()
)
_IN_GENERAL = Regex(r"\b(?:(?i:every|each|any|no|such|you|\w+(?:thing|one|body)|may|might|would|could|only)|MUST)\b")
# «Discussion on nets to continue by mail»
_GO_ON = frozenset({"continue", "resume"})
_TALK = re.compile(
    r"\W*(?:(?:the|this|further|more|detailed|our|general|technical)\s+)*(?:discussions?|talks?|conversations?|debate"
    r"|work|consultations?)\s+"
    r"(?:(?:on|of|about|with|around)\s+[^,;:.]{2,60})?",
    re.IGNORECASE,
)
_OPINES = Regex(
    r"\b(?:sa(?:id|ys)|th(?:inks?|ought)|fe(?:lt|els?)|believe[sd]?|suggest\w*|propose[sd]|recommend\w*|argue[sd]"
    r"|(?:[Uu]nder(?:line|score)|[Ss]tresse?|[Hh]ighlight|[Ee]mphasi[sz]e)(?:d|ed|s))\b[^.;]*\Z"
)
_IDLE = verbs.VAGUE | verbs.HABITUAL | verbs.PERFORMATIVE | frozenset("congratulate thank commend praise".split())


def says_who(clause: Clause, shape: Shape) -> bool:
    """Whether nothing but those who are to do it stands before a deed that was settled («that Ada send it», «that we ask»)."""
    ours = clause.text[slice(*shape.subject)].strip().casefold() == "we"
    return ours or strangers.office(clause.text, shape.subject, shape.verb) or alone(clause.text, clause.founds, shape.subject)


def settled(clause: Clause, shape: Shape, agent: Agent) -> bool:
    """Whether the deed is meant: it was settled, goes into a paper, is talked over or handed on, or says whom to turn to."""
    if not verbs.working(shape.base) or terse.habitual(clause.text, shape.verb, clause.end):
        return False
    if _is_talked_on(clause, shape, agent):
        return True
    return _is_done(clause, shape) if shape.passive else _is_taken_on(clause, shape, agent)


def taken_up(clause: Clause, shape: Shape, agent: Agent) -> bool:
    """Whether a point is put off to a coming meeting, or somebody named is to consider a thing."""
    if shape.rule is Rule.ARRIVAL:
        return bool(_LATER_MEETING.search(clause.text, shape.verb, clause.end))
    if shape.passive and shape.rule in {Rule.PASSIVE, Rule.WOULD, Rule.OBLIGED}:
        return shape.base in verbs.TAKEN_UP and bool(_LATER_MEETING.search(clause.text, shape.verb, clause.end))
    if (
        shape.rule is Rule.FUTURE
        and (agent.plural_self or agent.particular)
        and _LATER_MEETING.search(clause.text, shape.verb, clause.end)
    ):
        return shape.base in verbs.TAKEN_UP
    return shape.rule is Rule.FUTURE and bool(agent.owners) and bool(_CONSIDERS.match(clause.text, shape.verb))


def among(clause: Clause, shape: Shape, setting: Setting) -> bool:
    """Whether a passage says among actions what will be done, or, as a note of its own too, what is to be («B to be told»)."""
    if setting is Setting.LOOSE and shape.rule is Rule.FUTURE:
        return verbs.working(shape.base) and shape.base not in verbs.NO_DEED
    if shape.rule is not Rule.INFINITIVE or not shape.passive:
        return False
    alone_there = not shape.subject[0] and bool(clause.text[slice(*shape.subject)].strip())
    note = setting is Setting.ITEM and alone_there and not finite(clause.text, 0, clause.end)
    noted = (
        note
        and deeds.ours(shape.base)
        and shape.base not in verbs.HABITUAL | verbs.TIMED
        and not clause.text.rstrip().endswith(":")
    )
    return noted or (setting is Setting.LOOSE and verbs.working(shape.base))


def goes_on(clause: Clause, shape: Shape) -> bool:
    """Whether a talk is to go on after the meeting («Discussion on nets to continue by mail»)."""
    return shape.base in _GO_ON and _TALK.fullmatch(clause.text, *shape.subject) is not None


def _is_talked_on(clause: Clause, shape: Shape, agent: Agent) -> bool:
    """Whether a matter is to be talked over at another place than in this meeting."""
    meant = shape.rule is Rule.PASSIVE or (shape.rule is Rule.INFINITIVE and shape.passive)
    meant = meant or (shape.rule is Rule.FUTURE and agent.acts and not agent.impersonal)
    return meant and shape.base in _TALKED_ON and bool(_ELSEWHERE.search(clause.text, shape.verb, clause.end))


def _is_taken_on(clause: Clause, shape: Shape, agent: Agent) -> bool:
    """Whether whoever acts does what only somebody can do, hands a thing on, or was agreed on to do it."""
    if shape.rule is Rule.FUTURE and shape.base in verbs.BY_HAND | verbs.REACHING and _is_called(clause, shape):
        return True
    if shape.rule is Rule.AGREED and shape.base in _HANDED_ON and _ON_TO_BODY.match(clause.text, shape.verb):
        return True
    if shape.rule is Rule.OBLIGED and deeds.answers(shape.base) and _MEMBERS.match(clause.text, *shape.subject):
        return True
    agreed = shape.rule in _ACTIVE and agent.acts and shape.base in _RESOLVED
    return agreed and bool(_AGREED.search(clause.text, 0, shape.subject[0])) and not reservations.past(clause, shape)


def _is_done(clause: Clause, shape: Shape) -> bool:
    """Whether what is done to a thing is to be done, though nobody is named."""
    if shape.rule is Rule.ARRIVAL:
        begun = _STILL.search(clause.text, shape.subject[1], clause.end)
        put = not begun and _FOUND_THERE.match(clause.text, shape.verb)
        return bool(put and THINGS.search(clause.text[slice(*shape.subject)]))
    if shape.rule in {Rule.PASSIVE, Rule.WOULD} and shape.base in _HANDED_ON and _TO_BODY.match(clause.text, shape.verb):
        return True
    if shape.rule in {Rule.PASSIVE, Rule.INFINITIVE, Rule.WOULD} and shape.base in _TALKED_OVER:
        return bool(_WITH.match(clause.text, shape.verb))
    if shape.rule in {Rule.PASSIVE, Rule.WOULD} and shape.base in _PUT_IN:
        return bool(_INTO.match(clause.text[shape.verb : clause.end]))
    if shape.rule is Rule.PASSIVE and shape.base in verbs.REACHING:
        return True
    if shape.rule is Rule.OBLIGED and shape.base in verbs.REACHING:
        return _is_somebody(clause, shape)
    if shape.rule is Rule.OBLIGED and shape.base in _TO_BE_DONE:
        opinion = _OPINES.search(clause.text, clause.start, shape.subject[0])
        return not (opinion or _IN_GENERAL.search(clause.text, shape.subject[0], shape.verb))
    return shape.base not in _IDLE and _is_decided(clause, shape)


def _is_called(clause: Clause, shape: Shape) -> bool:
    """Whether the subject is one name that nobody knows, and no country."""
    known = any(shape.subject[0] <= each.start < shape.subject[1] for each in clause.founds)
    return not known and strangers.one_name(clause.text, shape.subject)


def _is_somebody(clause: Clause, shape: Shape) -> bool:
    """Whether whom to turn to is named."""
    named = owners.names_in(clause.founds, clause.start, shape.subject[1])
    known = bool(named) and shape.subject[1] - named[-1].end < _BESIDE
    return known or bool(_STRANGER.search(clause.text, clause.start, shape.subject[1]))


def _is_decided(clause: Clause, shape: Shape) -> bool:
    """Whether the deed was agreed on, or is said to be still to be done."""
    if shape.rule is Rule.PASSIVE and _FIRM.search(clause.text, clause.start, shape.verb):
        return True
    agreed = shape.rule in {Rule.OBLIGED, Rule.PASSIVE} and _AGREED_THAT.search(clause.text, 0, shape.subject[0])
    return bool(agreed) and not finite(clause.text, *shape.subject) and not reservations.past(clause, shape)
