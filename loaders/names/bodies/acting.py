"""Acronyms known nowhere that act as only a body of people does: «KNSO did not answer», «ask SINSO», «validated by INSEED».

Systems and methods have acronyms too and are subjects of many verbs, so only verbs of saying, asking, paying and the like
count, and never an acronym that ends as a group's does or names a sector.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.drafts import ORGANISATION, Draft, Drafts, from_vocabulary
from graphapp.loaders.names.matching.known import organisation_meant
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.letters import is_no_body
from graphapp.loaders.vocabulary.people import is_given_name

_CAPITALS = r"(?<![\w-])[A-Z]{3,8}(?![\w-])"
_CAMEL = r"(?<![\w-])[A-Z][a-zà-ÿ]+[A-Z][A-Za-zà-ÿ]*(?![\w-])"
_SITE = r"(?<![\w@/.-])[A-Za-z][\w-]+\.(?:com|net|io|ai|org)(?![\w/.-]*\w)"  # a firm by its address
_LIST = rf"(?P<names>{_CAPITALS}(?:(?:\s*,\s*|\s*/\s*|\s+and\s+|\s+or\s+|\s*&\s*)(?:the\s+)?{_CAPITALS}\b)*)"
_DOES = (
    r"(?:(?:has|have|had|also|already|now|recently|just|kindly|did\s+not|does\s+not|cannot|could\s+not)\s+){0,2}"
    r"(?:says?|said|asks?\s+(?:for|to|that|the|us)|asked|wants?|hosts?\s+(?:us|the)|hosted|pays?|paid|promise[ds]|offer(?:s|ed)\s+to|"
    r"agree[ds]?|inform(?:s|ed)|announce[ds]|introduced|complain(?:s|ed)|refuse[ds]|repl(?:y|ies|ied)|answer(?:s|ed)?|volunteer(?:s|ed)|"
    r"confirm(?:s|ed)|report(?:s|ed)\s+that|expects?|plans?\s+to|intend(?:s|ed)?\s+to|decide[ds]|delivered|thanked|"
    r"invite[ds]|sent|cannot\s+(?:host|attend|pay|join)|recalled|stressed|requested|recruit(?:s|ed)|suggest(?:s|ed)|propose[ds]|"
    r"joined(?=\s+(?:as|the|us|them|in)\b)|presented(?=\s+(?:the|its|an?|their|results|comments)\b)|(?:gave|gives|will\s+give|granted)\s+(?:us\s+)?(?:access|advice|permission|feedback|notice|the)|"
    r"(?:is|are)\s+(?:also\s+|now\s+|still\s+)?(?:hosting|funding|organi[sz]ing|sponsoring|recruiting|hiring|seeking|willing|hoping)|"
    r"will\s+(?:host|fund|ask|invite|second|pay|lend|donate|reply|answer))\b"
)
# Written as one word with capitals inside firms and their software alike are; a firm works and answers.
_FIRM = Regex(
    rf"(?:^|(?<=[\s(\"“]))(?P<name>{_CAMEL}|{_SITE})\s+(?:{_DOES}|(?:did|does|has\s+done)\s+(?:not\s+)?(?:a\s+lot|the|some|an?)\b)"
)
_FIRM_ASKED = Regex(
    rf"\b(?:ask(?:s|ed)?|tell|told|invite[ds]?|remind(?:s|ed)?|thank(?:s|ed)?|(?i:contact|approach)(?:s|es|ed)?|(?:answers?|repl(?:y|ies)|quotes?|offers?|invoices?|"
    rf"contracts?|news|feedback)\s+(?:from|with))\s+(?P<name>{_CAMEL}|{_SITE})(?!\s+(?:to\s+be|data|users?|support)\b)"
)
_ACTS = Regex(rf"(?:^|(?<=[\s(\"“]))(?:(?<!\bof\s)){_LIST}\s+{_DOES}")
_ASKED = Regex(
    r"\b(?:[Aa]sk(?:s|ed|ing)?|[Cc]ontact(?:s|ed|ing)?|[Cc]onsult(?:s|ed|ing)?|[Aa]pproach(?:es|ed|ing)?|tell(?:s|ing)?|told|invit(?:e|es|ed|ing)|remind(?:s|ed|ing)?|thank(?:s|ed|ing)?|"
    r"(?:talk|speak|write|wrote|reach\s+out)(?:s|ed|ing)?\s+to|meet(?:s|ing)?\s+with|liais(?:e|es|ed|ing)\s+with|"
    r"(?:request(?:ed)?|letter|reply|answer|contract|visit|pledge|donation)\s+(?:from|to)"
    r"|(?:[Cc]omments?|[Ff]eedback|[Rr]emarks?)\s+(?:(?:coming|received)\s+)?from)\s+(?:the\s+)?"
    rf"{_LIST}(?!\s+(?:[a-z]+ing\b|[A-Z][a-z]|(?:data|tool|list|form|survey|team|meeting|cluster|members|partners|group)s?\b))"
)
_FROM = Regex(
    rf"(?<![\w-])(?P<first>[A-Z][a-zà-ÿ]+)\s+(?:[A-Z]\.\s+)?[A-Z][a-zà-ÿ]+\s+(?:from|at|of|@)\s+(?:the\s+)?(?P<name>{_CAPITALS}|{_CAMEL}|{_SITE})"
)
_FIRST_FROM = Regex(
    rf"(?<![\w-])(?P<first>[A-Z][a-zà-ÿ]{{2,}})\s+(?:from|at|@)\s+(?P<name>{_CAPITALS}|{_CAMEL}|{_SITE})(?=\s+(?:to|will|would|has|had|is|was|said|asked|agreed|can|could|may"
    r"|offered|presented|reported|confirmed|suggested|shared|joined|noted|regarding|about|on|for|who|before|after|next|this)\b|\s*[,;:)]|\.?\s*$)"
)
_FROM_TITLED = Regex(
    rf"\b(?:Mr|Mrs|Ms|Dr|Prof|Pr)\b\.?\s+(?:[A-Z]\.\s+)?[A-Z][a-zà-ÿ'’-]+(?:\s+[A-Z][a-zà-ÿ'’-]+)?\s+(?:from|at|of)\s+(?:the\s+)?(?P<name>{_CAPITALS}|{_CAMEL}|{_SITE})"
)
_BY = Regex(
    r"\b(?:validated|approved|funded|financed|paid|hosted|organi[sz]ed|endorsed|requested|seconded|recruited|employed|"
    rf"commissioned)\s+by\s+(?:the\s+)?{_LIST}(?!\s+[a-z]+ing\b)"
)
# What only a body has, or is had by a body: «KNSO’s suggestion», «the leadership of KNSO», «KNSO membership».
_WHOSE = Regex(
    rf"(?:^|(?<=[\s(\"“]))(?P<names>{_CAPITALS})(?:['’]s?\s+(?:kind\s+|latest\s+|own\s+)?"
    r"(?:suggestions?|offers?|requests?|invitations?|position|concerns?|feedback|staff|board|leadership|CEO|CTO|director|president|chair"
    r"|contributions?|lawyers|attorneys?|counsel|headquarters|participation|involvement|membership|repl(?:y|ies)|comments|donation)"
    r"|\s+(?:CEO|CTO|CFO|COO|(?i:headquarters)|HQ|leadership|lawyers|attorneys|employees|president|Chairman|Chairwoman|(?i:(?:cross-)?membership)))\b"
    r"|\b(?i:leadership|board|staff|CEO|CTO|president|headquarters|employees|lawyers)\s+(?:of|from|at)"
    rf"\s+(?:the\s+)?(?P<of>{_CAPITALS})(?!\s+(?:[A-Z][a-z]|(?:data|tool|list|form|survey|team|meeting|cluster|group|project|programme)s?\b))"
)
# Services that everybody uses, and names of families.
_NO_FIRM = re.compile(
    r"(?:GitHub|GitLab|YouTube|LinkedIn|WhatsApp|SharePoint|OneDrive|PowerPoint|JavaScript|TypeScript|GraphQL|OpenAPI)$|"
    r".*(?:Con|Conf|Fest|Day|Days|Camp)$|(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Al|El|O)[A-Z]"
)


def add_acting(drafts: Drafts, texts: Sequence[str]) -> None:
    """The unknown acronyms that the texts tell of as of bodies; where one is asked, those joined with it are too."""
    for text in texts:
        if text.isupper():
            continue
        for name in _names(text):
            known = organisation_meant(name)
            longer = [draft.key for draft in drafts.organisations() if draft.name.startswith(f"{name} ")]
            if len(longer) == 1 and not known and is_new(drafts, name):  # «KNSO», of the KNSO Consortium
                drafts.spell(longer[0], name)
            elif known and is_new(drafts, name):
                drafts.add(from_vocabulary(known), [name])
            elif is_new(drafts, name):
                reason = "an unknown acronym that acts as a body does"
                drafts.add(Draft(f"organisation:{name.casefold()}", ORGANISATION, name, reason, doubtful=True), [name])


def _names(text: str) -> Iterator[str]:
    for pattern in (_FIRM, _FIRM_ASKED):
        yield from (m["name"] for m in pattern.finditer(text) if not _NO_FIRM.match(m["name"]))
    yield from (m["name"] for m in _FROM.finditer(text) if is_given_name(m["first"]))
    yield from (m["name"] for m in _FIRST_FROM.finditer(text) if is_given_name(m["first"]) and not is_ordinary(m["first"]))
    yield from (m["name"] for m in _FROM_TITLED.finditer(text))
    yield from (m["names"] or m["of"] for m in _WHOSE.finditer(text))
    for pattern in (_ACTS, _ASKED, _BY):
        for match in pattern.finditer(text):
            yield from re.findall(_CAPITALS, match["names"])


def is_new(drafts: Drafts, name: str) -> bool:
    """Whether nobody is called so yet, and no place or thing."""
    return not (is_no_body(name) or is_place(name) or drafts.is_taken(name))
