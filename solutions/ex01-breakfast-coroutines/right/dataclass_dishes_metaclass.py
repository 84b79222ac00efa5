from __future__ import annotations
import asyncio, time
from dataclasses import dataclass


class Meta(type):
    def __call__(cls, *args, **kwargs):
        self = super().__call__(*args, **kwargs)
        return self.cook()


@dataclass
class Dish(metaclass=Meta):
    name: str = "?"
    work: int = 1
    wait: int = 0

    async def cook(self):
        print(f"{self.name}: starting")
        time.sleep(self.work)
        await asyncio.sleep(self.wait)
        print(f"{self.name}: ready")


@dataclass
class make_coffee(Dish):
    name: str = "coffee"
    wait: int = 5


@dataclass
class fry_eggs(Dish):
    name: str = "eggs"
    wait: int = 3


class main(metaclass=Meta):
    async def cook(self):
        await make_coffee()
        await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
