# earns: M09
# line: 5
"""An async generator of texts."""

async def crawl(fetch, urls, k):
    for url in urls:
        yield await fetch(url)
