"""What an operator may decide about the HTTP side."""

from dataclasses import dataclass
from pathlib import Path

from graphql_server.links.desk import LinkSettings
from graphql_server.oidc.settings import OidcSettings

CONNECTIONS = 10_000
_GRAPHIQL = Path(__file__).resolve().parent.parent / "static" / "graphiql"


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpSettings:
    """Made once, at the composition root."""

    open_access: bool = False
    """A request without a token acts with every role. Only for an embedded database on loopback
    without any token: the caller has checked that. Hosts other than loopback are refused then."""
    allowed_origins: tuple[str, ...] = ()
    """Web origins (`https://front.example`) whose pages may call: CORS and WebSocket."""
    graphiql: bool = True
    """Whether a browser gets GraphiQL at /graphql."""
    graphiql_folder: Path = _GRAPHIQL
    introspection: bool = True
    """Whether the schema may be asked about itself, and errors suggest names."""
    operation_seconds: float = 30.0
    """Longest time an operation may take; of a subscription, its first message."""
    connections: int = CONNECTIONS
    """WebSockets and event streams that may be open at once; one more is refused."""
    connections_per_token: int | None = None
    """Of which one token may have so many; None: a fifth. A back end follows for all its users
    with one."""
    keep_alive_seconds: float = 15.0
    """How often an event stream on which nothing happens shows that it lives."""
    stall_seconds: float = 20.0
    """How long a client may take nothing of what is sent before its connection is closed."""
    token_cache_seconds: float = 10.0
    """How long a revoked token may still open the door."""
    oidc: OidcSettings | None = None
    """The identity provider whose access tokens open the door; None: nobody's."""
    links: LinkSettings | None = None
    """How members of the network get links to log in; None: they cannot log in."""
    trusted_documents: tuple[Path, ...] = ()
    """Manifests of trusted documents; JSON objects of id and text."""
    trusted_only: bool = False
    """Whether all other documents are refused, and GraphiQL with them."""
    compiled_selections: bool = True
    """Whether selections are executed by functions compiled for them (decision 13)."""
    draft_statuses: bool = False
    """Whether answers have the status codes of the newer draft of GraphQL over HTTP (422, 294,
    406); else those that its audits ask for."""
