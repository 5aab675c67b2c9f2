"""What a heading is for by its words alone: one of them says it, and none of the others says anything of a matter.

Wordings that are known whole stand in `roles.py`. People put the same few words together in many more ways («Present at
meeting», «WG members joining remotely», «Follow-up tasks»), which this reads without a pattern for each.
"""

from __future__ import annotations

import re

from graphapp.loaders.attendance.wording import GROUPS
from graphapp.schema.documents import SectionRole

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_MOST = 9  # words; what is longer is a sentence
_NUMBERED = re.compile(r"\b(?:action|task)s?\W{0,2}\d")  # one of them: «Task 2.1»
_PHRASES = re.compile(
    r"\b(?:follow|to|wrap|sign|dial|call|check)[ -](?:ups?|dos?|ins?|through)\b|\bnext steps?\b"
    r"|\btask (?:forces?|teams?|groups?)\b"
)

_SMALL = """
the a an of at in on to for from by with and or via per as this that these those our all any each both who were was are
is been
"""
_MEETING = """
meeting meetings meeting's call calls session sessions workshop workshops telecon telecons teleconference
teleconferences webinar today today's day morning afternoon end-of-day wrapup zoom teams skype webex phone telephone
video online remote remotely virtual virtually person in-person physical physically room site onsite on-site
"""
_BODIES = """
group groups wg tc sc sig board committee subcommittee council team panel working steering technical executive advisory
general taskforce taskgroup secretariat staff
"""
_COMING = """
members member public people persons names name representatives guests partners organisations organizations agencies
institutions observers voting non-voting list number total also other others additional invited joining part full time
following confirmed registered individuals folks
representative delegate
"""
_DOING = """
list lists items item points point summary overview table log register planned planning agreed assigned assignment new
key open immediate required urgent short-term long-term pending outstanding proposed upcoming main decided decisions
conclusions outcomes responsibilities responsible owners deadlines dates timeline timelines wrapup closing recap after
next post post-meeting before until upcoming further future things work forward again priority priorities individual personal
distribution division allocation matters takeaways take-aways milestones deliverables matrix sheet annex appendix chase report
my ongoing on-going continuing existing carried over
"""
_CAME = """
present attendance attendees attendee attended attending participants participant apologies apology regrets excused
absent absentees absences represented joined delegates delegations callers participating participated dialled dialed
"""
_TO_DO = """
action actions task tasks nextsteps nextstep followup followups todo todos homework actionables acciones aktionspunkte
"""
_LAST_TIME = re.compile(
    r"\b(?:the |our )?(?:last|previous|prior) (?:time|meeting|call|session|month|week)(?:'s)?\b"
    r"|\bsince we (?:last )?(?:met|spoke|sat)\b"
)
_PROMISED = """
said promised agreed decided undertook jobs job to-dos todos tasks task asks promises promise homework commitments
agreements undertakings ends catch-up back ticking checking
"""
_LOOKING_BACK = """
what we you i who they they'd we'd did do would will how got get on off with list lists points point items item look looking
loose left over still open where happened came become became notes opening welcome check about things thing outstanding
"""
# What was promised by itself, what it may be told by only beside words for the time before, and how it is come back to.
_TASKS = frozenset(f"{_TO_DO} to-dos todo homework aps ap ais ai commitments undertakings promises".split()) - {
    "nextstep",
    "nextsteps",
}
_MATTERS = frozenset(
    "item items point points matter matters decisions recommendations resolutions conclusions agreements".split()
)
_BEFORE = frozenset(
    """previous previously last prior earlier past former preceding outstanding pending unfinished ongoing on-going open overdue
    remaining leftover carried brought completed closed existing uncompleted""".split()
)
_ARISING = frozenset("arising arisen".split())  # of tasks, it says that they are new
_ARISEN = _MATTERS | {"issue", "issues"}
_COMING_BACK = frozenset(
    """review reviews reviewing reviewed check checking checkin update updates status state progress reporting
    tracking monitoring feedback debrief chasing chase updated implementation implemented followthrough retrospective""".split()
)
_BESIDE_TASKS = frozenset(
    f"""{_SMALL} {_MEETING} list lists log logs tracker register table summary overview key agreed made quick brief short
    play against forward over back taken time time's week week's weeks month month's notes approval confirmation adoption recap
    minutes report reports actions' any old rolling""".split()
)
_LOOKED_BACK_ON = _TASKS | _ARISEN | _BEFORE | _ARISING | _COMING_BACK | _BESIDE_TASKS
_OF_ANYTHING = frozenset("other others people today meeting names work".split())  # by themselves
_WORDS = {  # what says it, and all that may stand beside
    role: (frozenset(keys.split()), frozenset(f"{keys} {_SMALL} {_MEETING} {beside}".split()))
    for role, keys, beside in (
        (SectionRole.ATTENDANCE, _CAME, f"{_BODIES} {_COMING}"),
        (SectionRole.ACTIONS, _TO_DO, _DOING),
    )
}


def parts_attendance(heading: str) -> bool:
    """Whether a heading in small letters below that of who came can only say which of them follow: «From the secretariat»."""
    words = _WORD.findall(heading)
    known = _WORDS[SectionRole.ATTENDANCE][1]
    return (
        0 < len(words) <= _MOST
        and not {*words} <= _OF_ANYTHING
        and all(word in known or GROUPS.fullmatch(word) for word in words)
    )


def role_by_words(heading: str) -> SectionRole | None:
    """What a section under this heading, in small letters, is for."""
    if _NUMBERED.search(heading):
        return None
    if looks_back(heading):
        return SectionRole.REVIEW
    words = _words(heading)
    if not 0 < len(words) <= _MOST:
        return None
    for role, (keys, known) in _WORDS.items():
        if not keys.isdisjoint(words) and known.issuperset(words):
            return role
    return None


def looks_back(heading: str) -> bool:
    """Whether a heading in small letters says that what was promised is come back to, and names nothing else."""
    return not _NUMBERED.search(heading) and (_comes_back(heading) or _names_last_time(heading))


def _comes_back(heading: str) -> bool:
    """Whether tasks or points of the time before are named, or tasks and how they stand: «Check-in on our action items»."""
    words = _words(heading.replace("b/f", "brought").replace("c/f", "carried"))
    if not 1 < len(words) <= _MOST or not _LOOKED_BACK_ON.issuperset(words):
        return False
    before = not _BEFORE.isdisjoint(words)
    if not _TASKS.isdisjoint(words):
        return before or not _COMING_BACK.isdisjoint(words)
    return (before and not _MATTERS.isdisjoint(words)) or not (_ARISING.isdisjoint(words) or _ARISEN.isdisjoint(words))


def _words(heading: str) -> list[str]:
    """The words of a heading, where what is written in two is one: «follow up»."""
    return _WORD.findall(_PHRASES.sub(lambda found: re.sub(r"[ -]", "", found[0]), heading))


def _names_last_time(heading: str) -> bool:
    """Whether it names the time before, and besides only what was promised then: «What we said we would do last time»."""
    rest, times = _LAST_TIME.subn(" ", heading)
    words = {*_WORD.findall(rest)}
    known = {*f"{_PROMISED} {_LOOKING_BACK} {_SMALL}".split()}
    return times == 1 and len(heading.split()) <= _MOST and words <= known and not words.isdisjoint(_PROMISED.split())
