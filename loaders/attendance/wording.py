"""The words by which secretaries head lists of who came and who did not, in the languages minutes are written in.

Words that say nothing else are told apart from loose ones («there», «sorry», «online»), which are believed only where names
stand behind them.
"""

from __future__ import annotations

import re

from graphapp.loaders.regex import Regex

_NOT = r"(?:not|wasn['’]?t|weren['’]?t|isn['’]?t|aren['’]?t)"
_UNABLE = r"(?:could(?: not|n['’]t)|cannot|can['’]?t|(?:was |were )?unable(?: to)?)"
_COME = r"(?:make it|attend|join|come|participate|take part|be (?:here|there|present|with us))"
_CALL = r"(?:call|line|phone|meeting|room|zoom|teams|webinar|video(?: ?call| ?conference)?)"
_OTHERS = (
    r"visitors|guests|observers|alternates|liaisons|citizens|residents|volunteers|consultants|councill?ors|commissioners"
    r"|employees|invitees"
)
_SEATED = (  # who belongs to what meets: «Directors present», «Trustees absent»
    r"members|directors|trustees|delegates|partners|counsel|council|agencies|representatives|officers|staff|organi[sz]ations"
    rf"|attorneys?|public|press|{_OTHERS}|people"
)
AWAY = (
    r"(?:(?:(?:sent|gave|with) )?(?:apolog(?:y|ies)|regrets?)|excused|"
    rf"non[- ]?(?:attend\w+|participants?)|absent(?:ees|ces?)?|unable to attend|"
    rf"not (?:available|present|attending|participating|represented|in attendance|(?:on|in|at) the {_CALL}|here|there|with us)|"
    rf"{_UNABLE} {_COME}|who {_NOT}(?: (?:here|there|present|on the {_CALL}))?|who {_UNABLE} {_COME}|"
    r"did(?: not|n['’]t) (?:attend|join|come|make it|participate)|no[- ]shows?|missing|"
    rf"(?:[\w-]+ ){{0,2}}(?:{_SEATED}|participants|those|persons) (?:absent|not present|excused)|"
    r"excusé(?:e|s|es|\(e\)s|\(s\))?|absents?|absentes?|ausentes?|ausencias|ausências|excusad[oa]s|justificad[oa]s|disculpas|"
    r"entschuldigt|abwesend|abwesende|(?-i:Abs|Apol|Exc|Regr)(?:\.|(?=\s?:)))"
)
LOOSE_AWAY = r"(?:sorry|away|on leave|off today)"
# «Panel attendees», «WG members present»: whose they are, where that is no other event's.
_WHOSE = (
    r"(?:(?!(?:workshops?|trainings?|courses?|surveys?|study|events?|webinars?|seminars?|conferences?|next|"
    r"future|expected|potential|possible|"
    r"eligible|proposed|target(?:ed)?|previous|last|actions?|questions?|notes?|topics?|for|to|by|if|no|not|of|from|with|about|"
    r"on|between|among)\b)[\w’'&-]+ ){1,3}"
)
HERE = (
    rf"(?:{_WHOSE}(?:attendees|attendance|participants|(?:{_SEATED}) (?:present|attending|in attendance))|"
    r"(?-i:Pres|Att|Part)(?:\.|(?=\s?:))|"
    r"present|attending|attendees?|attendance|sederunt|in attendance|participants?|participation|participating|"
    r"attended(?: by)?|participated|"
    rf"(?:{_SEATED}|those|persons) (?:present|attending|in attendance)|also (?:present"
    rf"|in attendance|attending)|"
    r"others?(?: present)?|(?:attendees?|members?) at large|ex[- ]officio(?: members?)?|"
    r"were (?:able to (?:attend|join|participate|take part|connect)|"
    r"(?:physically |virtually |remotely |also )?(?:present|connected"
    r"|in attendance|attending))|"
    r"(?:invited )?guests?|observers?|officials|invitees|"
    r"invited(?: (?:participants?|guests|experts?|people|persons))?|speakers?|delegat(?:e|ion)s|representatives|"
    rf"members(?: (?:attending|in attendance))?|(?-i:[Ww]ho)(?:(?: is|['’]s) (?:there|here|present|on the {_CALL})|"
    rf" was (?:there|here|present|in the room|on the {_CALL})|"
    rf" came| joined| attended"
    r"| took part)?|quorum|"
    r"roll[- ]?call(?: of (?:the )?(?:voting )?(?:experts|members|delegates|delegations|participants|directors|attendees))?|"
    r"(?:organi[sz]ations|agencies|partners|institutions|structures|entities)(?: (?:present|represented|in attendance|"
    r"attending|"
    r"participating))?"
    r"|(?:participating|participated|attending) (?:organi[sz]ations|agencies|partners|institutions|members)|represented|"
    r"(?:participant|attendee|member)s?['’]?s? (?:organi[sz]ations?|agenc(?:y|ies)|institutions?|affiliations?)|"
    rf"staff(?: present)?|(?:on|in|at) the {_CALL}|on call|people|names?|attendance (?:sheet|register|record)|"
    rf"sign[- ]?in(?: sheet)?|took part|taking part|"
    r"présent(?:e|s|es|\(e\)s|\(s\))?|étaient présents|participant(?:es|\(e\)s)|asistentes|participantes|presentes|asistencia|"
    r"anwesend|anwesende|teilnehmer(?:innen)?|teilnehmende)"
)
LOOSE_HERE = (
    r"also|(?:(?:part(?:ly|ially|[- ]time)|some(?: of them)?|others?)(?: and|,)? )?"
    r"(?:there|here|online|remote(?:ly)?|virtual(?:ly)?|in[- ]person|on[- ]?site|in room|by (?:telephone|phone|video|zoom"
    r"|teams|skype)|"
    r"via (?:(?:tele|video)?(?:phone|conference)|video|zoom|teams|skype|webex|webinar|call)|"
    r"on (?:zoom|teams|skype|webex|phone|video)|(?:dial(?:l?ed)?|"
    r"call(?:ed)?)[- ]?in|"
    r"(?:tele)?phone|tele-?conference|video(?:[- ]?(?:conference|call|link))?|zoom|webex|skype|hybrid|"
    r"joined|joining|connected|came|with us|(?:round of )?introductions?|tour de table|around the table)"
)
KINDS = (
    r"(?:list of |liste (?:des |de )|lista de |please |all |other |also |key |main |the |remote |remotely |online |virtual "
    r"|meeting |board "
    r"|committee |group |wg |cluster |voting |non-voting |members?['’]? |registered |confirmed |external |number of )*"
)
ROLE = (
    r"(?:in the chair|(?:meeting |co-?|vice-?|acting )?chair(?:ed by|[ -]?persons?|man|woman|s|\(s\)|ing)?|"
    r"(?:facilitat|moderat)(?:ors?|ed by|ion|ing)|host(?:s|ed by)?|scribes?|scribe\(s\)|scribed by|scribing|"
    r"presiding|note[- ]?taking|(?-i:Facil|Mod|Sec)(?:\.|(?=\s?:))|"
    r"minutes? ?-?(?:taker|taken by|by|secretary|prepared by)|minutes ?/ ?(?:notes?|report|summary) by|minutes"
    r"|note[- ]?(?:taker|s taken by|s by)s?|notes|recorder|"
    r"rapporteurs?|secretar(?:y|iat)|organi[sz]ers?|convenors?|conveners?|presenters?|leads?|coordinators?|présidence|"
    r"animation|"
    r"secrétariat de séance|preside|relator[ae]?s?)"
)
HOW = (
    r"(?:\s*(?:\([^)]{0,60}\)|\b(?:in alphabetical order|alphabetically"
    r"|for absence|with(?:out)? apolog(?:y|ies)|received(?: from)?|from|via [\w. ]{2,20}|online"
    r"|remotely|remote|in[- ]person|on[- ]?site|off[- ]?site|on location|at the venue|face[- ]to[- ]face|physically|virtually"
    r"|in the (?:meeting|conference|board) ?room|at (?:the|this) (?:meeting|session)"
    r"|over (?:phone|video|zoom|teams)|on the (?:phone|line)|dial(?:l?ed|l?ing)[- ]in"
    r"|today|this (?:time|week|month|morning|afternoon)|sent(?: by)?|"
    r"by (?:phone|video|zoom)|on the call|in the room|list|and (?:regrets|apologies|affiliations?)|were|are|included?"
    r"|on (?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?(?: \d{4})?|[a-z]{3,9} \d{1,2}(?:st|nd|rd"
    r"|th)?(?:,? \d{4})?))\b|\s))*"
)
ANNEX = r"(?:(?:annex(?:e|ure)?|appendix|attachment|anexo|anlage)\s*(?:\d{1,2}|[a-h]|[ivx]{1,4})?\b\s*[:.)–—-]?\s*)?"

