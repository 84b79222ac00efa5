# earns: M03
# line: 7
"""async and await were put in, and nothing else."""
async def call_all(fetch, items, r):
    answers = []
    for item in items:
        answers.append(await fetch(item))
    return answers
