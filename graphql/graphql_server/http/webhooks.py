"""POST /webhooks/{vendor}: raw bytes to the vendor's handler, its answer back as JSON."""

from starlette.requests import Request
from starlette.responses import Response

from graphql_server.http.answers import json_answer, refuse
from graphql_server.services import Services


class Webhooks:
    """The endpoint; who may deliver is the handler's to check, by the vendor's signature."""

    def __init__(self, services: Services) -> None:
        self._handlers = services.webhooks

    async def __call__(self, request: Request) -> Response:
        vendor = request.path_params["vendor"]
        if vendor not in self._handlers:
            return refuse(404, "UNKNOWN_VENDOR", "There is no webhook for this vendor.")
        handler = self._handlers[vendor]
        if handler is None:
            return refuse(
                503,
                "VENDOR_NOT_SET_UP",
                f"The webhook of {vendor} is not set up: give the server the vendor's key.",
            )
        answer = await handler(await request.body(), request.headers)
        return json_answer(answer.status, answer.body)
