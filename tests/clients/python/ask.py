"""Asks with the generated client, and prints what its types hold. `python ask.py URL`, beside the folder `typed`."""

from __future__ import annotations

import json
import sys
from datetime import date

from typed import Client
from typed.enums import Status

found = Client(url=sys.argv[1]).who_is_committed(name="UNHCR", as_of=date(2026, 3, 20)).organisation
assert found is not None
print(
    json.dumps(
        {
            "acronym": found.acronym,
            "due": [one.due_date.isoformat() if one.due_date else None for one in found.commitments],
            "open": all(one.status is Status.OPEN for one in found.commitments),
            "owners": sorted({owner.typename__ for one in found.commitments for owner in one.owners}),
        }
    )
)
