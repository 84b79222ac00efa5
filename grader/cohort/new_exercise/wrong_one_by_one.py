# earns: M03
# line: 4
async def answers(ask, names):
    return [await ask(name) for name in names]
