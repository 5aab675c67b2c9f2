"""All root fields that answer with an analysis. What comes back is the analysis's own dataclass (`results.py`), so that the API
and the command line say the same.
"""

from __future__ import annotations

from graphapp.api import coordination, relationships
from graphapp.api.shapes import Member

FIELDS: tuple[Member, ...] = (*coordination.FIELDS, *relationships.FIELDS)
