# earns: M01
# line: 5
"""Nothing was changed."""

def ticker(fetch, sources, show):
    shown = 0
    for source in sources:
        show(fetch(source))
        shown += 1
    return shown
