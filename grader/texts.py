"""The sentences that students read, away from the logic: one place to read them aloud, or translate them.

All constants here are texts of the catalogue. Show one with `phrase(texts.NEXT, command=...)` of grader.language, when
it is used and never at import; numbers decide with `counted(one, many, count)`. Whole sentences, named fields.
"""

from __future__ import annotations

from grader.language import counted as counted
from grader.language import listed as listed
from grader.language import phrase as phrase
from grader.language import used as used

# The picture of a run.
LEGEND = {
    "work": "hands on",
    "wait": "waiting",
    "world": "waiting for an answer",
    "cancelled": "cancelled",
    "failed": "failed",
    "left": "not over",
    "instant": "called",
}
SEEN = "seen"
WANTED = "wanted"
AT_ONCE = "at once"
ONE_AT_ONCE = "{function} at once"
ROWS_MORE = "... and {count} more"
NOTHING_SEEN = "(nothing was started)"
SCHEDULE = "In this run: {times}."
SCHEDULE_MORE = "{times}, and {count} more"
LESS = ": {less} {unit} less"

# A run that is played.
PLAYING = "{now} {unit}"
PLAY_IN_TERMINAL = "`--speed` plays a run in a terminal, and this is none. Without it: grade {exercise}"
PLAY_NOTHING = "There is nothing to play: nothing was started."

# One report.
NOT_YET = "not yet"
NOT_YET_TIME = "not yet: {elapsed} {unit}, {budget} are enough"
NOT_YET_TIME_IS = "not yet: {elapsed} {unit}, {budget} is enough"
PASSED = "passed: {points}"
PASSED_TIME = "passed: {elapsed} {unit}, {points}"
NOT_JUDGED = "not judged: this is not your fault"
NOT_JUDGED_WHY = "The grader or this computer could not finish the run. It costs you no points."
NOT_JUDGED_NEXT = "Try again: {command}. If it comes back, send your teacher what `grade doctor` prints."
POINTS = "{points} of {count} points"
POINTS_ONE = "{points} of {count} point"
REMARK = "Right, with one remark:"
ALSO = ", also {lines}"
FOR_A_HINT = "For a hint, type: {command}"
PRESS_FOR_A_HINT = "For a hint, press h."
CHECKS_HOLD = "Checks that hold: {holding} of {count}."
CUT = "Cut to fit this window. To see all of it, add to your command: | more"
CUT_WATCHED = "A taller window shows all of it."
LEARNED = "Learned: "
LOOK = "Yours:   "
SOLUTION = "To compare, one solution:"
NEXT = "Next, type: {command}"
OUTPUT = "what your file printed"
OUTPUT_MORE = "... and {count} more lines"
OUTPUT_MORE_ONE = "... and {count} more line"
OUTPUT_CUT = "... and more than is kept here"
OF_THEM_PASSED = "{passed} of {count} passed."

# The board.
BOARD = "{done} of {count} done, {points}"
BOARD_NOT_JUDGED = ", {count} not judged"
BOARD_FRESH = "not begun"
BOARD_REMARK = "remark: "
BOARD_BLANK = "not judged, not your fault"
BOARD_READ = "Next, read {readme}, then type: {command}"
BOARD_AGAIN = "Next, try again: {command}"
BOARD_ALL = "All done."
BOARD_NOT_BEGUN = "{first} to {last}  {count} not begun, {most} points (see: grade --list)"
BOARD_PRESS = "To go on, press n."

# Watching.
WATCHING = "watching {file}"
WATCH_GRADING = "grading {file} ..."
WATCH_GRADING_ALL = "grading {number} of {count} ..."
WATCH_KEYS = {
    "n": "next",
    "h": "hint",
    "l": "list",
    "a": "all",
    "r": "reset",
    "q": "quit",
}
WATCH_FRESH = "You have not begun. Read {readme}, then change {file} and save it."
WATCH_PASSED = "Press n for the next exercise."
WATCH_ALL_DONE = "All done: every exercise is passed."
WATCH_ONLY_ONE = "This is the only one left."
WATCH_HINT = "Hint {number} of {count}"
WATCH_HINT_MORE = "For the next hint, press h again."
WATCH_HINT_LAST = "That was the last hint."
WATCH_NO_HINTS = "There are no hints: the README says all there is."
WATCH_RESET = (
    "Put {file} of {exercise} back as it was? Yours is kept as {kept}. Press y for yes; any other key means no."
)
WATCH_GO_TO = "To go to an exercise, type its number, then Enter."

# The other sinks.
COLUMNS = ("exercise", "state", "points", "first to mend")
CELL_PASSED = "passed"
CELL_NOT_JUDGED = "not judged"
POINT_OF = " ({point} of {most})"
UNJUDGED = "Not judged: {exercises}. This is no fault of yours and costs no points: ask your teacher to grade it again."
CLAIM = (
    "This score is a claim: it was made in a repository that its owner can change. "
    "The mark is what your teacher finds when grading the same commit again."
)
THE_SAME = "{code} the same as in line {line}"
LEFT_OUT = "There is no room here for more. To see the rest, type: {commands}"

