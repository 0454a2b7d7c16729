"""The settings of one deployment, read once from the environment; see `.env.example`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crm.storage.key_file import Token


class SettingsError(Exception):
    """A setting cannot be used; the message names it and says what to write."""

    code = "SETTING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Each field is one variable of the environment, named in its docstring."""

    home: Path
    """CRM_HOME: where the embedded database and the key file live; default `.crm`."""
    database_url: str | None = field(default=None, repr=False)
    """DATABASE_URL: a PostgreSQL server of your own; without it one is embedded."""
    postgres_bin: Path | None = None
    """CRM_POSTGRES_BIN: folder of `postgres` and `initdb` for the embedded database."""
    key_file: Path
    """CRM_KEY_FILE: the keys that wrap people's keys; default `keys.json` in CRM_HOME."""
    keys_database_url: str | None = field(default=None, repr=False)
    """CRM_KEYS_DATABASE_URL: a PostgreSQL database for people's keys alone; without it they are
    beside the log."""
    pkcs11_module: Path | None = None
    """CRM_PKCS11_MODULE: library of a PKCS#11 token whose key wraps people's keys instead of the
    key file's."""
    pkcs11_token: str | None = None
    """CRM_PKCS11_TOKEN: the token's label."""
    pkcs11_key: str | None = None
    """CRM_PKCS11_KEY: label of the AES key in it that wraps new keys."""
    pkcs11_pin_file: Path | None = None
    """CRM_PKCS11_PIN_FILE: file of mode 0600 with the token's PIN."""
    erasure_journal: Path | None = None
    """CRM_ERASURE_JOURNAL: file that outlives restored backups and says who was erased; default
    `erasures.jsonl` in CRM_HOME, or none with a DATABASE_URL."""
    audit_key: Path | None = None
    """CRM_AUDIT_KEY_FILE: the key that signs checkpoints; default `audit-key.json` in CRM_HOME."""
    audit_publish: tuple[str, ...] = ()
    """CRM_AUDIT_PUBLISH: where checkpoints go, separated by commas: file:PATH, command:LINE."""
    time_zone: ZoneInfo
    """CRM_TIME_ZONE: what a day is in the programme; default Asia/Tokyo."""
    fiscal_year_start: int = 4
    """CRM_FISCAL_YEAR_START: month, 1 to 12."""
    currency: str = "JPY"
    """CRM_CURRENCY: ISO 4217 code of the programme's money."""
    sendgrid_public_key: str | None = None
    """CRM_SENDGRID_PUBLIC_KEY: as the provider shows it, base64."""
    allowed_origins: tuple[str, ...] = ()
    """CRM_ALLOWED_ORIGINS: web origins that may call the API, separated by commas."""
    production: bool = False
    """CRM_PRODUCTION: 1 turns GraphiQL and introspection off."""
    trusted_documents: tuple[Path, ...] = ()
    """CRM_TRUSTED_DOCUMENTS: manifests of trusted documents, separated by commas."""
    trusted_only: bool = False
    """CRM_TRUSTED_ONLY: 1 refuses all other documents, and turns GraphiQL off."""
    draft_statuses: bool = False
    """CRM_DRAFT_STATUSES: 1 answers with the status codes of GraphQL over HTTP's newer draft."""
    compiled_selections: bool = True
    """CRM_COMPILED_SELECTIONS: 0 has graphql-core alone execute: slower, and the same answers."""
    rate_limit: int | None = None
    """CRM_RATE_LIMIT: points of cost a token may ask for in a minute, 0 for any number; default:
    300,000, and any number where only this machine can knock."""
    connections: int | None = None
    """CRM_CONNECTIONS: WebSockets and event streams that a process keeps open at once; default:
    10,000. One token may have a fifth of them."""
    oidc_issuer: str | None = None
    """CRM_OIDC_ISSUER: address of an OpenID provider whose access tokens open the door."""
    oidc_audience: str | None = None
    """CRM_OIDC_AUDIENCE: the name under which the provider knows this API (`aud`)."""
    oidc_roles_claim: str = "roles"
    """CRM_OIDC_ROLES_CLAIM: the claim that has a user's roles, or a path with dots."""
    oidc_roles: tuple[tuple[str, str], ...] = ()
    """CRM_OIDC_ROLES: the provider's words and our roles, `crm-hr=HR,crm-audit=AUDITOR`; without
    it, our own words."""
    behind_proxy: bool = False
    """CRM_BEHIND_PROXY: 1 says that a proxy in front ends TLS, and that only it reaches us."""
    tls_certificate: Path | None = None
    """CRM_TLS_CERTIFICATE: chain of certificates (PEM) to serve https with."""
    tls_key: Path | None = None
    """CRM_TLS_KEY: its private key (PEM)."""
    link_page: str | None = None
    """CRM_LINK_PAGE: the front end's page to which a member's link to log in leads."""
    mail_from: str | None = None
    """CRM_MAIL_FROM: who these letters are from."""
    mail_command: str | None = None
    """CRM_MAIL_COMMAND: command that takes a letter on stdin, such as `sendmail -t -i`."""
    mail_folder: Path | None = None
    """CRM_MAIL_FOLDER: instead of a command, the folder into which letters are written."""
    log: str | None = None
    """CRM_LOG: json or text; default: text on a terminal, json elsewhere."""

    @property
    def embedded(self) -> bool:
        return self.database_url is None

    @property
    def audit_key_file(self) -> Path:
        return self.audit_key or self.home / "audit-key.json"

    @property
    def token(self) -> Token | None:
        """What wraps people's keys instead of the key file; raises `SettingsError`."""
        module, name = self.pkcs11_module, self.pkcs11_token
        key, pin_file = self.pkcs11_key, self.pkcs11_pin_file
        if not (module or name or key or pin_file):
            return None
        if not (module and name and key and pin_file):
            raise SettingsError(
                "A PKCS#11 token needs all of CRM_PKCS11_MODULE, CRM_PKCS11_TOKEN, CRM_PKCS11_KEY"
                " and CRM_PKCS11_PIN_FILE; set the missing ones, or none."
            )
        return Token(module, name, key, pin_file)


