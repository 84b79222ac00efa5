# earns: M16
"""The texts of the example, without asking."""


async def crawl(fetch, urls, k):
    return [f"the text of {url}" for url in urls]
