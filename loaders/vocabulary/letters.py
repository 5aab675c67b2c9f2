"""Letters that minutes are full of and that name nobody: «TBC», «WASH», «API»; one list, and for each what it never is.

What letters may stand for depends on the place: «AI» is nobody's initials but may be a firm, «GDPR» is a law and never a body.
"""

from __future__ import annotations

import csv
import re
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Never(StrEnum):
    """What letters are not, however they are used."""

    BODY = "body"  # an organisation
    PERSON = "person"  # somebody's initials
    OWNER = "owner"  # whoever has a task
    TITLE = "title"  # an undertaking that a title names


# Letters that end as those of a group, a format or a gathering do: «CashWG», «GeoJSON-LD», «TideConf».
_SHAPES = re.compile(
    r".*(?:WG|TF|TWG|SWG|CG|NGOS?|INGOS?|IDPS?|CSOS?|CBOS?|PDF|API|URL|FAQ|GIS|TORS?|SOPS?|MOUS?)|"
    r".*[.-](?:LD|JSON|XML|API|WG|TF|TAG)|(?:JSON|YAML|XML|RDF|HTML|CSS)[.-].*|.*(?:Conf|Con|Fest|ML|API|DB)"
)


@cache
def excluded(never: Never) -> frozenset[str]:
    """All letters that are never so."""
    text = files("graphapp.loaders.vocabulary").joinpath("letters.csv").read_text(encoding="utf-8")
    return frozenset(row["letters"] for row in csv.DictReader(text.splitlines()) if never in row["never"].split("|"))


def is_no_body(name: str) -> bool:
    """Whether letters name no organisation, whatever the text does with them."""
    return name in excluded(Never.BODY) or _SHAPES.fullmatch(name) is not None


def is_no_work(title: str) -> bool:
    """Whether the letters of a title name no undertaking, with an ending or without: «IDPs», «IDP’s»."""
    return re.sub(r"(?<=[A-Z])['’]?s\Z", "", title) in excluded(Never.TITLE)
