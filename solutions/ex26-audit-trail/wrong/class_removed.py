# earns: E10
"""The class of the error is gone."""

import asyncio


async def serve(requests, answer, audit):
    audits = []
    for request in requests:
        await answer(request)
        audits.append(asyncio.create_task(audit(request)))
    results = await asyncio.gather(*audits, return_exceptions=True)
    return [result for result in results if result]
