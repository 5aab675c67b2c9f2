"""Whether a shape is a promise where it stands: what the words around it, the place and a day say for and against."""

from __future__ import annotations

import re

from graphapp.loaders.actions import promises, reservations, settling, summons
from graphapp.loaders.actions.actors import owners
from graphapp.loaders.actions.actors.agents import Agent
from graphapp.loaders.actions.actors.subjects import alone
from graphapp.loaders.actions.layout import markers
from graphapp.loaders.actions.outcomes import recounting
from graphapp.loaders.actions.promises import Weight
from graphapp.loaders.actions.shapes import terse, verbs
from graphapp.loaders.actions.shapes.forms import THINGS, Rule, Shape, behind, near
from graphapp.loaders.actions.standing import Clause, Setting
from graphapp.loaders.regex import Regex
from graphapp.schema.findings import DateFound

_DEADLINE = Regex(
    r"\b(?:by the time|by then|before (?:that|then)|until then|in time for|ahead of the"
    r"|(?:by|before|at the latest at) the (?:end|start|beginning|launch|close|completion|opening) of (?:the|this|our|its)"
    r"|(?:before|after|following|upon|on) (?:the )?(?:completion|approval|receipt|adoption|publication|finali[sz]ation"
    r"|submission|delivery|confirmation|signature|end) of"
    r"|(?:before|after|following|prior to|by) (?:the|this|our|next|its)(?: [\w’'-]+){0,3}? (?:conference|workshop|meeting|call"
    r"|training|assembly|plenary|summit|symposium|consultation|launch|release|election|elections|retreat|holidays?|break"
    r"|summer|winter|AGM"
    r"|rains|season)|before (?-i:Ramadan|Eid|Christmas|Easter|Thanksgiving|Diwali|Carnival))\b",
    re.IGNORECASE,
)
# As good as a day for what will be done or is being done: «this will be seen to as soon as possible», «A is sending it soon».
_SOON = Regex(
    r"\b(?:asap|as soon as (?:possible|practicable|feasible|we can|they can)|shortly|immediately|without delay|in due course"
    r"|(?:right|straight) ?away|in the (?:coming|next) (?:few )?(?:days|weeks)|in the (?:very )?near future"
    r"|(?:in|within|over) (?:the |a )?(?:next |coming |following )?(?:few|couple of|several) (?:\w+ )?(?:days|weeks)"
    r"(?:['’]? time)?"
    r"|(?:over|in|during) the (?:next|coming) days"
    r"|at the earliest(?: opportunity)?|soon(?! as\b))\b",
    re.IGNORECASE,
)
# What is decided is meant, whether or not a day is named: «Decision 4: all crews must be made aware of the tides».
_DECIDED = re.compile(
    r"\W*(?:it was\s+)?(?:agreed|agreements?|decisions?|resolutions?|resolved|decided|conclusions?|consensus)\b"
    r"[\s#]*[\d.]*\s*[:–—-]\s",
    re.IGNORECASE,
)
_NEXT_STEP = Regex(
    r"\A\W*(?:(?:it\s+was|(?:the|our)\s+(?:\w+\s+){1,3}|we|all|(?-i:[A-Z])[\w.’'-]*(?:\s[\w.’'-]+){0,3}?)\s*\b(?:agreed"
    r"|decided|concluded"
    r"|mentioned|explained|said|noted|reported|stated|confirmed)\s+(?:that\s+)+)?(?:the\s+|our\s+)?"
    r"(?:(?:\w+\s+)?next\s+steps?|(?:(?:their|his|her|its)\s+)?(?:current\s+)?plan(?:\s+for\s+(?:the|our"
    r"|this)\s+[\w-]+)?|(?P<goal>(?:immediate|first|short-term|top)\s+(?:goal|priority|objective|task)))"
    r"\s+(?:is|are|will be|would be)\s+"
    r"(?:then\s+|now\s+|therefore\s+)?to\s+(?:\w+ly\s+)?\Z"
    r"|\A\W*(?:plan|planning|looking|intend|intending)\s+to\s+\Z",
    re.IGNORECASE,
)
_NO_STEP = frozenset("be have move continue focus look work see think keep wait go start begin proceed".split())
_WORK_ON = re.compile(r"(?:start|begin)(?:ning)?\s+(?:to\s+)?work(?:ing)?\s+on\b")
_PROMISING = frozenset({Rule.FUTURE, Rule.PASSIVE, Rule.ARRIVAL, Rule.AGREED, Rule.OBLIGED})
_SOONER = frozenset({Rule.ARRIVAL, Rule.EVENT, Rule.PASSIVE, Rule.BUSY, Rule.FUTURE, Rule.INTENDED, Rule.APPENDED})
_HEARD = frozenset({Rule.AGREED, Rule.REQUESTED})
# What somebody plans for themselves, and the meeting only hears of: «plans to open a desk of its own».
_OF_OTHERS = frozenset({Rule.BUSY, Rule.FUTURE, Rule.INTENDED, Rule.HOPED, Rule.WOULD})
# «B asked when the list will be ready» promises nothing, until somebody answers.
_ASKS = Regex(
    r"\b(?:(?:ask(?:ed|s)|wonder(?:ed|s)|enquire[ds]|inquire[ds])\s+(?:(?!to\b)\w+\s+){0,4}?(?:which|whether|if|when|what"
    r"|who|how|where|why)\b|(?:do|does|did)(?:n['’]t| not)\s+(?:think|believe|recall|remember)\b"
    r"|(?:ask|check|find out|clarify|determine|decide|verify|investigate|discuss|explore|unclear)(?:/\w+)?\s+"
    r"(?:(?!to\b)[\w’'-]+\s+){0,8}?(?:which|whether|what|who|how)\b)"
    r"(?:(?!\band\s+(?:the\s+)?[A-Z]|;|\bbut\b|[.?]\s).)*\Z"
)
# Whose deed it is that nobody in the room can promise: «invitations will be sent by the networks».
_BY_OTHERS = Regex(
    r"\bby\s+(?i:the\s+|their\s+|its\s+|each\s+|all\s+|some\s+|other\s+)*(?:networks?|partnerships?|countries|governments?"
    r"|states?|donors?"
    r"|authorities|[Gg]overnment|vendors?|suppliers?|manufacturers?|users?|communities|schools?|hospitals?|police|army|parties"
    r"|companies|banks?|providers?"
    r"|municipalit(?:y|ies)|ministr(?:y|ies)|courts?|parliament|organi[sz]ers?|publishers?|landlords?|neighbou?rs|others"
    r"|enumerators|systems?|software|tools?|machines?)\b"
)
_SOBER = frozenset({Rule.SETTLED, Rule.WOULD, Rule.HOPED, Rule.BUSY, Rule.WILLING, Rule.READY, Rule.PASSIVE})
_GATHERING = frozenset({"meet", "reconvene", "gather", "convene"})
_GROUP = Regex(
    r"\b(?:group|board|committee|forum|force|cluster|council|assembly|panel|plenary|network|platform|sub-?group|SC|WG"
    r"|TF)\s*(?:\([^()]*\)\s*)?"
    r"(?:next\s*|then\s*)?\Z",
    re.IGNORECASE,
)
_EXPECTED = Regex(r"\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|set|due|scheduled|supposed|about)\b", re.IGNORECASE)
# «will be done in v0.6», «in the next release»: the work of a group that releases by versions.
_RELEASE = Regex(
    r"\b(?:in|for|with|by) (?:the |a |our )?(?:next|following|coming|upcoming) (?:\w+ )?(?:release|version|edition"
    r"|iteration|sprint|milestone)\b|\b(?:in|for|with) (?:the )?(?:(?:version|release|milestone) |v\.? ?)\d+(?:\.\d+)*\b",
    re.IGNORECASE,
)
_NEED = Regex(r"(?:\A|[,;] |\s[–—-] )\W*(?:still |we |will )?needs? to (?:also |still |then )?\Z", re.IGNORECASE)
_MADE = verbs.BY_HAND | verbs.REACHING - {"call"}
_MADE |= frozenset("open raise file create update add schedule ask write finish merge fix follow confirm".split())
# Times of a year that name no day, yet say by when.
_SEASON = Regex(r"\b(?:spring|summer|autumn|winter)\b", re.IGNORECASE)
_A_THING_THAT = Regex(
    r"\b(?:a|an|the|its|their|our|new|first|second|final|next)\s+(?:[\w’'-]+\s+){1,8},?\s*(?:that|which)\s*\Z"
)
_THING_THAT = Regex(rf"(?:{THINGS.pattern})\s*(?:\([^()]*\)\s*)?,?\s*(?:that|which)\s*\Z", re.IGNORECASE)
_ALL = re.compile(r"\s*(?:every(?:body|one)|all (?:members|partners|participants))\s*\Z", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*(?:,|/|&|\+|\band\b)\s*[A-Z]{2,4})*")
_DO = re.compile(  # «we will do a quick round»: in the meeting itself
    r"(?:just\s+)?do\s+(?:an?|some|the)\s+(?:[\w-]+\s+){0,2}?(?:rounds?|recap|call|report|introductions?|poll|count|vote"
    r"|check-?in)\b"
)
_REASON = Regex(r"\b(?:as|because|since|if|when|once|whenever|where)\s+\Z", re.IGNORECASE)
_ONESELF = re.compile(r"\s*(?:I|he|she)\s*", re.IGNORECASE)
_IS = Regex(r"\b(?:is|are)\s+(?:\w+\s+){0,2}\Z")
_MAYBE = Regex(r"\b(?:likely|probably|possibly|perhaps|maybe|presumably|eventually)\b")
_THING = Regex(
    r"\b(?:reports?|maps?|lists?|documents?|tools?|portals?|datasets?|data|websites?|pages?|surveys?|stud(?:y|ies)|systems?"
    r"|platforms?|bases?|dashboards?|plans?|projects?|methods?|modules?|which|that|what|algorithms?|processors?|servers?)\s*\Z",
    re.IGNORECASE,
)


