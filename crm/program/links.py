"""The settings of members' links, as the server wants them."""

import shlex
from urllib.parse import urlsplit

from crm.program.security import is_loopback
from crm.program.settings import Settings, SettingsError
from graphql_server.links.desk import LinkSettings
from graphql_server.links.post import CommandPost, FolderPost, Post


def links_of(settings: Settings) -> LinkSettings | None:
    """None where members cannot log in; raises `SettingsError`."""
    page = settings.link_page
    if page is None:
        return None
    parts = urlsplit(page)
    if parts.fragment or not parts.hostname or not _is_safe(parts.scheme, parts.hostname):
        raise SettingsError(
            f"CRM_LINK_PAGE={page} is no address like https://alumni.example/login; http is for"
            " this machine only."
        )
    if settings.mail_from is None or "@" not in settings.mail_from or "\n" in settings.mail_from:
        raise SettingsError("CRM_MAIL_FROM is missing: write who the letters are from, an address.")
    return LinkSettings(page=page, sender=settings.mail_from, post=_post(settings))


def _post(settings: Settings) -> Post:
    command, folder = settings.mail_command, settings.mail_folder
    if (command is None) == (folder is None):
        raise SettingsError(
            "Members' links need one way out: set CRM_MAIL_COMMAND, or CRM_MAIL_FOLDER."
        )
    if folder is not None:
        return FolderPost(folder)
    try:
        words = shlex.split(command or "")
    except ValueError:
        words = []
    if not words:
        raise SettingsError(
            f"CRM_MAIL_COMMAND={command} is no command; write one like: sendmail -t -i"
        )
    return CommandPost(words)


def _is_safe(scheme: str, host: str) -> bool:
    return scheme == "https" or (scheme == "http" and is_loopback(host))
