"""Languages: which one is spoken, and that a catalogue says what the English text says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader import language, texts
from grader.cli import extract
from grader.cli.extract import fields_of
from grader.cli.grade import command
from grader.cli.speaking import speak, translated
from grader.language.po import messages, read_catalogue
from snapshots import assert_snapshot

ROOT = Path(__file__).parent.parent
GERMAN = ROOT / "grader/language/de.po"
REWORDED: set[str] = set()
"""Code that a German sentence does without."""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """No test leaves another language behind."""
    yield
    language.use("en")


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "DE_de@euro"}, "de"),
        ({"LANG": "deutsch"}, "en"),
        ({"LANG": "../../de"}, "en"),
        ({"LANG": "tlh_XX"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        ({"LC_ALL": "en_GB.UTF-8", "LANGUAGE": "tlh:de:en"}, "de"),
        ({"LANGUAGE": "", "LANG": "de_DE"}, "de"),
    ],
)
def test_environment(environment: dict[str, str], spoken: str) -> None:
    """The language of the environment is found as gettext finds it; what is unknown is English."""
    assert language.of_environment(environment) == spoken


def test_unknown_language() -> None:
    """A language that nobody has translated is refused, and the one before stays."""
    language.use("de")

    with pytest.raises(language.UnknownLanguage, match="tlh"):
        language.use("tlh")
    assert language.used() == "de"


def test_phrases() -> None:
    """A text is translated first and filled in then; one that nobody has translated stays as it is."""
    language.use("de_DE.UTF-8")

    assert language.phrase("{name} is empty.", name="x.py") == "x.py ist leer."
    assert language.phrase("Nobody ever said {this}: {name}", this="that", name=1) == "Nobody ever said that: 1"
    assert language.phrase("") == ""


def test_braces_without_fields() -> None:
    """A text without fields is no template: its braces are braces."""
    assert language.phrase("{i: await fetch(i)}") == "{i: await fetch(i)}"


@pytest.mark.parametrize(("number", "told"), [(1, "1 Einzahlung"), (0, "0 Einzahlungen"), (2, "2 Einzahlungen")])
def test_numbers(number: int, told: str) -> None:
    """The number decides on the form."""
    language.use("de")

    assert language.counted("{count} deposit", "{count} deposits", number) == told


def test_numbers_in_english() -> None:
    """English has two forms as well, and asks no catalogue for them."""
    forms = [language.counted("{count} cat of {name}", "{count} cats of {name}", n, name="Bob") for n in (0, 1, 2)]

    assert forms == ["0 cats of Bob", "1 cat of Bob", "2 cats of Bob"]


def test_lists() -> None:
    """Names in a row have the language's word before the last."""
    assert [language.listed(names) for names in ([], ["a"], "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
    language.use("de")
    assert language.listed("abc") == "a, b und c"


# The file of a catalogue.

SMALL = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=n==1 ? 0 : n<5 ? 1 : 2;\n"

# a comment
#: somewhere.py
msgid "one\n"
"and \"two\" \\ more"
msgstr "eins"

#, fuzzy, python-brace-format
msgid "guessed"
msgstr "geraten"

msgid "left"
msgstr ""

msgid "{count} cat"
msgid_plural "{count} cats"
msgstr[0] "{count} kocka"
msgstr[1] "{count} kocky"
msgstr[2] "{count} kočiek"
""".lstrip()


def test_reading_a_catalogue(tmp_path: Path) -> None:
    """Long texts, escapes and as many forms as the head says; what is guessed or missing is no translation."""
    (tmp_path / "xx.po").write_text(SMALL, encoding="utf-8")

    known = read_catalogue(tmp_path / "xx.po")

    assert known.gettext('one\nand "two" \\ more') == "eins"
    assert known.gettext("guessed") == "guessed"
    assert known.gettext("left") == "left"
    forms = [known.ngettext("{count} cat", "{count} cats", n) for n in (1, 3, 7)]
    assert forms == ["{count} kocka", "{count} kocky", "{count} kočiek"]


def test_writing_is_reading_turned_round() -> None:
    """What extraction writes has what was translated, with all its escapes."""
    entry = extract._entry(('a "b"\\c\nd', "e"), ["x.py"], ["f\n", 'g"'], 2)

    assert list(messages(entry)) == [(('a "b"\\c\nd', "e"), ("f\n", 'g"'))]


@pytest.fixture(scope="module")
def german() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The German texts."""
    return dict(messages(GERMAN.read_text(encoding="utf-8")))


def test_catalogue_is_fresh() -> None:
    """The catalogue is what extraction makes of it: run `python -m grader.cli.extract` when this fails."""
    text = GERMAN.read_text(encoding="utf-8")

    assert extract.updated(text) == text


def test_nothing_is_left_to_translate(german: dict[tuple[str, ...], tuple[str, ...]]) -> None:
    """Every text has its German, and none is a guess."""
    assert [key for key, forms in german.items() if not all(form.strip() for form in forms)] == []
    assert "fuzzy" not in GERMAN.read_text(encoding="utf-8")
    assert len(german) > 1000


def test_fields_agree(german: dict[tuple[str, ...], tuple[str, ...]]) -> None:
    """A translation fills in the same fields, in whatever order."""
    for key, forms in german.items():
        for form in forms:
            assert fields_of(form) == fields_of(key[-1]), key


def test_code_stays(german: dict[tuple[str, ...], tuple[str, ...]]) -> None:
    """What stands in backticks is code, and is not translated."""
    for key, forms in german.items():
        code = set(re.findall("`[^`]+`", key[-1]))
        for form in forms:
            assert code - set(re.findall("`[^`]+`", form)) <= REWORDED, key


def test_spaces_at_the_ends(german: dict[tuple[str, ...], tuple[str, ...]]) -> None:
    """What is put between other texts keeps the blanks round it."""
    for key, forms in german.items():
        if key != ("",):
            ends = [(form[:1].isspace(), form[-1:].isspace()) for form in forms]
            assert ends == [(key[0][:1].isspace(), key[0][-1:].isspace())] * len(forms), key


def test_sentences_are_short(german: dict[tuple[str, ...], tuple[str, ...]]) -> None:
    """As short as the English ones: 22 words at most, and nearly all have fewer than 20."""
    for forms in german.values():
        for sentence in re.split(r"[.:;?!]\s", forms[0]):
            assert len(sentence.split()) <= 22, sentence


def test_english_loads_nothing() -> None:
    """Whoever speaks English pays for no catalogue, nor for gettext."""
    code = "import sys, grader.language as l; l.use(l.of_environment({'LANG': 'en_US.UTF-8'})); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert not {"gettext", "grader.language.po"} & set(done.stdout.split())


# The command line.


def grade(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`grade` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "import sys; from grader.cli import run_grade; sys.exit(run_grade())", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


HINT = "Zeichne auf, wer in Minute 2"


def test_lang_option(tmp_path: Path) -> None:
    """`--lang` stands anywhere, and beats the environment."""
    assert HINT in grade("ex2", "--hint", "--lang", "de", folder=tmp_path).stdout
    assert HINT in grade("--lang=de_AT", "ex2", "--hint", folder=tmp_path, LANG="fr_FR").stdout
    assert HINT not in grade("ex2", "--hint", "--lang", "en", folder=tmp_path, LANG="de_DE.UTF-8").stdout


def test_lang_of_the_environment(tmp_path: Path) -> None:
    """Without the option the environment decides, and what is unknown there is English, without a word."""
    assert HINT in grade("ex2", "--hint", folder=tmp_path, LC_ALL="de_DE.UTF-8").stdout
    done = grade("ex2", "--hint", folder=tmp_path, LC_ALL="tlh_XX.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert HINT not in done.stdout


@pytest.mark.parametrize(("named", "spoken"), [("de", True), ("en", False), ("tlh", False)])
def test_lang_of_the_class(tmp_path: Path, named: str, spoken: bool) -> None:
    """A class has its language, whatever computer it is on; only `--lang` beats it."""
    (tmp_path / "asynclings.toml").write_text(f'[class]\nlanguage = "{named}"\n')
    other = "en_US.UTF-8" if spoken else "C.UTF-8"

    assert (HINT in grade("ex2", "--hint", folder=tmp_path, LANG=other).stdout) is spoken
    assert HINT in grade("ex2", "--hint", "--lang", "de", folder=tmp_path).stdout


def test_class_file_that_is_broken(tmp_path: Path) -> None:
    """A class file that cannot be read does not decide the language."""
    (tmp_path / "asynclings.toml").write_text("language = ")

    assert HINT in grade("ex2", "--hint", folder=tmp_path, LANG="de_DE.UTF-8").stdout


def test_unknown_lang(tmp_path: Path) -> None:
    """A language that is asked for by name and unknown is told with those there are, in one sentence, exit code 2."""
    done = grade("ex2", "--lang", "tlh", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "There is no language 'tlh' here; there is de, en.\n"


def test_teachers_speak_english_unless_they_say_so() -> None:
    """What `cohort` writes does not depend on whose computer it is."""
    speak([], place=False)
    assert language.used() == "en"
    speak(["check", "--lang", "de"], place=False)
    assert language.used() == "de"


def test_lang_after_two_dashes() -> None:
    """Behind `--` there are no options."""
    speak(["--", "--lang", "de"], place=False)

    assert language.used() == "en"


def test_help_in_german(tmp_path: Path) -> None:
    """`--help` is translated, but for the words that are Click's."""
    done = grade("--help", "--lang", "de", folder=tmp_path)

    assert_snapshot("german-help", done.stdout)


def test_help_is_not_kept(tmp_path: Path) -> None:
    """A translated command is a copy: the next one speaks its own language."""
    language.use("de")
    assert translated(command).help != command.help
    language.use("en")
    assert translated(command) is command


# What a student sees.


@pytest.fixture(scope="module")
def german_class(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class that speaks German, with three exercises: one not begun, one right, and one in another state."""
    folder = tmp_path_factory.mktemp("class")
    assert grade("start", ".", folder=folder).returncode == 0
    (folder / "asynclings.toml").write_text('[class]\nlanguage = "de"\nexercises = ["ex2", "ex7", "ex16"]\n')
    for name, file in {
        "ex07-price-list/price_list.py": "price_list.py",
        "ex16-all-or-nothing/all_or_nothing.py": "wrong/awaited_in_order.py",
    }.items():
        source = ROOT / "solutions" / Path(name).parent / file
        (folder / "exercises" / name).write_bytes(source.read_bytes())
    return folder


@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("failed", ["ex2"], 1),
        ("failed-in-a-drawn-run", ["ex16"], 1),
        ("passed", ["ex7"], 0),
        ("board", [], 1),
        ("hints", ["ex16", "--hint", "3"], 0),
        ("markdown", ["--format", "markdown"], 1),
    ],
)
def test_screens(german_class: Path, name: str, arguments: list[str], code: int) -> None:
    """Whole screens in German, as the class asks for."""
    done = grade(*arguments, folder=german_class)

    assert done.returncode == code
    told = re.sub(r"(?m)^  \S*(?=solutions/)", "  ", done.stdout)  # where this checkout lies
    assert_snapshot(f"german-{name}", told)


def words_of_the_page() -> set[str]:
    """The English texts of the page that are more than a word, and have nothing to fill in."""
    values = [value for name, value in vars(texts).items() if name.startswith("PAGE_")]
    flat = [each for value in values for each in (value.values() if isinstance(value, dict) else [value])]
    return {each for each in flat if isinstance(each, str) and " " in each and not fields_of(each)}


def test_page_in_german(german_class: Path) -> None:
    """The page for a browser says that it is German, and is."""
    page = grade("ex16", "--format", "html", "-o", "-", folder=german_class).stdout

    assert '<html lang="de"' in page
    assert len(words_of_the_page()) > 5
    assert {text for text in words_of_the_page() if text in page} == set()
    assert "`flight` wurde 1 s nach dem Scheitern von" in page.replace("<code>", "`").replace("</code>", "`")


def test_problems_in_german(german_class: Path) -> None:
    """Places for editors."""
    assert_snapshot("german-problems", grade("--format", "problems", folder=german_class).stdout)


def test_list_in_german(german_class: Path) -> None:
    """The list of the exercises: each has its line for itself, and none is cut."""
    told = grade("--list", folder=german_class).stdout

    assert "..." not in told
    assert_snapshot("german-list", told)