def holds(clause: Clause, shape: Shape, agent: Agent, due: DateFound | None, setting: Setting) -> bool:
    """Whether the shape is a promise here."""
    if _is_none(clause, shape, agent, due, sure=setting.sure) or (shape.rule is Rule.ACCEPTED and not clause.accepted):
        return False
    if shape.rule is Rule.PRESENT:
        inside = any(found.start <= shape.verb < found.end for found in clause.founds)
        marker = decides(clause)
        sure = setting.sure or (marker > 0 and bool(agent.owners) and alone(clause.text, clause.founds, (marker, shape.verb)))
        return sure and agent.acts and not inside and not recounting.tells(clause.text[clause.start : clause.end])
    if shape.rule is Rule.TERSE:  # in a list of actions, the rule above says it with fewer words
        return not setting.sure and agent.acts and _terse(clause, shape, due, setting)
    if setting.sure:
        return _is_among_tasks(clause, shape, agent)
    if shape.rule is Rule.IMPERATIVE and shape.subject[0] == shape.verb:  # without «please»
        if setting is Setting.ITEM and summons.turns_to(clause, shape.verb):
            return True
        return setting is Setting.LOOSE or bool(due and due.latest and not due.text.casefold().startswith("within"))
    if shape.rule is Rule.INFINITIVE and not reservations.elliptic(
        clause.text, clause.founds, shape, clause.end, spoken=bool(agent.owners)
    ):
        return settling.goes_on(clause, shape)
    if shape.rule in _SOBER and not _soberly(clause, shape, agent, due):
        return False
    thing = bool(_THING.search(clause.text[slice(*shape.subject)]))
    taken_up = settling.taken_up(clause, shape, agent) or settling.among(clause, shape, setting)
    if taken_up or _is_needed(clause, shape) or settling.settled(clause, shape, agent):
        return True
    timed = _is_timed(clause, shape, due) or (shape.rule is Rule.OBLIGED and decides(clause) > 0)
    return promises.holds(shape.rule, Weight(shape, agent, timed, thing))


