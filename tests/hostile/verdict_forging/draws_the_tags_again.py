# exercise: ex4
# layer: judge
# Draws the secret tags as the judge does, and asks nobody.
import random


async def collect(ask1, ask2, ask3):
    draw = random.Random("ex4 tags 0.1.0 0")
    return [f"tag {number}" for number in draw.sample(range(1000, 10000), 3)]
