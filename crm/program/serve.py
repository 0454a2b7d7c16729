"""`crm serve`: the API, and with an embedded database the projections in the same program."""

import datetime
import gc
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import FrameType

import click
import psycopg
import uvicorn
from anyio import to_thread
from psycopg_pool import AsyncConnectionPool
from rich.console import Console
from rich.markup import escape
from starlette.applications import Starlette

from crm.ingest.import_worker import ImportWorker
from crm.ingest.sendgrid_webhook import make_sendgrid_handler
from crm.program.audit import make_follower
from crm.program.beside import beside
from crm.program.bootstrap import Deployment, deployment, must_be_of_this_version
from crm.program.erasing import Eraser
from crm.program.links import links_of
from crm.program.logs import set_up_logs
from crm.program.oidc import oidc_of
from crm.program.progress import counting
from crm.program.security import NO_AUTHENTICATION, is_loopback, must_be_safe
from crm.program.settings import Settings, SettingsError, read_settings
from crm.storage import tokens
from crm.storage.connection import APP, connection_kwargs
from crm.storage.import_runs import ImportRuns
from crm.storage.quarantine import Quarantine
from graphql_server.accesses.recorder import AccessRecorder
from graphql_server.http import HttpSettings, create_app
from graphql_server.http.settings import CONNECTIONS
from graphql_server.limits.rates import RateLimits
from graphql_server.metrics import Metrics
from graphql_server.process_metrics import count_the_process
from graphql_server.services import Services
from graphql_server.usage.counter import FieldUsage, UsageKeeper
from projections.reading import reading_kwargs
from projections.runner import Runner
from projections.snapshots import SnapshotMaker
from projections.wait import ProjectionWaiter

HOST, PORT = "127.0.0.1", 8000
_READ_CONNECTIONS = 8
_LARGEST_FRAME = 1 << 20
_POINTS_A_MINUTE = 300_000
"""For each token; a back end asks for all its users with one."""
LONGEST_QUESTION = f"{HttpSettings().operation_seconds:g}s"
_STOPPING = (signal.SIGINT, signal.SIGTERM)


class DoorError(Exception):
    """The address cannot be served; the message says what to do."""

    code = "ADDRESS"


@dataclass(frozen=True, slots=True)
class Door:
    """The address people knock on, taken before anything slow is started."""

    socket: socket.socket
    host: str
    loopback_and_embedded: bool
    """Only this machine can knock: while no token exists, a request acts with every role."""
    scheme: str = "http"

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.socket.getsockname()[1]}"


