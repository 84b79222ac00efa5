# earns: M01
"""Nothing was changed."""

def museum(visitors, door_opens, arrive, enter):
    door_opens()
    for visitor in visitors:
        arrive(visitor)
        enter(visitor)
