"""Institutions of a place, told by the word that heads their names: «Quay Village Hall», «Otter Gardening Club».

Every place has a hospital and a school, so the words before the head must say which one it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.names.bodies.shapes import Shaped
from graphapp.loaders.regex import Regex
from graphapp.loaders.vocabulary.people import is_given_name

_CAP = r"[A-ZÀ-ÞĀ-ɏ][a-zà-ÿĀ-ɏ'’]*+(?:-[A-ZÀ-ÞĀ-ɏ]?[a-zà-ÿĀ-ɏ'’]++)*+\.?"
_HEADS = (
    r"(?:(?:Village|Town|Community|Parish|Church)\s+Hall|Hospital|Hospice|Infirmary|Club|Museum|(?:Parish\s+)?Church|Cathedral"
    r"|Mosque|Synagogue|(?:(?:Primary|High|Secondary|Grammar|Middle|Elementary|Business|Medical|Law|Infant|Junior)\s+)?School"
    r"|College|Nursery|Chambers?\s+of\s+(?:Commerce|Trade)(?:\s+(?:and|&)\s+Industr(?:y|ies))?|Municipal\s+(?:Board|Corporation|Committee|Council)|(?:Gram\s+)?Panchayat|(?:Savings|Food|Credit|Development|Commercial)\s+Bank"
    r"|Credit\s+Union|(?:Volunteer\s+)?Fire\s+(?:Brigade|Department|Service|(?:and|&)\s+Rescue(?:\s+Service)?)"
    r"|(?:Parks\s+(?:and|&)\s+Recreation|Public\s+Works|(?:County\s+)?(?:Public\s+)?Health|Planning|Transportation|Highways?|Education)\s+Department"
    r"|Parks\s+(?:and|&)\s+Recreation|Public\s+(?:Works|Schools|Library)|Ambulance\s+Service|Citizens\s+Advice|Integrated\s+Care\s+Board|ICB"
    r"|(?:(?:Teaching\s+|University\s+)?Hospitals?\s+)?NHS\s+(?:Foundation\s+)?Trust|Medical\s+Cent(?:er|re)|Business\s+Improvement\s+District"
    r"|Botanic(?:al)?\s+Gardens?|Men['’]s\s+Shed|Food\s?bank|Co-op|(?:(?:Air|Army)\s+)?National\s+Guard"
    r"|(?:Youth|Community|Leisure|Arts|Visitor)\s+Cent(?:re|er)|Guild|Choir|Orchestra|Theatre"
    r"|(?:Police|Sheriff['’]s)\s+(?:Department|Office|Service))"
)
_NAMED = Regex(
    rf"(?<![\w’'-])(?P<words>(?:{_CAP}\s+(?:(?:of|and|&)\s+)?){{1,4}}?)(?P<head>{_HEADS})(?![\w-])(?!\s+(?:of|for)\s+[A-Z])"
)
# «the Port of Quay», «Friends of Otter Park», and not where something is.
_OF_PLACE = Regex(
    r"(?<![\w’'-])(?<!\b[Ii]n\s)(?<!\b[Ii]n\sthe\s)(?<!\bat\sthe\s)(?<!\bnear\sthe\s)"
    r"(?P<name>(?P<head>Port(?:\s+Authority)?(?!\s+of\s+(?:Entry|Call|Origin))|Archdiocese|Diocese|(?:Rotary|Lions)\s+Club|Friends)"
    rf"\s+of\s+(?:the\s+)?{_CAP}(?:\s+{_CAP}){{0,2}})(?![\w-])"
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
    Chair Teacher Secretary Minister Ask Tell Invite Thank Remind Email Call Write Chase Approach See Support Join
    Volunteer""".split()
)
_OFFICER = re.compile(r"(?!Sister|Brother|Daughter)\w*(?:er|or|ary|ent|man|ess|ant|ive|[Hh]ead)s?$")
_NO_NAMES = frozenset(("Summer", "Winter", "Spring", "Autumn", "Journal", "Electoral"))


def institutions(text: str) -> Iterator[Shaped]:
    """The institutions that the text names."""
    for match in _NAMED.finditer(text):
        words = match["words"].split()
        while words and (words[0] in _SORTS - {"New", "Old", "First"} or words[0] in ("and", "of", "&")):
            words.pop(0)
        before = words[: words.index("of")] if "of" in words else []
        if before and (_OFFICER.match(before[-1]) or (len(before) > 1 and is_given_name(before[0]))):
            words = words[len(before) + 1 :]  # «the Secretary of Quay Town Council», «Ada Moss of Quay School»
        if match["head"].startswith("Public") and "and" in words:
            continue  # «Education and Public Works» are two fields
        own = [word for word in words if word not in _SORTS and word[0].isupper()]
        if own and words[-1] not in _NO_NAMES:
            name = f"{' '.join(words)} {match['head']}"
            yield Shaped(re.sub(r"\s+", " ", name), None, f"«… {match['head']}»")
    for match in _OF_PLACE.finditer(text):
        yield Shaped(match["name"], None, f"«{match['head']} of …»")
