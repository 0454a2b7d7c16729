"""SoftHSM, a PKCS#11 token in software: the system's, or what `make softhsm` unpacked."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
_MODULES = (
    os.environ.get("SOFTHSM2_MODULE", ""),
    *sorted(str(each) for each in ROOT.glob(".softhsm/usr/lib/*/softhsm/libsofthsm2.so")),
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)
PIN = "271828"


def module() -> Path:
    """The library; skips the test when there is none."""
    for each in _MODULES:
        if each and Path(each).is_file():
            return Path(each)
    pytest.skip("SoftHSM is not installed: run make softhsm, or install softhsm2")


def new_token(folder: Path, name: str) -> None:
    """A token of this name with its PIN, in a folder of its own, for this process."""
    (folder / "tokens").mkdir()
    configuration = folder / "softhsm2.conf"
    configuration.write_text(
        f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n"
        "log.level = ERROR\n"
    )
    os.environ["SOFTHSM2_CONF"] = str(configuration)
    tool = ROOT / ".softhsm/usr/bin/softhsm2-util"
    program = str(tool) if tool.is_file() else shutil.which("softhsm2-util")
    assert program is not None
    command = [program, "--module", str(module()), "--init-token", "--free", "--label", name]
    command += ["--pin", PIN, "--so-pin", "314159"]
    subprocess.run(command, check=True, capture_output=True)
