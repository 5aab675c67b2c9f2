"""What is asked, what is not, and what comes first."""

from __future__ import annotations

from dataclasses import replace

from making import Minutes, organisation

from graphapp.commitments.items import statement_of
from graphapp.derivation import derive
from graphapp.review.doubts import Doubt
from graphapp.schema.decisions import InDoubt
from graphapp.schema.records import Name, Record


def person(name: str, *organisations: str) -> Name:
    keys = tuple(organisation(one).key for one in organisations)
    return Name(f"person:{name.casefold()}", "Person", name, spellings=(name,), affiliations=keys)


def asked(*records: Record) -> list[Doubt]:
    return derive("Group-1", records, {record.document: (record.source,) for record in records}).doubts


def questions(*records: Record) -> list[str]:
    return [doubt.question for doubt in asked(*records)]


def test_a_short_form_that_fits_several_is_asked_about_each() -> None:
    minutes = Minutes("2025-01-10").present("Kite Survey Trust", "Kent Sea Trust", "Otter Relief").action("KST to map", "KST")
    assert sorted(questions(minutes.record())) == [
        "Are «Kent Sea Trust» and «KST» the same organisation?",
        "Are «Kite Survey Trust» and «KST» the same organisation?",
    ]


def test_a_slip_is_asked_about_with_the_words_that_spell_it() -> None:
    slipped = Name("organisation:kite union", "Organisation", "Kite Union", spellings=("Kite Union", "Kite Unoin"))
    doubtful = replace(slipped, reason="«Kite Unoin» is almost «Kite Union»", doubtful=True)
    record = Minutes("2025-01-10").present("Kite Union").action("Kite Unoin to map", "Kite Union").record()
    item = record.actions[0].quotes[0]
    record = replace(
        record,
        names=tuple(doubtful if name.key == doubtful.key else name for name in record.names),
        mentions=tuple(replace(m, spelling="Kite Unoin") if m.quote == item else m for m in record.mentions),
    )
    [doubt] = asked(record)
    assert doubt.question == "Does «Kite Unoin» stand for «Kite Union»?"
    assert doubt.statements == (statement_of(record, item),)


def test_a_person_by_first_name_is_asked_about_each_who_bears_it() -> None:
    minutes = Minutes("2025-01-10").present("Otter Relief")
    for name in ("Ada", "Ada Berg", "Ada Lund", "Adam Kvist"):
        minutes.name(person(name))
    assert len(questions(minutes.record())) == 2


def test_known_organisations_of_two_registers_entries_and_branches_are_not_asked_about() -> None:
    one = replace(organisation("Heron Survey Trust"), identifiers=("XM-1",))
    other = replace(organisation("Heron Survey Truste"), identifiers=("XM-2",))
    branch = replace(organisation("Otter Reliefs Chad"), parent=organisation("Otter Relief Chad").key)
    minutes = Minutes("2025-01-10").present("Otter Relief Chad").name(one).name(other).name(branch)
    assert questions(minutes.record()) == []


def test_who_stands_for_two_organisations_is_asked_for_which_one_owns() -> None:
    minutes = Minutes("2025-01-10").present("Kite Union", "Otter Relief").name(person("Ada Berg", "Kite Union", "Otter Relief"))
    record = minutes.action("Ada Berg to hire a diver").record()
    owned = replace(record.actions[0], owners=("person:ada berg",))
    [doubt] = asked(replace(record, actions=(owned,)))
    assert (doubt.about, doubt.choices) == (InDoubt.OWNER, ("Kite Union", "Otter Relief"))
    assert doubt.question == "Who owns «Ada Berg to hire a diver» (2025-01-10): Kite Union or Otter Relief?"
    alone = replace(record, actions=(owned,), names=tuple(replace(n, affiliations=n.affiliations[:1]) for n in record.names))
    assert asked(alone) == []


def test_two_documents_of_a_meeting_with_other_owners_are_asked_about() -> None:
    text = "The diver is to be hired before the floods"
    one = Minutes("2025-01-10", "one.md").present("Kite Union").action(text, "Kite Union").record()
    other = Minutes("2025-01-10", "two.md").present("Otter Relief").action(text, "Otter Relief").record()
    [doubt] = asked(one, other)
    assert "two documents of the meeting name different owners" in doubt.reason
    assert asked(one, replace(other, actions=(replace(other.actions[0], owners=one.actions[0].owners),))) == []


def test_what_more_facts_hang_on_comes_first_and_ids_do_not_depend_on_the_order_of_documents() -> None:
    many = Minutes("2025-01-10", "one.md").present("Heron Survey Trust", "Kite Union")
    few = Minutes("2025-02-10", "two.md").present("Heron Survey Trusst", "Kyte Union").action("Kyte Union to dig", "Kyte Union")
    records = (many.action("Kite Union to swim far", "Kite Union").record(), few.record())
    found, turned = asked(*records), asked(*records[::-1])
    assert [doubt.id("Group-1") for doubt in found] == [doubt.id("Group-1") for doubt in turned]
    assert found[0].question == "Are «Kite Union» and «Kyte Union» the same organisation?"
    assert [doubt.weight for doubt in found] == sorted((doubt.weight for doubt in found), reverse=True)