_SORT_OF_PEOPLE = (
    r"(?:members|observers|guests|staff|representatives|delegates|partners|directors|officers|commissioners|trustees|councill?ors"
    r"|advis[eo]rs|experts|speakers?|officials|employees|consultants|alternates|liaisons|invitees|presenters|panell?ists|facilitators|unit|team"
    r"|secretariat|external|others)"
    r"(?:\s+of\s+.{2,40}|\s+(?:and|&)\s+(?:other|others|guests|staff|observers)\b.{0,20}"
    r"|,?\s+(?:for|during)\s+(?:the\s+)?(?:whole|part|item)\b.{0,30})?\W*"
)
# A line over people that says of what kind they are: «Premier members of the forum», «Nominated Commissioners».
OF_PEOPLE = re.compile(rf"(?:\w[\w-]*\s+){{0,3}}{_SORT_OF_PEOPLE}", re.IGNORECASE)
# The same in words of which no name is made («Tide Partners» is one), so that it needs no colon.
OF_THE_GROUP = re.compile(
    r"(?:(?:the|all|other|also|board|committee|council|group|commission|cluster|panel|forum|assembly|voting|non-?voting|nominated"
    r"|elected|appointed|co-?opted|invited|external|internal|ex[- ]officio|technical|steering|additional|remote|online|virtual"
    r"|programme|program|project|executive|advisory|standing|independent|lay|regular|permanent|associate|full|premier|general|core"
    r"|management|support|working|coordination|organi[sz]ing|local|national|regional|international|government|industry|community"
    rf"|public|and)\s+)*{_SORT_OF_PEOPLE}",
    re.IGNORECASE,
)

