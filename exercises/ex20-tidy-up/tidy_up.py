"""Some readings of a sensor. It is closed at the end; but not if something comes in between."""

from time import sleep, time


class SensorError(Exception):
    """The sensor cannot be read. Leave the class here: the grader raises it."""


def watch(open_, read, close, n):
    handle = open_()
    readings = []
    for _ in range(n):
        readings.append(read(handle))
    close(handle)
    return readings


# A sensor to try it with. It will have to pause as well, when watch is a coroutine.
def open_sensor():
    sleep(1)  # waiting for the sensor
    return "sensor 7"


def read_sensor(handle):
    sleep(2)
    return round(20 + time() % 5, 1)


def close_sensor(handle):
    sleep(1)
    print(f"{handle} is closed")


if __name__ == "__main__":
    start = time()
    print(watch(open_sensor, read_sensor, close_sensor, 3))
    print(f"after {time() - start:.1f} s")
