"""Bodies of a state whose names no country or field begins: «Presidential Administration», «US Embassy», «Quay Municipality».

There are few kinds of them and their names are fixed, so they are told by their words, unlike those that module `shapes` reads
to the left and to the right of one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.names.bodies.origins import STATE_LETTERS, STATES, from_origin, origins
from graphapp.loaders.names.bodies.shapes import Shaped, begins_with_origin
from graphapp.loaders.names.matching.places import is_place
from graphapp.loaders.regex import Regex
from graphapp.schema.ids import fold

_CAP = r"[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’]+(?:-[A-ZÀ-ÞĀ-ɏ]?[a-zà-ÿĀ-ɏ'’]+)*"
_OF_STATE = rf"(?:(?:{STATE_LETTERS}|{STATES})\s+)?"
_OFFICER = (
    r"(?:President|Mayor|"
    r"Prime\s+Minister|Vice[- ]President|Attorney[- ]General|Auditor[- ]General|Solicitor[- ]General|Governor|"
    r"Chief\s+Minister|Ombuds\w+|Prosecutor(?:[- ]General)?|Cabinet|Public\s+Prosecutor|First\s+Lady)"
)
_FIXED = Regex(
    rf"(?<![\w-])(?:{_OF_STATE}(?:Deputy\s+)?Office\s+of\s+the\s+{_OFFICER}(?:\s+of\s+{_CAP}(?:\s+{_CAP})?)?|{_OF_STATE}{_OFFICER}['’]s\s+(?:{_CAP}\s+){{0,4}}(?:Office|Chambers)|"
    rf"(?:{STATE_LETTERS}|{STATES})\s+(?:D(?:AS|E[CPQS]|FG|FW|H[HRS]|MV|NR|O[CEHLTW]|PH|WR)|EPA|DHHS|GIO)|"
    r"(?:Presidential|Royal)\s+(?:Administration|Court|Palace|Secretariat)|Parliamentary\s+Counsel|(?:Supreme|Constitutional|High)\s+Court|"
    r"(?:Armed|Border|National|Federal|Traffic|Judicial)\s+Police(?:\s+Force)?|(?:National|Presidential|Republican)\s+Guard|"
    r"Civil\s+(?:Defence|Defense|Protection)(?:\s+(?:Directorate|Agency|Authority|Service))?|Fire\s+Brigade|"
    r"Civil\s+Registry|(?:Tax|Revenue|Customs)\s+(?:Authority|Administration|Services?)|"
    r"(?:Auditor|Attorney|Surveyor|Registrar|Solicitor)[- ]General|"
    r"(?:State|Royal|National)\s+(?:Forests|Archives|Treasury|Mint|Library|Museum)|"
    r"(?:UN\s+|United\s+Nations\s+)?Resident\s+Coordinator(?:['’]s)?\s+Office)(?![\w-])"
)
# «Government of Chile», «the Welsh Government»: as a party to something, not «the government» at large.
_GOVERNMENT = Regex(
    rf"(?<![\w-])(?:(?P<name>Gov(?:ernmen)?t\.?\s+of\s+(?:the\s+)?(?P<place>{_CAP}(?:\s+{_CAP}){{0,2}}))"
    rf"|(?P<whose>(?:{_CAP}\s+){{1,2}})Government(?!\s+of\b))(?![\w-])(?!\s+[A-Z])"
)
_ANY_GOVERNMENT = frozenset(
    "National Federal State Central Regional Provincial Metropolitan International Global World Royal".split()
)
_PLACE_BEHIND = re.compile(rf"\s+(?P<place>{_CAP}(?:\s+{_CAP})?)")
_MISSION = Regex(
    rf"(?<![\w-])(?:(?P<whose>US|UK|U\.S\.|EU|UAE|{_CAP}(?:\s+{_CAP})?)\s+)?"
    r"(?P<head>Embassy|Consulate(?:[- ]General)?|High\s+Commission|Delegation|Permanent\s+(?:Mission|Representation))"
    rf"(?P<where>\s+(?:to|in)\s+(?:the\s+)?(?:{_CAP}|UN|EU|AU)(?:\s+{_CAP})?)?(?![\w-])"
)
_TOWN = Regex(
    rf"(?<![\w-])(?P<name>(?:{_CAP}\s+){{1,3}}?)(?P<head>(?:Rural\s+|Urban\s+|City\s+|Town\s+|District\s+|Regional\s+|Provincial\s+)?"
    r"(?:Municipality|Prefecture|Governorate\s+Council|Directorate|Inspectorate|Constabulary))(?![\w-])(?!\s+(?:of|for)\b)"
)
_UNION = Regex(
    rf"(?<![\w-])(?P<name>(?:{_CAP}\s+(?:and\s+)?){{2,5}}?)(?P<head>Union|Society|Trust|Agency|Commission|Cooperative|Corporation|Chamber|Registry)"
    r"(?![\w-])(?!\s+[A-Z])"
)
# «Quay International was supporting», no airport and no style of another word.
_ABROAD = Regex(
    rf"(?<![\w’'-])(?P<name>(?:{_CAP}\s+){{1,3}}?)(?P<head>International|Worldwide)"
    r"(?=\s+(?:is|was|has|had|have|will|would|to|are|were|also|and|plans?|agreed|distributed|presented|reported|supports?|supported|continues?)\b|\s*[);])"
)
# «at U. Quay», «Univ. of Quay»: universities by their short word.
_SCHOOL = Regex(
    rf"(?<![\w.])(?P<name>Univ\.?\s+(?:of\s+)?{_CAP}(?:\s+{_CAP})?)|(?:\b(?:at|from|of|with|by)\s+|[(])(?P<short>U\.?\s+(?:of\s+)?{_CAP})(?![\w-])"
)
_STARTERS = frozenset(
    """The This That These Those Each Every Any No Our Their Its His Her Some All Both Other Another New Same Such
    Which One Two First Next Last A An In On At By For From With To And Of Or As If When While After Before During
    Since Under Via Per Also But So Then Thanks Update Updates Report Role Action Mr Mrs Ms Dr Prof Director Head
    President Chair Minister Former Deputy Is Are Was Were Has Have Relevant Responsible""".split()
)
# What many bodies are, and no name: «the Lead Agency», «a Customs Union».
_SORTS = frozenset(
    """Lead Implementing Partner Donor Cluster Host Sister Humanitarian Aid Executing Procuring Local Central Regional
    Human Financial Planning Administrative Technical General Soviet Currency Customs Trade Monetary Banking Credit
    Civil Open Free Good Mutual Great""".split()
)
_SIZES = frozenset(("Rural", "Urban", "City", "Town", "District", "Regional", "Provincial", "Local", "Central"))
_STATES = ("US", "UK", "EU", "UAE", "U.S.")
_WORDS = 2  # before a word that many others bear


def bodies_of_state(text: str) -> Iterator[Shaped]:
    """The offices, courts, missions, municipalities and public unions that the text names."""
    for match in _FIXED.finditer(text):
        behind = _PLACE_BEHIND.match(text, match.end())
        place = behind[0] if behind and is_place(behind["place"]) else ""
        yield Shaped(f"{match[0]}{place}", "GOVERNMENT", "an office of the state")
    for match in _GOVERNMENT.finditer(text):
        if name := _government(match):
            yield Shaped(name, "GOVERNMENT", "the government of a state")
    for match in _SCHOOL.finditer(text):
        yield Shaped(match["name"] or match["short"], "ACADEMIA", "the name of a university")
    for match in _MISSION.finditer(text):
        found = _mission(match)
        if found:
            yield found
    yield from _headed(text)


def _government(match: re.Match[str]) -> str:
    """The government's name, where the words say of which country or state; else nothing."""
    if match["place"]:
        ends = [match["place"].rsplit(" ", n)[0] for n in range(3)]
        place = next((end for end in ends if is_place(end) or fold(end) in origins()), "")
        return match["name"].removesuffix(match["place"]) + place if place else ""
    origin = from_origin(match["whose"].strip())
    return f"{origin} Government" if origin and origin.split()[0] not in _ANY_GOVERNMENT else ""


