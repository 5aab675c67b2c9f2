"""Bodies told by the word that ends their name and by what they do: «Quaymouth Energy asked», «a quote from Otter Homes».

The last word alone proves little («Quaymouth Energy» may be a field of work there), nor does a verb alone, since people
speak too. Both together, with a word of its own before the last, are a body. What is done for somebody («Doctors for
Quays») is told by the words that join its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphapp.loaders.names.bodies.cued import is_free, is_ordinary_there
from graphapp.loaders.names.bodies.dealings import STARTERS
from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts
from graphapp.loaders.names.matching.heads import is_always_end, is_end, is_own
from graphapp.loaders.names.matching.known import organisation_called
from graphapp.loaders.names.matching.texts import small_words
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.ids import fold

_WORD = r"(?>[A-ZÀ-ÞĀ-ɏ](?:[\w&-]|['’](?!s(?!\w)))*+)"  # without «’s»
_OPENS = "|".join(rf"(?<=\b{word}\s)" for word in ("that", "said", "when", "the", "The", "and", "but", "if"))
_BEGINS = rf"(?:^|(?<=[.:;•*–—,(]\s)|{_OPENS})"
_NAME = rf"(?<![\w’'/-])(?P<name>{_WORD}(?:\s(?:&\s)?{_WORD}){{1,4}})(?![\w-])"
_ADVERB = r"(?:(?:also|already|now|only|then|later|recently|kindly|currently|still|not|just|further|both)\s+)"
_SPEAKS = (
    r"(?:presented|asked|asks|noted|notes|reported|reports|said|says|explained|suggested|proposed|agreed|confirmed|informed|mentioned|"
    r"raised|offered|requested|stated|stressed|highlighted|announced|shared|volunteered|joined|thanked|committed|expressed|"
    r"responded|replied|welcomed|objected|advised|wants?|wishe[sd]|plans|planned|hopes?|intends|expects?|provide[sd]|donate[sd]|supports|"
    r"supported|submitted|sent|gave|conducted|carried\s+out|distributed|delivered|completed|started|launched|released|published|"
    r"attended|visited|won|quoted|charges|manages|managed|runs|ran|hosts|hosted|funds|funded|bought|sold|built|installed|organi[sz]ed|"
    r"opened|repaired|printed|renewed|approved|decided|declined|invited|trained|surveyed|inspected)"
)
_ACTS = (
    rf"(?:['’]s\s+(?:offer|proposal|request|staff|team|application|quote|presentation|representatives?|engineers?|office|director|CEO|lawyers?|website)\b"
    r"|\s+(?:staff|volunteers|rep(?:resentative)?s?|employees|director|manager|headquarters|website)\b|\s+(?:was|were)\s+(?:also\s+)?(?:invited|contacted|asked|thanked|consulted)\b"
    rf"|\s+{_ADVERB}*(?:{_SPEAKS}\b(?!\s+by\b)|will\s+{_ADVERB}?(?!be\b)[a-z]{{2,}}|to\s+[a-z]{{3,}}\s+(?:the|an?|its|their|with|on|[a-z]+s|[A-Z])\b|"
    r"(?:has|have|had)\s+(?:now\s+|also\s+|not\s+|since\s+|already\s+|recently\s+)?(?:been\s+(?:awarded|asked|appointed|contracted|invited|working)|(?!been\b)[a-z]+ed|given|sent|taken|"
    r"made|done|put|won|begun|built|held|had)\b|(?:is|are|was|were)\s+(?:also\s+|now\s+|still\s+|currently\s+)?(?!being\b|going\b|ongoing\b|pending\b)[a-z]{3,}ing\b))"
)
_DOES = Regex(rf"{_BEGINS}{_NAME}(?={_ACTS})")
_ASKED = Regex(
    r"(?i:\b(?:contact|ask|tell|told|remind|thank|invite|approach|chase|according\s+to|thanks\s+to|(?:application|letter|email|complaint|payment|visit)\s+to)(?:ed|s|d)?)\s+(?:the\s+)?"
    rf"{_NAME}"
)
_FROM = Regex(
    r"\b(?:by|from|with|via|(?:Mr|Mrs|Ms|Dr|Prof)\.?\s[A-Z][\w’'-]+\s(?:of|at)|(?i:representatives?|representing|staff|director|manager|CEO|"
    rf"chair|behalf|members?|employees|volunteers|experts?)\s(?:of|at|from))\s+(?:the\s+)?{_NAME}"
)
_ANYWHERE = Regex(rf"{_NAME}(?!\s(?:and|&|of)\s[A-Z])")
_CAUSE = Regex(
    rf"{_BEGINS}(?P<name>(?:Doctors|Women|Youth|Code|Lawyers|Voices?|Partners|Hands?|Bread|Food|Light|Life|Engineers|Teachers|"
    r"Children|Families|Citizens|People|Mothers|Parents|Students|Architects|Artists|Nurses|Scientists|Farmers|Neighbou?rs|Volunteers|"
    rf"Solidarity|Help|Care|Support|Campaign)\s(?:of|for|in|without|against)\s(?:the\s)?{_WORD}(?:\s{_WORD}){{0,3}}"
    rf"|(?:Hope|Action|Justice)\sfor\s(?:the\s)?{_WORD}(?:\s{_WORD}){{0,3}}|Save\sthe\s{_WORD}|(?:{_WORD}\s){{1,2}}[Ww]ithout\s{_WORD})(?={_ACTS})"
)
_NOT = frozenset(
    """Working Steering Task Advisory Executive Project Programme Action Annual General Project Meeting Update Deputy Vice
    Assistant Senior Chief Head Acting Director Manager Officer Chair Minister President Secretary Councillor Cllr
    Mayor Dr Professor Mr Mrs Ms Draft Final Agenda Item Section Annex Appendix Figure Table Phase Local Street Road
    Bridge Lane""".split()
)


def add_headed(drafts: Drafts, texts: Sequence[str]) -> None:
    """The unknown names that end as bodies' names do and do what bodies do, with a doubt."""
    small = small_words(texts)
    for text in texts:
        for name in _named(text) if not text.isupper() else ():
            if is_no_body(name) or not is_free(drafts, name) or is_ordinary_there(name, small):
                continue
            if not _is_part(drafts, name):
                reason = f"ends as bodies do and acts: «… {name.split()[-1]}»"
                drafts.add(Draft(f"organisation:{fold(name)}", ORGANISATION, name, reason, doubtful=True), [name])


