"""The page a browser gets at /graphql: GraphiQL from local files, or how to get it."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from graphql_server.http.negotiation import wants_page

_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " font-src 'self' data:; worker-src 'self'; object-src 'none'; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "cache-control": "no-cache",
    "vary": "accept",
    "x-frame-options": "DENY",
}

_OPERATION = frozenset({"query", "documentId", "id", "doc_id", "extensions"})
_MISSING = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>GraphiQL is missing · Alumni CRM</title>
<h1>GraphiQL is missing</h1>
<p>It is bundled with Node, and Node was missing when this program was set up. Install Node 20 or
newer. Then, where the program was installed with pip, install it again with
<code>pip install --force-reinstall --no-deps .</code>; in a checkout run
<code>make graphiql</code>. Start the server again and load this page.</p>
<p>The API works without it: send POST requests with a JSON body to this address.</p>
<p lang="ja">セットアップ時に Node が見つからなかったため、GraphiQL はありません。
Node 20 以降を入れ、pip で入れた場合は <code>pip install --force-reinstall --no-deps .</code> で
入れ直し、ソースから使う場合は <code>make graphiql</code> を実行してください。
その後サーバーを再起動し、このページを読み直してください。
API はそのまま使えます。</p>
</html>
"""


def is_asked_for(request: Request) -> bool:
    """A browser's GET without an operation."""
    return (
        request.method == "GET"
        and _OPERATION.isdisjoint(request.query_params)
        and wants_page(request.headers.get("accept"))
    )


def page(folder: Path) -> Response:
    """GraphiQL under a policy that lets it load from this server only."""
    index = folder / "index.html"
    if index.is_file():
        return FileResponse(index, headers=_HEADERS, media_type="text/html; charset=utf-8")
    return HTMLResponse(_MISSING, headers=_HEADERS)
