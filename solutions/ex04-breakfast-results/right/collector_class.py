import asyncio
from dataclasses import dataclass, field


@dataclass
class Collector:
    tasks: list = field(default_factory=list)

    def ask(self, supplier):
        self.tasks.append(asyncio.create_task(supplier()))
        return self

    async def answers(self):
        await asyncio.wait(self.tasks)
        return [task.result() for task in self.tasks]


async def collect(ask1, ask2, ask3):
    return await Collector().ask(ask1).ask(ask2).ask(ask3).answers()