# The page for a browser.
PAGE_TITLE = "{exercise} {name}: {headline}"
PAGE_BOARD = "Board"
PAGE_MEND = "Mend this first"
PAGE_REMARK = "Right, with one remark"
PAGE_TIMELINE = "How the time went"
PAGE_CHECKS = "What was checked"
PAGE_LEARNED = "Learned"
PAGE_FIX = "What to do"
PAGE_TOTAL = "{total} {unit}"
PAGE_LATE = "{late} {unit} too long"
PAGE_ENOUGH = "{budget} {unit} is enough"
PAGE_SPAN = "from {start} to {end} {unit}: {length} {unit}"
PAGE_MORE_ROWS = "... and {count} more rows"
PAGE_MORE_SPANS = "... and {count} more"
PAGE_HOW_TO = "Point at a bar or tap it to see what it is. On a keyboard, go to the picture and use the arrow keys."
PAGE_TABLE = "The same as a table"
PAGE_TABLE_HEAD = ("where", "task", "what", "from", "to", "line")
PAGE_HALVES = {"seen": "seen", "wanted": "wanted"}
PAGE_STATES = {"passed": "passed", "failed": "not yet", "not_judged": "not judged"}
PAGE_OUTCOMES = {"passed": "yes", "failed": "no", "not_judged": "not reached"}
PAGE_POINTS = "{points} of {most}"
PAGE_MADE = "Made by asynclings {grader} on Python {python}. Times are virtual. Seed {seed}."
PAGE_MADE_FOR = "Made by asynclings {grader} on Python {python}. Times are virtual."
PAGE_ISOLATION = "The program was kept from: {layers}."
PAGE_ISOLATION_NONE = "The program was not locked in."

# The page of a class, for its teacher.
SOMEONE = "someone"
CLASS_TITLE = "The gradebook of {name}"
CLASS_TITLE_ALONE = "The gradebook"
CLASS_STUDENTS = "{count} students"
CLASS_STUDENTS_ONE = "{count} student"
CLASS_EXERCISES = "{count} exercises"
CLASS_EXERCISES_ONE = "{count} exercise"
CLASS_COUNTS = {
    "passed": "{count} passed",
    "failed": "{count} not yet",
    "fresh": "{count} not begun",
    "missing": "{count} missing",
    "not_judged": "{count} not judged",
    "none": "{count} not graded",
}
CLASS_PARTS = {
    "book": "Gradebook",
    "notes": "Late, or decided by hand",
    "reasons": "What the class misunderstood",
    "times": "Times and budgets",
    "stuck": "Who is stuck",
}
CLASS_NOTES = (
    "Here the last run alone does not decide what counts: it came late, or a teacher decided. "
    "The date of a commit is its author's claim."
)
MARK_LATE = "{count} days late"
MARK_LATE_ONE = "{count} day late"
MARK_LATE_COSTS = "{late}: {counts} points of the {earned} earned"
MARK_DECIDED = "{counts} points, decided by the teacher: {reason}"
CLASS_CONTENTS = "On this page"
CLASS_FILTER = "Show only students whose name has this in it"
CLASS_SHOWN = "{shown} of {count} shown"
CLASS_STUDENT = "student"
CLASS_SUM = "sum"
CLASS_OF = "of {most}"
CLASS_LEGEND = {
    "passed": "passed",
    "failed": "not yet, with the points so far",
    "fresh": "not begun: the file is as it was handed out",
    "missing": "missing: no file, no points",
    "not_judged": "not judged: blank, and no zero",
    "none": "not graded",
}
CLASS_REASONS = (
    "How many students have this to mend first, by exercise; the darker, the larger their share. Files that are as "
    "they were handed out do not count, and neither do missing ones."
)
CLASS_NO_REASONS = "Nobody has anything to mend."
CLASS_REASON = "first to mend"
CLASS_ALL = "all"
CLASS_EXAMPLES = "Examples"
CLASS_EXAMPLE = "Example {number}, from {exercise}"
CLASS_ANONYMOUS = "Names and comments are taken out of the code that is shown."
CLASS_NO_PICTURE = "Its timeline is too long to be shown here."
CLASS_TIMES = (
    "What each run took, as a share of the time that is enough: left of the line is in time. A run that came to no end "
    "has no time."
)
CLASS_TIMES_HEAD = ("exercise", "how long runs took", "in time", "median")
CLASS_TIMES_ROW = "{within} of {count} in time; the median is {median} times the budget"
CLASS_IN_TIME = "{within} of {count}"
CLASS_TIMES_OVER = "{share} and more"
CLASS_NO_TIMES = "No run has a time and a budget."
CLASS_STUCK = (
    "Stuck: a file was changed and does not pass, and nothing after it passes. Stopped: all later files are missing or "
    "not begun. What was not judged makes nobody stuck."
)
CLASS_GROUPS = {
    "never": "Never begun",
    "stuck": "Stuck at {exercise}",
    "stopped": "Stopped after {exercise}",
}
CLASS_NOBODY = "Nobody is stuck."
CLASS_MADE = "Made by asynclings {grader} from results up to {at}."

# Who is alike in a class: on the terminal, and as a page.
SIMILAR_TITLE = "Submissions of {name} that are alike"
SIMILAR_TITLE_ALONE = "Submissions that are alike"
SIMILAR_CAUTION_HEAD = "A reason to look, never a verdict"
SIMILAR_CAUTION = (
    "Two people can work together as they were asked to, learn from the same page, or have the same idea. Read both "
    "files, and ask both people, before you think anything of anybody."
)
SIMILAR_HOW = (
    "Names, constants, comments and the order of definitions can be erased before files are compared. What the starter "
    "has, and what many others or several known answers have too, does not count."
)
SIMILAR_ANONYMOUS = "Students are numbered. Names and comments are taken out of the code that is shown."
SIMILAR_KINDS = {
    "text": "Word for word, both files are the same.",
    "shape": "Both are the same program, but for names, constants, comments and order.",
}
SIMILAR_RANKING = "Ranking"
SIMILAR_COLUMNS = ("rank", "exercise", "students", "lines in both and few others", "in no third file")
SIMILAR_SIDES = "Side by side"
SIMILAR_MARKS = {
    "rare": "in both files, and in no third one",
    "alike": "in both files, and in few others",
}
SIMILAR_MADE = "Made by asynclings {grader}. A reason to look, never a verdict."

# The trace.
TRACE_REQUESTS = "requests"
