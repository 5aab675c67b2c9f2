"""The verbs by which minutes commit somebody, and what form of them a word is.

A list and not a tagger: the first word of an action item («Share …», «Map …», «Draft …») is as often a noun as a verb, and
only the verbs that name work for others make a sentence without a date a promise.
"""

from __future__ import annotations

import re

LY = r"(?!(?:supply|apply|reply|rely|comply|imply|multiply)\b)[a-z]+ly"  # an adverb, and no verb that ends as one

# What leaves something behind that others can see: a promise even without an owner or a date.
_PRODUCING = """amend add announce arrange build circulate collate collect compile complete consolidate convene create
    generate deliver develop disseminate distribute draft edit email finalise finalize finish gather hold integrate invite
    invoice issue launch merge move organise organize open post prepare present print produce provide publish put redraft
    register release remove replicate rename revise rewrite rework schedule send share sign submit summarise summarize
    transfer translate update upload write archive backup book catalogue clean compute configure crop deposit dispatch
    document draw export fax film freeze hand harvest import invent mail name normalise normalize photograph constitute
    post-process proofread proof-read rebook reload reprint resubmit recruit refresh reissue repair ship sketch table
    tabulate tidy type unify transmit furnish relay reschedule resend redistribute place communicate formulate"""
# Work that counts as a promise when somebody takes it on, or when a day is named.
_WORKING = """act address adjust advertise advise advocate agree align allocate alter analyse analyze apply appoint approach
    approve ask assess assign convene assist attend begin brief bring buy call carry change chase check clarify clean close
    come comment commission communicate conduct confirm connect consider consult contact continue contribute coordinate
    co-ordinate correct cross deal define deploy describe design determine discuss document divide do elaborate encourage
    engage enquire ensure escalate establish estimate evaluate examine expand explain explore extend extract facilitate feed
    feedback fill find fix follow forward fund get give go harmonise harmonize help host identify implement improve include
    incorporate inform initiate inquire install instruct introduce investigate join keep lead let liaise link list lobby
    locate look maintain make manage map measure meet mobilise mobilize monitor negotiate nominate notify obtain offer order
    outline oversee participate pass pay perform persuade pick pilot pitch place plan populate procure progress promote
    propose provide pull purchase push raise reach reassess read recommend reconvene record recruit refer refine reflect
    remind reorganise replace replicate reply report represent request research resolve respond restructure return review
    revisit roll run scan search secure seek select set setup simplify sort speak specify split standardise standardize
    start streamline strengthen study suggest supervise supply support survey table tackle tag take talk task test think
    tidy touch track train transcribe travel try undertake use validate verify view visit volunteer vote watch work
    accompany alert appeal audit benchmark borrow brainstorm calculate cater chair classify coach code compare convert cook
    copy count debug decide delegate delete demo demonstrate designate digitise digitize donate drive drop edit elect enable
    enter enumerate fetch file finance forecast greet guide hire insert insist inspect instal interview label lease lend
    loan mail mark mediate mend mentor migrate model nudge open own paint pause phone ping plant print process programme
    prolong prototype prune publicise publicize quantify query quote react recall recalculate rent rerun resend reserve
    retrieve ring sample showcase simulate sponsor staff store substitute sum switch synchronise synchronize teach telephone
    tell text thank time trace trial triangulate type unblock untangle upgrade pre-position preposition rehabilitate
    construct drill dig repair restock chlorinate disinfect vaccinate screen treat relocate evacuate transport equip
    sensitise sensitize ratify ballot merge patch refactor exchange lodge debrief onboard calibrate escort clear serve poll
    rehearse decommission transmit furnish relay field adapt avail target reschedule redesign redistribute reprogramme
    reprogram double consolidate digitalise digitalize geocode disburse broadcast relaunch recheck reconcile rebuild retest
    load reload unload unlock lock unpack pack preload redirect reformat rephrase relabel recode reorder resize warn weigh
    answer rank revert hand widen wind wire withdraw accredit acknowledge acquire activate administer aggregate annotate
    append apportion appraise ascertain assemble attach authorise authorize blog cancel canvass cascade categorise
    categorize certify cite clone co-chair co-lead co-organise co-host congratulate convey correlate countersign cross-check
    cross-reference crosscheck customise customize deduplicate double-check doublecheck download embed enlist enrol enroll
    exhibit familiarise familiarize flag formulate gauge glean induct ingest interpret kick-start moderate modify optimise
    optimize parse persue pursue prioritise prioritize probe reallocate recirculate re-circulate reconsider rectify
    reformulate refund reimburse remedy reopen re-open re-send re-share reposition reroute reword rethink ring-fence
    safeguard scope scrape settle shortlist sign-post signpost socialise socialize solicit solve spearhead subscribe
    synthesise synthesize triage troubleshoot tweak tweet unsubscribe urge vet visualise visualize buddy pair chat doodle
    sync flesh firm iron huddle loop award cover assume handle signal combine paste refurbish renovate demolish excavate
    fumigate desludge airlift replenish formalise formalize operationalise operationalize localise localize contextualise
    contextualize tailor regularise regularize subcontract outsource georeference subtitle livestream reproject curate steer
    shepherd fundraise earmark immunise immunize inoculate decontaminate electrify dismantle winterise winterize insulate
    retrofit reinforce accommodate repatriate reunite deregister rebase backport diarise diarize spend log collaborate
    cooperate aid foresee reduce orchestrate expedite apprise depute constitute intimate liquidate choose sell manufacture
    bid champion fold sail fly fit tow leaflet haul drain dredge pave resurface sweep mow weed scrub polish varnish weld solder
    staple shred laminate swap dedupe deprecate anonymise anonymize pseudonymise pseudonymize redact encrypt decrypt transcode
    encode parametrise parameterise vectorise containerise crosswalk genotype swab notarise insure underwrite litigate
    petition testify arbitrate adjudicate bestow co-opt matriculate invigilate tutor dismiss caption narrate typeset
    decorate chaperone convince entice scout source apologise apologize reassure deliberate relinquish vacate seal padlock
    erect hang affix glue trim bury salvage stow hoist moor leverage instigate commence trigger invoke enact enforce impose
    waive halt cease discontinue terminate abolish repeal revoke rescind amalgamate segregate ban prohibit restrict
    accelerate fast-track overhaul revamp revitalise revitalize rejuvenate complement pinpoint detect discover delineate
    characterise characterize illustrate tally conserve reforest irrigate cull disassemble dispose discard recycle repurpose
    reclaim redeem transact strategise strategize hypothesise hypothesize conceptualise conceptualize iterate emulate
    interpolate extrapolate bootstrap decompile transpile containerize virtualise virtualize throttle shard paginate
    tokenise tokenize lemmatise scaffold cherry-pick shadow deputise deputize re-do redo re-tender retender rebrand retitle
    restate reaffirm reinstate reboot regroup requalify reseed reshape reshoot reskill restyle systematise systematize
    codify legislate gazette promulgate inaugurate dedicate commemorate foster"""
