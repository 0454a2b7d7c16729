"""Files that leave with people's data: for their owner alone."""

import os
import stat
from pathlib import Path


def open_private(path: Path) -> int:
    """A descriptor to write the file anew; nobody but its owner may read it from here on, also
    where it was there before. Raises `OSError`. What is no file, as a pipe, is left as it is."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.fchmod(descriptor, 0o600)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
