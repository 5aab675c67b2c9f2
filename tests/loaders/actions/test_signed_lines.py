"""Tables of talk with a column of actions, in which a line below each task says whose it is and by when."""

from __future__ import annotations

from graphapp.pipeline import Reading

TALK = "The roof was looked at again. " * 25
PAGE = f"""<h1>Gull Island School Board</h1><p>Wednesday 7 February 2024</p>
<p>Present: Ada Moss (AM), Ben Lund (BL), Rosa Pike (RP)</p>
<table>
<tr><td><b>No.</b></td><td><b>Item</b></td><td><b>Action</b></td></tr>
<tr><td>1</td><td>The mill had not answered.</td><td>Write to the mill<br><i>AM – by 1 March</i></td></tr>
<tr><td>2</td><td><b>Roof.</b> {TALK}<p>It leaks.</p><p>Rain came in twice.</p>
<p>The pupils moved.</p><p>So be it.</p></td>
<td>Ask for a price for the roof<br><i>BL, RP – 22/03/24</i><br><br>
Monthly report to the island<br><i>Bursar – 5 March</i></td></tr>
<tr><td>3</td><td>None.</td><td></td></tr>
</table>"""


def test_each_task_has_the_owners_and_the_day_of_the_line_below_it() -> None:
    reading = Reading(PAGE.encode(), "board.html")
    found = [
        (each.text, [reading.names.name(key).name for key in each.owners], each.due and each.due.latest)
        for each in reading.actions
    ]
    assert found == [
        ("Write to the mill", ["Ada Moss"], "2024-03-01"),
        ("Ask for a price for the roof", ["Ben Lund", "Rosa Pike"], "2024-03-22"),
        ("Monthly report to the island", [], "2024-03-05"),
    ]
