# earns: ex8-other-number
# line: 12
"""The headlines instead of their number."""
import asyncio


async def ticker(fetch, sources, show):
    news = []
    for answer in asyncio.as_completed([fetch(source) for source in sources]):
        news.append(await answer)
        show(news[-1])
    return news
