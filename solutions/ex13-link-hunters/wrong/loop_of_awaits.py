# earns: M03
# line: 11
"""async and await were put in, and nothing else."""
import asyncio
class PageError(Exception):
    pass
async def explore(fetch_links, start, k):
    known, found = [start], set()
    for page in known:
        try:
            links = await fetch_links(page)
        except PageError:
            continue
        found.add(page)
        known += [link for link in dict.fromkeys(links) if link not in known]
    return found
