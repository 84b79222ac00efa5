# earns: M06
# line: 9
"""async was put in front, and the loop stands still."""

async def crunch_all(blocks, crunch, beat):
    beat()
    results = []
    for block in blocks:
        results.append(crunch(block))
    return results
