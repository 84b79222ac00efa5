# earns: M01
# line: 5
"""Nothing was changed."""
import asyncio
def copy(read, write, B):
    while (line := read()) is not None:
        write(line)
