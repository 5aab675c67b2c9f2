"""Names of organisations told by their shape: «Ministry of …», «… University», «DG …», «… Red Crescent», «… GmbH».

A word that heads such a name is looked for first; then the name is read to its left and to its right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from graphapp.loaders.dates.words import MONTH_OPENING, MONTHS
from graphapp.loaders.names.bodies.origins import STATE_LETTERS, from_origin, origins
from graphapp.loaders.regex import Regex
from graphapp.schema.ids import fold

_CAP = r"(?:[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’]+(?:-[A-ZÀ-ÞĀ-ɏ]?[a-zà-ÿĀ-ɏ'’]+)*|[A-Z]\.)"
_MONTH = rf"{MONTH_OPENING}[a-z]*\s+\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NO_FIELD = rf"(?:{_MONTH}|(?:the\s+)?(?:Board|Agenda|Committee|Council|Group|Minutes)\b)"
_OF = rf"(?:of|for|on(?!\s+{_NO_FIELD})|de|da|do|des|du|la|der|für)(?:\s+(?:the|la|los|l'))?"
_OTHER = (
    r"(?:Bureau|Ministry|Min|Dept|Office|Council|Department|University|Bank|Agency|Institute|Commission|Authority|Chair|Secretariat|Board|"
    r"Committee)"
)
# A comma belongs to the name only in a list that ends in «and»: «Ministry of Labour, Youth and Sport».
_TOPIC = re.compile(
    rf"\s+{_OF}\s+{_CAP}(?:\s+{_CAP})*(?:\s+(?:AI|IT|ICT)(?![\w-]))?(?:(?:,\s+{_CAP}(?:\s+{_CAP})?(?=,|\s+(?:and|&)\s+{_CAP}))*,?\s+(?:and|"
    rf"&)\s+(?!(?:the\s+)?(?:National\s+)?{_OTHER}\b)(?:the\s+)?{_CAP}(?:\s+{_CAP})*)?"
    rf"(?:\s+(?:of|for\s+(?:the\s+)?(?:Advancement|Promotion|Development|Protection|Research|Study|Prevention|Conservation|Future))"
    rf"\s+(?:of\s+)?(?:the\s+)?{_CAP}(?:\s+{_CAP})*){{0,2}}"
)
# «Ministry of Health and Social welfare»: the word that such an adjective needs, though it is written small.
_SMALL_END = Regex(
    r"\b(?:(?:Social|Public|Higher)\s+(?:welfare|works|affairs|services?|security|protection|development|education|health|action)"
    r"|(?:Internal|Foreign)\s+(?:affairs|trade|relations)|(?:Rural|Urban)\s+(?:development|planning)"
    r"|(?:Natural|Hydraulic)\s+resources)\b"
)
_DATED = Regex(rf"\s+{MONTH_OPENING}[a-z]*\Z")
_SEAT = re.compile(
    rf"\s+(?:of|de|di|do|da)\s+(?:the\s+)?(?:(?:King|Queen|Bishop|Prince)['’]s\s+)?{_CAP}(?:(?<!['’]s)\s+(?:of\s+)?{_CAP}){{0,2}}"
)
_LEFT = Regex(
    r"(?:(?<![\w.])(?:[A-ZÀ-ÞĀ-ɏ][\w'’&-]*(?:\.(?:js|io|org|net|ai|com|gov)(?!\w))?|[A-Z]\.)(?:\s+(?:and|of|for|&|del?|du))?\s+){1,6}$"
)
_DEPARTMENTS = (
    r"Ministry|Department|Dept\.?|Min\.(?= of)|Directorate[- ]General|General Directorate|"
    "Directorate|Embassy|Permanent Mission|Secretary of State"
)
_PARTS = ("Department", "Directorate", "Dept", "Dept.")
_STATE = re.compile(rf"(?<!\S){STATE_LETTERS}\Z")
# «Hollis & Wray LLP» has its form behind it, these a word for those who joined.
_PARTNERS = Regex(
    r"(?<![\w-])(?!(?:Members|Donors|Sponsors|Clients|Customers|Governments?|Agencies|Staff|Stakeholders|Friends|Suppliers|Authorities)\s)"
    rf"(?P<name>(?:{_CAP}\s+){{1,3}}(?:(?:&|and)\s+(?:Associates|Sons|Daughters|Brothers|Company)|&\s+(?:Partners|Co\.)))(?![\w-])"
)
_FEW = 3  # words that say of what field a department is
_SCHOOLS = "University|Universidade|Universidad|Université|Universität|Universiteit|Polytechnic|Politecnico|Hochschule"
_DISTRICT = (
    r"(?:Water(?: Management| Quality| Control)?|School|Conservation|Sanitation|Sanitary|Irrigation|Utility|Utilities|Fire"
    r"|Fire Protection|Library|Transit|Hospital|Park|Port|Harbor|Airport|Flood Control|Community College|Air Quality"
    r"|Air Quality Management|Reclamation)\s+District"
)
_OPEN = "Foundation|Association|Institute|Federation|Stiftung|Consortium|Observatory|Academy|Coalition|Alliance"
_NATIONAL = (
    "Agency|Authority|Commission|Council|Bureau|Administration|Office|Society|Corporation|Inspectorate|Parliament|Police|Ombudsman|"
    "Coast Guard|Coastguard|Border Guard|Border Police|Armed Forces|Army|Navy|Air Force|Board(?= of [A-Z])|"
    "Commissariat|Laboratory|Service|Bank|Library|Archives|Museum|Geological Survey"
)
_OF_ANYBODY = frozenset("Office Service Bank Board Police Army Society Corporation Council Administration".split())
_OF_DATA = Regex(
    r"\b(?:Data|Microdata|Document|Digital|Media|Code|Resources?|Tools?|Map|Software|Model|Image|Photo|Video|Knowledge)$"
)
_LOCAL = "City|Town|County|Village|Borough|Township|Municipality|Canton|Commune"
_COMPANY = (
    r"S\.A\.S\.?|S\.R\.L\.?|S\.L\.(?!\s+[A-Z])|S\.A\.R\.L\.|SARL|Sàrl|Ltda|Lda|(?:Pvt|Co)\.?,?\s+Ltd|Pvt|SpA|g?GmbH|Ltd|Limited|Inc|LLC|LLP|PLC"
    r"|Pty|ASBL|asbl|S\.A\.|B\.V\.|N\.V\.|plc|e\.V\.|S\.p\.A\.|Corp|ApS|A/S|Oyj?|OÜ|CIC|Bhd|E?OOD|UAB|O?JSC|L\.P\.|Kft|Zrt|d\.o\.o\.|s\.r\.o\."
    r"|a\.s\.|Sp\.\s*z\s*o\.\s*o\.|(?:BV|SRL)(?=\s*(?:[,.;:)]|$))"
)
_FIRM = "Group|Labs|Technologies|Consulting|Solutions|Ventures|Holdings|Software|Analytics|Consultants|Advisors"
_FIRM_OF = Regex(
    r"(?:\b(?:[Dd]irector|CEO|CTO|[Ff]ounder|[Pp]resident|[Pp]artner|[Mm]anager|from|at|by|with|company)\s+(?:(?:of|"
    r"at)\s+)?(?:the\s+)?)$"
)
_HEAD = Regex(
    rf"(?<![\w-])(?:(?P<department>{_DEPARTMENTS})|(?P<school>{_SCHOOLS})|(?P<open>{_OPEN}|{_DISTRICT})|(?P<national>{_NATIONAL})|"
    rf"(?P<centre>Cent(?:er|re))|(?P<cross>Red (?:Cross|Crescent)(?: Society)?)|(?P<company>{_COMPANY})|(?P<firm>{_FIRM})|"
    rf"(?P<local>(?:{_LOCAL})(?= of [A-Z]))|(?P<dg>DG (?:[A-Z][a-z]{{2,10}}|[A-Z]{{3,6}})))(?![\w-])"
)
_GOES_ON_SMALL = re.compile(
    r"\s+(?:of|for)\s+(?!(?:the|an?|this|its|all|more|review|comments?|approval|information)\b)[a-z]{4,}"
)
_WITHIN = Regex(r"(?i)\b(?:in|near|around|across|throughout|within|outside|into|through|downtown)\s+(?:the\s+)?$")
_ANY_CENTRE = Regex(
    r"(?i)\b(?:health|community|data|call|reception|collective|detention|training|distribution|evacuation|transit|town|city|shopping|"
    r"conference|convention|contact|help|care|business|media|operations?|registration|child|women'?s?|youth|exhibition|medical|"
    r"information|support|resource|learning|service|services|job|day|sports?|visitors?|user|security|management|coordination)$"
)
_STARTERS = frozenset(
    "The This That These Those Each Every Any No Our Their Its His Her My Your Some All Both Other Another New Same "
    "Such Which What One Two First "
    "Next Last A An In On At By For From With To And Of Or As If When While After Before During Since Under Via Per "
    "Also But So Then Thanks Dear Until Till Unless Once Although Though Because Whether Without Between Among Where Who Why "
    "How Through Not "
    "Meeting Contact Visit Update Updates Support Presentation Director Minister Head President Chair Chairman "
    "Representative Representatives Mr Mrs "
    "Ms Dr Prof Professor Deputy Vice Secretary General Former Local Action Report Role Partner Partners Potential "
    "Possible Working Steering Is Are Was Were Has Have Do Does Many Most Several Home Host Current Existing Future "
    "Draft Final Revised Proposed Elected Appointed CEO CTO CFO COO CIO VP Invited Requested Encouraged Urged Entrusted "
    "Mandated Tasked Thanked Welcomed".split()
)
_NAMES_BEGIN = frozenset(("What", "New", "Next", "First", "One", "Home", "Future"))  # behind «the», where no sentence begins
_JOINS = frozenset(("and", "of", "for", "&"))
# A country has one.
_ALONE = "Police|Parliament|Ombudsman|Coast Guard|Border Guard|Border Police|Armed Forces|Navy|Air Force".split("|")
_NOT_A_BODY = Regex(r"(?i)\b(?:working|steering|task|advisory|focus|reference|expert)\s+(?:group|committee|force|team)\b")


@dataclass(frozen=True, slots=True)
class Shaped:
    """A name that has the shape of an organisation."""

    name: str
    category: str | None
    reason: str


def shaped(text: str) -> Iterator[Shaped]:
    """The names in the text that have the shape of an organisation, with category and rule."""
    for head in _HEAD.finditer(text):
        found = _READERS[str(head.lastgroup)](text, head)
        if found and " " in found.name and not _NOT_A_BODY.search(found.name):
            yield replace(found, name=re.sub(r"['’]s$", "", found.name))
    for firm in _PARTNERS.finditer(text):
        if firm["name"].split()[0] not in _STARTERS:
            yield Shaped(firm["name"], "COMPANY", "a firm of several")


def has_head(words: str) -> bool:
    """Whether the words hold one that heads names of organisations."""
    return bool(_HEAD.search(words))


def begins_with_origin(name: str) -> bool:
    """Whether the name begins with a country, a nationality or «National»."""
    return from_origin(name) == name


def _left(text: str, head: re.Match[str]) -> str:
    """The capitalised words right before the head, without those that only begin a sentence."""
    before = _LEFT.search(text[max(0, head.start() - 90) : head.start()])
    words = before[0].rpartition(" The ")[2].split() if before else []  # «Tide Tables The Quay Council»: behind a title
    if words and words[-1] in _JOINS:
        return ""
    linked = [i for i, w in enumerate(words) if w in ("of", "for")]  # «Status of X Association» is not a name
    if linked:
        words = words[linked[-1] + 1 :]
        joins = [i for i, w in enumerate(words) if w in _JOINS]  # «University of X and Y University» are two
        words = words[joins[-1] + 1 :] if joins else words
    if len(words) > 2 and words[1] in _JOINS and words[0].casefold() in MONTHS:  # «by 14 December and Quay County Council»
        words = words[2:]
    named = len(words) > 1 and words[0] in _NAMES_BEGIN and text[: head.start()].rstrip().endswith(f"the {' '.join(words)}")
    while not named and words and words[:2] != ["Local", "Government"] and words[0] in _STARTERS | _JOINS:
        words.pop(0)
    if len(words) > 1 and len(words[0]) > 2 and words[0].isupper() and begins_with_origin(" ".join(words[1:])):
        words.pop(0)  # «QEB European Quay Bureau»: the letters that the name goes by
    return " ".join(words)


def _right(text: str, head: re.Match[str]) -> str:
    """The «of …» behind the head, with the space before it."""
    topic = _TOPIC.match(text, head.end())
    dated = _DATED.search(text, topic.start(), topic.end()) if topic else None
    if topic and dated and re.match(r"\s*\d", text[topic.end() :]):  # «the Library of Tides May 11-12»
        return text[topic.start() : dated.start()]
    small = _SMALL_END.search(text, topic.start()) if topic else None
    end = small.end() if topic and small and small.start() < topic.end() < small.end() else -1
    return (text[topic.start() : end] if end > 0 else topic[0]) if topic else ""


def _joined(*parts: str) -> str:
    return re.sub(r"\s+", " ", " ".join(p for p in parts if p)).strip(" ,.")


def _department(text: str, head: re.Match[str]) -> Shaped | None:
    left, right = _left(text, head), _right(text, head)
    of_state = _STATE.search(left)
    origin = of_state[0] if of_state else from_origin(left)
    if origin and not right and head[0] in _PARTS and len(left.split()) > 1:
        origin = from_origin(origin.rpartition(" and ")[2]) or origin  # «Mexico and the Kenyan Net Department» are two
        return Shaped(_joined(origin, head[0]), "GOVERNMENT", f"«… {head[0]}»")
    part = left if head[0] in _PARTS and re.match(r"\s+of\s+the\b", right) and len(left.split()) < _FEW else ""
    name = _joined(origin or part, head[0] + right)
    return Shaped(name, "GOVERNMENT", f"«{head[0]} of …»") if right else None


def _school(text: str, head: re.Match[str]) -> Shaped | None:
    left, place = _left(text, head), _SEAT.match(text, head.end())
    return (
        Shaped(_joined(left, head[0] + (place[0] if place else "")), "ACADEMIA", "the name of a university")
        if left or place
        else None
    )


def _open(text: str, head: re.Match[str]) -> Shaped | None:
    left, right = _left(text, head), _right(text, head)
    if not right and left and from_origin(left) == left and _GOES_ON_SMALL.match(text, head.end()):
        return None  # «European Association for study of nets»: the name goes on
    category = "ACADEMIA" if head[0] == "Institute" else None
    return Shaped(_joined(left, head[0] + right), category, f"«… {head[0]}»") if left or right else None


def _centre(text: str, head: re.Match[str]) -> Shaped | None:
    """A centre with two words of its own before it, of which none makes it one of many («Community Health Centre»), or
    with what it is for behind it («Centre for Tidal Studies»)."""
    left, right = _left(text, head), _right(text, head)
    if not left and len(right.split()) >= _FEW:
        return Shaped(_joined(head[0] + right), None, f"«{head[0]} for …»")
    if len(left.split()) < 2 or _ANY_CENTRE.search(left) or text[head.end() :].startswith((" of", " for")):
        return None
    return Shaped(_joined(left, head[0]), None, f"«… {head[0]}»")


def _national(text: str, head: re.Match[str]) -> Shaped | None:
    """A body of a nation or a region; an office, a bank or a service only where its origin is named."""
    left, right = _left(text, head), _right(text, head)
    origin = from_origin(left)
    if not origin and head[0] == "Society" and re.match(r"\s+of\s+", right):
        return Shaped(_joined(left, head[0] + right), None, "«Society of …»")
    kept = head[0] in ("Library", "Museum", "Archives") and not _OF_DATA.search(left)
    if not origin and (head[0] in ("Council", "Authority") or kept) and len(left.split()) > 1:
        return Shaped(_joined(left, head[0] + right), None, f"«… {head[0]}»")
    if not origin and head[0] == "Office" and right.startswith(" for "):
        whose = left if left.endswith(("'s", "’s")) else ""
        return Shaped(_joined(whose, head[0] + right), "GOVERNMENT", "«Office for …»")
    if not origin and (not right or head[0] in _OF_ANYBODY):
        return None
    inside = fold(origin) not in origins() or head[0] in (*_ALONE, "Geological Survey")
    return Shaped(_joined(origin, head[0] + right), None, "a national or international body") if inside or right else None


def _cross(text: str, head: re.Match[str]) -> Shaped | None:
    left = _left(text, head)
    return Shaped(_joined(from_origin(left) or left, head[0]), "RED_CROSS", f"«… {head[0]}»") if left else None


def _company(text: str, head: re.Match[str]) -> Shaped | None:
    left = _left(text, head) or _left(text.replace(",", " "), head)
    partner = re.search(r"\b(?P<names>[A-Z]\w+\s+&\s+)$", text[: head.start() - len(left) - 1]) if " " not in left else None
    left = f"{partner['names']}{left}" if left and partner else left
    whole = text[: head.start()].rstrip(" ,")
    if left and re.search(r"\b(?:Consortium|Association|Institute|Society|Academy)\b.*\b(?:of|for)\s+$", whole[: -len(left)]):
        return None  # the end of a longer name: «Consortium of Ports for Tides, Inc.»
    coded = re.search(r"-\d", left)  # «Action-7 Inc. …» is a task
    return Shaped(_joined(left, head[0]), "COMPANY", "the form of a company") if left and not coded else None


def _firm(text: str, head: re.Match[str]) -> Shaped | None:
    """A firm told by its last word, where the words before say that somebody belongs to it."""
    left = _left(text, head)
    name = _joined(left, head[0])
    before = text[: head.start()].rstrip()[: -len(left)] if left else ""
    return (
        Shaped(name, "COMPANY", f"somebody of «{name}»") if left and len(left.split()) < 3 and _FIRM_OF.search(before) else None
    )


def _local(text: str, head: re.Match[str]) -> Shaped | None:
    """A town or a county as those who govern it: «the City of Quay», unless something is or happens in it."""
    place = _SEAT.match(text, head.end())
    if place is None or _WITHIN.search(text[: head.start()]):
        return None
    return Shaped(_joined(head[0] + place[0]), "GOVERNMENT", f"«{head[0]} of …»")


def _dg(_: str, head: re.Match[str]) -> Shaped | None:
    return Shaped(head[0], "EU", "«DG …»")


_READERS: dict[str, Callable[[str, re.Match[str]], Shaped | None]] = {
    "department": _department,
    "school": _school,
    "open": _open,
    "national": _national,
    "centre": _centre,
    "cross": _cross,
    "company": _company,
    "firm": _firm,
    "local": _local,
    "dg": _dg,
}
