"""The web application: every path, and what each request passes through on its way."""

from dataclasses import replace

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import Lifespan

from graphql_server.http.answers import json_answer, refuse
from graphql_server.http.authentication import Doorkeeper
from graphql_server.http.body_limit import BodyLimit
from graphql_server.http.exports import Exports
from graphql_server.http.health import Readiness, healthz
from graphql_server.http.host_guard import HostGuard
from graphql_server.http.imports import LARGEST_FILES, import_routes
from graphql_server.http.members import Members
from graphql_server.http.metrics import MetricsPage
from graphql_server.http.negotiation import wants_page
from graphql_server.http.plain_request import PlainRequest
from graphql_server.http.request_log import RequestLog
from graphql_server.http.settings import HttpSettings
from graphql_server.http.tlog import TransparencyLog
from graphql_server.http.unsubscribe import Unsubscribe
from graphql_server.http.view import GraphQLView
from graphql_server.http.webhooks import Webhooks
from graphql_server.limits.guard import GuardedSchema
from graphql_server.links.desk import LinkDesk
from graphql_server.oidc.verifier import Verifier
from graphql_server.services import Services
from graphql_server.trusted.store import load

_HEADERS = (
    "Authorization",
    "Content-Type",
    "X-Request-Id",
    "Crm-Min-Position",
    "Crm-Purpose",
    "Crm-Case",
    "Crm-Client",
    "Apollographql-Client-Name",
    "Apollographql-Client-Version",
    "Apollo-Require-Preflight",
    "If-None-Match",
    "Last-Event-ID",
)
_SHOWN = ("X-Request-Id", "ETag", "Allow", "Retry-After", "RateLimit", "RateLimit-Policy")
_CODES = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}


def create_app(
    services: Services,
    http_settings: HttpSettings,
    schema: GuardedSchema | None = None,
    lifespan: Lifespan[Starlette] | None = None,
) -> Starlette:
    """The ASGI application. The caller opens and closes what is in `services`, if need be
    with a `lifespan`."""
    if schema is None:
        from graphql_server.schema.build import build_schema  # the schema's size is paid only here

        schema = build_schema(compiled=http_settings.compiled_selections)
    if not http_settings.introspection:
        schema.keep_to_yourself()
    trusted = load(schema, http_settings.trusted_documents, only=http_settings.trusted_only)
    if trusted.only:
        http_settings = replace(http_settings, graphiql=False)
    doorkeeper = Doorkeeper(
        services.pool,
        open_access=http_settings.open_access,
        cache_seconds=http_settings.token_cache_seconds,
        verifier=Verifier(http_settings.oidc) if http_settings.oidc else None,
    )
    view = GraphQLView(schema, services, http_settings, doorkeeper, trusted)
    routes = _routes(view, services, http_settings, doorkeeper)
    named = {_endpoint(route): getattr(route, "path", "none") for route in routes}
    return Starlette(
        routes=routes,
        middleware=[
            Middleware(
                RequestLog, metrics=services.metrics, routes=named, vendors=services.webhooks
            ),
            *_middleware(http_settings, schema.bounds.body),
        ],
        exception_handlers={HTTPException: _refused},
        lifespan=lifespan,
    )


def _routes(
    view: GraphQLView, services: Services, settings: HttpSettings, doorkeeper: Doorkeeper
) -> list[BaseRoute]:
    routes: list[BaseRoute] = [
        Route("/", _start),
        Route("/graphql", view),
        WebSocketRoute("/graphql", view),
        Route("/graphiql", _to_graphql),
        Route("/healthz", healthz),
        Route("/readyz", Readiness(services).__call__),
        Route("/metrics", MetricsPage(services, doorkeeper).__call__),
        Route("/unsubscribe/{token}", Unsubscribe(services).__call__, methods=["GET", "POST"]),
        Route("/webhooks/{vendor}", Webhooks(services).__call__, methods=["POST"]),
        Route("/tlog/{path:path}", TransparencyLog(services, doorkeeper).__call__),
        Route("/exports/{list}.csv", Exports(services, doorkeeper).__call__),
        *import_routes(services, doorkeeper),
        *_member_routes(services, settings, doorkeeper),
    ]
    assets = settings.graphiql_folder / "assets"
    if settings.graphiql and assets.is_dir():
        routes.append(Mount("/graphql/assets", StaticFiles(directory=assets)))
    return routes


def _member_routes(
    services: Services, settings: HttpSettings, doorkeeper: Doorkeeper
) -> list[BaseRoute]:
    if settings.links is None:
        return []
    desk = LinkDesk(settings.links, services.crm, services.pool)
    return Members(services, desk, doorkeeper).routes()


def _middleware(settings: HttpSettings, largest_body: int) -> list[Middleware]:
    """Within the log of requests, outermost first."""
    chain = [Middleware(PlainRequest)]
    if settings.open_access:
        chain.append(Middleware(HostGuard, allowed_origins=settings.allowed_origins))
    if settings.allowed_origins:
        chain.append(
            Middleware(
                CORSMiddleware,
                allow_origins=settings.allowed_origins,
                allow_methods=("GET", "POST"),
                allow_headers=_HEADERS,
                expose_headers=_SHOWN,
            )
        )
    return [*chain, Middleware(BodyLimit, maximum=largest_body, larger=LARGEST_FILES)]


def _endpoint(route: BaseRoute) -> object:
    """What Starlette notes in the scope of a request that the route answers."""
    return route.app if isinstance(route, Mount) else getattr(route, "endpoint", None)


async def _start(request: Request) -> Response:
    if wants_page(request.headers.get("accept")):
        return RedirectResponse("/graphql")
    return json_answer(
        200,
        {"graphql": "/graphql", "health": "/healthz", "ready": "/readyz", "metrics": "/metrics"},
    )


async def _to_graphql(request: Request) -> Response:
    return RedirectResponse("/graphql")


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return refuse(
        error.status_code,
        _CODES.get(error.status_code, "BAD_REQUEST"),
        f"{error.detail}.",
        headers=error.headers,
    )
