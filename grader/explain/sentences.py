"""What each reason means, in a sentence for the person who teaches the class."""

from __future__ import annotations

from grader.explain.codes import name_of
from grader.language import N_, phrase

SENTENCES = {
    "E01": N_("The file is missing, empty, or no readable text."),
    "E02": N_("The file is no valid Python."),
    "E03": N_("A function that was asked for is not there."),
    "E04": N_("The program ends with an error of its own."),
    "E05": N_("The function takes other arguments than agreed."),
    "E06": N_("Everybody waits for somebody, and nothing can go on."),
    "E07": N_("The program never comes to an end."),
    "E08": N_("The program ends Python itself."),
    "E09": N_("The program changes what judges it."),
    "E10": N_("A class that was asked for is not there."),
    "M01": N_("A plain `def` stands where a coroutine was asked for."),
    "M02": N_("A coroutine is called, and never awaited."),
    "M03": N_("Waits follow one another that could run at the same time."),
    "M04": N_("`gather` is called, and its result is not awaited."),
    "M05": N_("Each task is awaited as soon as it is created."),
    "M06": N_("A blocking call stops everybody."),
    "M07": N_("A task is started, and nobody waits for its end."),
    "M08": N_("A loop is started inside a running loop."),
    "M09": N_("Something else is handed over where a coroutine or a task was asked for."),
    "M10": N_("`asyncio.wait` gets coroutines where it needs tasks."),
    "M11": N_("Not all that was started is waited for."),
    "M12": N_("A task is taken for its result."),
    "M13": N_("Threads do what coroutines were to do."),
    "M14": N_("Something takes more or less time than agreed."),
    "M15": N_("Something is announced before it has happened."),
    "M16": N_("The result is made up instead of worked out."),
    "M17": N_("The same coroutine is awaited twice."),
    "M18": N_("An error is caught, and nobody hears of it."),
    "M19": N_("One wait stands inside another without need."),
    "M20": N_("The program asks again and again instead of waiting."),
    "M21": N_("Work that needs both hands is done twice at the same time."),
    "M22": N_("Concurrent, but the longest wait does not begin first."),
    "M23": N_("A wait is cut into pieces."),
    "M24": N_("More runs at once than the limit allows."),
    "M25": N_("Work goes in batches: the fast ones wait for the slowest."),
    "M26": N_("One fails, and the others run on."),
    "M27": N_("A cancellation is caught and kept quiet."),
    "M28": N_("A value is read, and written after a wait: changes in between are lost."),
    "M29": N_("What was checked before a wait may not hold after it."),
    "M30": N_("The lock is the wrong one, or does not cover all of it."),
    "M31": N_("A task is cancelled, and its end is not awaited."),
    "M32": N_("`shield` protects a task, but does not wait for it."),
    "M33": N_("The queue's `join` waits for a `task_done` that never comes."),
    "M34": N_("The fast side never waits for the slow side."),
    "M35": N_("Too much is tried again, or what cannot get better."),
    "M36": N_("A generator is left early and stays open."),
    "M37": N_("A global holds what belongs to one task."),
    "M38": N_("`async` is expected to make computing faster."),
    "M39": N_("Results come in the order of their arrival, where another was asked for."),
    "M40": N_("The deadline covers more or less than it should."),
    "M41": N_("A pause is made while a place is taken."),
    "M42": N_("Errors of tasks are never looked at."),
}


def sentence_of(code: str) -> str:
    """The sentence of a code; a mistake that only one exercise has is told by its name."""
    found = SENTENCES.get(code)
    return phrase(found) if found else name_of(code).replace("-", " ")
