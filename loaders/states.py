"""The words for how a task stands, listed once: they come in brackets, before a colon, behind a dash, or in capitals.

Parts of patterns without a backslash, so that they may be put in capitals. Each reader has its own frame for them; what a word
means is told by `actions/layout/markers.py` and `actions/outcomes/wording.py`.
"""

from __future__ import annotations

DONE = "done|completed?|closed|finished|achieved|accomplished|actioned|delivered|implemented|fulfilled|discharged"
GIVEN_UP = (
    "cancel+ed|dropped|withdrawn|abandoned|obsolete|superseded|discontinued|rejected|redundant|overtaken by events|nfa|n/a"
    "|no longer (?:needed|required|relevant|necessary|applicable|pursued)"
    "|not (?:needed|required|relevant|applicable|pursued|feasible)"
)
RUNNING = (
    "(?:not (?:yet )?|partly |partially |almost |nearly )(?:done|completed?|closed|finished|started|begun|achieved)"
    "|on-?going|in (?:progress|process|hand|train)|under ?way|pending|outstanding|to[ -]do|wip|work in progress"
    "|carried (?:over|forward)|delayed|postponed|deferred|overdue|on hold"
)
ANY = f"{RUNNING}|{DONE}|{GIVEN_UP}"
ENDED = f"{DONE}|resolved|{GIVEN_UP}"
CROSSES = "✗✘❌✖❎"  # signs for what is not done, or given up
TICKS = "✓✔✅☑"  # for what is done
WAITS = "⏳⌛🔄🕒🔁⚠🟡"  # for what is not done yet
