"""Institutions named in French, Spanish, Portuguese, Italian."""

from __future__ import annotations

import pytest

from graphapp.loaders.names.bodies.foreign import foreign


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They wrote to Banque du Ruritan about it.", "Banque du Ruritan"),
        ("The Ministère de la Santé will send it.", "Ministère de la Santé"),
        ("Ministère de la santé publique has agreed.", "Ministère de la santé publique"),
        ("Office national des statistiques came.", "Office national des statistiques"),
        ("Direction générale de la protection civile (DGPC)", "Direction générale de la protection civile"),
        ("Instituto Nacional de Gestão de Riscos said so.", "Instituto Nacional de Gestão de Riscos"),
        ("Secretaría de Salud y Educación will come.", "Secretaría de Salud y Educación"),
        ("Institut de Recherche pour le Développement", "Institut de Recherche pour le Développement"),
        ("Croix-Rouge ruritanienne will help.", "Croix-Rouge ruritanienne"),
    ],
)
def test_an_institution_in_its_own_language(text: str, name: str) -> None:
    assert [found.name for found in foreign(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The direction of travel is clear.",
        "Service per household",
        "The Service de table",
        "Centre for Health",
        "Office des amis",
    ],
)
def test_words_that_only_look_alike(text: str) -> None:
    assert not list(foreign(text))
