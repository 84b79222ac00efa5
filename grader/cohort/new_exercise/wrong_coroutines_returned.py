# earns: M02
async def answers(ask, names):
    return [ask(name) for name in names]
