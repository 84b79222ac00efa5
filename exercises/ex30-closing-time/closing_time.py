"""A shop with one customer inside at a time, who stays as long as he likes, closing time or not."""

from time import sleep, time


class Complaint(Exception):
    """A customer is not pleased. Leave the class here: the grader raises it."""


def shop(next_customer, serve, closing, k, grace):
    served = 0
    while not closing():
        customer = next_customer()
        try:
            serve(customer)
        except Complaint:
            pass
        served += 1
    return served, 0


# A street to try it with. It will have to pause as well, when shop is a coroutine.
WISHES = {"Ann": 0.5, "Bob": 1.4, "Cleo": 0.4, "Dan": 0.5}
STREET = iter(WISHES)
OPENED = time()


def from_the_street():
    sleep(0.2)  # waiting for somebody to come
    return next(STREET)


def wish(customer):
    sleep(WISHES[customer])
    print(f"{customer} leaves at {time() - OPENED:.1f} s")


if __name__ == "__main__":
    print(shop(from_the_street, wish, lambda: time() > OPENED + 1, 2, 0.5))
    print(f"lights off after {time() - OPENED:.1f} s")
