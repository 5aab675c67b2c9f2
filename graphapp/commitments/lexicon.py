"""The words of minutes by what they say when two promises are compared: nothing, little, or the same as another word.

A general vocabulary of coordination, not a list of what some group does: rare words are told from frequent ones within each
series (`words.py`), but a series of two meetings is too short to show which words every group uses.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphapp.loaders.dates.words import MONTHS, WEEKDAYS
from graphapp.loaders.stems import bare

STOP = frozenset(
    """a about against all also an and any are as at be been being but by can could do does for from further has have had her
    his i if in into is it its more no not of off on once one or other our out over per shall she should so some soon such
    that the their them then there these they this those through to under up upon us via was we welcome were what when
    where which while who will with within would yes ok okay you your please possible asap ensure each every both
    ongoing done new open completed member members partner partners colleague colleagues participant participants
    everyone organisation organisations meeting meetings next last early mid late end during before week weeks
    month months year day days still now already therefore thereby however only just again yet later instead mainly
    probably likely hopefully rather foreseen maintained unchanged outstanding pending
    remaining separate course because since until after let ll re ve cop he him she me my mine himself herself themselves itself
    am being having mr mrs ms dr prof""".split()
).union(MONTHS, WEEKDAYS)

# Words for one deed: the first stands for all. Minutes promise to «share» and then tell that it was «sent round».
_KIN = """send share circulate disseminate distribute distribution forward email mail dispatch sent
    complete finalise finalize final finish conclude completion
    close closure
    appoint appointment
    draft prepare develop write compile elaborate formulate produce preparation preparatory prep
    publish post upload release launch online
    hold organise organize convene conduct arrange host undertake undertook
    update revise refresh amend revision
    ask request contact approach
    provide supply deliver delivery give donate donation
    check verify verification
    create establish set
    show present presentation demonstrate
    buy purchase procure procurement
    extend extension prolong prolongation
    register registration
    submit submission
    sign signature
    analyse analyze analysis analyses
    install installation
    train trainer training
    test tester testing
    child children
    person people persons
    woman women
    matrix matrices
    handover handing
    translate translation translator
    meet bilateral
    choose select decide decision choice
    invite invitation
    apply application
    repository repo
    document doc
    specification spec
    guideline guidance
    flyer flier leaflet
    maintain maintenance
    architecture arch
    technical tech
    administration admin
    communication comms
    introduction intro
    management mgmt
    department dept
    university uni
    reference refs
    requirement reqs
    vocabulary vocab
    information info
    configuration config
    demonstration demo
    statistics stats"""
# The irregular forms of verbs that minutes use.
_FORMS = """sent send, held hold, wrote write, written write, gave give, given give, took take, taken take, made make, met
    meet, built build, rebuilt rebuild, paid pay, bought buy, brought bring, led lead, ran run, found find, told tell,
    froze freeze, frozen freeze, drew draw, drawn draw, undertook undertake, began begin, begun begin, chose choose,
    chosen choose, spoke speak, spoken speak, taught teach, got get, came come, went go, gone go, kept keep, sought
    seek, won win, lent lend, sold sell, spent spend, known know, shown show, put put, hung hang, rang ring, overseen
    oversee, rebook book, resend send, redraft draft, reprint print, resubmit submit, recheck check, reissue issue"""
_DOING = """share send circulate prepare develop finalise final complete update provide create compile collate organise
    organize plan present publish review draft submit discuss follow work continue start conduct make set look explore
    consider contact join support help report produce finish obtain distribute collect write add upload invite reach
    ask need hold open run begin launch convene attend first second take place move postpone available ready online
    show give check buy extend go come bring get find tell arrange agree confirm expect mean seem become remain
    commit offer promise volunteer undertake pledge intend decide choose select"""
# What every group's minutes speak of: a word in common, but not one that tells two promises apart.
_COMMON = """data information report reports document list note group point country project process result system form comment
    question date time version use issue paper team member change activity approach area case content copy detail
    discussion example feedback idea input interest level link material matter number option overview part people plan
    problem programme progress proposal question reason request response role section site situation solution step
    subject suggestion task term text tool topic type view way web website page action agenda minutes email file
    general relevant available existing different current possible similar various additional joint common shared main
    whole full two three four five six seven eight nine ten several local national regional international office
    support first""".split()

FORMS: Mapping[str, str] = dict(pair.split() for pair in _FORMS.split(","))  # the base of irregular forms
_MEANT: Mapping[str, str] = {
    bare(word): bare(line.split()[0]) for line in _KIN.splitlines() for word in line.split() if line.split()
}


@cache
def stem(word: str) -> str:
    """The stem of a folded word, or of the word that stands for its kin."""
    plain = bare(FORMS.get(word, word))
    return _MEANT.get(plain, plain)


DOING = frozenset(stem(word) for word in _DOING.split())
NOUNS = frozenset(stem(word) for word in "report plan design collection contact findings".split())  # what a deed leaves behind
NUMERALS = frozenset(
    stem(word)
    for word in "one two three four five six seven eight nine ten eleven twelve dozen half others away together round".split()
)
COMMON = frozenset(stem(word) for word in _COMMON) - DOING

# A thing is drafted before it is finished: who promises the one has not promised the other.
EARLY = frozenset(stem(word) for word in "draft collect start design".split())
LATE = frozenset(stem(word) for word in "finalise publish approve adopt sign print".split())
