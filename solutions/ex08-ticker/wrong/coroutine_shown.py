# earns: M02
# line: 7
"""What fetch gives back goes to show, unawaited."""
async def ticker(fetch, sources, show):
    shown = 0
    for source in sources:
        show(fetch(source))
        shown += 1
    return shown
