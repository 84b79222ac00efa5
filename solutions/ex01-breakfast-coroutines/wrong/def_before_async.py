# earns: E02
# line: 7
import asyncio
from time import sleep


def async make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


def async fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


def async main():
    await make_coffee()
    await fry_eggs()


asyncio.run(main())
