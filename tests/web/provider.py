"""A real OpenID provider on loopback, a program of its own: npm `oidc-provider`."""

import base64
import hashlib
import re
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx

HERE = Path(__file__).parent
AUDIENCE = "https://crm.example/api"
_BACK = "http://127.0.0.1/back"


class Provider:
    """Its address, and what people and programs do there."""

    def __init__(self, process: subprocess.Popen[str], issuer: str) -> None:
        self._process, self.issuer = process, issuer

    def rotate(self, *, keep: bool = False) -> None:
        """Sign with a new key; with `keep` the old one stays published."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("both\n" if keep else "rotate\n")
        self._process.stdin.flush()
        while self._process.stdout.readline() != "done\n":
            pass

    def stop(self) -> None:
        """It answers no more."""
        self._process.terminate()
        self._process.wait(10)

    def of_a_program(self, resource: str = AUDIENCE) -> str:
        """An access token by the client-credentials flow."""
        form = {"grant_type": "client_credentials", "resource": resource, "scope": "read"}
        answer = httpx.post(
            f"{self.issuer}/token", data=form, auth=("batch", "a secret of a test"), trust_env=False
        )
        token: str = answer.json()["access_token"]
        return token

    def of_a_person(self, name: str) -> dict[str, str]:
        """What the authorization-code flow with PKCE gives, for a person who logs in and agrees."""
        verifier = secrets.token_urlsafe(48)
        digest = hashlib.sha256(verifier.encode()).digest()
        asked = {
            "client_id": "portal",
            "response_type": "code",
            "redirect_uri": _BACK,
            "scope": "openid read",
            "resource": AUDIENCE,
            "state": "a",
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        with httpx.Client(trust_env=False) as browser:
            answer = browser.get(f"{self.issuer}/auth", params=asked)
            for _ in range(20):
                where = answer.headers.get("location", "")
                if where.startswith(_BACK):
                    break
                if where:
                    answer = browser.get(urljoin(self.issuer, where))
                else:
                    answer = _filled_in(browser, str(answer.url), answer.text, name)
            form = {
                "grant_type": "authorization_code",
                "client_id": "portal",
                "redirect_uri": _BACK,
                "code": parse_qs(urlsplit(where).query)["code"][0],
                "code_verifier": verifier,
                "resource": AUDIENCE,
            }
            given: dict[str, str] = browser.post(f"{self.issuer}/token", data=form).json()
            return given


def _filled_in(browser: httpx.Client, page: str, text: str, name: str) -> httpx.Response:
    prompt = re.search(r'name="prompt" value="(\w+)"', text)
    action = re.search(r'action="([^"]+)"', text)
    assert prompt is not None, text
    assert action is not None
    form = {"prompt": prompt[1], "login": name, "password": "any"}
    return browser.post(urljoin(page, action[1]), data=form)


@contextmanager
def provider() -> Iterator[Provider]:
    """A provider of its own, ended afterwards."""
    process = subprocess.Popen(
        ["node", str(HERE / "oidc_provider.mjs"), "0"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        issuer = ""
        while not issuer.startswith("http"):
            issuer = process.stdout.readline().strip()
            assert issuer or process.poll() is None, "the provider did not start"
        yield Provider(process, issuer)
    finally:
        process.terminate()
        process.wait(10)
        process.stdin.close()
        process.stdout.close()
