"""How sure it is that there is such a thing, told from what documents claim."""

from __future__ import annotations

import pytest

from graphapp.naming import claim, node
from graphapp.schema.records import REGISTERED, Name

KNOWN = Name("organisation:reef", "Organisation", "Reef Trust", reason=REGISTERED)
MET = Name("organisation:reef trust", "Organisation", "Reef Trust", reason="attendance")
SLIP = Name("organisation:reef trsut", "Organisation", "Reef Trsut", reason="one letter off Reef Trust", doubtful=True)
NUMBERED = Name("organisation:reef", "Organisation", "Reef Trust", identifiers=("XX-1",), reason="attendance")


@pytest.mark.parametrize(
    ("names", "sure"),
    [
        ([[KNOWN]], "CERTAIN"),
        ([[NUMBERED]], "CERTAIN"),
        ([[MET]], "LIKELY"),
        ([[SLIP]], "DOUBTFUL"),
        ([[SLIP, MET]], "LIKELY"),
        ([[SLIP], [SLIP]], "DOUBTFUL"),
        ([[SLIP], [KNOWN]], "CERTAIN"),
    ],
)
def test_a_thing_is_as_sure_as_the_surest_of_its_claims(names: list[list[Name]], sure: str) -> None:
    claims = [claim(each) for each in names]
    assert node("organisation-1", claims).values["confidence"] == sure
    assert node("organisation-1", claims[::-1]) == node("organisation-1", claims)
