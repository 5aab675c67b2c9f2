"""Words for texts that tell how something is built or done: «the lexical form», «a list of strings», «the business model».

People who write programs and standards speak of forms, lists and maps that nobody fills in, reads or draws, and everybody
speaks of models that are ways of doing. What is done to them sounds like what is done to texts, so they are asked for apart.
"""

from __future__ import annotations

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import Candidate
from graphapp.loaders.topics.language.words import singular, words
from graphapp.loaders.topics.worth.marks import has_capital_head, in_action

# What values and the parts of programs are called, one or several.
_PARTS = frozenset(
    """string value element thing term property node quad triple object subject key type class token character byte array
    tuple pointer selector predicate literal integer iri uri url id identifier bnode prefix context coercion variable function
    method parameter argument attribute list map graph edge vertex pair record row column field language index hash""".split()
)
# How values lie in one another.
_LAID = frozenset(
    """ordered unordered nested inner outer empty native linked bullet bulleted numbered flat sorted sequential true/false
    comma-separated space-separated closed""".split()
)
# What a form is for that people fill in; of other words before «form» it is a shape («the lexical form»).
_FILLED_IN = frozenset(
    """registration application feedback consent request order referral nomination subscription submission sign-up signup entry
    booking evaluation assessment monitoring reporting report survey intake interview membership expense claim contact
    collection data contribution enrolment enrollment release permission reservation complaint incident inspection
    declaration disclosure interest evaluation review proposal abstract travel reimbursement purchase payment leave tax
    income household beneficiary volunteer participation attendance agreement licence license authorisation authorization
    approval transfer change issue ticket support standard common online paper printed web google electronic short quick
    individual joint new updated revised draft final blank completed signed""".split()
)
_FILLING = Regex(
    r"(?i)\b(?:fill(?:s|ed|ing)?|sign(?:s|ed|ing)?|submit(?:s|ted|ting)?|complet(?:e|es|ed|ing)|return(?:s|ed|ing)?)\s+(?:(?:in|out|up)\s+)?(?:the\s+|an?\s+|this\s+)?\Z"
)
# The layers that systems are built in, not those of a map.
_LAYERED = frozenset(
    """api abstraction adaptation application access transport presentation session service services network software top bottom
    middle business logic storage persistence physical hardware interface integration semantic security messaging""".split()
)
# What is to be found in a hub that people look things up in; other hubs are places («the banking hub»).
_OF_HUBS = frozenset(
    """data information knowledge resource resources research metadata statistics publication publications learning evidence
    document documents digital online web content catalogue mapping""".split()
)
# Ways of doing, which are called models.
_WAYS = frozenset(
    """business operating processing governance funding financing delivery charging cost pricing service role support revenue
    sustainability security trust access architecture execution programming licensing membership staffing engagement
    partnership management organisational organizational internal mental object distribution payment subscription""".split()
)


def is_shape(candidate: Candidate) -> bool:
    """Whether a form, a list, a map or a model is none that is read, filled in or drawn."""
    match candidate.noun:
        case "form":
            return _is_shape_of(candidate)
        case "list" | "map":
            return _is_of_parts(candidate)
        case "model":
            return bool(set(_before(candidate)[-1:]) & _WAYS) and not has_capital_head(candidate)
        case "layer":
            return bool(set(_before(candidate)[-1:]) & _LAYERED)
        case "hub":
            return not set(_before(candidate)) & _OF_HUBS
        case "atlas":
            return candidate.short.split()[-1].isupper()  # the letters of something else
        case "dataset":
            return candidate.short == "Dataset" and candidate.start > 0 and "definite" not in candidate.evidence
        case _:
            return False


def _is_shape_of(candidate: Candidate) -> bool:
    """Whether neither the word before «form», nor what it is for, nor who must fill it in tells a paper."""
    before, text = _before(candidate), candidate.sentence.passage.text
    if text.startswith(" of ", candidate.core):
        return True
    told = not before or before[-1] in _FILLED_IN or "proper" in candidate.evidence
    return not (told or in_action(candidate) or "shown" in candidate.evidence or _FILLING.search(text, 0, candidate.start))


def _is_of_parts(candidate: Candidate) -> bool:
    """Whether a list or a map holds values and parts of programs («list of strings», «the node map», «nested lists»)."""
    before = _before(candidate)
    of = [w.low for w in words(candidate.sentence.passage.text[candidate.core : candidate.end]) if w.content]
    held = {singular(w) for w in of[1:4]} if of[:1] == ["of"] else set()
    return bool(held & _PARTS or set(before) & _LAID or {singular(w) for w in before[-1:]} & _PARTS)


def _before(candidate: Candidate) -> list[str]:
    """The words of the compound before its head."""
    return [w.low for w in words(candidate.short) if w.content][:-1]
