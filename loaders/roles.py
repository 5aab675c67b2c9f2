"""What a heading says its section is for, in the many wordings of minutes."""

from __future__ import annotations

import re

from graphapp.schema.documents import SectionRole

_LEAD = re.compile(r"^[\W\d_]+|^(?:agenda )?item \d+\W*|^[ivx]+[.)]\s+|^[a-z][.)]\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:\([^)]*\)|\[[^\]]*\])|[\s:.…*#–—-]+$")
_EARLIER = r"(?:previous|past|prior|last|earlier|outstanding|open|pending|former|preceding|(?:january|february|march|april|may|june|july|august|september|october|november|december))"
_ACTION = r"(?:actions?(?: (?:points?|items?|log|list|tracker))?|action-?(?:points?|items?|tracker|log|list)|follow[- ]?ups?(?: (?:points?|actions?|items?))?|to[- ]?dos?|tasks|ap'?s|next steps|commitments)"

# The first that matches holds. Patterns are matched against the whole heading, folded to small letters.
_RULES: tuple[tuple[SectionRole, str], ...] = (
    (
        SectionRole.REVIEW,
        rf"(?:.*\b)?(?:review|status|updates?|progress|report(?:ing)?(?: back)?|check|recap|state)(?: \w+)?(?: (?:of|on|from|about|for)\b| -| –|:).{{0,30}}\b{_ACTION}\b.*"
        rf"|review {_ACTION}.*"
        rf"|(?:.*\b)?{_EARLIER}\b.{{0,12}}(?:'s|’s)? ?(?:meeting(?:'s|’s)? )?{_ACTION}\b.*"
        rf"|(?:.*\b)?{_ACTION}\b.{{0,12}}\b(?:from|of|at|since)\b.{{0,20}}\b(?:{_EARLIER}|minutes)\b.*"
        rf"|{_ACTION} (?:review|update|status|progress)s?"
        r"|matters arising.*|business arising.*|arising from.*|follow[- ]?up (?:from|on|of|to)\b.*(?:meeting|minutes|decisions?|recommendations?).*"
        r"|(?:.*\b)?review of (?:the )?(?:last|previous) (?:meeting|minutes).*(?:action|follow).*|completed actions?.*|closed actions?.*"
        r"|suivi des (?:actions|décisions|recommandations).*|seguimiento de (?:las )?(?:acciones|acuerdos).*",
    ),
    (
        SectionRole.NEXT_MEETING,
        r"(?:date|dates|time|day|date and time|schedule|timing|date/time|place and date|date & time)?(?: (?:of|for|and) (?:the )?)?(?:our |the )?"
        r"(?:next|upcoming|future|forthcoming|following)(?: \w+){0,3} (?:meetings?|calls?|sessions?|teleconferences?|telecons?|workshop|webinar|gathering)\b.*"
        r"|next (?:week|month)|prochaine (?:réunion|rencontre).*|(?:date de la )?prochaine séance.*|próxima (?:reunión|sesión).*|nächste (?:sitzung|besprechung).*|meeting schedule",
    ),
    (
        SectionRole.ACTIONS,
        rf"(?:(?:summary|list|table|recap|record|overview) of )?(?:the |all |new |agreed |key |main |specific |immediate |summary |proposed |meeting |required |resulting )*"
        rf"(?:{_ACTION}|actions?)(?:\b(?:,| and| &| /|/| or| -| –| for| to| agreed| required| arising| taken| decided| identified| by| from this| from today| from the meeting).*|)"
        r"|(?:decisions?|outcomes?|conclusions?|recommendations?|agreements?|resolutions?)(?: and|,| &| /|/) ?(?:key |agreed )?(?:actions?|action points?|action items?|next steps|follow[- ]?ups?|way forward)\b.*"
        r"|(?:the )?way[s]? forward.*|after (?:this|the) meeting.*|what(?:'s|’s| is) next\W*|assignments?|homework|who does what.*|deliverables and deadlines|points d[’']action.*"
        r"|(?:prochaines étapes|actions à (?:suivre|mener|entreprendre)|suites à donner|relevé de décisions et d[’']actions).*|(?:próximos pasos|puntos de acción|acciones acordadas|compromisos).*|(?:nächste schritte|maßnahmen|aufgaben)",
    ),
    (
        SectionRole.DECISIONS,
        r"(?:(?:summary|list|record) of )?(?:the |key |main |agreed |formal |board )*(?:decisions?|resolutions?|agreements)(?: (?:made|taken|reached|adopted|agreed|passed|points?)| of .*| and (?:recommendations?|resolutions?|conclusions?).*|)"
        r"|what was decided|décisions.*|decisiones.*|acuerdos.*|beschlüsse.*",
    ),
    (
        SectionRole.ATTENDANCE,
        r"(?:list of |invited |confirmed |meeting |key |the |all |other |also |remote |named |registered |main )*(?:participants?|attendees?|attendance|participation|attending|present|people present|members present|persons present|"
        r"those present|delegates present|apologies|apology|regrets|excused|absent|absentees|absences|observers|invitees|guests|roll[- ]?call|attendance list|participant list|participants list|sign[- ]?in)"
        r"(?:(?: and|,| &| /|/| –| -)+ ?(?:apologies|regrets|introductions?|present|absent|excused|attendance|participants|attendees|proxies|organi[sz]ations?|affiliations?|observers|guests|quorum|absences|welcome|named?)\b.*| (?:for|of) absence| list| received| present| via .*| online.*| remotely.*| in person.*| by .*| on the call.*| named| included?|)"
        r"|names?(?: \([^)]*\))? ?[/|,–-] ?(?:names?|organi[sz]ation|affiliation|agency|institution|role|pronouns|country|team).*"
        r"|in attendance.*|who (?:was there|attended|was present|is here)\W*|members|(?:in )?attendance and .*|organi[sz]ations (?:present|attending|represented|in attendance)|present on the call|"
        r"présents?|participant(?:e|es|s)?(?: présents)?|liste des (?:participants|présents)|asistentes|participantes|lista de (?:asistencia|participantes)|teilnehmer(?:innen)?|anwesend(?:e)?|entschuldigt|excusés|absents",
    ),
    (
        SectionRole.AGENDA,
        r"(?:(?:the|proposed|draft|meeting|today(?:'s|’s)?|provisional|final|revised|adopted|suggested|tentative|our|full|during this meeting) ?:? ?)*agenda(?: items?| points?| for (?:today|the meeting|this meeting)| of the (?:meeting|day))?"
        r"|(?:meeting )?(?:agenda|topics|programme|program)(?: items| overview)?|items for discussion|topics for discussion|during this meeting.*|before this meeting.*|order of business|ordre du jour|orden del d[ií]a|tagesordnung|table of contents|contents",
    ),
    (
        SectionRole.DISCUSSION,
        r"(?:aob|a\.?o\.?b\.?|any other (?:business|matters?|issues?|points?)|other (?:business|matters?|issues?|points)|miscellaneous|divers|varia|otros(?: asuntos)?|ruegos y preguntas|verschiedenes)\b.*"
        r"|(?:general |meeting |key |main |topics? of |points? of )*(?:discussions?|updates|notes|key points(?: discussed)?|summary|introductions?|opening(?: remarks)?|closing(?: remarks)?|conclusion|background|welcome|closure(?: of (?:the )?meeting)?|close|adjournment|adjourn)\b.*",
    ),
)
_PATTERNS = tuple((role, re.compile(rf"(?:{pattern})", re.IGNORECASE)) for role, pattern in _RULES)
_FORM = re.compile(r"\b(?:action|approval of) plan\b|plan d[’']action", re.IGNORECASE)


def role(heading: str) -> SectionRole | None:
    """What a section under this heading is for; None where the heading is about a matter of its own."""
    words = _bare(heading)
    if not words or len(words) > 120 or _FORM.search(words):
        return None
    for found, pattern in _PATTERNS:
        if pattern.fullmatch(words):
            return found
    return None


def _bare(heading: str) -> str:
    """The words of a heading, without numbers, signs, brackets and colons around them."""
    words = " ".join(heading.replace("*", "").split()).casefold().replace("’", "'")
    before = ""
    while before != words:
        before = words
        words = _TAIL.sub("", _LEAD.sub("", words))
    return words
