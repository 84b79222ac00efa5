# earns: E04
# line: 7
"""Several cores would be quicker, and here is one."""
from concurrent.futures import ProcessPoolExecutor

async def crunch_all(blocks, crunch, beat):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(crunch, blocks))
