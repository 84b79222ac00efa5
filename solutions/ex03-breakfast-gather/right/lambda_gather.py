from asyncio import gather

breakfast = lambda menu: gather(*[dish() for dish in menu])
