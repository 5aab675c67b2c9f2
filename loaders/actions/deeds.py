"""Which deeds are done after a meeting, by whom: verbs that commit one who says them, and are mere talk of another.

Apart from `shapes/verbs.py`, which says what a verb means anywhere: these say what it means of a group, of members, of readers.
"""

from __future__ import annotations

from graphapp.loaders.actions.shapes import verbs

# What «we» make, and not what a meeting does as it goes on («we will hold a vote», «we will put it to the group»).
OURS = verbs.PRODUCING - frozenset(
    "announce hold finish complete put place name draw table open gather type launch register release remove present".split()
)
# What even a person only goes through.
LINGERING = frozenset("keep act play face come go watch".split())
# What a body may only be in favour of: «the county will support the response».
FAVOURED = LINGERING | frozenset("support help assist ensure promote encourage monitor focus consider do give".split())
# What a meeting does as it goes on: «we will move on».
GOING_ON = frozenset("move discuss cover go meet start begin talk see hear come".split())
IN_THE_TALK = """act advise align appeal ask become brief call celebrate change check comment continue debrief debate decide
    describe determine discuss elaborate encourage engage enter explain follow greet hand help inform introduce keep lead let
    list mark meet note outline pass pay pick progress read recap reflect reach return revert run say serve share speak start
    suggest support talk task thank think vote weigh welcome work pause"""
# What «we» do to things of our own, which nobody would say of the talk that goes on.
OUR_WORK = (verbs.WORKING - verbs.PRODUCING) - (
    verbs.VAGUE | verbs.PERFORMATIVE | verbs.HAPPENING | GOING_ON | LINGERING | frozenset(IN_THE_TALK.split())
)
# What somebody is asked to do is mostly done at once, in the meeting.
IN_ROOM = frozenset("brief apprise describe explain elaborate comment introduce speak discuss consider reflect".split())
# What is done in the meeting as well as after it.
IN_TALK = frozenset("ask raise report reply answer call return visit".split())
# What is seen to once, whoever does it: «a consultant will be hired», «the leak will be repaired».
SEEN_TO = (verbs.CHECKING - IN_TALK) | frozenset(
    """fix correct resolve repair rectify test install raise escalate hire procure purchase commission explore examine pursue
    undertake negotiate lodge log""".split()
)
# What is to be found out after the meeting: «we need to identify one person from each port».
FOUND_OUT = frozenset("identify investigate obtain find check confirm clarify verify".split())
# What somebody should do, and not only in the talk: «the clerk should contact the hosts».
OWED = (verbs.CHECKING | verbs.REACHING | FOUND_OUT) - IN_TALK
# What somebody plans for themselves: «Ada plans to attend the conference».
OF_ONES_OWN = frozenset("attend make travel visit join move".split())
# What guests do, whom nobody in the room sends: «they will come in March».
VISITING = frozenset({"come", "arrive"})
# What the minutes may ask of whoever reads them, without a day.
OF_READERS = frozenset(
    """contact reach complete register review respond reply fill check join inform test provide contribute nominate
    confirm comment redistribute resend copy return""".split()
)
# What members are asked to make known: «partners are requested to indicate a contact».
STATED = frozenset("indicate express supply state".split())
# What those who have no name do after the meeting: «the members will test the form».
OF_MANY = (verbs.CHECKING - IN_TALK - {"inform"}) | frozenset(
    "test try validate comment read fill respond reply evaluate assess".split()
)
# What members are asked to do after the meeting.
OF_MEMBERS = verbs.WORKING - (verbs.VAGUE | verbs.NO_DEED | IN_ROOM | IN_TALK)
# What a body plans for the others, and not for its own work: «the secretariat plans to circulate it».
BROUGHT = verbs.SENDING - {"distribute"} | frozenset("organise organize convene arrange update revise".split())
# What somebody offers to do for the others.
OFFERED = (
    verbs.PRODUCING | verbs.CHECKING | verbs.REACHING | frozenset("host lead chair organise organize run redraw".split())
) - (verbs.VAGUE | IN_TALK | frozenset("add delete put remove place build present".split()))


def ours(base: str) -> bool:
    """Whether a deed is work on things of our own, and not a part of the talk."""
    return base in OUR_WORK


def answers(base: str) -> bool:
    """Whether a deed brings something to those who wait for it, or turns to them."""
    return base in (verbs.SENDING | verbs.REACHING | OF_READERS) - IN_TALK
