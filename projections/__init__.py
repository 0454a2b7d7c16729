"""Read models: each folder one, filled from the log by the runner, asked by the API."""

from projections.accesses.fold import Accesses
from projections.contacts.fold import Contacts
from projections.directory.fold import Directory
from projections.engagement.fold import Engagement
from projections.participation.fold import Participation
from projections.read_model import ReadModel
from projections.timeline.fold import Timeline
from projections.undertakings.fold import Undertakings

READ_MODELS: tuple[ReadModel, ...] = (
    Timeline(),
    Engagement(),
    Directory(),
    Undertakings(),
    Contacts(),
    Participation(),
    Accesses(),
)

__all__ = ["READ_MODELS", "ReadModel"]
