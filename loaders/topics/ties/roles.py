"""What is said right before the names of those who pay for an undertaking, lead it or join it: «funded by», «together with»."""

from __future__ import annotations

import re

from graphapp.loaders.regex import Regex

FUNDED = Regex(
    r"\b(?:co-?)?(?:funded|financed|sponsored|supported|paid(?:\s+for)?)\s+(?:(?:\w+\s+)?by|through|via)\b"
    r"|\b(?:million|thousand|[MmKk]|USD|EUR|dollars|euros?)\s+(?:from|by)\b"
    r"|\bdonors?\b|\bgrants?\s+(?:from|of|by)\b"
    r"|\b(?:money|funds?|funding|budget)\s+(?:(?:all\s+)?comes?|came|is|was|are|provided)\s+from\b|\bmoney\s+(?:from|of)\b"
    r"|\bfund(?:ing|s)\s+(?:(?:from|by|of)\b|(?=[A-Z]))|\bsupport\s+(?:of|from)\b",
    re.IGNORECASE,
)
LED = Regex(
    r"\b(?:co-?)?(?:led|conducted|run|managed|organi[sz]ed|implemented|developed|carried\s+out|coordinated|hosted|steered|held|launched"
    r"|undertaken|facilitated|commissioned|initiated|proposed|tested|piloted|done|prepared|delivered|given|made|set\s+up|started|written|compiled|collected|produced|drafted|planned"
    r"|circulated|shared|submitted|revised|updated|published|issued|owned|overseen|convened|chaired|supervised)\s+"
    r"(?:(?:\w+\s+){0,3}?|(?:in|across)\s+[^.;:()]{3,60}?\s)by\b|\b(?:lead|leads|leader|lead\s+agency|implementing\s+partners?)\s*:"
    r"|\b(?:data\s+collection|implementation|coordination|facilitation|field\s*work|analysis|moderation)\s+by\b"
    r"|\bunder\s+(?:the\s+)?(?:lead|leadership|guidance|coordination|auspices|chairmanship|responsibility|umbrella)\s+of\b"
    r"|\b(?:entrusted|assigned|contracted|awarded|outsourced)\s+to\b|\bin\s+the\s+hands\s+of\b",
    re.IGNORECASE,
)
JOINED = Regex(
    r"\b(?:(?:drafting|working|core|steering|technical|organi[sz]ing|planning|small)\s+(?:group|team|committee)\b[^.;:()]{0,40}?[:(]\s*(?=[A-Z])"
    r"|compris(?:es|ing)|consists?\s+of|made\s+up\s+of|composed\s+of|(?:members?|partners?)\s+(?:(?:of|in|for|on)\s+[^.;:()]{3,80}?\s)?(?:are|is|include)|together\s+with|jointly\s+with"
    r"|in\s+(?:close\s+)?(?:partnership|collaboration|cooperation|coordination)\s+with|joined\s+by"
    r"|alongside|with\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:trainers?|experts?|staff|facilitators?|volunteers?|enumerators?|support|help"
    r"|assistance|advice|inputs?|speakers?|colleagues|participants?|delegates?|teams?|contributions?|participation)\s+(?:from|of|by)"
    r"|participation\s+of|(?:used|filled\s+(?:in|out)|applied|tried(?:\s+out)?|trialled|taken\s+up|adopted)\s+(?:\w+\s+){0,2}?by|joint\s+(?:\w+\s+)?(?:project|exercise|effort|programme|initiative|undertaking|activity|survey|study|campaign|venture)\s+(?:of|with|by|between)"
    r"|(?:fixed|agreed|arranged|settled|coordinated)\s+(?:\w+\s+)?between|(?:collaboration|partnership|cooperation|coalition|consortium)\s+(?:between|of)|brings?\s+together|brought\s+together|involv(?:es|ing|ed)|attended\s+by|including\s+(?:organi[sz]ations|partners|agencies|actors|members|groups|bodies)(?:\s+such\s+as)?"
    r"|(?:organi[sz]ations|partners|agencies|actors|groups|donors|NGOs)\s+(?:including|such\s+as|like))\b",
    re.IGNORECASE,
)
