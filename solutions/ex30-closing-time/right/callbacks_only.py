"""No task but the world's own calls: callbacks let in, count, and send away, until a future says it is over."""

import asyncio


class Complaint(Exception):
    pass


class Shop:
    def __init__(self, next_customer, serve, k):
        self.next_customer, self.serve = next_customer, serve
        self.places, self.open = k, True
        self.ask = None
        self.inside = set()
        self.counts = {True: 0, False: 0}
        self.empty = asyncio.get_running_loop().create_future()
        self.look()

    def look(self):
        if self.open and self.ask is None and self.places:
            self.ask = asyncio.ensure_future(self.next_customer())
            self.ask.add_done_callback(self.came)
        if not self.open and not self.inside and self.ask is None and not self.empty.done():
            self.empty.set_result(None)

    def came(self, ask):
        self.ask = None
        if not ask.cancelled():
            self.places -= 1
            visit = asyncio.ensure_future(self.serve(ask.result()))
            self.inside.add(visit)
            visit.add_done_callback(self.went)
        self.look()

    def went(self, visit):
        self.inside.remove(visit)
        self.places += 1
        self.counts[not visit.cancelled()] += 1
        if not visit.cancelled():
            visit.exception()
        self.look()

    def close(self):
        self.open = False
        if self.ask:
            self.ask.cancel()
        self.look()

    def send_away(self):
        for visit in self.inside:
            visit.cancel()


async def shop(next_customer, serve, closing, k, grace):
    it = Shop(next_customer, serve, k)
    await closing()
    it.close()
    switch = asyncio.get_running_loop().call_later(grace, it.send_away)
    await it.empty
    switch.cancel()
    return it.counts[True], it.counts[False]
