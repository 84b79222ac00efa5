# earns: M03
# line: 7
"""async and await were put in, and nothing else."""
async def ticker(fetch, sources, show):
    shown = 0
    for source in sources:
        show(await fetch(source))
        shown += 1
    return shown
