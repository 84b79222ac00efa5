"""The hidden checks of ex6: each part of the page is asked for as soon as all that it needs is there."""

import random
from itertools import pairwise
from typing import Any, NamedTuple

from grader.exercise import Facts
from grader.judge.checks import (
    TOLERANCE,
    Fault,
    Reply,
    Run,
    Schedules,
    Student,
    Wanted,
    World,
    WorldCall,
    coroutine_functions,
    direct_line,
    gave_back,
    in_time,
    over,
    points,
    quarters,
    settled,
    spans_of,
    too_late,
    world_jobs,
)
from grader.language import phrase

FACTS = Facts(
    title="ex6 dashboard",
    file="dashboard.py",
    functions=("page",),
    points=5,
    unit="s",
    summary="wait only for what you need",
    hints=(
        "Draw the four requests, and an arrow from each to those that need its answer.",
        "What has no arrow into it can start at once, before you wait for anything. Who waits for the profile?",
        "`weather = asyncio.create_task(get_weather())`, then `await` the profile, then gather orders and tips; "
        "`await weather` last.",
    ),
    learned="Start what needs nobody, await what others need, and await the rest last.",
    look="Is each call started as soon as the last thing that it needs is known?",
)


class Times(NamedTuple):
    """How long each of the four takes, in seconds."""

    profile: float
    orders: float
    tips: float
    weather: float

    @property
    def budget(self) -> float:
        return max(self.weather, self.profile + max(self.orders, self.tips))


STATED = Times(2, 3, 1, 4)
CASES = (STATED, Times(3, 1, 2, 1), Times(1, 1.5, 2, 6), Times(2, 2, 2, 2), Times(1, 4, 2.5, 3), Times(4, 1, 3, 5))


def drawn(draw: random.Random) -> Times:
    """Secret times, the weather never as slow as the profile to the quarter."""
    profile, orders, tips = quarters(draw, 1, 3), quarters(draw, 1, 4), quarters(draw, 1, 4)
    return Times(profile, orders, tips, quarters(draw, 0.75, 7) + 0.125)


@points(1, essential=True)
async def test_coroutine(student: Student, world: World, draw: random.Random) -> None:
    """page is a coroutine function that takes the four servers and a user."""
    servers, _, _ = page_of(world, STATED, draw)
    await coroutine_functions(student, FACTS.functions, {"page": servers})


@points(1, essential=True)
@over(drawn, STATED)
async def test_all_asked(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Each server is asked exactly once, orders and tips with the id of the profile, and has answered at the end."""
    for times in schedules:
        await shown(student, world, times, draw)


@points(1)
@over(drawn, *CASES)
async def test_page(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """page returns the dict of the four answers, as they are."""
    for times in schedules:
        run, answers = await shown(student, world, times, draw)
        gave_back(run, answers, phrase("the dict of profile, orders, tips and weather"))


@points(2)
@over(drawn, *CASES)
async def test_when(student: Student, world: World, draw: random.Random, schedules: Schedules) -> None:
    """Profile and weather are asked at the start, orders and tips when the profile is there, and nothing waits on."""
    for times in schedules:
        run, _ = await shown(student, world, times, draw, stated=times is STATED)
        asked_in_time(run, times)
        in_time(run, times.budget)


async def shown(
    student: Student, world: World, times: Times, draw: random.Random, stated: bool = False
) -> tuple[Run, dict[str, Any]]:
    """Run page once; what was seen, and what the page should show."""
    servers, wanted, answers = page_of(world, times, draw)
    schedule = {each.shown: each.end - each.begin for each in wanted}
    options: dict[str, Any] = {"budget": times.budget, "wanted": spans_of(wanted), "schedule": schedule}
    run = await student.run("page", *servers, stated=stated, **options)
    settled(student, run, wanted)
    return run, answers


def page_of(world: World, times: Times, draw: random.Random) -> tuple[tuple[Any, ...], list[Wanted], dict[str, Any]]:
    """The arguments of page, the requests that it has to make, and what the answers are."""
    user, number = (
        f"user {draw.randint(100, 999)}",
        f"id {draw.randint(1000, 9999)}",
    )
    answers: dict[str, Any] = {
        "profile": {"id": number, "name": user.title()},
        "orders": [f"order {draw.randint(100, 999)}" for _ in range(draw.randint(0, 3))],
        "tips": [f"tip {draw.randint(100, 999)}" for _ in range(draw.randint(1, 3))],
        "weather": f"{draw.randint(-9, 35)} degrees",
    }
    arguments = {"profile": ("user", user), "orders": ("profile_id", number), "tips": ("profile_id", number)}
    servers, wanted = [], []
    for part, length in times._asdict().items():
        names, args = ([arguments[part][0]], (arguments[part][1],)) if part in arguments else ([], ())
        servers.append(world.replies(f"get_{part}", names, {args: Reply(length, answers[part])}))
        begin = times.profile if part in ("orders", "tips") else 0.0
        wanted.append(Wanted(f"get_{part}", args, begin, begin + length))
    return (*servers, user), wanted, answers


def asked_in_time(run: Run, times: Times) -> None:
    """Nobody waited for an answer that was not needed.

    Raises:
        Fault: M03, M05 or M06, or the arrow that is drawn although nobody needs it.
    """
    calls = {call.name: call for call in run.calls}
    profile, weather = calls["get_profile"], calls["get_weather"]
    parts = [calls["get_orders"], calls["get_tips"]]
    late = [call for call in parts if call.begin > times.profile + TOLERANCE]
    if run.blocked or one_by_one(run):
        fault = too_late(run, [job for job in world_jobs(run) if job.name != "get_profile"], times.budget)
        if fault.code == "M03":  # not all of them can start at once here
            fault.fix = phrase("Start each one as soon as it has what it needs; then wait for them all.")
        raise fault
    if profile.begin > TOLERANCE:
        message = phrase("Weather is awaited before the profile is asked, at {begin}.", begin=run.length(profile.begin))
        fix = phrase("Make the weather a task, so that it runs by itself, and await it last.")
        raise Fault("ex6-weather-first", message, fix, line=direct_line(run, weather.place), run=run)
    if weather.begin > TOLERANCE:
        message = phrase(
            "Weather waited until {begin}, though it needs no other answer.", begin=run.length(weather.begin)
        )
        fix = phrase("Ask for the weather at the start, and await it last.")
        raise Fault("ex6-weather-late", message, fix, line=direct_line(run, weather.place), run=run)
    if late:
        raise kept_waiting(run, late, times)


def one_by_one(run: Run) -> bool:
    """Whether no two of the requests were ever under way together."""
    ordered = sorted(run.calls, key=lambda call: call.begin)
    return all(after.begin >= (before.end or 0.0) for before, after in pairwise(ordered))


def kept_waiting(run: Run, late: list[WorldCall], times: Times) -> Fault:
    """Why orders or tips, or both, were asked later than the profile was there."""
    if len(late) == 1:
        other = "get_tips" if late[0].name == "get_orders" else "get_orders"
        message = phrase(
            "`{late}` was asked only after `{other}` had answered, and does not need it.",
            late=late[0].name,
            other=other,
        )
        return Fault(
            "M03",
            message,
            phrase("Ask for both, and then wait for both."),
            line=direct_line(run, late[0].place),
            run=run,
        )
    message = phrase(
        "The profile was there at {profile}; orders and tips were asked at {begin}.",
        profile=run.length(times.profile),
        begin=run.length(late[0].begin),
    )
    fix = phrase("Await the profile alone: whoever gathers it with the weather waits for both.")
    return Fault("ex6-parts-late", message, fix, line=direct_line(run, late[0].place), run=run)
