"""Breakfast, one thing after the other: first the coffee, then the eggs."""

from time import sleep, time


def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    sleep(5)
    print("coffee: ready")


def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    sleep(3)
    print("eggs: ready")


def main():
    start = time()
    make_coffee()
    fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    main()
