"""From an empty folder: an HR export and a newsletter provider's webhook, seen through GraphQL."""

import base64
import csv
import datetime
import json
import random
from pathlib import Path
from typing import Any

import httpx
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.journeys.program import crm, serving

PEOPLE = 3_000


def _export(path: Path) -> None:
    chance = random.Random(7)
    with path.open("w", encoding="cp932", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(
            [
                "社員番号",
                "氏名",
                "フリガナ",
                "メールアドレス",
                "生年月日",
                "入社日",
                "退職日",
                "退職理由",
                "部署",
            ]
        )
        for number in range(PEOPLE):
            hired = datetime.date(2005, 4, 1) + datetime.timedelta(days=chance.randrange(5000))
            born = datetime.date(1960, 1, 1) + datetime.timedelta(days=chance.randrange(12_000))
            left = hired + datetime.timedelta(days=chance.randrange(300, 2500))
            rows.writerow(
                [
                    f"{number:05d}",
                    f"社員{number} 太郎",
                    "シャイン タロウ",
                    f"person{number}@mail.example",
                    f"{born:%Y/%m/%d}",
                    f"{hired:%Y/%m/%d}",
                    f"{left:%Y/%m/%d}" if number % 2 else "",
                    "自己都合" if number % 2 else "",
                    chance.choice(["開発部", "営業部"]),
                ]
            )


def _ask(url: str, query: str, **variables: Any) -> Any:
    answer = httpx.post(
        f"{url}/graphql", json={"query": query, "variables": variables}, timeout=30
    ).json()
    assert "errors" not in answer, answer
    return answer["data"]


def test_an_export_of_thousands_comes_in_once_however_often_it_is_imported(tmp_path: Path) -> None:
    export, home = tmp_path / "people.csv", tmp_path / "home"
    _export(export)
    checked = crm(home, "import", "people", str(export), "--dry-run")
    assert checked.returncode == 0, checked.stderr
    assert f"Would import {PEOPLE:,} of {PEOPLE:,} rows" in checked.stdout
    first = crm(home, "import", "people", str(export))
    assert first.returncode == 0, first.stderr
    assert f"Imported {PEOPLE:,} of {PEOPLE:,} rows" in first.stdout
    again = crm(home, "import", "people", str(export))
    assert f"{PEOPLE:,} rows with nothing new; 0 facts" in again.stdout
    with serving(home) as served:
        data = _ask(
            served.url,
            """query Counted { everybody: alumni { totalCount }
                 alumni(filter: { status: [ALUMNUS] }) { totalCount }
                 one: alumnus(by: { externalRef: "00001" }) { displayName status } }""",
        )
    assert data["everybody"]["totalCount"] == PEOPLE
    assert data["alumni"]["totalCount"] == PEOPLE // 2
    assert data["one"] == {"displayName": "社員1 太郎", "status": "ALUMNUS"}


def test_signed_deliveries_land_once_on_the_right_timeline_however_often_they_are_sent(
    tmp_path: Path,
) -> None:
    export, home = tmp_path / "people.csv", tmp_path / "home"
    export.write_text(
        "employee_number,name,email,hired_on,departed_on\n"
        "1,Ada Ito,ada@mail.example,2015-04-01,2020-03-31\n"
        "2,Bo Abe,shared@mail.example,2015-04-01,2020-03-31\n"
        "3,Cy Abe,shared@mail.example,2015-04-01,2020-03-31\n",
        encoding="utf-8",
    )
    imported = crm(home, "import", "people", str(export))
    assert imported.returncode == 0, imported.stderr
    key = ec.generate_private_key(ec.SECP256R1())
    public = base64.b64encode(
        key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    ).decode()
    body = json.dumps(_sample_batch()).encode() + b"\r\n"
    timestamp = "1750000100"
    headers = {
        "content-type": "application/json",
        "x-twilio-email-event-webhook-timestamp": timestamp,
        "x-twilio-email-event-webhook-signature": base64.b64encode(
            key.sign(timestamp.encode() + body, ec.ECDSA(hashes.SHA256()))
        ).decode(),
    }
    with serving(home, CRM_SENDGRID_PUBLIC_KEY=public) as served:
        door = f"{served.url}/webhooks/sendgrid"
        for _ in range(3):
            answer = httpx.post(door, content=body, headers=headers, timeout=30)
            assert answer.status_code // 100 == 2, answer.text
        tampered = httpx.post(door, content=json.dumps(_sample_batch()), headers=headers)
        assert tampered.status_code in (400, 401, 403)
        unsigned = httpx.post(door, content=body, headers={"content-type": "application/json"})
        assert unsigned.status_code in (400, 401, 403)
        large = httpx.post(door, content=b"[" + b" " * 3_000_000 + b"]", headers=headers)
        assert large.status_code == 413
        data = _ask(
            served.url,
            """query Delivered {
                 alumnus(by: { externalRef: "1" }) {
                   timeline(filter: { kinds: [MESSAGE_DELIVERED MESSAGE_OPENED LINK_CLICKED] }) {
                     totalCount edges { node { kind signal source { signature } } } } }
                 unmatchedDeliveries { totalCount } }""",
        )
    timeline = data["alumnus"]["timeline"]
    assert timeline["totalCount"] == 3
    assert [(edge["node"]["kind"], edge["node"]["signal"]) for edge in timeline["edges"]] == [
        ("LINK_CLICKED", "HUMAN"),
        ("MESSAGE_OPENED", "MACHINE"),
        ("MESSAGE_DELIVERED", timeline["edges"][2]["node"]["signal"]),
    ]
    assert all(edge["node"]["source"]["signature"] == "VERIFIED" for edge in timeline["edges"])
    assert data["unmatchedDeliveries"]["totalCount"] == 3
    waiting = [json.loads(line) for line in crm(home, "deliveries").stdout.splitlines()]
    assert {each["delivery_id"]: each["content"]["event"] for each in waiting} == {
        "e4": "delivered",
        "e5": "open",
        "e6": "teleported",
    }


def _sample_batch() -> list[dict[str, Any]]:
    common = {"sg_message_id": "14c5d75ce93.dfd.64b469.filter0001", "category": ["news"]}
    return [
        common
        | {
            "email": "ada@mail.example",
            "timestamp": 1750000000,
            "event": "delivered",
            "sg_event_id": "e1",
        },
        common
        | {
            "email": "ada@mail.example",
            "timestamp": 1750000010,
            "event": "open",
            "sg_event_id": "e2",
            "sg_machine_open": True,
            "useragent": "Mozilla/5.0",
        },
        common
        | {
            "email": "Ada@mail.example",
            "timestamp": 1750000090,
            "event": "click",
            "sg_event_id": "e3",
            "url": "https://aoba.example/",
            "useragent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)",
        },
        common
        | {
            "email": "nobody@mail.example",
            "timestamp": 1750000000,
            "event": "delivered",
            "sg_event_id": "e4",
        },
        common
        | {
            "email": "shared@mail.example",
            "timestamp": 1750000000,
            "event": "open",
            "sg_event_id": "e5",
        },
        common
        | {
            "email": "ada@mail.example",
            "timestamp": 1750000000,
            "event": "teleported",
            "sg_event_id": "e6",
        },
    ]
