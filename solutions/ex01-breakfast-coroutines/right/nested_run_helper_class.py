import asyncio as aio
import time as t


class Kitchen:
    class Stove:
        @staticmethod
        async def boil(): t.sleep(1); await aio.sleep(5)

        @classmethod
        async def fry(cls): t.sleep(1); await aio.sleep(3)

    async def breakfast(self):
        await make_coffee()
        await fry_eggs()

    def open(self): return aio.run(self.breakfast())


make_coffee, fry_eggs, main = Kitchen.Stove.boil, Kitchen.Stove.fry, Kitchen().breakfast
if __name__ == "__main__": Kitchen().open()
