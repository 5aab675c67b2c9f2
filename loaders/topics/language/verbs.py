"""The verbs of minutes in all their forms: they bound a noun phrase, and tell what is done to a thing."""

from __future__ import annotations

_UNDERTAKE = """spearhead pioneer
 conduct launch lead run organise organize hold pilot implement fund join extend start begin propose plan finish
 complete drop postpone manage coordinate facilitate host test undertake initiate steer finance sponsor carry
 deliver commence commission oversee open close convene kick roll"""
_PRODUCE = """publish share circulate finalise finalize compile develop create update draft send upload post release collate
 translate print distribute prepare submit present design produce place put merge revise adopt approve maintain
 finalise collect write build map accept amend edit disseminate populate fill sign provide add extract set review
 summarise consolidate issue translate host table give hand deliver provide edit clean review endorse load import mail furnish
 transmit forward resubmit reissue reprint draw validate bring redraft recirculate republish resend redesign
 elaborate formulate devise author rewrite supply lay"""
ORDERED = frozenset(
    """share circulate send publish distribute prepare submit finalise finalize compile develop create revise complete
    disseminate translate upload collect""".split()
)  # and never nouns
_OTHER = """support attend schedule continue accept reserve evaluate verify accelerate advance boost foster stimulate enhance
 achieve act agree join access recruit curate warn harmonise harmonize ask report note explain discuss say state
 suggest recommend welcome confirm mention show point recall thank inform stress highlight emphasise emphasize raise
 clarify propose request invite encourage remind contact check consider explore identify define describe determine
 ensure establish examine expand express follow gather give get go help improve include increase introduce
 investigate keep learn look make meet monitor move need offer outline participate pass pay pursue reach read
 receive record reduce refer reflect reject remain remove replace represent require resolve respond seek set sign
 speak stand stay stop take talk tell think track try turn use visit wait want work allow apply arrange assess
 assist assign become believe bring call cancel cause change choose clean collaborate come comment consult
 contribute cover delay demonstrate depend decide do enable engage enter exist expect fail feel find focus form gain
 grow happen hope import intend involve know lack last leave list live obtain occur order own perform persist
 persuade play prefer pull push question rename reply restate save see sell serve settle solve spend split study
 succeed suffer survey train test understand upgrade vote walk wonder aim attempt address adapt advise advocate
 announce appear assume attach begin belong close compare conclude connect consist correspond count deal defer
 defend deploy discover divide elect end enjoy fix generate guide handle hear host illustrate integrate justify
 label limit link locate mark match mean measure name negotiate observe oppose originate postpone practice predict
 prevent process promise promote protect prove provide rate realise recognise refine register relate rely render
 research retain retrieve return reuse revisit simplify specify standardise store strengthen structure tackle target
 touch transfer transform travel treat trigger unify view lend table wish repeat resume elaborate liaise
 merge nominate mobilise mobilize procure purchase hire dispatch relocate rehabilitate install equip vaccinate
 arrive depart resettle underline underscore acknowledge appreciate regret insist notify moderate commend
 congratulate enquire inquire urge endorse lobby reiterate caution complain answer doubt echo foresee rebuild reopen
 restart relaunch lapse expire exceed differ vary deteriorate worsen contain entrust contract volunteer decline
 commit replicate duplicate reconcile align embed inspect rehearse operate prolong supervise"""
_IRREGULAR = {
    "lead": ("led",),
    "lay": ("laid",),
    "draw": ("drew", "drawn"),
    "run": ("ran", "run"),
    "hold": ("held",),
    "begin": ("began", "begun"),
    "undertake": ("undertook", "undertaken"),
    "oversee": ("oversaw", "overseen"),
    "send": ("sent",),
    "put": ("put",),
    "write": ("wrote", "written"),
    "build": ("built",),
    "say": ("said",),
    "show": ("showed", "shown"),
    "give": ("gave", "given"),
    "get": ("got", "gotten"),
    "go": ("went", "gone"),
    "keep": ("kept",),
    "make": ("made",),
    "meet": ("met",),
    "pay": ("paid",),
    "read": ("read",),
    "seek": ("sought",),
    "set": ("set",),
    "speak": ("spoke", "spoken"),
    "take": ("took", "taken"),
    "tell": ("told",),
    "think": ("thought",),
    "become": ("became", "become"),
    "bring": ("brought",),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "do": ("did", "done"),
    "feel": ("felt",),
    "find": ("found",),
    "grow": ("grew", "grown"),
    "know": ("knew", "known"),
    "leave": ("left",),
    "see": ("saw", "seen"),
    "sell": ("sold",),
    "spend": ("spent",),
    "split": ("split",),
    "stand": ("stood",),
    "understand": ("understood",),
    "mean": ("meant",),
    "deal": ("dealt",),
    "hear": ("heard",),
    "lend": ("lent",),
    "learn": ("learnt", "learned"),
    "foresee": ("foresaw", "foreseen"),
    "rebuild": ("rebuilt",),
}
_DOUBLED = frozenset("commit plan drop get put run set stop map submit refer begin cut trim split defer".split())


def _past(base: str) -> tuple[str, ...]:
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    if base in _DOUBLED:
        return (base + base[-1] + "ed",)
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base[:-1] + "ied",)
    return (base + "ed",)


def _gerund(base: str) -> str:
    if base in _DOUBLED:
        return base + base[-1] + "ing"
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith(("ee", "oe")) else base + "ing"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")


def _forms(bases: str) -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for base in bases.split():
        table.setdefault(base, (base, "base"))
        table.setdefault(_third(base), (base, "s"))
        for past in _past(base):
            table.setdefault(past, (base, "ed"))
        table.setdefault(_gerund(base), (base, "ing"))
    return table


UNDERTAKE = frozenset(_UNDERTAKE.split())
PRODUCE = frozenset(_PRODUCE.split())
# What an undertaking does by itself.
HAPPEN = frozenset(
    "start begin run continue end finish resume cover target aim reach focus include proceed restart expire".split()
)
# What a product does by itself.
TELL = frozenset(
    "show list count contain cover describe include explain confirm reveal recommend suggest indicate reach arrive lack".split()
)
MAKE = frozenset(
    """develop create compile draft prepare write build update design collect produce finalise finalize revise complete set
 translate collate consolidate""".split()
)
_TABLE = _forms(" ".join((_UNDERTAKE, _PRODUCE, _OTHER)))


def verb(word: str) -> tuple[str, str] | None:
    """The base form and which form it is («base», «s», «ed», «ing»), or None for a word that is no known verb."""
    found = _TABLE.get(word)
    if found is None and word.startswith("re-"):  # «re-read the paper»
        found = _TABLE.get(word[3:])
    return found
