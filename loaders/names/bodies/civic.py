"""Institutions of a place, told by the word that heads their names: «Quay Village Hall», «Otter Gardening Club».

Every place has a hospital and a school, so the words before the head must say which one it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.names.bodies.shapes import Shaped
from graphapp.loaders.regex import Regex

_CAP = r"[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’]*+(?:-[A-ZÀ-ÞĀ-ɏ]?[a-zà-ÿĀ-ɏ'’]++)*+\.?"
_HEADS = (
    r"(?:(?:Village|Town|Community|Parish|Church)\s+Hall|Hospital|Hospice|Infirmary|Club|Museum|(?:Parish\s+)?Church|Cathedral"
    r"|Mosque|Synagogue|(?:(?:Primary|High|Secondary|Grammar|Middle|Elementary|Business|Medical|Law|Infant|Junior)\s+)?School"
    r"|College|Nursery|Chambers?\s+of\s+(?:Commerce|Trade)|(?:Savings|Food|Credit|Development|Commercial)\s+Bank"
    r"|Credit\s+Union|Fire\s+(?:Brigade|Department|Service)|(?:(?:Air|Army)\s+)?National\s+Guard"
    r"|(?:Youth|Community|Leisure|Arts|Visitor)\s+Cent(?:re|er)|Guild|Choir|Orchestra|Theatre"
    r"|(?:Police|Sheriff['’]s)\s+(?:Department|Office|Service))"
)
_NAMED = Regex(
    rf"(?<![\w’'-])(?P<words>(?:{_CAP}\s+(?:(?:of|and|&)\s+)?){{1,4}}?)(?P<head>{_HEADS})(?![\w-])(?!\s+(?:of|for)\s+[A-Z])"
)
# What many are, or what is no institution: «Summer School», «Journal Club», «General Hospital».
_SORTS = frozenset(
    """Field Referral District General Summer Winter Spring Autumn Fall Book Journal Local National Public Private
    Mobile Community Teaching Country Old New Main Central Regional Provincial Specialist Specialized Psychiatric
    Children Childrens Mental Medical Rural Urban Primary Secondary High Middle Nursery Business Law Girls Boys
    Model Electoral Visiting Safe Open Online Virtual Sunday Senior Junior Graduate Doctoral Training Working
    Military Civil State Federal Municipal Village Town City Parish Boarding Technical Data Code Coding Developer
    Reading Nearest First Second Other Each Every All Some Many Several Most Both Any No The This That These Those
    A An Our Their Its His Her My Your In On At By For From With To Of Or As If When While After Before And But So
    Also Per Via Until Since Action Update Report Visit Visits Meeting Contact Head Director Principal President
    Chair Teacher Secretary Minister""".split()
)
_NO_NAMES = frozenset(("Summer", "Winter", "Spring", "Autumn", "Journal", "Electoral"))


def institutions(text: str) -> Iterator[Shaped]:
    """The institutions that the text names."""
    for match in _NAMED.finditer(text):
        words = match["words"].split()
        while words and (words[0] in _SORTS - {"New", "Old", "First"} or words[0] in ("and", "of", "&")):
            words.pop(0)
        own = [word for word in words if word not in _SORTS and word[0].isupper()]
        if own and words[-1] not in _NO_NAMES:
            name = f"{' '.join(words)} {match['head']}"
            yield Shaped(re.sub(r"\s+", " ", name), None, f"«… {match['head']}»")