def _is_among_tasks(clause: Clause, shape: Shape, agent: Agent) -> bool:
    """Whether a shape says what is to be done in a list of actions, and not what a thing there is for or what was done."""
    if shape.rule is not Rule.IMPERATIVE and not agent.owners and reservations.nameless(clause.text[slice(*shape.subject)]):
        return False  # «Ada to write a letter which will stand over the others»
    return shape.rule in {Rule.FUTURE, Rule.AGREED, Rule.REQUESTED, Rule.IMPERATIVE} or not reservations.reports(
        clause, clause.start
    )


def decides(clause: Clause) -> int:
    """The end of the words that say that the meeting settled what follows («Agreed: …», «Decision 4: …»); 0 without."""
    found = _DECIDED.match(clause.text)
    return found.end() if found else 0


def _is_needed(clause: Clause, shape: Shape) -> bool:
    """Whether a note says without a subject what is to be done («Need to open an issue on it», «Next step is to print it»)."""
    ours = shape.rule in {Rule.INTENDED, Rule.DESTINED} and _NEXT_STEP.search(clause.text, clause.start, shape.verb)
    if ours:
        return (
            verbs.producing(shape.base)
            if ours["goal"]
            else verbs.working(shape.base)
            and (shape.base not in _NO_STEP or _WORK_ON.match(clause.text, shape.verb) is not None)
        )
    if shape.rule is not Rule.OBLIGED:
        return False
    if reservations.whoever(clause.text[slice(*shape.subject)]):
        return shape.base in verbs.PRODUCING | verbs.CHECKING
    ahead = clause.text[near(clause.start, shape.verb) : shape.verb]
    looks = shape.base == "follow" and not clause.text.startswith("follow", shape.verb)  # «we need to look at it»
    return not shape.passive and not looks and shape.base in _MADE and bool(_NEED.search(ahead))


