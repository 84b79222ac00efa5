# earns: M01
# line: 18
"""Shopping for breakfast: three suppliers are asked for a price, one after the other."""

from time import sleep, time


def ask_baker():
    sleep(3)
    return "bread 4.20"


def ask_farmer():
    sleep(5)
    return "eggs 2.90"


def collect(ask1, ask2, ask3):
    a = ask1()
    b = ask2()
    c = ask3()
    return [a, b, c]


def main():
    start = time()
    print(collect(ask_baker, ask_farmer, ask_baker))
    print(f"{time() - start:.1f} min")


if __name__ == "__main__":
    main()
