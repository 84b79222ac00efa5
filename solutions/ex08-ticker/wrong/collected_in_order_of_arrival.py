# earns: ex8-at-the-end
# line: 12
"""The order is that of arrival, but nobody sees it before the end."""
import asyncio


async def ticker(fetch, sources, show):
    news = []
    for answer in asyncio.as_completed([fetch(source) for source in sources]):
        news.append(await answer)
    for headline in news:
        show(headline)
    return len(news)
