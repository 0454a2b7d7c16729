"""Lets the build of the wheel make GraphiQL first, so that `pip install .` carries it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GraphiqlHook(BuildHookInterface):  # type: ignore[type-arg]
    """Calls tools/graphiql.py; a machine without Node gets a wheel without GraphiQL."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the files of the wheel are listed. Never fails the build."""
        script = Path(self.root) / "tools" / "graphiql.py"
        done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
        if done.stderr.strip():
            self.app.display_warning(done.stderr.strip())
