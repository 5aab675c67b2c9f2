"""Operations by chance: valid ones mostly, over every kind, with all that GraphQL offers to say one thing in two ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphapp.api.cursors import cursor_of
from graphapp.api.pages import page_of
from graphapp.api.terms import counts_of, fields_of, relations_of, root_of
from graphapp.schema.model import INTERFACES, KINDS, Field, Relation, Type
from graphapp.store.contract import Node

# Kinds that have a root list; what is stored of them is in the graph of `api/conftest.py`.
ASKED = (
    "Document",
    "Meeting",
    "Statement",
    "Organisation",
    "Person",
    "Group",
    "Initiative",
    "Dataset",
    "Country",
    "Region",
    "ActionItem",
    "Commitment",
)
NAMED = ("Organisation", "Person", "Group", "Initiative", "Dataset", "Country", "Region")
DAYS = ("2019-03-01", "2019-03-05", "2019-03-31", "2019-04-09", "2019-06-01")
_TYPES = {Type.TEXT: "String", Type.DATE: "Date", Type.INTEGER: "Int", Type.BOOLEAN: "Boolean"}


@dataclass
class Operations:
    """Writes operations about a graph; the same chance writes the same operations."""

    chance: Random
    nodes: Sequence[Node]
    variables: dict[str, tuple[str, Any]] = field(default_factory=dict)  # type, value
    fragments: list[str] = field(default_factory=list)
    names: int = 0

    def write(self) -> tuple[str, dict[str, Any]]:
        """An operation and the values of its variables."""
        self.variables, self.fragments, self.names = {}, [], 0
        roots = " ".join(self.root() for _ in range(self.chance.choice((1, 1, 1, 2, 3))))
        declared = ", ".join(self.declared(name, *of) for name, of in self.variables.items())
        head = f"query Asked({declared})" if declared else self.chance.choice(("query Asked", ""))
        values = {name: value for name, (_, value) in self.variables.items() if not (value is None and self.rarely())}
        return f"{head} {{ {roots} }} {' '.join(self.fragments)}", values

    def declared(self, name: str, type_: str, value: Any) -> str:
        if type_ == "Boolean!" and self.rarely():
            return f"${name}: Boolean! = {literal(not value)}"
        return f"${name}: {type_}"

    def often(self) -> bool:
        return self.chance.random() < 0.6

    def rarely(self) -> bool:
        return self.chance.random() < 0.15

    def name(self, prefix: str = "a") -> str:
        self.names += 1
        return f"{prefix}{self.names}"

    def value(self, type_: str, value: Any, *, enum: bool = False) -> str:
        """The value as a literal, or as a variable."""
        if self.chance.random() < 0.5:
            return literal(value, enum=enum)
        name = self.name("v")
        self.variables[name] = (type_, value)
        return f"${name}"

    def root(self) -> str:
        alias = f"{self.name('r')}: "
        match self.chance.randrange(10):
            case 0:
                return f"{alias}__typename"
            case 1 | 2:
                node = self.chance.choice(self.nodes)
                identifier = node.id if self.often() else self.chance.choice(("Group-nobody", "nothing", "Commitment-old"))
                on = f"... on {node.kind} {{ {self.inner(node.kind, 2)} }}" if node.kind in ASKED else ""
                return f"{alias}node({self.arguments(id=self.value('ID!', identifier))}) {{ id __typename {on} }}"
            case 3:
                kind = self.chance.choice(NAMED)
                names = [
                    n.values.get(self.chance.choice(("name", "acronym"))) or "nobody" for n in self.nodes if n.kind == kind
                ]
                asked = self.arguments(name=self.value("String!", self.chance.choice([*names, "nobody", ""])))
                if kind == "Country" and self.often():
                    asked = self.arguments(iso3=self.value("String", self.chance.choice(("BIH", "ita", "XXX"))))
                if self.rarely():
                    kind = self.chance.choice(ASKED)
                    identifier = self.chance.choice([*(n.id for n in self.nodes if n.kind == kind), "Group-nobody"])
                    asked = self.arguments(id=self.value("ID!", identifier))
                return f"{alias}{root_of(kind)}({asked}) {{ {self.inner(kind, 2)} }}"
            case 4:
                source = self.value("String!", self.chance.choice(("march.txt", "2019/april.txt", "nowhere.txt")))
                return f"{alias}document({self.arguments(source=source)}) {{ {self.inner('Document', 3)} }}"
            case _:
                return f"{alias}{self.list()}"

    def arguments(self, **given: str) -> str:
        if self.often():
            given["asOf"] = self.value("Date", self.chance.choice(DAYS))
        return ", ".join(f"{name}: {value}" for name, value in given.items())

    def list(self) -> str:
        kind = self.chance.choice(ASKED)
        given = {"first": self.value("Int", self.chance.choice((0, 1, 2, 2, 3, 50, -1)))} if self.often() else {}
        order = ""
        if self.often():
            name = self.chance.choice([f.name for f in fields_of(kind) if not f.many])
            capitals = "".join(f"_{c}" if c.isupper() else c.upper() for c in name)
            order = f"{{field: {capitals}, direction: {self.chance.choice(('ASC', 'DESC'))}}}"
            given["orderBy"] = f"[{order}]"
        if self.often():
            given["where"] = f"{{{self.conditions(kind, 2)}}}"
        if self.rarely():
            given[self.chance.choice(("after", "before"))] = self.value("String", self.cursor(kind, order))
        if self.rarely():
            given["last"] = given.pop("first", "2")
        arguments = self.arguments(**given)
        connection = KINDS[kind].plural + (f"({arguments})" if arguments else "")
        parts = [f"nodes {{ {self.inner(kind, 2)} }}"]
        parts += [f"edges {{ cursor node {{ {self.inner(kind, 1)} }} }}"] if self.rarely() else []
        parts += ["pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"] if self.rarely() else []
        parts += ["pageInfo { hasNextPage }", "totalCount"] if self.rarely() else []
        parts += ["edges { __typename cursor }", "__typename"] if self.rarely() else []
        self.chance.shuffle(parts)
        return f"{connection} {{ {' '.join(parts)} }}"

    def cursor(self, kind: str, order: str) -> str:
        node = next((n for n in self.nodes if n.kind == kind), None)
        if node is None or self.rarely():
            return "broken"
        field_, direction = (
            order.strip("{}").replace("field: ", "").replace("direction: ", "").split(", ") if order else ("", "")
        )
        page = page_of(kind, {"orderBy": [{"field": field_, "direction": direction}]} if order else {})
        return cursor_of(kind, page.order, {**node.values, "id": node.id})

    def conditions(self, kind: str, depth: int) -> str:
        match self.chance.randrange(6) if depth else 5:
            case 0:
                return f"{self.chance.choice(('and', 'or'))}: [{{{self.conditions(kind, depth - 1)}}}]"
            case 1:
                return f"not: {{{self.conditions(kind, depth - 1)}}}"
            case 2 | 3:
                relation = self.chance.choice(relations_of(kind))
                inner = self.conditions(relation.target, depth - 1) if self.often() else ""
                return f"{relation.name}: {{{self.chance.choice(('some', 'none'))}: {{{inner}}}}}"
        if self.rarely() and (counts := list(counts_of(kind))):
            operator = self.chance.choice(("eq", "lt", "lte", "gt", "gte"))
            return f"{self.chance.choice(counts)}: {{{operator}: {self.value('Int', self.chance.choice((0, 1, 2)))}}}"
        return self.comparison(self.chance.choice(fields_of(kind)))

    def comparison(self, of: Field) -> str:
        if self.rarely():
            return f"{of.name}: {{isNull: {self.value('Boolean', self.chance.random() < 0.5)}}}"
        type_ = of.values.__name__ if of.values else "String" if of.name == "id" else _TYPES[of.holds]
        known = [v for n in self.nodes for v in [n.id if of.name == "id" else n.values.get(of.name)] if isinstance(v, str)]
        samples: dict[str, list[Any]] = {
            "Int": [0, 1, 2, 50],
            "Boolean": [True, False],
            "Date": list(DAYS),
            "String": [*known[:5], "a", "TR", "Ä", ""],
        }
        values = [member.name for member in of.values] if of.values else samples[type_]
        one = self.chance.choice(values)
        if type_ != "Boolean" and self.rarely():
            several = self.chance.sample(values, min(2, len(values)))
            return f"{of.name}: {{in: {self.value(f'[{type_}!]', several, enum=bool(of.values))}}}"
        operators = ["eq"] if of.values or type_ == "Boolean" else ["eq", "lt", "lte", "gt", "gte"]
        operators += ["contains", "startsWith"] if type_ == "String" and of.name != "id" else []
        return f"{of.name}: {{{self.chance.choice(operators)}: {self.value(type_, one, enum=bool(of.values))}}}"

    def inner(self, kind: str, depth: int) -> str:
        """What is selected of a kind or an interface."""
        parts = [self.part(kind, depth) for _ in range(self.chance.randint(1, 4))]
        if kind in INTERFACES and self.often():
            own = self.chance.choice(INTERFACES[kind])
            parts.append(f"... on {own} {{ {self.inner(own, depth)} }}")
        if self.rarely():
            name = self.name("F")
            self.fragments.append(f"fragment {name} on {kind} {{ {self.inner(kind, max(0, depth - 1))} }}")
            parts.append(f"...{name}{self.directive()}")
        if self.rarely():
            on = self.chance.choice(("", f"on {kind} ", "on Node "))
            inner = "id __typename" if on == "on Node " else self.inner(kind, max(0, depth - 1))
            parts.append(f"... {on}{self.directive()} {{ {inner} }}")
        return " ".join(parts)

    def part(self, kind: str, depth: int) -> str:
        if self.rarely():
            return "__typename"
        alias = f"{self.name()}: " if self.rarely() else ""
        relations = relations_of(kind)
        if depth and relations and self.often():
            return self.related(self.chance.choice(relations), depth)
        counts = list(counts_of(kind).items()) if self.rarely() else []
        if counts:
            name, relation = self.chance.choice(counts)
            where = f"(where: {{{self.conditions(relation.target, 1)}}})" if self.often() else ""
            return f"{self.name()}: {name}{where}{self.directive()}"
        return f"{alias}{self.chance.choice(fields_of(kind)).name}{self.directive()}"

    def related(self, relation: Relation, depth: int) -> str:
        given = []
        if relation.many and self.rarely():
            given.append(f"first: {self.value('Int', self.chance.choice((0, 1, 2)))}")
        if relation.many and self.rarely():
            given.append(f"where: {{{self.conditions(relation.target, 1)}}}")
        arguments = f"({', '.join(given)})" if given else ""
        alias = f"{self.name()}: " if given or self.rarely() else ""
        return f"{alias}{relation.name}{arguments}{self.directive()} {{ {self.inner(relation.target, depth - 1)} }}"

    def directive(self) -> str:
        if not self.rarely():
            return ""
        flag = self.value("Boolean!", self.chance.random() < 0.5)
        return f" @{self.chance.choice(('skip', 'include'))}(if: {flag})"


def literal(value: Any, *, enum: bool = False) -> str:
    """The value as it is written in an operation."""
    if isinstance(value, list):
        return f"[{', '.join(literal(one, enum=enum) for one in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and not enum:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return "null" if value is None else str(value)
