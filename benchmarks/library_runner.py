"""The library's `ProjectionRunner`, feeding our read models with our folds, one fact at a time."""

from collections.abc import Sequence
from typing import Any, ClassVar

from eventsourcing.persistence import Notification, Tracking
from eventsourcing.postgres import PostgresTrackingRecorder
from eventsourcing.projection import Projection, ProjectionRunner
from eventsourcing.utils import Environment, get_topic
from psycopg.rows import dict_row, tuple_row

from benchmarks.library import stock_environment
from crm.application.alumni import AlumniCrm
from crm.domain.envelope import RecordedFact
from crm.storage.key_file import Secrets
from crm.storage.log import LogRow, rows_after
from crm.storage.mapper import FactMapper
from crm.storage.recorder import AlumniRecorder
from projections import READ_MODELS
from projections.read_model import Day

_PATIENCE_SECONDS = 600.0
_SEARCH_PATH = "SELECT set_config('search_path', %(name)s, true)"


class FactNotification(Notification):
    """A row of the log, as the library's subscription passes it on."""

    row: LogRow


class PagedRecorder(AlumniRecorder):
    """Reads the log in pages, as the library's own recorder does, with all our columns."""

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> list[Notification]:
        after = (start or 0) - int(inclusive_of_start)
        with self.datastore.get_connection() as connection:
            rows = rows_after(connection, after, limit)
        found: list[Notification] = []
        for row in rows:
            each = FactNotification(
                originator_id=row.stream_id,
                originator_version=row.stream_version,
                topic=row.kind,
                state=row.state,
                id=row.position,
            )
            object.__setattr__(each, "row", row)
            found.append(each)
        return found


class ReadingMapper(FactMapper):
    """Gives facts with everything around them, as our folds want them."""

    def to_domain_event(self, stored_event: Any) -> Any:
        row: LogRow = stored_event.row
        return row.recorded(self._cipher)


class View(PostgresTrackingRecorder):
    """The tables of our read models, and the library's own bookmark, in one transaction."""

    day: ClassVar[Day]

    def project(self, recorded: RecordedFact, tracking: Tracking) -> None:
        with self.datastore.transaction(commit=True) as cursor:
            self._insert_tracking(cursor, tracking)
            connection: Any = cursor.connection
            connection.row_factory = tuple_row
            for model in READ_MODELS:
                cursor.execute(_SEARCH_PATH, {"name": model.name}, prepare=True)
                model.fold([recorded], connection, self.day)
            connection.row_factory = dict_row


class Relations(Projection[View]):
    """Every fact into every read model."""

    name = "relations"

    def process_event(self, domain_event: RecordedFact, tracking: Tracking) -> None:
        self.view.project(domain_event, tracking)


def project_all(url: str, secrets: Secrets, day: Day, up_to: int) -> None:
    """Run until the fact at `up_to` is in the tables."""

    class Log(AlumniCrm):
        """The write side's log as an application that a runner can follow."""

        def __init__(self, env: Any = None) -> None:
            super().__init__(url, secrets, day.zone)

        def construct_env(self, name: str, env: Any = None) -> Environment:
            topic = get_topic(PagedRecorder)
            return super().construct_env(name, dict(env) | {"APPLICATION_RECORDER_TOPIC": topic})

        def construct_mapper(self) -> FactMapper:
            return ReadingMapper(self.keyring)

    View.day = day
    with ProjectionRunner(
        application_class=Log,
        projection_class=Relations,
        view_class=View,
        env=stock_environment(url, "library"),
    ) as runner:
        runner.wait(up_to, timeout=_PATIENCE_SECONDS)