# A state or a consequence, not something that somebody does.
_STATIVE = """be have need want remain stay become benefit like prefer know see seem exist allow enable mean require contain
    cost depend hope expect last lose cause affect apply matter involve consist believe feel happen occur increase
    decrease grow appear belong lack own understand wait welcome note recognise recognize endorse keep impact win
    struggle suffer"""
_IRREGULAR = {
    "built": "build",
    "held": "hold",
    "put": "put",
    "sent": "send",
    "send": "send",  # a slip: «will be send»
    "written": "write",
    "rewritten": "rewrite",
    "made": "make",
    "met": "meet",
    "set": "set",
    "sought": "seek",
    "found": "find",
    "taken": "take",
    "given": "give",
    "brought": "bring",
    "led": "lead",
    "run": "run",
    "done": "do",
    "drawn": "draw",
    "begun": "begin",
    "paid": "pay",
    "overseen": "oversee",
    "undertaken": "undertake",
    "split": "split",
    "got": "get",
    "kept": "keep",
    "told": "tell",
    "redrawn": "redraw",
    "fed": "feed",
    "frozen": "freeze",
    "bought": "buy",
    "sold": "sell",
    "lent": "lend",
    "taught": "teach",
    "shown": "show",
    "withdrawn": "withdraw",
    "spent": "spend",
    "chosen": "choose",
    "spoken": "speak",
    "dug": "dig",
    "laid": "lay",
    "dealt": "deal",
    "cut": "cut",
}
# Said of a deliverable, these are its arrival: «will be ready in May».
ARRIVALS = frozenset("available ready complete online live finished final active operational accessible".split())

