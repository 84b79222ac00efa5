# earns: M06
# line: 11
"""time.sleep between two blocks: nobody has a turn from that."""
import time

async def crunch_all(blocks, crunch, beat):
    results = []
    for block in blocks:
        beat()
        results.append(crunch(block))
        time.sleep(0.1)
    return results
