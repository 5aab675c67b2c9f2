from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphapp.api.cursors import cursor_of, values_of
from graphapp.api.failures import RequestError
from graphapp.store.selection import Order

ORDER = (Order("dueDate", True), Order("text"))
VALUES = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"])), st.integers(-(2**31), 2**31), st.booleans())


@given(VALUES, VALUES, st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_cursor_gives_back_where_the_row_stands(due, text, identifier):
    cursor = cursor_of("Commitment", ORDER, {"dueDate": due, "text": text, "id": identifier, "status": "OPEN"})
    assert cursor.isascii()
    assert values_of("Commitment", ORDER, cursor) == (due, text, identifier)


def test_a_missing_value_is_null():
    assert values_of("Commitment", ORDER, cursor_of("Commitment", ORDER, {"id": "c"})) == (None, None, "c")


@given(st.text())
def test_any_other_text_is_refused(text):
    with pytest.raises(RequestError, match="not one of this list"):
        values_of("Commitment", ORDER, text)


@pytest.mark.parametrize(("kind", "order"), [("Document", ORDER), ("Commitment", ORDER[:1]), ("Commitment", ORDER[::-1])])
def test_a_cursor_of_another_list_is_refused(kind, order):
    cursor = cursor_of("Commitment", ORDER, {"id": "c", "text": "t", "dueDate": "2019-03-05"})
    with pytest.raises(RequestError, match="not one of this list"):
        values_of(kind, order, cursor)
