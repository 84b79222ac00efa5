"""What commands say of themselves, in the language used."""

from __future__ import annotations

from collections.abc import Iterator

import click


def texts_of(command: click.Command) -> Iterator[str]:
    """Everything a command says of itself for `--help`."""
    yield from filter(None, (command.help, command.epilog))
    yield from (option.help for option in command.params if isinstance(option, click.Option) and option.help)
    if isinstance(command, click.Group):
        for part in command.commands.values():
            yield from texts_of(part)
