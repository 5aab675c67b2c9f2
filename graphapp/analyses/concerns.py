"""Where the minutes are worried: countries that a passage names as the place of something bad or growing worse.

A word such as «increase» says nothing by itself: interest increases too, and of «arrivals from A to B via C» only B has
arrivals. So a passage counts for a country only where it tells something bad in so many words and names the country as its
place, not as where people come from, pass through or belong to. What is missed so is smaller than what would be cried in vain.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import networkx as nx

_TROUBLE = r"""(?:arrivals?|numbers?|cases|prices?|needs|tensions?|violence|flows?|departures|incidents?|attacks?|malnutrition
    |hunger|displacement|caseload|deaths|infections|crossings|pushbacks|evictions|caseloads?|influx)"""
_BAD = re.compile(
    rf"""\b(?:
    {_TROUBLE}\b[^.;]{{0,120}}\b(?:increas(?:e|ed|es|ing)|ris(?:e|en|es|ing)|rose|surg(?:e|ed|ing)|grow(?:s|n|ing)|grew|doubled|tripled)
    |(?:increas(?:e|es|ing)|ris(?:e|es|ing)|surge|growing|record|spike|jump)\s(?:(?:in|of)\s)?(?:\w+\s){{0,2}}{_TROUBLE}
    |surge\s(?:in|of)|influx\sof
    |worsen\w*|deteriorat\w*
    |(?:concerns?\s(?:about|over|regarding|remain)|(?:is|are|remains?|of)\s(?:a\s)?(?:\w+\s)?concern\b
    |(?:serious|grave|major|growing|main|protection)\sconcerns?\b)(?<!persons\sof\sconcern)(?<!people\sof\sconcern)
    |(?:is|are|was|were)\sconcerned\s(?:about|that|by|over)
    |worr(?:y|ied|ying|ies)|shortages?|shortfalls?|lack(?:s|ed|ing)?\b
    |limited\s(?:the\s)?(?:\w+\s)?(?:access|capacity|capacities|funding|resources|suppl\w+|stocks?|water|food|space|services)
    |insufficient|inadequate|overcrowd\w*|over\scapacity|overwhelm\w*|overstretched
    |in\s(?:urgent\s|dire\s|acute\s)?need\b|unmet|(?:acute|growing|humanitarian|urgent)\sneeds|needs\s(?:are|remain|continue)|urgent(?:ly)?\s(?:need|require)\w*|gaps?\s(?:in|remain)
    |critical\s(?:shortage|needs?|gaps?|situation|conditions?|level)|(?:humanitarian|food|hunger|displacement|refugee)\scrisis
    |state\sof\semergency|humanitarian\semergency|outbreaks?|epidemic
    |(?:newly|internally|were|was|been|are)\sdisplaced|displacement\s(?:has|is|was|continues|of)
    |flood(?:s|ed|ing)?\b(?!-|\s(?:preparedness|response|plan|season|forecast|map))
    |(?:drought|cyclone|storm|earthquake)\b(?!-|\s(?:proof|preparedness|response|plan|season|forecast|map))|hit\sby
    |stranded|(?:is|are|was|were|been)\s(?:\w+\s)?closed|cut\soff|no\saccess|nobody\s(?:is|works|knew)|challeng(?:es|ing)\s(?:in|remain|with)
    |situation\sis\sbeing\smonitored|monitored\sclosely|not\s(?:yet\s)?(?:covered|assessed|reached)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# No sign, no trouble: looking for these is many times as fast as the pattern, each branch of which holds one of them.
_SIGNS = tuple(
    """increas ris rose surg grow grew doubled tripled record spike jump influx worsen deteriorat concern worr short lack
    limited insufficient inadequate overc overw overs need unmet gap crisis emergency outbreak epidemic displace flood
    drought cyclone storm earthquake hit stranded closed cut access nobody challeng monitored covered assessed
    reached""".split()
)
_DENIED = re.compile(r"\b(?:no|without(?:\sany)?|not\sa|no\slonger(?:\sa)?|never)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"""\b(?:from|via|through|fled|flee|fleeing|left|leave|leaving|out\sof|cross(?:ed|ing)?\s(?:into|to)|refuge\sin|previously\sin
    |formerly\sin|embassy\sof|government\sof|ministry\sof|returns?\sto|flights?\sto|colleagues\s(?:in|of))\s+(?:the\s)?(?:\w+ern\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_PEOPLE = re.compile(
    r"\s*(?:nationals?|refugees?|migrants?|citizens?|authorities|government|delegation|colleagues|embassy|office)\b"
)
_NATIONALS = re.compile(r"(?:an|i|er)s$")


def concerns(graph: nx.DiGraph[str]) -> dict[str, tuple[str, ...]]:
    """The countries named as a concern, each with the ids of the passages that say so; empty where none is."""
    texts = graph.graph["passages"]
    countries = [(n, values) for n, values in graph.nodes(data=True) if values["kind"] == "Country"]
    bad = {each for each in {each for _, values in countries for each in values["passages"]} if _worried(texts[each].text)}
    found: dict[str, tuple[str, ...]] = {}
    for country, values in countries:
        said = tuple(each for each in values["passages"] if each in bad and _is_place(graph, each, values))
        found.update({country: said} if said else {})
    return found


def _worried(text: str) -> bool:
    joined = " ".join(text.split())
    if not any(sign in joined.lower() for sign in _SIGNS):
        return False
    return any(not _DENIED.search(joined, 0, found.start()) for found in _BAD.finditer(joined))


def _is_place(graph: nx.DiGraph[str], passage: str, country: dict[str, Any]) -> bool:
    return _named_as_place(graph.graph["passages"][passage].text, (country["name"], *(country.get("aliases") or ())))


def _named_as_place(text: str, spellings: tuple[str, ...]) -> bool:
    """Whether one mention is a place; where none of the spellings is found (a capital stands for it), the passage counts."""
    joined = " ".join(text.split())
    mentions = [(spelling, found) for spelling in spellings for found in _whole(spelling).finditer(joined)]
    return not mentions or any(
        (spelling == spellings[0] or not _NATIONALS.search(spelling))
        and not _ELSEWHERE.search(joined, 0, found.start())
        and not _PEOPLE.match(joined, found.end())
        for spelling, found in mentions
    )


@cache
def _whole(spelling: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(spelling)}(?!\w)")
