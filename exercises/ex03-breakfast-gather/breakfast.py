"""Breakfast for guests: everything on the menu, one dish after the other."""

from time import sleep, time


def make_coffee():
    sleep(1)  # hands on
    print("coffee: brewing")
    sleep(5)  # waiting
    print("coffee: ready")


def fry_eggs():
    sleep(1)  # hands on
    print("eggs: in the pan")
    sleep(3)  # waiting
    print("eggs: ready")


def make_toast():
    sleep(1)  # hands on
    print("toast: in the toaster")
    sleep(2)  # waiting
    print("toast: ready")


def breakfast(menu):
    for dish in menu:
        dish()


def main():
    start = time()
    breakfast([make_coffee, fry_eggs, make_toast])
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    main()
