# earns: M02
# line: 6
"""fetch is called, and nobody awaits it."""

async def crawl(fetch, urls, k):
    return [fetch(url) for url in urls]
