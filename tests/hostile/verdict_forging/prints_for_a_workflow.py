# exercise: ex2
# layer: reader
# Prints commands that a CI runner obeys.
import asyncio
from time import sleep
async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    print("::stop-commands::nothing")
    print("::error file=breakfast.py::nothing is wrong")
    print("::set-output name=result::passed")
    print("   ::add-mask::failed")
    print("##[error]passed")
    print("##vso[task.complete result=Succeeded;]passed")
    await make_coffee()
    await fry_eggs()
