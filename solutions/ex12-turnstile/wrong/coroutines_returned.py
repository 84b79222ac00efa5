# earns: M02
# line: 6
"""fetch is called, and nobody awaits it."""

async def call_all(fetch, items, r):
    return [fetch(item) for item in items]
