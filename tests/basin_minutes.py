"""Four minutes of two invented groups, and one of them corrected: for tests of loading."""

from __future__ import annotations

MAY = """# River Basin Mapping Group

## Minutes of the meeting of 6 May 2025

**Present:** UNICEF, World Food Programme (WFP), Heron Survey Trust

### Gauges

WFP leads the Basin Gauges Project in Chad.

### Action points

1. WFP to publish the flood map by 30 May.
2. Heron Survey Trust to circulate the boat list by 20 May.
3. UNICEF to list the schools near the river.
"""

JUNE = """River Basin Mapping Group
Minutes of the meeting of 3 June 2025

Present: UNICEF, WFP, UNCEF Chad, Heron Survey Trust

Gauges
The boat list was circulated on 19 May.

Action points
1. WFP to publish the flood map by 30 June.
2. UNICEF to list the schools near the river by 15 July.
"""

JULY = """# River Basin Mapping Group

## Minutes of the meeting of 8 July 2025

**Present:** World Food Programme, UNICEF

### Gauges

The flood map was published on 28 June.

### Action points

1. UNICEF to list the schools near the river by 15 August.
"""

OTHERS = """Lowland Seed Network
Minutes of the meeting of 10 June 2025

Present: FAO, World Food Programme (WFP)

Action points
1. FAO to compare seed prices by 1 July.
"""

MAY_CORRECTED = MAY.replace("boat list by 20 May", "raft list by 22 May")

DOCUMENTS = {"may.md": MAY, "june.txt": JUNE, "july.md": JULY, "others.txt": OTHERS}
CORRECTED = {"may.md": MAY_CORRECTED, "june.txt": JUNE, "july.md": JULY}
