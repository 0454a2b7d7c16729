"""/unsubscribe/{token}: stopping mail without a login. Looking at the page changes nothing.

Mail scanners follow every link, so only a POST stops mail: the button on the page, or the one that
mail programs show themselves (RFC 8058). Whatever is no link of ours gets one and the same answer.
"""

import datetime
import email
import email.policy
from urllib.parse import parse_qs
from uuid import uuid4

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from crm.application.unsubscribe import Stop, read_token, stop_mail
from crm.domain.envelope import Actor, ActorType, Context, Source
from crm.domain.facts.membership import PURPOSES_JA, UnsubscribeMethod
from crm.domain.moment import Moment
from graphql_server.http.answers import correlation_id_of
from graphql_server.services import Services

SOURCE = "unsubscribe-link"
_ONE_CLICK = ("List-Unsubscribe", "One-Click")
_CONFIRMED = ("confirm", "yes")
_MOST_BYTES = 10_000
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
        " frame-ancestors 'none'"
    ),
    "x-robots-tag": "noindex, nofollow",
    "referrer-policy": "no-referrer",
}
_PAGE = """<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 1rem/1.7 system-ui, sans-serif; margin: 12vh auto; max-width: 34rem; padding: 0 1rem;
  color: #1b1f24; background: #fff; }}
h1 {{ font-size: 1.3rem; margin: 0; }}
button {{ font: inherit; padding: .6rem 1.4rem; border: 0; border-radius: .4rem;
  background: #1b4b8f; color: #fff; cursor: pointer; }}
button:focus-visible {{ outline: 3px solid #e0a100; outline-offset: 2px; }}
@media (prefers-color-scheme: dark) {{ body {{ color: #e8eaed; background: #16181b; }} }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{ja}</p>
<p lang="en">{en}</p>
{form}</main>
</body>
</html>
"""
_FORM = """<form method="post">
<input type="hidden" name="confirm" value="yes">
<button type="submit">配信を停止する / <span lang="en">Unsubscribe</span></button>
</form>
"""


class Unsubscribe:
    """The endpoint; whoever has the link may use it."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def __call__(self, request: Request) -> Response:
        stop = read_token(self._services.crm, request.path_params["token"])
        if stop is None:
            return _unknown()
        if request.method != "POST":
            return _ask(stop, 200)
        method = _method(request.headers.get("content-type", ""), await request.body())
        if method is None:
            return _ask(stop, 400)
        context = Context(
            command_id=uuid4(),
            actor=Actor(ActorType.ALUMNUS),
            source=Source(SOURCE),
            correlation_id=correlation_id_of(request),
        )
        now = datetime.datetime.now(datetime.UTC)
        moment = Moment(now=now, zone=self._services.zone, context=context)
        await anyio.to_thread.run_sync(stop_mail, self._services.crm, moment, stop, method)
        return _page(
            "配信を停止しました",
            f"{_what_ja(stop)}は、今後お送りしません。",
            f"You are unsubscribed: we will send you no more {_what_en(stop)}.",
        )


def _method(content_type: str, body: bytes) -> UnsubscribeMethod | None:
    """What the form says; None when it is neither of the two."""
    fields = _fields(content_type, body)
    if fields.get(_ONE_CLICK[0]) == _ONE_CLICK[1]:
        return UnsubscribeMethod.ONE_CLICK_POST
    if fields.get(_CONFIRMED[0]) == _CONFIRMED[1]:
        return UnsubscribeMethod.CONFIRM_PAGE
    return None


def _fields(content_type: str, body: bytes) -> dict[str, str]:
    """The fields of a form, in either of the encodings that RFC 8058 allows."""
    if len(body) > _MOST_BYTES:
        return {}
    if not content_type.lower().startswith("multipart/form-data"):
        text = body.decode("ascii", "replace")
        return {name: values[-1] for name, values in parse_qs(text, max_num_fields=20).items()}
    header = f"content-type: {content_type}\r\n\r\n".encode("ascii", "replace")
    found = {}
    for part in email.message_from_bytes(header + body, policy=email.policy.HTTP).walk():
        name = part.get_param("name", header="content-disposition")
        value = part.get_payload()
        if isinstance(name, str) and isinstance(value, str):
            found[name] = value.strip()
    return found


def _ask(stop: Stop, status: int) -> Response:
    return _page(
        "配信停止の確認",
        f"{_what_ja(stop)}の配信を停止しますか。ボタンを押すまで、何も変わりません。",
        f"Stop {_what_en(stop)}? Nothing changes until you press the button.",
        _FORM,
        status,
    )


def _unknown() -> Response:
    return _page(
        "リンクが正しくありません",
        "このリンクは使えません。メールのリンクをもう一度開くか、そのメールに返信してお知らせください。",
        "This link does not work. Open the link in the message again, or reply to the message.",
        status=404,
    )


def _page(title: str, ja: str, en: str, form: str = "", status: int = 200) -> Response:
    return HTMLResponse(_PAGE.format(title=title, ja=ja, en=en, form=form), status, _HEADERS)


def _what_ja(stop: Stop) -> str:
    return PURPOSES_JA[stop.purpose] if stop.purpose else "すべてのメール"


def _what_en(stop: Stop) -> str:
    return f"mail of the kind “{stop.purpose.value.replace('_', ' ')}”" if stop.purpose else "mail"
