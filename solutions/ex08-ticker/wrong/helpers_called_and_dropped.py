# earns: M02
# line: 10
"""The helper is called, and nobody awaits it."""


async def ticker(fetch, sources, show):
    async def one(source):
        show(await fetch(source))
    for source in sources:
        one(source)
    return len(sources)
