"""The screen of `grade --watch`: what is shown, and below it one line that says what is watched and one of keys."""

from __future__ import annotations

from collections.abc import Sequence

from grader import texts
from grader.render.plain import TEXT_WIDTH, cut, hang, harmless, paint, visible
from grader.texts import phrase


def render_screen(parts: Sequence[str], status: str, *, color: bool = False) -> str:
    """What is shown, one part below the other, and the line of keys under the status."""
    shown = [part.rstrip("\n") for part in parts if part]
    return "\n\n".join([*shown, f"{paint(status, 'strong', color)}\n{keys(color)}"]) + "\n"


def keys(color: bool) -> str:
    """The keys that do something, each with its word."""
    return "  ".join(f"{paint(key, 'strong', color)} {phrase(word)}" for key, word in texts.WATCH_KEYS.items())


def status(template: str, **known: object) -> str:
    """One line, whatever the file is called."""
    return cut(visible(phrase(template, **known)), TEXT_WIDTH)


def note(text: str) -> str:
    """A sentence or two of ours."""
    return harmless("\n".join(hang("", text, "")))


def render_hints(hints: Sequence[str], shown: int) -> str:
    """Hints 1 to `shown`, and how to get the next."""
    if not hints:
        return phrase(texts.WATCH_NO_HINTS)
    lines: list[str] = []
    for number, hint in enumerate(hints[:shown], 1):
        title = phrase(texts.WATCH_HINT, number=number, count=len(hints)) + ": "
        lines += hang(title, phrase(hint), "  ")
    lines.append(phrase(texts.WATCH_HINT_MORE if shown < len(hints) else texts.WATCH_HINT_LAST))
    return "\n".join(lines)
