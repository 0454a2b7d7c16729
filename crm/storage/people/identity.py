"""Who somebody is, as JSON values: what `crm.domain.identity` owns of a person's document."""

import datetime
from typing import Any
from uuid import UUID

from crm.domain.dates import Precision
from crm.domain.envelope import When
from crm.domain.facts.identity import DuplicateSuspected, IdentitiesMerged, VerificationMethod
from crm.domain.identity.clusters import Clusters
from crm.domain.identity.state import Identity, Verified
from crm.storage.state import dump_fields, load_fields


def dump_identity(identity: Identity) -> dict[str, Any]:
    """As JSON values, in the order of the log."""
    verified = identity.verified
    return {
        "merges": [dump_fields(each) for each in identity.clusters.merges.values()],
        "suspected": [dump_fields(each) for each in identity.suspected.values()],
        "dismissed": sorted(identity.dismissed),
        "verified": verified and [verified.method, verified.on.at, verified.on.precision],
    }


def load_identity(document: dict[str, Any]) -> Identity:
    """Read back what `dump_identity` wrote."""
    identity = Identity(dismissed={UUID(each) for each in document["dismissed"]})
    merges = [load_fields(IdentitiesMerged.kind, each) for each in document["merges"]]
    identity.clusters = Clusters(
        {each.absorbed_id: each for each in merges if isinstance(each, IdentitiesMerged)}
    )
    for each in document["suspected"]:
        suspected = load_fields(DuplicateSuspected.kind, each)
        assert isinstance(suspected, DuplicateSuspected)
        identity.suspected[suspected.other_id] = suspected
    if document["verified"] is not None:
        method, at, precision = document["verified"]
        on = When(datetime.datetime.fromisoformat(at), Precision(precision))
        identity.verified = Verified(VerificationMethod(method), on)
    return identity
