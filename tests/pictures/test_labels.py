"""Names beside spots cover neither each other nor other spots, where there is room."""

from __future__ import annotations

from itertools import combinations

import pytest

from graphapp.pictures.canvas import library
from graphapp.pictures.labels import Named, label


@pytest.mark.parametrize(
    "spots",
    [
        [Named("Alder Aid", 0.0, 0.0, 5.0), Named("Birch Relief", 1.0, 0.0, 5.0)],  # far apart: both below
        [Named("Alder Aid for everybody", 0.0, 0.5, 5.0), Named("Birch Relief for everybody", 0.1, 0.5, 5.0)],
        [Named("Alder Aid", 0.5, 0.55, 5.0), Named("Birch Relief", 0.5, 0.5, 5.0), Named("Cedar", 0.5, 0.45, 5.0)],
    ],
)
def test_no_name_covers_another(spots: list[Named]) -> None:
    library()
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6, 4), layout="constrained")
    axes = figure.add_subplot()
    axes.set_xlim(-0.2, 1.2)
    axes.set_ylim(-0.2, 1.2)
    label(axes, spots)
    figure.draw_without_rendering()
    boxes = [text.get_window_extent() for text in axes.texts]
    assert [text.get_text() for text in axes.texts] == [spot.text for spot in spots]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    points = [axes.transData.transform((spot.x, spot.y)) for spot in spots]
    assert not [box for box in boxes for point in points if box.contains(*point)]


def test_a_name_alone_stands_below_its_spot() -> None:
    library()
    from matplotlib.figure import Figure

    axes = Figure(figsize=(6, 4)).add_subplot()
    label(axes, [Named("Alder Aid", 0.5, 0.5, 5.0)])
    [text] = axes.texts
    assert (text.get_va(), text.get_ha(), text.get_position()) == ("top", "center", (0.0, -8.0))
