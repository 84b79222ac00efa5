# earns: M01
def answers(ask, names):
    return [ask(name) for name in names]