@contextmanager
def open_door(settings: Settings, host: str, port: int) -> Iterator[Door]:
    """Take the address; raises `DoorError`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind((host, port))
        except OSError as error:
            raise DoorError(
                f"{host}:{port} cannot be served ({error.strerror});"
                " choose another: --port 8001, or 0 for any free one."
            ) from None
        scheme = "http" if settings.tls_certificate is None else "https"
        yield Door(taken, host, settings.embedded and is_loopback(host), scheme)


@click.command()
@click.option("--host", default=HOST, show_default=True)
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535))
@click.option(
    "--trusted-documents",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A manifest of trusted documents; may be repeated.",
)
@click.option("--trusted-only", is_flag=True, help="Refuse all other documents.")
@click.option(
    "--draft-statuses", is_flag=True, help="Status codes of the newer draft of GraphQL over HTTP."
)
@click.option(
    "--behind-proxy", is_flag=True, help="A proxy in front ends TLS, and only it reaches this port."
)
def serve(
    host: str,
    port: int,
    trusted_documents: tuple[Path, ...],
    trusted_only: bool,
    draft_statuses: bool,
    behind_proxy: bool,
) -> None:
    """Serve the API until stopped."""
    settings = read_settings()
    settings = replace(
        settings,
        trusted_documents=settings.trusted_documents + trusted_documents,
        trusted_only=settings.trusted_only or trusted_only,
        draft_statuses=settings.draft_statuses or draft_statuses,
        behind_proxy=settings.behind_proxy or behind_proxy,
    )
    with (
        open_door(settings, host, port) as door,
        deployment(settings, pool_size=8, serving=True) as parts,
    ):
        serve_until_stopped(parts, door)


def serve_until_stopped(parts: Deployment, door: Door, first_query: str | None = None) -> None:
    """Serve until SIGINT or SIGTERM, then leave nothing running."""
    set_up_logs("api", parts.settings.log, requests=parts.settings.production)
    with psycopg.connect(**connection_kwargs(parts.url, APP)) as connection:
        guarded = tokens.any_usable(connection, datetime.datetime.now(datetime.UTC))
    guarded = guarded or oidc_of(parts.settings) is not None
    if not guarded and not door.loopback_and_embedded:
        raise SettingsError(NO_AUTHENTICATION.en)
    must_be_safe(parts.settings, door.host)
    if not parts.settings.embedded:
        must_be_of_this_version(parts.url)
    open_access = not guarded
    metrics = Metrics()
    count_the_process(metrics.registry)
    if parts.settings.embedded:
        _catch_up(parts, metrics)
    services = _services(parts, metrics, _rates(parts.settings, door))
    server = _Server(
        uvicorn.Config(
            create_app(
                services, _http_settings(parts.settings, open_access), lifespan=_open(services)
            ),
            ssl_certfile=parts.settings.tls_certificate,
            ssl_keyfile=parts.settings.tls_key,
            proxy_headers=parts.settings.behind_proxy,
            log_config=None,
            access_log=False,
            ws="websockets-sansio",
            ws_max_size=_LARGEST_FRAME,
            server_header=False,
            timeout_graceful_shutdown=5,
        ),
        announce=lambda: _banner(door, open_access, first_query),
        leave=services.live.ending.set,
    )
    gc.collect()
    gc.freeze()  # the schema stays: no collection walks it again
    with server.stopped_by_signals(), _projecting(parts, metrics), _counting(parts, services):
        server.run(sockets=[door.socket])


class _Server(uvicorn.Server):
    """Stops at the first signal and ends normally, so that everything around it is left in order.

    uvicorn itself raises the signal anew when it has stopped, which would end the program midway.
    """

    def __init__(
        self, config: uvicorn.Config, announce: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        """`leave` is called first of all when it stops: streams that have no end then end."""
        super().__init__(config)
        self._announce, self._leave = announce, leave

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._announce()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._leave()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    @contextmanager
    def stopped_by_signals(self) -> Iterator[None]:
        def stop(_signal: int, _frame: FrameType | None) -> None:
            self.should_exit = True

        before = {number: signal.signal(number, stop) for number in _STOPPING}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def _services(parts: Deployment, metrics: Metrics, rates: RateLimits | None) -> Services:
    settings = parts.settings
    quarantine = Quarantine(parts.crm.connect, parts.secrets.seal)
    quarantine.expire(datetime.datetime.now(datetime.UTC))
    return Services(
        crm=parts.crm,
        pool=AsyncConnectionPool(
            kwargs=reading_kwargs(parts.url, statement_timeout=LONGEST_QUESTION)
            | {"autocommit": True},
            min_size=1,
            max_size=_READ_CONNECTIONS,
            open=False,
        ),
        waiter=ProjectionWaiter(parts.url, settings.time_zone),
        zone=settings.time_zone,
        fiscal_year_start_month=settings.fiscal_year_start,
        currency=settings.currency,
        webhooks={
            "sendgrid": make_sendgrid_handler(parts.crm, quarantine, settings.sendgrid_public_key)
        },
        metrics=metrics,
        usage=FieldUsage(),
        accesses=AccessRecorder(parts.crm, settings.time_zone),
        rates=rates,
        imports=ImportWorker(parts.crm, ImportRuns(parts.crm.connect, parts.secrets.seal)),
    )


def _rates(settings: Settings, door: Door) -> RateLimits | None:
    limit = settings.rate_limit
    if limit is None:
        limit = 0 if is_loopback(door.host) else _POINTS_A_MINUTE
    return RateLimits(limit) if limit else None


def _open(services: Services) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with services.pool:
            if services.imports is not None:
                await to_thread.run_sync(services.imports.take_up)
            try:
                yield
            finally:
                await services.live.close()
                await services.waiter.close()
                if services.imports is not None:
                    await to_thread.run_sync(services.imports.close)

    return lifespan


def _http_settings(settings: Settings, open_access: bool) -> HttpSettings:
    return HttpSettings(
        open_access=open_access,
        allowed_origins=settings.allowed_origins,
        graphiql=not settings.production,
        introspection=not settings.production,
        trusted_documents=settings.trusted_documents,
        trusted_only=settings.trusted_only,
        draft_statuses=settings.draft_statuses,
        compiled_selections=settings.compiled_selections,
        connections=settings.connections or CONNECTIONS,
        oidc=oidc_of(settings),
        links=links_of(settings),
    )


def _catch_up(parts: Deployment, metrics: Metrics) -> None:
    """What was imported while nobody projected is there with the first answer."""
    runner = _runner(parts, metrics)
    with counting("Timelines and scores", total=parts.crm.event_log.head()) as count:
        runner.catch_up(count)


@contextmanager
def _projecting(parts: Deployment, metrics: Metrics) -> Iterator[None]:
    """Projections beside the API when the database is ours; elsewhere they run by themselves."""
    if not parts.settings.embedded:
        yield
        return
    maker = SnapshotMaker(parts.url, parts.secrets, parts.settings.time_zone)
    eraser = Eraser(parts.crm, parts.url)
    with beside(
        projections=_runner(parts, metrics).run,
        snapshots=maker.run,
        erasing=eraser.run,
        transparency=make_follower(parts).run,
    ):
        yield


@contextmanager
def _counting(parts: Deployment, services: Services) -> Iterator[None]:
    """What clients use of the schema is written down beside the server, and when it stops."""
    assert services.usage is not None
    keeper = UsageKeeper(
        services.usage, partial(psycopg.connect, **connection_kwargs(parts.url, APP))
    )
    with beside(field_usage=keeper.run):
        yield


def _runner(parts: Deployment, metrics: Metrics) -> Runner:
    zone = parts.settings.time_zone
    return Runner(parts.url, parts.secrets, zone, metrics=metrics.projections)


def _banner(door: Door, open_access: bool, first_query: str | None) -> None:
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"[bold]GraphQL and GraphiQL[/]  {door.url}/graphql")
    console.print(f"[bold]Webhooks[/]              {door.url}/webhooks/sendgrid")
    console.print(f"[bold]Health[/]                {door.url}/healthz  {door.url}/readyz")
    console.print(f"[bold]Metrics[/]               {door.url}/metrics")
    if open_access:
        console.print(
            "[yellow]Open: a request without a token acts with every role."
            " Only this machine can reach it.[/]"
        )
    else:
        console.print("Requests need a token:  Authorization: Bearer alm_…")
    if first_query:
        console.print("\nA first query, to paste into GraphiQL:\n")
        console.print(escape(first_query))
    console.print("\nCtrl-C stops everything.")
