from __future__ import annotations

import pytest

from graphapp.loaders.attendance.reading import read_attendance
from graphapp.loaders.meeting import read_meeting
from graphapp.loaders.names.resolving import resolve_names
from graphapp.loaders.outline import outline
from graphapp.loaders.reading import read
from graphapp.loaders.sentences import sentences


def organisations(text: str) -> list[str]:
    minutes = outline(read(f"# Otter Working Group\n\nDate: 3 June 2021\n\n## Boats\n\n{text}\n".encode(), "minutes.md"))
    found = sentences(minutes)
    names = resolve_names(minutes, found, read_attendance(minutes, found), read_meeting(minutes, found))
    return [name.name for name in names.all() if name.kind == "Organisation"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("QNSO did not answer, QRSO says no.", ["QNSO", "QRSO"]),
        ("Ada will ask QNSO and QRSO for their boundary files.", ["QNSO", "QRSO"]),
        ("The protocol was validated by QNSEED on 24 January.", ["QNSEED"]),
        ("QUSP hosts us in the autumn.", ["QUSP"]),
        ("QUSP is hosting a day of tests in May.", ["QUSP"]),
        ("We meet at the QUSP Headquarters.", ["QUSP"]),
        ("Ada will contact QuayPoint and ask.", ["QuayPoint"]),
        ("The shipment waits until the forwarder (Quay Logistics) answers.", ["Quay Logistics"]),
        ("Ben will write to the agencies (QPL, QTM) again.", ["QPL", "QTM"]),
        ("A day with planners and stakeholders (QARTA, various agencies) follows.", ["QARTA"]),
    ],
)
def test_unknown_bodies_that_act(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The QAPI returns an error and the QDB is slow.",
        "The BOATWG agreed to wait.",
        "The QAPI is running and the QDB is hosting errors of old.",
        "The CEO said no and the CCCM agreed.",
        "We ask QNSO members for help.",
        "The table was validated by QTOOL checking.",
        "Bring the bag (Large Bag) along.",
    ],
)
def test_acronyms_of_other_things(text: str) -> None:
    assert organisations(text) == []
