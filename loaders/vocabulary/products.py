"""What is called by its maker's name: «Google Doc», «GitHub issue», «Creative Commons licence».

Minutes are full of the tools with which people work. The maker is no party to the meeting there, and no list of words around
the name tells that as surely as the product itself does. `products.csv` is written by hand, a maker and its products a row.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def products() -> tuple[str, ...]:
    """Every product with its maker's name before it, as one and as several, and with small letters too."""
    text = files(__package__).joinpath("products.csv").read_text(encoding="utf-8")
    made = ((row["maker"], words) for row in csv.DictReader(text.splitlines()) for words in row["words"].split("|"))
    found = (f"{maker} {form}" for maker, words in made for form in (words, words.lower(), f"{words}s", f"{words.lower()}s"))
    return tuple(dict.fromkeys(found))
