# earns: M03
# line: 5
"""A comprehension with an await in it."""
async def ticker(fetch, sources, show):
    return len([show(await fetch(source)) for source in sources])
