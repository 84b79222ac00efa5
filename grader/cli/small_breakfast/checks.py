"""What `grade doctor` checks of its breakfast: two dishes at once, five minutes of the virtual clock."""

import random

from grader.exercise import Facts
from grader.judge.checks import Reply, Student, Wanted, World, gave_back, in_time, points, settled, spans_of

FACTS = Facts(
    title="a small breakfast",
    file="breakfast.py",
    functions=("breakfast",),
    points=1,
    unit="min",
    summary="coffee and eggs at once",
    hints=(),
    learned="",
)
MINUTES = {"coffee": 5.0, "eggs": 3.0}


@points(1, essential=True)
async def test_at_once(student: Student, world: World, draw: random.Random) -> None:
    """Both dishes are cooked at once, and come back in order."""
    said = {dish: f"{dish} {draw.randint(100, 999)}" for dish in MINUTES}
    replies = {(dish,): Reply(minutes, said[dish]) for dish, minutes in MINUTES.items()}
    wanted = [Wanted("cook", args, 0.0, reply.after) for args, reply in replies.items()]
    cook = world.replies("cook", ["dish"], replies)
    run = await student.run("breakfast", cook, stated=True, budget=5.0, wanted=spans_of(wanted), schedule={})
    settled(student, run, wanted)
    in_time(run, 5.0)
    gave_back(run, list(said.values()), "both dishes, in order")
