"""The listings of the article that the first exercises teach, graded as exercise 2."""

from __future__ import annotations

import pytest

from judging import Report, first, judge_sources

SYNCHRONOUS = """
from time import sleep, time

def make_coffee():
    print("coffee: prepare ingridients")
    sleep(1)
    print("coffee: waiting...")
    sleep(5)
    print("coffee: ready")

def fry_eggs():
    print("eggs: prepare ingridients")
    sleep(1)
    print("eggs: frying...")
    sleep(3)
    print("eggs: ready")

def main():
    start = time()
    make_coffee()
    fry_eggs()
    print(f"breakfast is ready in {time()-start} min")


main()
"""

DISHES = """import asyncio
from time import sleep, time


async def make_coffee():  # 1
    print("coffee: prepare ingridients")
    sleep(1)
    print("coffee: waiting...")
    await asyncio.sleep(5)  # 2: pause, another tasks can be run
    print("coffee: ready")

async def fry_eggs():  # 1
    print("eggs: prepare ingridients")
    sleep(1)
    print("eggs: frying...")
    await asyncio.sleep(3)  # 2: pause, another tasks can be run
    print("eggs: ready")

async def main():  # 1
    start = time()
%s
    print(f"breakfast is ready in {time()-start} min")


asyncio.run(main())  # run top-level function concurrently
"""

LISTINGS = {
    "synchronous": SYNCHRONOUS,
    "awaits": DISHES % "    await make_coffee()  # run task with await\n    await fry_eggs()",
    "tasks": DISHES
    % """    coffee_task = asyncio.create_task(make_coffee())  # schedule execution
    eggs_task = asyncio.create_task(fry_eggs())  # schedule execution
    # wait for completion, both tasks are scheduled for execution already
    await coffee_task
    await eggs_task""",
    "gather": DISHES % "    await asyncio.gather(make_coffee(), fry_eggs())",
    "slip": DISHES % "    res1, res2 = asyncio.gather(make_coffee(), fry_eggs())",
}

ORDER = """coffee: prepare ingridients
coffee: waiting...
eggs: prepare ingridients
eggs: frying...
eggs: ready
coffee: ready
breakfast is ready in 6.0 min
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """All listings, judged in one go."""
    return judge_sources("ex2", LISTINGS, tmp_path_factory.mktemp("article"))


def test_synchronous_listing_is_no_coroutine(reports: dict[str, Report]) -> None:
    """The listing that the article begins with fails as M01, at the first definition."""
    assert reports["synchronous"]["verdict"] == "failed"
    assert first(reports["synchronous"]) == ("M01", 4)


def test_sequential_awaits_take_ten_minutes(reports: dict[str, Report]) -> None:
    """Two awaits in a row take 10 of 6 minutes, and both lines are named."""
    report = reports["awaits"]

    assert (report["verdict"], report["elapsed"], report["budget"]) == ("failed", 10.0, 6.0)
    assert first(report) == ("M03", 21)
    assert report["findings"][0]["also"] == [22]


@pytest.mark.parametrize("listing", ["tasks", "gather"])
def test_concurrent_listings_pass_and_print_six(reports: dict[str, Report], listing: str) -> None:
    """Tasks and gather pass without a remark, and print what the article prints, but for its late microseconds."""
    report = reports[listing]

    assert (report["verdict"], report["points"], report["findings"]) == ("passed", 5, [])
    assert report["output"]["text"] == ORDER


def test_gather_without_await_is_named(reports: dict[str, Report]) -> None:
    """The article's own slip, unpacking a gather that nobody awaited, is M04 at its line."""
    assert reports["slip"]["verdict"] == "failed"
    assert first(reports["slip"]) == ("M04", 21)
