import asyncio;from time import sleep as s
async def make_coffee():
	s(1);await asyncio.sleep(5);print('coffee: ready')
async def fry_eggs():
	s(1);await asyncio.sleep(3);print('eggs: ready')
async def main():
	await make_coffee();await fry_eggs()
if __name__=='__main__':asyncio.run(main())
