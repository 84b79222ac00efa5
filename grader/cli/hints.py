"""`grade EX --hint [N]` and `grade --list`: what can be told without judging anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grader.catalog import Catalog
from grader.cli.ladder import say
from grader.exercise import Exercise
from grader.language import N_, phrase
from grader.render.plain import WIDTH, cut, hang

TITLE = N_("{exercise} {name}, hint {shown} of {count}")
TITLE_MANY = N_("{exercise} {name}, hints 1 to {shown} of {count}")
NO_HINTS = N_("{exercise} {name} has no hints: its README says all there is.")
ONE_MORE = N_("For the next hint, type: grade {exercise} --hint {next}")
NO_MORE = N_("That was the last hint. Try it, then type: grade {exercise}")


def spelled_out(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--hint` made `--hint=1`, and `--hint 2` made `--hint=2`.

    Click would take the next word for the value, whatever it is: `grade --hint ex2` must mean the exercise.
    """
    words: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--":
            return [*words, word, *rest]
        if word == "--hint":
            word = f"--hint={rest.pop(0)}" if rest and rest[0].isdecimal() else "--hint=1"
        words.append(word)
    return words


def tell_hints(exercise: Exercise, asked: int) -> int:
    """Print hint 1, or 1 to `asked`, and how to get the next one."""
    hints = exercise.facts.hints
    shown = min(asked, len(hints))
    known = {"exercise": exercise.id, "name": exercise.name, "shown": shown, "count": len(hints)}
    if not hints:
        say(phrase(NO_HINTS, **known) + "\n")
        return 0
    lines = [phrase(TITLE if shown == 1 else TITLE_MANY, **known), ""]
    for number, hint in enumerate(hints[:shown], 1):
        lines += hang(f"  {number}  ", phrase(hint))
    lines += ["", phrase(ONE_MORE if shown < len(hints) else NO_MORE, next=shown + 1, **known)]
    say("\n".join(lines) + "\n")
    return 0


def tell_list(catalog: Catalog) -> int:
    """Print every exercise on a line: its name, its points, and what it is about."""
    for line in listed(catalog.all()):
        say(line)
    return 0


def listed(exercises: Sequence[Exercise]) -> Iterator[str]:
    """A line for each exercise."""
    width = max((len(exercise.name) for exercise in exercises), default=0)
    ids = max((len(exercise.id) for exercise in exercises), default=0)
    for exercise in exercises:
        facts = exercise.facts
        worth = phrase("{points:2} points", points=facts.points)
        line = f"{exercise.id:{ids}}  {exercise.name:{width}}  {worth}  {phrase(facts.summary)}"
        yield cut(line, WIDTH) + "\n"
