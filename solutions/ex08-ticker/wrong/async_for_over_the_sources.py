# earns: M09
# line: 6
"""async for over a plain list."""

async def ticker(fetch, sources, show):
    async for source in sources:
        show(await fetch(source))
    return len(sources)