def _is_part(drafts: Drafts, name: str) -> bool:
    """Whether it is the end of a longer name, or a part of a known body («the WFP Quay Office»)."""
    office = name.endswith(" Office") and organisation_called(name.split()[0]) is not None
    return office or any(draft.name.endswith(f" {name}") for draft in drafts.organisations())


def _named(text: str) -> Iterator[str]:
    for pattern in (_DOES, _FROM, _ASKED, _ANYWHERE):
        told = is_always_end if pattern is _ANYWHERE else is_end
        for name in (name for match in pattern.finditer(text) for name in _apart(match["name"])):
            words = name.split()
            while words and words[0] in STARTERS:
                words.pop(0)
            if len(words) > 1 and told(words[-1]) and _is_somebody(words[:-1]):
                yield " ".join(words)
    yield from (m["name"] for m in _CAUSE.finditer(text))


def _apart(name: str) -> Sequence[str]:
    """The names that «&» joins where each ends as a body's does («Quay Trust & Reed Trust»), else the one."""
    parts = name.split(" & ")
    return parts if all(" " in part and is_end(part.split()[-1]) for part in parts) else (name,)


def _is_somebody(words: Sequence[str]) -> bool:
    """Whether the words before the last hold one of the name's own, and none that a person or an office has."""
    if STARTERS.union(_NOT) & set(words) or any(is_given_name(word) for word in words) or words[0].endswith(("’s", "'s")):
        return False
    return any(is_own(word) for word in words)
