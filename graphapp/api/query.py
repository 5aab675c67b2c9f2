"""The query type: the tables of root fields put together, in the order in which people see them.

To add a root field, write a module with `FIELDS: tuple[Member, ...]`, each made by `shapes.field(name, type, resolve, doc,
*arguments)` with `resolve(None, info)`, and name the module's table in TABLES. Nothing else has to change.
"""

from __future__ import annotations

import strawberry

from graphapp.api import aggregates, analyses, evidence, news, root
from graphapp.api.shapes import Member, bare

TABLES: tuple[tuple[Member, ...], ...] = (root.FIELDS, aggregates.FIELDS, evidence.FIELDS, news.FIELDS, analyses.FIELDS)

QUERY: type = strawberry.type(
    bare("Query", __name__, [member for table in TABLES for member in table]), name="Query", description="What can be asked"
)
