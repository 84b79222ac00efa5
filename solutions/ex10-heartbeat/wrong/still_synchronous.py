# earns: M01
# line: 5
"""Nothing was changed."""

def crunch_all(blocks, crunch, beat):
    beat()
    results = []
    for block in blocks:
        results.append(crunch(block))
    return results
