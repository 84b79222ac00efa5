"""No helper coroutine at all: each answer begins the next request."""

import asyncio


async def crawl(fetch, urls, k):
    loop = asyncio.get_running_loop()
    complete, left, texts = loop.create_future(), list(enumerate(urls)), {}

    def begin():
        if left:
            place, url = left.pop(0)
            loop.create_task(fetch(url)).add_done_callback(lambda task: answered(place, task))

    def answered(place, task):
        texts[place] = task.result()
        begin()
        if len(texts) == len(urls):
            complete.set_result(None)

    for _ in range(k):
        begin()
    if urls:
        await complete
    return [texts[place] for place in range(len(urls))]