# Kinds of people that lists of attendance are parted by.
GROUPS = Regex(
    r"\b(?:members?|partners?|secretariat|staff|board|guests?|observers?|others?|donors?|governments?|authorities"
    r"|agenc(?:y|ies)|un|ngos?|ingos?"
    r"|civil\s+society|academia|private\s+sector|industry|representatives?|teams?|facilitators?|hosts?|speakers?"
    r"|invitees?|alternates?"
    r"|advis[eo]rs?|experts?|delegates?|delegations?|organi[sz](?:ations?|ers?)|ministries|embassies|remote(?:ly)?"
    r"|online|virtual(?:ly)?|in\s+person|(?:tele)?phone|video|zoom|webex|skype"
    r"|co-?chairs?|chairs?|prox(?:y|ies)|resource\s+persons?|interpreters?|media|consultants?|trustees|directors?"
    r"|officers?|executive"
    r"|commissioners?|councill?ors?|units?|external|officials?|employees|associates?|communit(?:y|ies)|participants?|colleagues|institutions?|universities"
    r"|research|companies|volunteers?)\b",
    re.IGNORECASE,
)

# Those of them that are organisations and never people.
BODIES = re.compile(
    r"\W*(?:(?:the|all|other|local|national|international|participating|un|united\s+nations|humanitarian|partner"
    r"|implementing|government(?:al)?"
    r"|non-?governmental|civil\s+society|private|public|donor|member|state|line|research|red\s+cross)\s+)*"
    r"(?:organi[sz]ations?|agenc(?:y|ies)|institutions?|ngos?|ingos?|l?nngos?|csos?|cbos?|governments?|authorities"
    r"|ministries|embassies|donors"
    r"|companies|universities|academia|civil\s+society|private\s+sector|un|industry|entities|structures"
    r"|red\s+cross(?:\s+movement)?)"
    r"(?:\s+(?:present|represented|attending|in\s+attendance|and\s+donors))?\W*",
    re.IGNORECASE,
)

# Over people who are named for another reason than that they came.
NOT_THERE = Regex(
    r"\b(?:mentioned|cited|quoted|referred\s+to|correspond\w+|copied|cc|distribution|circulation|for\s+information"
    r"|mailing\s+list"
    r"|acknowledge\w*|thanks\s+to|nominated|candidates?|proposed|potential|prospective|suggested|tentative)\b",
    re.IGNORECASE,
)