def _soberly(clause: Clause, shape: Shape, agent: Agent, due: DateFound | None) -> bool:
    """Whether nobody but the doer stands before the deed, and no word tells of a habit."""
    if shape.rule is Rule.PASSIVE and (shape.base in verbs.PRODUCING or (due and due.latest)):
        return True
    if shape.rule is Rule.SETTLED and not shape.passive and not settling.says_who(clause, shape):
        return False
    if shape.rule in {Rule.WILLING, Rule.READY}:
        return bool(_ONESELF.fullmatch(clause.text, *shape.subject)) or alone(clause.text, clause.founds, shape.subject)
    if shape.rule is Rule.BUSY:  # without «is», somebody and nothing else stands before the deed
        return bool(_IS.search(clause.text, 0, shape.verb)) or alone(clause.text, clause.founds, shape.subject)
    if shape.rule is Rule.HOPED and _EXPECTED.search(clause.text[shape.subject[1] : shape.verb]) and not agent.owners:
        return False
    return not terse.habitual(clause.text, shape.verb, clause.end)


def _terse(clause: Clause, shape: Shape, due: DateFound | None, setting: Setting) -> bool:
    """Whether the present tense promises: nothing but names or initials before the verb, and the voice of notes or a day."""
    named = owners.names_in(clause.founds, *shape.subject)
    dated = bool(due and due.latest and due.start > shape.verb)
    ours = (
        clause.text[slice(*shape.subject)].strip().casefold() == "we" and shape.base != "do" and (dated or decides(clause) > 0)
    )
    if not ours and not alone(clause.text, clause.founds, shape.subject):
        return False
    pointed = markers.pointed(clause.text)
    everybody = (dated or pointed) and _ALL.match(clause.text, *shape.subject) is not None
    known = bool(ours or named or everybody or _INITIALS.fullmatch(clause.text[slice(*shape.subject)].strip()))
    listed = setting in {Setting.ITEM, Setting.LOOSE}
    told = {"dated": dated, "named": known, "listed": listed, "decided": decides(clause) > 0, "pointed": pointed}
    return terse.promises(clause.text, shape, clause.founds, clause.end, **told)