def _headed(text: str) -> Iterator[Shaped]:
    """The bodies told by a word behind words of their own."""
    for match in _TOWN.finditer(text):
        if (words := _name(match)) and not set(words.split()) <= _SIZES:
            yield Shaped(f"{words} {match['head']}", None, f"«… {match['head']}»")
    for match in _ABROAD.finditer(text):
        if (words := _name(match)) and not is_place(words):
            yield Shaped(f"{words} {match['head']}", None, f"«… {match['head']}»")
    for match in _UNION.finditer(text):
        words = _name(match)
        if len(words.split()) >= _WORDS and not _SORTS & {words.split()[0], words.split()[-1]}:
            yield Shaped(f"{words} {match['head']}", None, f"«… {match['head']}»")


def _name(match: re.Match[str]) -> str:
    """The words before the head, without those that only begin a sentence."""
    words = match["name"].split()
    while words and (words[0] in _STARTERS or words[0] == "and"):
        words.pop(0)
    return " ".join(words) if not words or words[-1] != "and" else ""


def _mission(match: re.Match[str]) -> Shaped | None:
    """A mission abroad: whose it is must be told, and by a country or its people."""
    whose = (match["whose"] or "").split()
    while whose and whose[0] in _STARTERS:
        whose.pop(0)
    words = " ".join(whose)
    told = words in ("US", "UK", "EU", "UAE", "U.S.") or bool(
        words and (is_place(words) or begins_with_origin(f"{words} Council"))
    )
    if not told or (match["head"] == "Delegation" and words != "EU"):
        return None
    return Shaped(f"{words} {match['head']}{match['where'] or ''}", "GOVERNMENT", f"«… {match['head']}»")
