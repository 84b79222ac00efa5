import asyncio

exec("""
async def breakfast(menu):
    await asyncio.gather(*(dish() for dish in menu))
""")
