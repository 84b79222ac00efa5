"""An account is served by a function that calls itself with the rest of its amounts."""

import asyncio
from itertools import groupby
from operator import itemgetter


async def serve(read, write, account, amounts):
    if not amounts:
        return
    first, *rest = amounts
    await write(account, await read(account) + first)
    await serve(read, write, account, rest)


async def deposit_all(read, write, deposits):
    in_order = sorted(deposits, key=itemgetter(0))
    await asyncio.gather(
        *[
            serve(read, write, account, [amount for _, amount in group])
            for account, group in groupby(in_order, key=itemgetter(0))
        ]
    )
