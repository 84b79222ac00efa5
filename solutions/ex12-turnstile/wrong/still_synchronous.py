# earns: M01
# line: 5
"""Nothing was changed."""

def call_all(fetch, items, r):
    answers = []
    for item in items:
        answers.append(fetch(item))
    return answers