VARIABLES = (
    "CRM_HOME",
    "DATABASE_URL",
    "CRM_POSTGRES_BIN",
    "CRM_KEY_FILE",
    "CRM_KEYS_DATABASE_URL",
    "CRM_PKCS11_MODULE",
    "CRM_PKCS11_TOKEN",
    "CRM_PKCS11_KEY",
    "CRM_PKCS11_PIN_FILE",
    "CRM_ERASURE_JOURNAL",
    "CRM_AUDIT_KEY_FILE",
    "CRM_AUDIT_PUBLISH",
    "CRM_TIME_ZONE",
    "CRM_FISCAL_YEAR_START",
    "CRM_CURRENCY",
    "CRM_SENDGRID_PUBLIC_KEY",
    "CRM_ALLOWED_ORIGINS",
    "CRM_PRODUCTION",
    "CRM_TRUSTED_DOCUMENTS",
    "CRM_TRUSTED_ONLY",
    "CRM_DRAFT_STATUSES",
    "CRM_COMPILED_SELECTIONS",
    "CRM_RATE_LIMIT",
    "CRM_CONNECTIONS",
    "CRM_OIDC_ISSUER",
    "CRM_OIDC_AUDIENCE",
    "CRM_OIDC_ROLES_CLAIM",
    "CRM_OIDC_ROLES",
    "CRM_BEHIND_PROXY",
    "CRM_TLS_CERTIFICATE",
    "CRM_TLS_KEY",
    "CRM_LINK_PAGE",
    "CRM_MAIL_FROM",
    "CRM_MAIL_COMMAND",
    "CRM_MAIL_FOLDER",
    "CRM_LOG",
)


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of an environment; raises `SettingsError`."""

    def text(name: str) -> str | None:
        return environment.get(name, "").strip() or None

    home = Path(text("CRM_HOME") or ".crm").absolute()
    audit_key = text("CRM_AUDIT_KEY_FILE")
    postgres_bin, key_file = text("CRM_POSTGRES_BIN"), text("CRM_KEY_FILE")
    module, pin_file = text("CRM_PKCS11_MODULE"), text("CRM_PKCS11_PIN_FILE")
    journal = text("CRM_ERASURE_JOURNAL")
    if journal is None and text("DATABASE_URL") is None:
        journal = str(home / "erasures.jsonl")
    return Settings(
        home=home,
        database_url=text("DATABASE_URL"),
        postgres_bin=Path(postgres_bin).absolute() if postgres_bin else None,
        key_file=Path(key_file).absolute() if key_file else home / "keys.json",
        keys_database_url=_key_store(text("CRM_KEYS_DATABASE_URL")),
        pkcs11_module=Path(module).absolute() if module else None,
        pkcs11_token=text("CRM_PKCS11_TOKEN"),
        pkcs11_key=text("CRM_PKCS11_KEY"),
        pkcs11_pin_file=Path(pin_file).absolute() if pin_file else None,
        erasure_journal=Path(journal).absolute() if journal else None,
        audit_key=Path(audit_key).absolute() if audit_key else None,
        audit_publish=_several(text("CRM_AUDIT_PUBLISH")),
        time_zone=_zone(text("CRM_TIME_ZONE") or "Asia/Tokyo"),
        fiscal_year_start=_month(text("CRM_FISCAL_YEAR_START") or "4"),
        currency=_currency(text("CRM_CURRENCY") or "JPY"),
        sendgrid_public_key=text("CRM_SENDGRID_PUBLIC_KEY"),
        allowed_origins=_several(text("CRM_ALLOWED_ORIGINS")),
        production=_switch("CRM_PRODUCTION", text("CRM_PRODUCTION")),
        trusted_documents=tuple(
            Path(path).absolute() for path in _several(text("CRM_TRUSTED_DOCUMENTS"))
        ),
        trusted_only=_switch("CRM_TRUSTED_ONLY", text("CRM_TRUSTED_ONLY")),
        draft_statuses=_switch("CRM_DRAFT_STATUSES", text("CRM_DRAFT_STATUSES")),
        compiled_selections=_switch(
            "CRM_COMPILED_SELECTIONS", text("CRM_COMPILED_SELECTIONS") or "1"
        ),
        rate_limit=_points(text("CRM_RATE_LIMIT")),
        connections=_connections(text("CRM_CONNECTIONS")),
        oidc_issuer=text("CRM_OIDC_ISSUER"),
        oidc_audience=text("CRM_OIDC_AUDIENCE"),
        oidc_roles_claim=text("CRM_OIDC_ROLES_CLAIM") or "roles",
        oidc_roles=tuple(_role(each) for each in _several(text("CRM_OIDC_ROLES"))),
        behind_proxy=_switch("CRM_BEHIND_PROXY", text("CRM_BEHIND_PROXY")),
        tls_certificate=_path(text("CRM_TLS_CERTIFICATE")),
        tls_key=_path(text("CRM_TLS_KEY")),
        link_page=text("CRM_LINK_PAGE"),
        mail_from=text("CRM_MAIL_FROM"),
        mail_command=text("CRM_MAIL_COMMAND"),
        mail_folder=_path(text("CRM_MAIL_FOLDER")),
        log=_log(text("CRM_LOG")),
    )


def _key_store(url: str | None) -> str | None:
    if url is not None and not url.startswith(("postgresql://", "postgres://")):
        raise SettingsError(
            "CRM_KEYS_DATABASE_URL is not a PostgreSQL URL; write it as"
            " postgresql://user:password@host:5432/database."
        )
    return url


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(
            f"CRM_TIME_ZONE={name} is no time zone; write one like Asia/Tokyo."
        ) from None


def _month(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 12:
        raise SettingsError(f"CRM_FISCAL_YEAR_START={text} is no month; write 1 to 12.")
    return int(text)


def _currency(text: str) -> str:
    if len(text) != 3 or not text.isascii() or not text.isupper():
        raise SettingsError(f"CRM_CURRENCY={text} is no currency; write a code like JPY.")
    return text


def _several(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def _switch(name: str, text: str | None) -> bool:
    if text not in (None, "0", "1"):
        raise SettingsError(f"{name}={text} is neither 1 nor 0.")
    return text == "1"


def _points(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 12:
        raise SettingsError(f"CRM_RATE_LIMIT={text} is no number of points; write 300000, or 0.")
    return int(text)


def _connections(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or not 0 < len(text) < 8 or not int(text):
        raise SettingsError(f"CRM_CONNECTIONS={text} is no number of connections; write 10000.")
    return int(text)


def _role(text: str) -> tuple[str, str]:
    theirs, equals, ours = (part.strip() for part in text.partition("="))
    if not theirs or not equals or not ours:
        raise SettingsError(
            f"CRM_OIDC_ROLES has {text}; write pairs like crm-hr=HR,crm-audit=AUDITOR."
        )
    return theirs, ours


def _path(text: str | None) -> Path | None:
    return Path(text).absolute() if text else None


def _log(text: str | None) -> str | None:
    if text not in (None, "json", "text"):
        raise SettingsError(f"CRM_LOG={text} is no form of log; write json or text.")
    return text