# A stance more than a deed, as long as no day is named: «will support the response».
VAGUE = frozenset(
    """support help assist work use continue keep try look think consider ensure play take act participate
    focus monitor promote encourage engage manage lead apply run go come get give do face address contribute watch
    spend""".split()
)
# What is handed to others: a promise even when «we» say it and nobody says when.
SENDING = frozenset(
    """share circulate send publish distribute email prepare draft upload post present report submit compile finalise
    finalize""".split()
)

# Only somebody can do it, whatever the subject is called.
BY_HAND = frozenset(SENDING - {"report", "present"} | set("deliver organise organize sign write name appoint".split()))
# What somebody does after a meeting, and nobody would do only in thought.
CHECKING = frozenset(
    """check follow consult seek contact report ask raise revert investigate liaise approach inform verify clarify confirm visit
    review forward enquire inquire obtain nominate reply answer call return remind""".split()
)
# As often the name of a thing or of a point of the agenda: «Release notes», «Draft plan».
NOUNS = frozenset(
    """release review update draft plan test survey map list design change request support share estimate study measure contact
    process document record position call comment feedback fund process question research schedule view work""".split()
)
# Whom somebody turns to, outside the room.
REACHING = frozenset("contact consult approach notify remind invite email e-mail nominate call ping".split())
# What comes about by itself, or to somebody.
HAPPENING = frozenset(
    """leave retire quit arrive die end expire face turn rise fall fail rotate double triple exceed vary celebrate miss sit
    stand receive sleep stop close begin inherit earn win coincide overlap span tour vote reign sink mark turn""".split()
)

PRODUCING = frozenset(_PRODUCING.split())
WORKING = frozenset(_WORKING.split()) | PRODUCING
STATIVE = frozenset(_STATIVE.split()) - {"apply", "keep"}
# What a coming meeting does with a point that is put off to it.
TAKEN_UP = frozenset(
    """continue resume consider reconsider discuss revisit review raise bring present table decide vote propose address follow
    finalise finalize conclude adopt approve take share confirm examine pick tackle treat cover clarify elaborate settle
    report put""".split()
)
# What is told of a paper, where minutes report what was said: «the note would be circulated».
CIRCULATED = frozenset(
    """circulate recirculate distribute send publish issue email upload post share deliver table print redraft revise amend
    invite create update arrange organise organize prepare draft produce submit convene purchase hire""".split()
)
# What is put off, whoever takes it up again («to be revisited in the autumn»), and what is begun («a panel to be formed»).
PUT_OFF = frozenset("continue revisit reconsider discuss".split())
FOUNDING = frozenset("form establish set".split())
# Passives that tell how a thing works rather than what is going to be done with it.
HABITUAL = frozenset(
    """use include consider support require call fund base keep see find apply allow ask know need encourage refer do cover
    defer postpone suspend maintain continue locate""".split()
)
# The same, unless a day is named: then it is an event.
TIMED = frozenset(
    "give take place make pay lead manage run charge address monitor hold open move approve invite launch".split()
)
# Done by being said: «agreed to accept» has happened when the minutes are written.
PERFORMATIVE = frozenset(
    """accept adopt allow approve be continue defer elect endorse have keep leave note postpone recognise recognize
    reject remain retain skip stay suspend use wait welcome recommend go close drop reappoint appoint renew
    stop maintain recall""".split()
)
# No deeds, even of somebody who is to do them.
NO_DEED = STATIVE | PERFORMATIVE | HAPPENING
_NO_REPEATS = frozenset("remark resort retreat reform resource recourse reprint repress reaction rebate".split())
_AGAIN = re.compile(r"(?:re-?|co-?|pre-?|over|up|out)(?=[a-z]{3})")


