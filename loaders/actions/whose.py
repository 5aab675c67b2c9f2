"""Tasks with whose they are beside them: «[Ada, 3 May] Draw it», «Draw it (Ada, by 3 May)», «Draw the map – Ada»."""

from __future__ import annotations

from graphapp.loaders.actions import summons
from graphapp.loaders.actions.actors.surroundings import owners_in
from graphapp.loaders.actions.layout import markers, signatures, standings
from graphapp.loaders.actions.reading import Reading
from graphapp.loaders.actions.shapes import verbs
from graphapp.loaders.actions.standing import Setting
from graphapp.schema.documents import Passage
from graphapp.schema.findings import DateFound


def told(known: Reading, passage: Passage, setting: Setting) -> tuple[Passage, tuple[str, ...], DateFound | None] | None:
    """The task beside names and a day, whose it is, and the day; None where it stands alone, or they may be part of it."""
    text = passage.text
    if setting.sure and (opened := signatures.at_head(known, passage)):
        return passage.part(opened.at, len(text)), opened.owners, opened.due
    lead, tail = markers.leading_for(text), markers.due_bracket(text)
    if lead and lead.who:
        due = known.due_of_cell(text[slice(*lead.who)])
        named = owners_in(known, passage, lead.who)
        sure = due or setting.sure or (verbs.imperative(text[lead.body :]) and not standings.state_tail(text))
        return (passage.part(lead.body, len(text)), named, due) if named and sure else None
    named = owners_in(known, passage, tail.who) if tail and tail.who else ()
    if setting is Setting.ITEM and (who := summons.ordered(text)):
        named = named or owners_in(known, passage, who)
    ordered = setting in {Setting.ITEM, Setting.BODY} and summons.of_one(text[markers.bare(text)[0] :])
    if ordered and not named and (signed := signatures.at_end(known, passage)):
        return passage.part(0, signed.at), signed.owners, signed.due
    if not named and setting is not Setting.BODY and (given := markers.assigned(text)) and given.who:
        named, due = owners_in(known, passage, given.who), known.due_of_cell(text[slice(*given.who)])
        dated = due is not None and due.latest is not None and (due.start > 0 or setting.sure)
        return (passage, named, due) if named and (dated or setting.sure) else None
    return (passage, named, None) if named else None
