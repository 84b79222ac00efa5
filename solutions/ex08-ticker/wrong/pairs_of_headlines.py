# earns: ex8-in-line
# line: 10
"""The board is brought up to date for every second headline."""
import asyncio

async def ticker(fetch, sources, show):
    news = []
    def bring_up_to_date():
        while news:
            show(news.pop())
    for number, answer in enumerate(asyncio.as_completed([fetch(source) for source in sources])):
        news.append(await answer)
        if number % 2:
            bring_up_to_date()
    bring_up_to_date()
    return len(sources)
