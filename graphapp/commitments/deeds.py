"""What is done with a thing: which deeds, told later, keep which promise.

Who promised to draft a note has kept it when the note went round; who promised to merge a request has not when one was sent.
A short table of kinds of deeds, since the same few come back in all minutes; an unknown deed only answers itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from graphapp.commitments.lexicon import FORMS, stem
from graphapp.commitments.words import words
from graphapp.loaders.actions.shapes import verbs

_NAME = re.compile(r"\b([A-Z][\w’'-]*)(?: [A-Z][a-z][\w’'-]*)+")
_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*", re.IGNORECASE)


_THERE = re.compile(
    r"\b(?:is|are|was|were) (?:now )?(?:present|part of|(?:a )?members? of|represented|with us)\b", re.IGNORECASE
)


def _set(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in text.split())


# Of any promise: it is done.
_ENDING = _set("complete close do resolve settle accomplish achieve implement clear receive reach arrive come thank")
_FINISHED = _set("complete")  # of whatever it was
# It has left the hands of whoever makes it, or others have it.
_HANDED = _set(
    """apply send publish show submit sign adopt endorse approve accept upload provide hand receive reach arrive come go
    issue bring table print validate thank introduce report welcome praise put appear file lodge deposit attach include walk
    award"""
)
_MAKING = _set(
    """prepare make create produce update translate collect analyse design edit incorporate consolidate summarise
    record build put draw map compute calculate extract code define formulate"""
)
# Whoever gets it does this with it, and not whoever owes it.
_GIVEN = _HANDED | _MAKING | _set("draft write summarize compile list gather")
_TRANSLATED = _set("translate")
_TAKEN_UP = _set("review comment read discuss consider approve endorse adopt vote respond answer")
_HELD = _set(
    "hold move postpone schedule reschedule plan shift take run give attend start begin launch come train facilitate"
    " host visit test pilot join participate"
)
_ASKED = _set(
    """ask write speak talk call remind invite meet inform send raise discuss tell answer reply receive confirm propose consider
    decline refuse reject accept agree attend join come participate go welcome"""
)
_REQUEST = re.compile(
    r"\b(?:ask|request|contact|approach|invite|remind|lobby|urge|chase|nudge|appeal to|apply to|write (?:again |once more )?to"
    r"|(?:speak|talk|meet|liaise|follow[- ]up|check|discuss) (?:to|with)|reach out to|get in touch|call on)\b",
    re.IGNORECASE,
)
_TELLING = _set("talk speak report inform tell brief explain present show say confirm announce answer reply write")
# By words, to those who are there.
SPEAKING = _set(
    "present show report brief inform explain talk speak introduce demonstrate demo walk summarize outline describe"
)
TALKING = _set("talk speak meet discuss liaise call")  # of two with one another
_SPOKE = re.compile(
    r"\b(?:gave|given|gives?|provide[ds]?|deliver(?:ed|s)?|made|held|share[ds]?)\s+(?:(?:an?|the|his|her|their|its|some)\s+)?(?:\w+\s+)?"
    r"(?:talks?|presentations?|updates?|overviews?|briefings?|demos?|demonstrations?|introductions?|summary|recap|reports?)\b"
    r"|\b(?:presents|introduces|demonstrates|demos|summari[sz]es|outlines|describes|reports on|briefs)\b",
    re.IGNORECASE,
)
_BY_DOING = re.compile(r"\b(?:began|started|opened|closed|ended)\b[^.;]{0,30}?\bby ([a-z]+ing)\b", re.IGNORECASE)
_STAFF = _set("buy hire recruit name appoint find start join begin arrive nominate select elect engage welcome introduce")
_FOUND = _set(
    "check find clarify confirm verify see explore investigate ask inform report answer reply say write explain learn tell"
)
_MENDED = _set("replace repair mend fix renew fit install restore rebuild")
_BOUGHT = _set("order buy obtain acquire deliver install fit")
_VAGUE = _set("follow pursue chase address tackle handle")  # to whatever end
_JUDGED = _set("review comment approve adopt endorse read validate check receive accept send")
# Who looks at a paper has been given it.
LOOKED_AT = _set("review look examine read consider comment")
_DISCUSSED = _set("discuss review introduce demonstrate demo compare comment propose suggest")
_COMMENTS = re.compile(
    r"[^.;:]{0,60}?\b(?:share|send|provide|give|submit|make|add|return)s?\s+"
    r"(?:(?:any|all|their|your|its|further|more|written|the)\s+)*(?:comments?|feedback|inputs?|remarks?|views)\b",
    re.IGNORECASE,
)
_KNOWN = frozenset(stem(verb) for verb in verbs.WORKING)
_KINDS = (_MENDED, _BOUGHT, _HANDED | _MAKING, _HELD, _ASKED, _STAFF, _FOUND, _JUDGED, SPEAKING)


def promised(text: str) -> frozenset[str]:
    """The deeds that a promise names; what goes on a name is none («Heron Aid»)."""
    forms = ((w, verbs.third_person(w), verbs.infinitive(w)) for w in words(_NAME.sub(r"\1", text)))
    return frozenset(stem(form) for each in forms for form in each if form in verbs.WORKING)


def first(text: str) -> frozenset[str]:
    """The deed that a promise names first: «send the list for review» is to send; who sends comments comments."""
    if _COMMENTS.match(text):
        return _set("comment")
    return next((found for word in words(_NAME.sub(r"\1", text)) if (found := promised(word))), frozenset())


def answers(earlier: str, later: str) -> bool:
    """Whether who is to do the later has it from who was to do the earlier («send out the sheet», «comment on the sheet»)."""
    made, used = first(earlier), first(later)
    return bool(made & _GIVEN and used & _TAKEN_UP) and not made & used


def begins_anew(earlier: str, later: str) -> bool:
    """Whether the later makes what the earlier was only to hand on («send the brochure», «update the brochure»)."""
    handed, made = first(earlier), first(later)
    return bool(handed and made) and handed <= _HANDED - _MAKING and made <= _MAKING - _HANDED


def told(text: str) -> frozenset[str]:
    """The deeds that a report tells to have been done."""
    low = _words(text)
    there = {stem("join"), stem("attend")} if _THERE.search(text) else set()
    found = {FORMS.get(w) or (verbs.infinitive(w) if verbs.participle(w) else "") for w in low}
    there |= {stem(found[1].casefold()) for found in _BY_DOING.finditer(text)}
    there |= {stem("show"), stem("report"), stem("talk")} if _SPOKE.search(text) else set()
    new = {stem(word) for word in _words(text) if verbs.participle(word) and not verbs.working(verbs.infinitive(word))}
    return frozenset(stem(word) for word in found if word) | there | new


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(text)]


def asks(text: str) -> bool:
    """Whether a promise is to ask others for something: what they do then keeps it."""
    return _REQUEST.search(text) is not None


def answering(done: frozenset[str]) -> bool:
    """Whether what was done tells what is so: who has only talked about a thing, or shown it, has found nothing out."""
    return not done or not done <= _DISCUSSED


def said(words_before: str) -> frozenset[str]:
    """The deeds of telling in the words before what is told."""
    return told(words_before) & _TELLING


def keep(done: frozenset[str], wanted: frozenset[str], words: Collection[str] = ()) -> bool:
    """Whether what was done can be what was wanted; `words`: stems of the promise, which may name a deed we do not know.

    Nothing is said against it where either names no deed.
    """
    if not done or not wanted or done & (wanted | _ENDING) or not (done - _KNOWN).isdisjoint(words):
        return True
    if wanted <= _VAGUE:
        return True
    if done & LOOKED_AT and wanted & _GIVEN - _set("update"):
        return True
    if wanted <= _HANDED - _MAKING and done <= _MAKING - _HANDED:
        return False  # a draft is not yet sent
    if wanted & _MAKING == _TRANSLATED and done <= _MAKING - _HANDED - _TRANSLATED and done.isdisjoint(words):
        return False  # in its own language
    return any(done & kind and wanted & (kind | _FINISHED) for kind in _KINDS)
