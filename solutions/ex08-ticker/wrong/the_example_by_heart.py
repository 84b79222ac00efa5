# earns: M16
"""The headlines of the example, without asking."""


async def ticker(fetch, sources, show):
    for headline in ("Cat found", "Team wins", "Rain again", "Prices up"):
        show(headline)
    return 4
