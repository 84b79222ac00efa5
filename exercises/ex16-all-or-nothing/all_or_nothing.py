"""A journey of flight, hotel and car: booked one after the other, and all or nothing."""

from time import sleep, time


class BookingError(Exception):
    """This cannot be booked. Leave the class here: the grader raises it."""


def book(flight, hotel, car):
    return flight(), hotel(), car()


# Three desks to try it with. They will have to pause as well, when book is a coroutine.
def book_flight():
    sleep(3)  # waiting for the answer
    return "flight 17"


def book_hotel():
    sleep(2)
    raise BookingError("the hotel is full")


def book_car():
    sleep(4)
    return "car 3"


if __name__ == "__main__":
    start = time()
    try:
        print(book(book_flight, book_hotel, book_car))
    except BookingError as error:
        print(f"no journey: {error}")
    print(f"after {time() - start:.1f} s")
