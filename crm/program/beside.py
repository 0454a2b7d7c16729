"""Loops that run beside the main work of a program, each in a thread of its own."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def beside(**loops: Callable[[threading.Event], None]) -> Iterator[None]:
    """Run them, by name, until the block ends; then tell each to stop and wait for it."""
    stop = threading.Event()
    threads = [
        threading.Thread(target=loop, args=(stop,), name=name) for name, loop in loops.items()
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()
