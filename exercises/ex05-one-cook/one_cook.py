"""One cook, several dishes, one after the other; and the minutes that takes."""

from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    sleep(minutes)


def cook_all(dishes):
    total = 0
    for name, hands_on, waiting in dishes:
        work(name, hands_on)
        wait(name, waiting)
        total += hands_on + waiting
    return total


def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    main()
