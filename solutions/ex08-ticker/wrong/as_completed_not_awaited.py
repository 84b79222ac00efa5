# earns: M02
# line: 9
"""What as_completed hands out has to be awaited."""
import asyncio


async def ticker(fetch, sources, show):
    for answer in asyncio.as_completed([fetch(source) for source in sources]):
        show(answer)
    return len(sources)
