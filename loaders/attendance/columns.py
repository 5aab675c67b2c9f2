"""What the head of a column, or a line over entries, says that they hold: names, organisations, roles, ticks for who came."""

from __future__ import annotations

import re

_THING = (
    r"(?:data\s?set|project|document|file|task|field|column|variable|tool|product|dashboard|database|survey|form|indicator|layer|service"
    r"|package|repository|standard|report|deliverable|artefact|artifact|output|initiative|programme|workshop|event|meeting)"
)
_COLUMNS = (
    ("other", rf".*\b{_THING} (?:name|title)s?\b.*|(?:name|title)s? of (?:the )?{_THING}s?"),
    ("other", r".*\b(?:dues|fees?|revenues?|costs?|prices?|budgets?|amounts?|turnover|salar(?:y|ies)|income|expenses?)\b.*"),
    ("person", r"(?:represented|attended) by|delegates?|(?:participant|attendee)s?"),
    ("person", r"(?=.*\bnames?\b)(?=.*(?:,|\band\b|/))(?=.*(?:organi[sz]ation|affiliation|agency|institution)).*"),
    ("first", r"(?:first|given|fore)[- ]?names?|prénoms?"),
    ("last", r"(?:last|family|sur)[- ]?names?|apellidos?|sobrenome"),
    (
        "contact",
        r".*(?:e-?mail|phone|mobile|contact|tel\b|skype|signature|address|émargement|firma|assinatura|correo|courriel|"
        r"téléphone|teléfono|telefone).*",
    ),
    (
        "absence",
        r"(?:(?:sent |gave )?apolog(?:y|ies)|regrets?|absent|absences?|excused|not present)(?: (?:received|sent|given))?",
    ),
    (
        "presence",
        r"(?:(?:pré|pre|asis|était )\w*(?:sen\w+|tencia)|present|presence|att|attend(?:ed|ance|ing)|in attendance|status|"
        r"attended|here|y ?/ ?n|yes ?/ ?no|p ?/ ?[ae]|rsvp|apologies)\b.*",
    ),
    ("initials", r"initials?|init\.?|abbr\.?"),
    ("organisation", r"(?:for|from|of|on behalf of|org\.?|(?:i?ngo|firm|unit|department|university|country/agency)s?)"),
    (
        "organisation",
        r".*(?:organi[sz]ation|agency|affiliation|compan(?:y|ies)|institution|institute|employer|ministry|structure|"
        r"organisme|organizaci[óo]n|organiza[çc][ãa]o|instituci[óo]n|institui[çc][ãa]o|entidad|entidade"
        r"|entity|representing|body\b|partner).*",
    ),
    (
        "role",
        r".*(?:role|title|position|function|fonction|cargo|funci[óo]n|fun[çc][ãa]o|puesto|poste|designation|job|capacity).*",
    ),
    (
        "person",
        r".*(?:names?\b|\b(?:participant|attendee|member|delegate|representative|director|trustee|commissioner|councill?or|governors?\b|person|who\b|speaker|people)|\bnoms?\b|"
        r"\bnombres?\b|\bnomes?\b|invitee|focal point).*",
    ),
    ("number", r"(?:no\.?|nr\.?|#|n°|s\.?/?\s?no?\.?|s[rl]\.?(?: ?no\.?)?|serial(?: (?:no\.?|number))?|id)"),
    (
        "other",
        r".*\b(?:action|task|deadline|due\b|decision|topic|agenda|issue|follow|responsible|owner|comment|indicator|activity).*"
        r"|.*\b(?:what|target|preferred|duration)\b.*|presenters?|(?:items?|descriptions?|subjects?|deliverables?|milestones?|discussions?)",
    ),
)
_LONGEST = 60
_MOST_COLUMNS = 6
_NAME = re.compile(r"\W*names?\s*[/|,;–-]\s*", re.IGNORECASE)
_FIELDS = (
    ("person", r"\bname"),
    ("organisation", r"organi[sz]ation|affiliation|agency|institution|company"),
    ("role", r"\b(?:role|title|position|function)\b"),
)


def column(head: str) -> str | None:
    """What the column under this head holds; None where its head says nothing."""
    words = " ".join(head.lower().split()).strip(" :*?")
    if len(words) >= _LONGEST or head.strip() == "WHO":  # the organisation
        return None
    return next((name for name, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)


def fields(text: str) -> tuple[str, ...]:
    """What a line such as «Name / Organisation / Question» calls the parts of an entry; empty where it is no such line."""
    if not _NAME.match(text):
        return _unsigned_fields(text)
    names: list[str] = []
    for part in re.split(r"\s*[/|,;]\s*|\s+[–-]\s+", text.strip(" *_")):
        field = next((name for name, pattern in _FIELDS if re.search(pattern, part, re.IGNORECASE)), None)
        if field is None:
            break
        names.append(field)
    return tuple(names) if len(names) > 1 else ()


def _unsigned_fields(text: str) -> tuple[str, ...]:
    """What the head of a table that lost its lines calls the columns: «ID Name Organisation»; it begins with who came."""
    words = [word for word in text.split() if not word.strip(".)").isdigit()]
    heads = [column(word) for word in words] if 1 < len(words) <= _MOST_COLUMNS else []
    named = [head for head in heads if head != "number"]
    return tuple(map(str, named)) if named[:2] == ["person", "organisation"] and None not in named else ()
