"""What is known of a thing, and how surely, told from what documents claim of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphapp.naming import agrees, claim, node
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


NAMES = st.builds(
    Name,
    st.just("key"),
    st.sampled_from(["Organisation", "Country"]),
    st.sampled_from(["Reef Trust", "The Reef Trust", "Reef", "Trust of the Reef"]),
    acronym=st.sampled_from([None, "RT", "RTR"]),
    spellings=st.lists(st.sampled_from(["Reef", "RT", "reef trust"]), max_size=2).map(tuple),
    category=st.sampled_from([None, "NGO", "UN"]),
    identifiers=st.lists(st.sampled_from(["XX-1", "ISO3166:KEN", "ISO3166:TCD"]), max_size=2, unique=True).map(tuple),
    reason=st.sampled_from(["", "attendance", REGISTERED]),
    doubtful=st.booleans(),
)
CLAIMS = st.lists(NAMES, min_size=1, max_size=2).map(claim)


@given(st.lists(CLAIMS, min_size=1, max_size=5), CLAIMS)
def test_a_claim_that_agrees_changes_nothing(before: list[str], more: str) -> None:
    known = node("organisation-1", before)
    if agrees(known, more):
        after = node("organisation-1", [*before, more])
        assert (after.kind, after.values) == (known.kind, known.values)


def test_a_claim_agrees_when_it_says_no_more_than_is_known() -> None:
    known = node("organisation-1", [claim([KNOWN]), claim([MET])])
    assert agrees(known, claim([MET]))
    assert agrees(known, claim([KNOWN]))
    assert not agrees(known, claim([NUMBERED]))  # a number nobody knew
    assert not agrees(known, claim([SLIP]))  # another spelling
    assert not agrees(node("organisation-1", [claim([SLIP])]), claim([KNOWN]))  # surer
    assert not agrees(known, claim([Name("x", "Person", "Reef Trust", reason="attendance")]))
