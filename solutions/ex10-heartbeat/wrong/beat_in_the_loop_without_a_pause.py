# earns: M06
# line: 9
"""The heart beats between the blocks, and nobody else has a turn."""

async def crunch_all(blocks, crunch, beat):
    results = []
    for block in blocks:
        beat()
        results.append(crunch(block))
    return results
