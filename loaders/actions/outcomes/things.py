"""The nouns of what groups deliver or hold: who tells that one of them is late tells of a promise, and not of the weather."""

from __future__ import annotations

import re

from graphapp.loaders.regex import Regex

_THINGS = Regex(
    r"\b(?:reports?|maps?|lists?|drafts?|versions?|notes?|papers?|documents?|forms?|tools?|portals?"
    r"|datasets?|data|websites?|pages?|questionnaires?|surveys?|assessments?|stud(?:y|ies)|figures|letters?"
    r"|workshops?|trainings?|visits?|meetings?|missions?|guidelines?|guidance|manuals?|templates?|files?"
    r"|factsheets?|translations?|analys[ie]s|reviews?|plans?|proposals?|charters?|contracts?|protocols?"
    r"|agreements?|budgets?|accounts?|minutes|slides|posters?|exemptions?|releases?|specifications?"
    r"|tests?|registr\w+|platforms?|systems?|databases?|matri(?:x|ces)|indicators?|mapping"
    r"|repositor\w+|recommendations?|charts?|drills?|courses?|exercises?|campaigns?|samples?|kits?|results?|findings?"
    r"|summar(?:y|ies)|memos?|briefs?|strateg(?:y|ies)|evaluations?|audits?|webinars?|sessions?|permits?|licen[cs]es?"
    r"|deliver(?:y|ies)|installations?|for(?:a|ums?)|fairs?|conferences?|events?|ceremon(?:y|ies)|leaflets?|brochures?|booklets?"
    r"|layers?|dashboards?|calendars?|calls?|rounds?|elections?|pilots?|launch|tenders?|purchases?|repairs?|distributions?"
    r"|registration|recruitment|kits?|vaccin\w+|handovers?|statements?|presentations?|interviews?)\b",
    re.IGNORECASE,
)


def deliverable(text: str) -> bool:
    """Whether the words name something that was to be delivered or held."""
    return _THINGS.search(text) is not None
