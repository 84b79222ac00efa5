"""The student's file as a fresh module."""

from __future__ import annotations

import builtins
import linecache
import random
import sys
from types import ModuleType

from grader.worker.trace import MARK, Trace, compile_traced


def load(source: str, file: str, main: bool, trace: Trace) -> ModuleType:
    """Execute the source as a new module named after the file, or as a script.

    Raises:
        BaseException: whatever the file raises; `SystemExit` too.
    """
    name = "__main__" if main else file.removesuffix(".py")
    module = ModuleType(name)
    module.__file__ = file
    code, functions = compile_traced(source, file)
    trace.begin(file, functions)
    setattr(builtins, MARK, trace.activation)
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    sys.modules[name] = module
    random.seed(0)
    exec(code, module.__dict__)
    return module