def _is_none(clause: Clause, shape: Shape, agent: Agent, due: DateFound | None, *, sure: bool) -> bool:
    """Whether the words around a shape say that it promises nothing; `sure`: the clause stands in a list of actions."""
    about = clause.text[slice(*shape.subject)]
    ahead = about if reservations.speaks_on(clause, shape) else clause.text[near(0, shape.subject[1]) : shape.subject[1]]
    handed = shape.passive and shape.base in verbs.SENDING  # «meetings will be published»: what was said in them
    somebody = shape.rule is Rule.FUTURE and bool(agent.owners) and _ends_in_somebody(clause, shape)
    if reservations.withheld(clause, shape):
        return True
    if any(map(reservations.about_meetings, (ahead, about))) and not (handed or somebody) and shape.rule not in _HEARD:
        return True
    if agent.plural_self and (
        _DO.match(clause.text, shape.verb) or _REASON.search(clause.text, clause.start, shape.subject[0])
    ):
        return not (due and due.latest)
    if about.strip().casefold() == "it" and not shape.passive and any(key.startswith("person:") for key in agent.owners):
        return True
    if _MAYBE.search(clause.text[shape.subject[1] : shape.verb]) and not (agent.owners or (due and due.latest)):
        return True
    if reservations.hangs_on_funds(clause.text[clause.start : clause.end]):
        return True
    after = behind(clause.text, shape.verb)
    if (shape.passive and reservations.introduces(after)) or reservations.dials_in(after):
        return True
    if shape.rule is Rule.FUTURE and shape.base in _GATHERING and _is_group(about, agent):
        return True
    if reservations.at_once(clause.text[shape.subject[1] : shape.verb], shape.base) and not (due and due.latest):
        return True
    return _is_asked(clause, shape) or (not sure and _is_only_told(clause, shape, agent, due))


def _ends_in_somebody(clause: Clause, shape: Shape) -> bool:
    """Whether somebody by name stands right before the deed («Next meeting Ada will show it»)."""
    names = owners.names_in(clause.founds, *shape.subject)
    return bool(names) and names[-1].kind == "Person" and not clause.text[names[-1].end : shape.subject[1]].strip()


def _is_group(about: str, agent: Agent) -> bool:
    """Whether those who meet are a group, which meets anyhow: «the Board will next meet on 3 May»."""
    groups = bool(agent.owners) and all(key.startswith("group:") for key in agent.owners)
    people = any(key.startswith("person:") for key in agent.owners)
    return groups or bool(_GROUP.search(about) and not people)


def _is_asked(clause: Clause, shape: Shape) -> bool:
    """Whether the clause only asks for what would be promised."""
    return shape.rule in _PROMISING | _OF_OTHERS and bool(_ASKS.search(clause.text, clause.start, shape.verb))


def _is_only_told(clause: Clause, shape: Shape, agent: Agent, due: DateFound | None) -> bool:
    """Whether running text only describes the deed, or tells of others'."""
    about = clause.text[slice(*shape.subject)]
    by_others = shape.rule is Rule.PASSIVE and not agent.owners and _BY_OTHERS.search(clause.text, shape.verb, clause.end)
    if by_others and not (due and due.latest):
        return True
    if reservations.nameless(about) and not reservations.underway(clause.text[near(0, shape.subject[1]) : shape.subject[1]]):
        if shape.passive and due and due.latest and due.start > shape.verb and shape.rule is Rule.ARRIVAL:
            return not _A_THING_THAT.search(about)  # «the new release that will be ready in May»
        if shape.passive and shape.base in verbs.SENDING and due and due.latest and due.start > shape.verb:
            return not _THING_THAT.search(about)  # «the draft, which will be sent round by 3 May»
        if shape.passive and shape.rule in {Rule.PASSIVE, Rule.WOULD} and verbs.producing(shape.base):
            return False  # «the roadmap, which will be published»
        return not (agent.related and agent.owners and not shape.passive and reservations.personal(about, shape))
    if shape.rule in _HEARD and not (due and due.latest) and reservations.past(clause, shape):
        return True
    return reservations.said_before(clause, shape) or reservations.revoked(behind(clause.text, shape.verb))


def _is_timed(clause: Clause, shape: Shape, due: DateFound | None) -> bool:
    """Whether the words say by when: with a day, or with an event («by the time of the launch»)."""
    if due and due.latest:
        return shape.rule not in {Rule.SCHEDULED, Rule.SENDS, Rule.BUSY} or due.start > shape.verb
    if due and _SEASON.search(due.text):
        return shape.rule in _PROMISING
    if shape.rule in {Rule.FUTURE, Rule.PASSIVE} and _RELEASE.search(clause.text, shape.verb, clause.end):
        return True
    if shape.rule in _SOONER and _SOON.search(clause.text, shape.subject[1], clause.end):
        return True
    start = clause.start if shape.passive and shape.rule is Rule.OBLIGED else shape.verb  # «by the end of …, it must be shown»
    return shape.rule in _PROMISING and bool(_DEADLINE.search(clause.text, start, clause.end))
