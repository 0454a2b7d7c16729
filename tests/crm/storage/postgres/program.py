"""A program that uses the database of one home until its input ends: `program.py ORDERS`."""

import signal
import sys

from crm.storage.postgres import PostgresError
from crm.storage.postgres.cluster import joined
from crm.storage.postgres.orders import Orders

signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
try:
    with joined(Orders.from_json(sys.argv[1])) as url:
        print(url, flush=True)
        sys.stdin.read()
except PostgresError as error:
    print(f"{error.code} {error}", flush=True)
    sys.exit(1)
except KeyboardInterrupt:
    sys.exit(130)
