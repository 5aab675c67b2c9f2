"""Institutions that bear their name in French, Spanish, Portuguese, Italian or German, told by the word that heads it.

In these languages the head comes first and «of» joins what follows («Ministère de la Santé», «Banco Central do …»), so the
name is read to the right only, as far as joins and adjectives carry it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphapp.loaders.names.bodies.shapes import Shaped
from graphapp.loaders.regex import Regex

_GOVERNMENT = (
    "Ministère|Ministere|Ministerio|Ministério|Ministero|Bundesministerium|Bundesamt|Landesamt|Préfecture|Prefectura|Préfet|"
    "Secrétariat|Secretaría|Secretaria|Dirección|Direção|Direzione|Direction|Gobierno|Governo|Mairie|Ayuntamiento|"
    "Subsecretaría|Subsecretaria|Subdirección|Viceministerio|Municipalidad|Fiscalía|Procuraduría|Contraloría|Cancillería|Policía|"
    "Alcaldía|Prefeitura|Câmara|Defensoría|Defensoria|Superintendencia|Gobernación|Commissariat|Comisaría"
)
_PUBLIC = (
    "Banque|Banco|Banca|Office|Oficina|Ufficio|Agence|Agencia|Agência|Agenzia|Institut|Instituto|Istituto|Conseil|Consejo|"
    "Conselho|Consiglio|Comisión|Comissão|Commissione|Service|Servicio|Serviço|Servizio|Autorité|Autoridad|Autoridade|"
    "Observatoire|Observatorio|Observatório|Centre|Centro|Caisse|Caja|Caixa|Fonds|Fondo|Fundo|Protection Civile|"
    "Protección Civil|Protezione Civile"
)
_FREE = (
    "Fondation|Fundación|Fundação|Fondazione|Asociación|Associação|Associazione|Association|Federación|Fédération|Federação|"
    "Confederación|Réseau|Red|Rede|Rete|Mouvement|Movimiento|Comité|Comitê|Comitato|Corporación|Cooperativa|Coopérative"
)
_SCHOOL = "Université|Universidad|Universidade|Università|Universität|École|Escuela|Escola|Hochschule"
_TERRITORY = (
    "Région|Regione|Región|Região|Provincia|Província|Ville|Ciudad|Cidade|Città|Comune|Communauté|Comunidad|Comunità|Département|"
    "Departamento|Dipartimento|Mancomunidad|Diputación|Junta|Gemeinde|Stadt"
)
_ENGLISH_TOO = ("Office", "Service", "Centre", "Association", "Direction", "Red", "Institut", "Protection Civile")
_HEAD = "|".join(h for h in f"{_GOVERNMENT}|{_PUBLIC}|{_FREE}|{_SCHOOL}|{_TERRITORY}".split("|") if h not in _ENGLISH_TOO)
_HEADED = re.compile(rf"(?:{_HEAD})(?:\s+[a-zà-ÿ][a-zà-ÿ’'-]{{2,}}){{1,2}}")
_CROSS = Regex(
    r"(?<![\w-])(?:Croix[- ]Rouge|Croissant[- ]Rouge|Cruz Roja|Cruz Vermelha|Croce Rossa|Deutsches? Rotes? Kreuz)"
    r"(?:\s+[A-ZÀ-ÞĀ-ɏa-zà-þ][a-zà-ÿĀ-ɏ]+(?:e|a|ne|na|se|esa|enne|aise|oise|eña)\b)?"
)
_WORD = r"[A-ZÀ-ÞĀ-ɏ][\w’'-]+"
_SMALL_WORD = r"[a-zà-ÿĀ-ɏ][a-zà-ÿ’'-]{3,}"
_JOIN = (
    r"(?:de\s+la|de\s+los|de\s+las|de\s+l['’]|dell['’]|della|delle|degli|dei|del|di|de|des|du|d['’]|do|da|dos|das|für|"
    r"pour\s+l(?:e|a|es|['’])|para\s+(?:el|la|los|las|o|a|os|as)|per\s+(?:il|la|lo|i|gli|le|l['’]))"
)
_AND = r"(?:et|y|e|und)(?:\s+(?:de\s+la|de\s+l['’]|des|du|de|del|da|do|di|della))?"
_ADJECTIVE = (
    r"(?:[A-Za-zÀ-ɏ][a-zà-ÿĀ-ɏ]+"
    r"(?:al|ale|nal|nale|aux|ial|iale|que|ico|ica|aire|ario|aria|eur|ense|ais|aise)|[Cc]ivile?)"
)
_OF = rf"(?:\s+{_JOIN}(?:\s+|(?<=['’]))(?:{_WORD}|{_SMALL_WORD}))"
_NAME = Regex(
    rf"(?<![\w-])(?:(?P<government>{_GOVERNMENT})|(?P<public>{_PUBLIC})|(?P<free>{_FREE})|(?P<school>{_SCHOOL}))"
    rf"(?:\s+{_ADJECTIVE}(?![\w-]))*(?:{_OF}(?:\s+{_ADJECTIVE}(?![\w-])|\s+{_WORD})*)"
    rf"(?:{_OF}(?:\s+{_ADJECTIVE}(?![\w-]))*|,\s+{_JOIN}(?:\s+|(?<=['’]))(?:{_WORD}|{_SMALL_WORD})|\s+{_AND}(?:\s+|(?<=['’]))(?:{_WORD}|{_SMALL_WORD}))*"
)
# In English «Land» begins the names of offices too, so only those that are one count.
_LAND = (
    "(?:Baden|Bayern|Berlin|Brandenburg|Bremen|Burgenland|Hamburg|Hessen|Kärnten|Mecklenburg|Niederösterreich|Niedersachsen|"
    "Nordrhein|Oberösterreich|Rheinland|Saarland|Sachsen|Salzburg|Schleswig|Steiermark|Thüringen|Tirol|Vorarlberg|Wien)"
)
_REGION = Regex(
    rf"(?<![\w-])(?:Regione|Región|Comune\s+di|Provincia\s+di|Junta\s+de|Ville\s+de|Stadt|Gemeinde|Landkreis|Gemeente|Provincie"
    rf"|Hochschule|Sveučilište|Uniwersytet|Univerzita|Kementerian|Dinas|Wizara\s+ya|Land(?=\s+{_LAND}))"
    rf"\s+{_WORD}(?:[ -]{_WORD})?"
)
_ENDS_SMALL = re.compile(r"(?:\s+(?:will|with|that|have|were|from|they|this|also|and))+$")
_CATEGORIES = {"government": "GOVERNMENT", "public": None, "free": None, "school": "ACADEMIA"}


def foreign(text: str) -> Iterator[Shaped]:
    """The institutions in the text that are named in another language than English."""
    for match in _NAME.finditer(text):
        name = _ENDS_SMALL.sub("", match[0]).strip(" ,.")
        kind = str(match.lastgroup)
        if _has_name(name):
            yield Shaped(name, _CATEGORIES[kind], f"«{match[kind]} …»")
    for match in _REGION.finditer(text):
        yield Shaped(match[0], "GOVERNMENT", "a region or a town as government")
    for match in _CROSS.finditer(text):
        yield Shaped(match[0], "RED_CROSS", "the Red Cross in its country's language")


def is_headed(name: str) -> bool:
    """Whether a name is a head and what kind it is of, both as these languages write them: «Région wallonne»."""
    return _HEADED.fullmatch(name) is not None


def _has_name(name: str) -> bool:
    """Whether something behind the head has a capital, or the head is one that needs none («Ministère de la santé»)."""
    words = name.split()
    capitals = any(re.split("[’']", word)[-1][:1].isupper() for word in words[1:])
    return capitals or words[0] in _GOVERNMENT.split("|") or words[1].startswith(("nation", "nacion", "nazion", "général"))
