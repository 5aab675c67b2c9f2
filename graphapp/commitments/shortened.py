"""Things that minutes write in full one month and shortened the next: «ToR» and «terms of reference», «SOPs», «the repo».

A table of what every group shortens alike, in coordination and in software; what a group calls its own things is told by its
documents, as names are.
"""

from __future__ import annotations

import re

# How it is shortened, and in full; case counts where the letters alone are another word.
_TABLE = r"""
ToRs?|TORs? : terms? of reference
SOPs? : standard operating procedures?
MoUs?|MOUs? : memorand(?:um|a|ums) of understanding
FAQs? : frequently asked questions?
KPIs? : key performance indicators?
CoC : code of conduct
LoAs? : letters? of agreement
EoIs?|EOIs? : expressions? of interest
RfPs?|RFPs? : (?:call|request)s? for proposals?
SLAs? : service level agreements?
ISPs? : information[- ]sharing protocols?
DSAs? : data[- ]sharing agreements?
DMPs? : data management plans?
DPIAs? : data protection impact assessments?
PoCs?|POCs? : points? of contact
AGMs? : annual general (?:meeting|assembly)s?
NFIs? : non[- ]food items?
PDMs? : post[- ]distribution monitoring
IDPs? : internally displaced (?:persons?|people)
GBV : gender[- ]based violence
AAP : accountability to affected (?:populations?|people)
HNOs? : humanitarian needs overviews?
HRPs? : humanitarian response plans?
CVA : cash and voucher assistance
PRs? : pull requests?
WPs? : work[- ]?packages?
WGs? : working[- ]groups?
TFs? : task[- ]?forces?
TTs? : task teams?
CfPs?|CFPs? : calls? for papers
UAT : user acceptance test(?:s|ing)?
F2F|f2f : face[- ]to[- ]face
M ?& ?E : monitoring (?:and|&) evaluation
Q ?& ?As? : questions and answers
"""
_ROWS = [row.split(" : ") for row in _TABLE.strip().splitlines()]
_ANY = re.compile("|".join(rf"\b(?P<g{at}>(?:{short})|(?i:{full}))\b" for at, (short, full) in enumerate(_ROWS)))
_TOKENS = {f"g{at}": re.sub(r"[^a-z]", "", short.split("?")[0].casefold()) + "inshort" for at, (short, _) in enumerate(_ROWS)}


def one_way(text: str) -> str:
    """The text with what may be shortened written one way."""
    return _ANY.sub(lambda found: _TOKENS[found.lastgroup or ""], text)
