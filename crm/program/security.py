"""What is weak about a deployment: told by `crm doctor --security`.

With the gravest of it no server starts that others can reach."""

import datetime
import ipaddress
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psycopg import Connection
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import tuple_row

from crm.program.settings import Settings, SettingsError
from crm.storage import tokens

_UNSAID = object()
_IDLE, _OLD = datetime.timedelta(days=90), datetime.timedelta(days=180)
_ENCRYPTED = frozenset({"require", "verify-ca", "verify-full"})
_APART = frozenset({"HR", "AUDITOR"})
_SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"


@dataclass(frozen=True, slots=True)
class Weakness:
    """One weak point: what it is and what to set."""

    en: str
    ja: str
    refused: bool = False
    """Whether a server that others can reach does not start with it."""


NO_AUTHENTICATION = Weakness(
    "Nobody could get in: issue a token first, with: crm token issue --role HR; or name an identity"
    " provider with CRM_OIDC_ISSUER and CRM_OIDC_AUDIENCE",
    "認証手段がありません。crm token issue --role HR でトークンを発行するか、CRM_OIDC_ISSUER と"
    " CRM_OIDC_AUDIENCE を設定してください。",
    refused=True,
)
NO_TLS = Weakness(
    "Tokens and personal data would travel unencrypted: set CRM_TLS_CERTIFICATE and CRM_TLS_KEY,"
    " or start with --behind-proxy where a proxy in front ends TLS and nobody else reaches this"
    " port",
    "トークンと個人データが暗号化されずに流れます。"
    "CRM_TLS_CERTIFICATE と CRM_TLS_KEY を設定するか、"
    "TLS を終端するプロキシの背後でのみ --behind-proxy を付けて起動してください。",
    refused=True,
)
KEYS_BESIDE_FACTS = Weakness(
    "The keys of people lie in the database of the events, so that one backup or one thief has"
    " both: set CRM_KEYS_DATABASE_URL to a database of their own",
    "個人データの鍵がイベントと同じデータベースにあり、一つの漏えいで両方が失われます。"
    "CRM_KEYS_DATABASE_URL に別のデータベースを設定してください。",
    refused=True,
)


def must_be_safe(settings: Settings, host: str) -> None:
    """Raises `SettingsError` for a server that others can reach and that is not secured.

    Development is a loopback address with the embedded database; a database of one's own on
    loopback is let be until CRM_PRODUCTION says that people work with it.
    """
    _must_have_both(settings)
    if is_loopback(host) and (settings.embedded or not settings.production):
        return
    for weakness in of_settings(settings):
        if weakness.refused:
            raise SettingsError(weakness.en)


def of_settings(settings: Settings) -> Iterator[Weakness]:
    """What shows without the database, the gravest first."""
    if not _keys_are_outside(settings):
        yield KEYS_BESIDE_FACTS
    if not settings.behind_proxy and settings.tls_certificate is None:
        yield NO_TLS
    if not settings.production:
        yield Weakness(
            "GraphiQL and introspection are on, and requests are not logged: set CRM_PRODUCTION=1",
            "GraphiQL とイントロスペクションが有効で、リクエストが記録されません。"
            "CRM_PRODUCTION=1 を設定してください。",
        )
    if "*" in settings.allowed_origins:
        yield Weakness(
            "Pages of every origin may call: name the front ends in CRM_ALLOWED_ORIGINS",
            "すべてのオリジンのページから呼び出せます。CRM_ALLOWED_ORIGINS に許可するものだけを"
            "書いてください。",
        )
    if settings.rate_limit == 0:
        yield Weakness(
            "One token may ask as much as it likes: leave CRM_RATE_LIMIT empty, or write a number",
            "トークンごとの上限がありません。CRM_RATE_LIMIT を空にするか、数値を設定してください。",
        )
    if settings.database_url is not None and not _is_encrypted(settings.database_url):
        yield Weakness(
            "The connection to the database is not encrypted: add sslmode=verify-full to"
            " DATABASE_URL",
            "データベースへの接続が暗号化されていません。DATABASE_URL に sslmode=verify-full を"
            "付けてください。",
        )
    for name, path in (("CRM_KEY_FILE", settings.key_file), ("CRM_TLS_KEY", settings.tls_key)):
        if path is not None and _others_read(path):
            yield Weakness(
                f"{path} ({name}) can be read by others on this machine: chmod 600 {path}",
                f"{path}({name})を他の利用者が読めます。chmod 600 {path} を実行してください。",
            )


def of_database(
    connection: Connection[Any], settings: Settings, now: datetime.datetime
) -> Iterator[Weakness]:
    """What shows in the database: who gets in, and as whom this program connects."""
    rows = [row for row in tokens.list_tokens(connection) if row.is_usable(now)]
    if not rows and settings.oidc_issuer is None:
        yield NO_AUTHENTICATION
    for row in rows:
        yield from _of_token(row, now)
    with connection.cursor(row_factory=tuple_row) as cursor:
        found = cursor.execute(_SUPERUSER).fetchone()
    if found and found[0] and not settings.embedded:
        yield Weakness(
            "DATABASE_URL connects as a superuser of PostgreSQL: use a role that owns this database"
            " and nothing else",
            "DATABASE_URL が PostgreSQL のスーパーユーザーで接続しています。このデータベースだけを"
            "所有するロールを使ってください。",
        )


def _of_token(row: tokens.TokenRow, now: datetime.datetime) -> Iterator[Weakness]:
    used = row.last_used_on
    last = row.issued_at if used is None else _midnight(used)
    if now - last > _IDLE:
        yield Weakness(
            f"Token {row.token_id} was not used for {(now - last).days} days: crm token revoke"
            f" {row.token_id}",
            f"トークン {row.token_id} は {(now - last).days} 日間使われていません。"
            f"crm token revoke {row.token_id} で失効させてください。",
        )
    elif now - row.issued_at > _OLD and row.replaced_by is None:
        yield Weakness(
            f"Token {row.token_id} is {(now - row.issued_at).days} days old: crm token rotate"
            f" {row.token_id}",
            f"トークン {row.token_id} は発行から {(now - row.issued_at).days} 日経っています。"
            f"crm token rotate {row.token_id} で交換してください。",
        )
    if _APART.issubset(row.roles):
        yield Weakness(
            f"Token {row.token_id} keeps records and audits them (HR and AUDITOR): issue one for"
            " each",
            f"トークン {row.token_id} は HR と AUDITOR を兼ねています。別々に発行してください。",
        )


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server on this host."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _must_have_both(settings: Settings) -> None:
    files = {"CRM_TLS_CERTIFICATE": settings.tls_certificate, "CRM_TLS_KEY": settings.tls_key}
    missing = [name for name, path in files.items() if path is None]
    if len(missing) == 1:
        raise SettingsError(f"{missing[0]} is missing: https takes a certificate and its key.")
    for name, path in files.items():
        if path is not None and not path.is_file():
            raise SettingsError(f"{name}={path} is no file.")


def _keys_are_outside(settings: Settings) -> bool:
    where: object = getattr(settings, "keys_database_url", _UNSAID)
    return where is not None and where != settings.database_url


def _is_encrypted(url: str) -> bool:
    parts = conninfo_to_dict(url)
    host = str(parts.get("host") or parts.get("hostaddr") or "")
    if all(
        not each or each.startswith(("/", "@")) or is_loopback(each) for each in host.split(",")
    ):
        return True
    return parts.get("sslmode") in _ENCRYPTED


def _others_read(path: Path) -> bool:
    try:
        return bool(path.stat().st_mode & 0o077)
    except OSError:
        return False


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)
