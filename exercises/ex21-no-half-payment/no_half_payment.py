"""A payment in three steps: reserve the goods, charge the card, write the receipt."""

from time import sleep, time


def pay(reserve, charge, receipt):
    reserve()
    charge()
    return receipt()


# Three steps to try it with. They will have to pause as well, when pay is a coroutine.
def reserve_goods():
    sleep(1)  # waiting for the shop
    print("reserved")
    return "shelf 12"


def charge_card():
    sleep(2)
    print("charged")
    return "9.90 EUR"


def write_receipt():
    sleep(1)
    return "receipt 7"


if __name__ == "__main__":
    start = time()
    print(pay(reserve_goods, charge_card, write_receipt))
    print(f"after {time() - start:.1f} s")