def working(base: str) -> bool:
    """Whether the verb names work, said once more or together too («recirculate», «co-draft»)."""
    return base in WORKING or _stem(base) in WORKING


def producing(base: str) -> bool:
    """Whether the deed leaves something behind that others can see."""
    return base in PRODUCING or (base not in WORKING and _stem(base) in PRODUCING)


def _stem(base: str) -> str:
    """A verb without the syllable that says «again» or «together»."""
    found = _AGAIN.match(base)
    return base[found.end() :] if found else ""


_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


def first_word(text: str) -> str:
    """The first word of a text, folded, or an empty string."""
    found = _WORD.match(text)
    return found[0].casefold() if found else ""


def infinitive(word: str) -> str:
    """The base form behind a participle («shared», «sharing», «sent»), or an empty string where the word is none."""
    word = word.casefold()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for prefix in ("re-", "co-"):
        if word.startswith(prefix):
            return infinitive(word.removeprefix(prefix))
    for ending in ("ied", "ed", "ing"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            return _base(stem, ending)
    return ""


def _base(stem: str, ending: str) -> str:
    if ending == "ied":
        return stem + "y"
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else ""
    known = WORKING | STATIVE | PERFORMATIVE
    for candidate in (stem + "e", stem, doubled):
        if candidate and candidate in known:
            return candidate
    return (doubled if doubled and doubled[-1] not in "lsz" else stem) if len(stem) > 2 else ""


def third_person(word: str) -> str:
    """The base form behind the third person («shares», «carries»), or an empty string where the word is none of ours."""
    forms = (word[:-1], word[:-2], word[:-3] + "y") if word.endswith("s") else ()
    return next((form for form in forms if form in WORKING), "")


def participle(word: str) -> bool:
    """Whether the word is a past participle by its form."""
    low = word.casefold()
    return low in _IRREGULAR or (low.endswith("ed") and len(low) > 4 and low not in {"need", "indeed", "exceed", "proceed"})


def gerund(word: str) -> bool:
    """Whether the word is a present participle by its form and its verb."""
    return word.casefold().endswith("ing") and infinitive(word) in WORKING


def imperative(text: str) -> bool:
    """Whether the text begins with a verb of work in its base form, «please» and adverbs before it apart."""
    rest = text[behind_please(text) :]
    first = first_word(rest)
    return (first in WORKING or _once_more(first)) and not _NOUN_USE.match(rest)


def _once_more(base: str) -> bool:
    """Whether a word at the head of a text is a verb of work with «again» before it («Repaint», «Re-run»), and no noun."""
    return base.startswith("re") and _stem(base) in WORKING and base not in _NO_REPEATS


def behind_please(text: str) -> int:
    """Where the words behind «please» and adverbs at the head begin."""
    lead = _LEAD.match(text)
    return lead.end() if lead else 0


_LEAD = re.compile(rf"(?:(?:(?:please|kindly),?|also|then|and|to|further|continue to|instead,?|{LY})\s+)+", re.IGNORECASE)
# «Update on …», «Review of …»: the same word as a noun.
# «Map to be shared by A», «Draft terms of reference to be sent»: what is done to the thing is told behind it.
_NOUN_USE = re.compile(
    r"issues?\s+with\b|updates?\s+on\b|thank\s+you\b"
    r"|field\s+(?:missions?|visits?|trips?|offices?|staff|teams?|tests?|work|data|surveys?|assessments?|days?)\b"
    r"|\w+(?:\s*[:–—]|\s+(?:of|from|between|is|was|are|were|will|has|have)\b"
    r"|\s+(?:by|from)\s+(?-i:[A-Z])[\w’'-]*(?:\s+[\w’'-]+){0,3}?\s+(?:will|shall|is|are|was)\b"
    r"|(?:\s+(?!(?:the|an?|all|this|that|these|its|their|our|it|them|who|which|whether|how"
    r"|what)\b)[\w/-]+){0,5}?\s+to\s+be\s+\w+"
    r"(?:ed|en|nt|ne|ld|ut)\b)",
    re.IGNORECASE,
)
