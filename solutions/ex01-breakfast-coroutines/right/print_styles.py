import asyncio, sys
from time import sleep
from pprint import pprint


async def make_coffee():
    sys.stdout.write("coffee: brewing... ")
    sleep(1)
    for i in range(5):
        await asyncio.sleep(1)
        print(".", end="", flush=True)
    print("\ncoffee: ready", file=sys.stderr)


async def fry_eggs():
    print("eggs", "in the pan", sep=": ", end="\r\n")
    sleep(1)
    await asyncio.sleep(3)
    pprint({"eggs": "ready"})
    print(b"eggs: ready", "\N{EGG}", "eggs: ready soon")
    sys.stdout.writelines(["eggs", ": ready\n"])


async def main():
    print("\x1b[1mbreakfast\x1b[0m")
    await make_coffee()
    await fry_eggs()
    sys.stdout.flush()

if __name__ == "__main__":
    asyncio.run(main())
