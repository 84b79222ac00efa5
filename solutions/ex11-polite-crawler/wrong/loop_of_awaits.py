# earns: M03
# line: 7
"""async and await were put in, and nothing else."""
async def crawl(fetch, urls, k):
    texts = []
    for url in urls:
        texts.append(await fetch(url))
    return texts
