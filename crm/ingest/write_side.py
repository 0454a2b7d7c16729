"""What feeds need of the write side. `crm.application.alumni.AlumniCrm` is it; feeds stand beside
the application, not above it, so they name its shape only."""

from collections.abc import Iterable, Sequence
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from crm.domain.envelope import Happening
from crm.domain.moment import Moment
from crm.storage.blind_index import BlindIndex
from crm.storage.log import EventLog
from crm.storage.mapper import FactMapper, StoredFact
from crm.storage.recorder import AlumniRecorder, Appended


class WriteSide(Protocol):
    """Finds people by digest, reads their facts, appends new ones."""

    @property
    def zone(self) -> ZoneInfo: ...
    @property
    def index(self) -> BlindIndex: ...
    @property
    def event_log(self) -> EventLog: ...
    @property
    def alumni_recorder(self) -> AlumniRecorder: ...
    @property
    def facts(self) -> FactMapper: ...

    def survivors(self, alumnus_ids: Iterable[UUID]) -> dict[UUID, UUID]: ...
    def prepare_keys(self, happenings: Iterable[Happening]) -> None: ...
    def unseen(self, happening: Happening) -> StoredFact: ...
    def append(self, stored: Sequence[StoredFact], moment: Moment) -> list[Appended]: ...
    def append_unseen(self, happenings: Sequence[Happening], moment: Moment) -> list[Appended]: ...
