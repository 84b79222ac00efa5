# earns: M01
# line: 7
"""Nothing was changed."""
import asyncio
class PageError(Exception):
    pass
def explore(fetch_links, start, k):
    known, found = [start], set()
    for page in known:
        try:
            links = fetch_links(page)
        except PageError:
            continue
        found.add(page)
        known += [link for link in dict.fromkeys(links) if link not in known]
    return found
