"""Tells one form of a read model from another: of its tables, and of the code that fills them."""

import hashlib

from crm.storage.code_digest import code_digest
from projections.read_model import ReadModel

_NO_FOLD = frozenset({"projections.read_model"})
"""What every read model imports and no row depends on."""


def tables_digest(model: ReadModel) -> str:
    """Of the definition of its tables."""
    return hashlib.sha256(model.schema_sql.encode()).hexdigest()


def fold_digest(model: ReadModel) -> str:
    """Of all our code that its fold can reach, so that no change of meaning goes unnoticed."""
    return code_digest(type(model).__module__, _NO_FOLD).hex()
