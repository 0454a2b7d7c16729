"""Somebody comes back, over HTTP: two people with two tokens, from the inquiry to a check."""

import datetime
import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from tests.crm.domain.flow.test_flow_documents import TERMS
from tests.journeys.program import Served, crm, serving

TODAY = datetime.datetime.now(ZoneInfo("Asia/Tokyo")).date()
DAY = datetime.timedelta(days=1)


def token(home: Path, *roles: str) -> str:
    made = crm(home, "token", "issue", *(f"--role={each}" for each in roles))
    assert made.returncode == 0, made.stderr
    return made.stdout.strip()


class Colleague:
    """Somebody with a token of their own."""

    def __init__(self, served: Served, secret: str) -> None:
        self.url, self.secret = f"{served.url}/graphql", secret

    def asks(self, query: str, **variables: Any) -> Any:
        answer = httpx.post(
            self.url,
            json={"query": query, "variables": variables},
            headers={"authorization": f"Bearer {self.secret}"},
            timeout=30,
        ).json()
        assert "errors" not in answer, answer
        return answer["data"]

    def does(self, name: str, **given: Any) -> Any:
        """Carry a command out, which succeeds."""
        done = self._carry_out(name, given)
        assert done["__typename"] == f"{type_of(name)}Success", done
        return done

    def refused(self, name: str, **given: Any) -> str:
        """The code with which a command is refused."""
        code: str = self._carry_out(name, given)["code"]
        return code

    def _carry_out(self, name: str, given: dict[str, Any]) -> Any:
        of_process = "" if name in NOT_OF_A_PROCESS else OF_PROCESS % type_of(name)
        query = f"""mutation ($input: {type_of(name)}Input!) {{ {name}(input: $input) {{
            __typename ... on UserError {{ code message(locale: EN) }} {of_process} }} }}"""
        return self.asks(query, input=given)[name]


NOT_OF_A_PROCESS = {"inquireReturn", "evaluateReturnEligibility", "publishFairTerms"}
OF_PROCESS = "... on %sSuccess { returnProcess { id stage { key } version } }"


def type_of(name: str) -> str:
    return name[0].upper() + name[1:]


def test_somebody_comes_back_by_two_peoples_decisions(tmp_path: Path) -> None:
    home, export = tmp_path / "home", tmp_path / "people.csv"
    left = TODAY - 700 * DAY
    export.write_text(
        "employee_number,name,email,hired_on,departed_on,departure_reason\n"
        f"1,Ada Ito,ada@mail.example,2015-04-01,{left},自己都合\n",
        encoding="utf-8",
    )
    imported = crm(home, "import", "people", str(export))
    assert imported.returncode == 0, imported.stderr
    secrets = [
        token(home, "HR"),
        token(home, "HR"),
        token(home, "PROGRAMME"),
        token(home, "HIRING"),
    ]
    with serving(home) as served:
        sato, suzuki, programme, hiring = (Colleague(served, each) for each in secrets)
        ada = {"externalRef": "1"}

        programme.does("inquireReturn", alumnus=ada, inquiry="また働きたい")
        assert sato.refused("openReturnProcess", alumnus=ada) == "NOT_EVALUATED"
        sato.does("evaluateReturnEligibility", alumnus=ada)
        opened = sato.does("openReturnProcess", alumnus=ada, job="設計")
        it = {"process": opened["returnProcess"]["id"]}
        assert sato.refused("openReturnProcess", alumnus=ada) == "PROCESS_STILL_OPEN"

        hiring.does("passStage", **it, stage="casual_talk")
        assert hiring.refused("passStage", **it, stage="casual_talk") == "WRONG_STAGE"
        waiver = {"stage": "documents", "explanation": "在籍時の評価書あり"}
        assert sato.refused("waiveStage", **it, **waiver, rule="x") == "STAGE_NOT_WAIVABLE"
        sato.does("waiveStage", **it, **waiver, rule="known_work")
        hiring.does("passStage", **it, stage="first_interview")
        assert hiring.refused("passStage", **it, stage="skills") == "STAGE_INCOMPLETE"
        skill = {"skill": "C++", "neededLevel": 3, "foundLevel": 3}
        hiring.does("assessSkills", **it, skillMethod="WORK_SAMPLE", skillResults=[skill])
        hiring.does("passStage", **it, stage="skills")
        hiring.does("holdVisionMeeting", **it, contributionStatement="若手を育てたい")
        for stage in ("vision", "final_interview", "reference_check"):
            hiring.does("passStage", **it, stage=stage)

        published = {"definition": json.dumps(TERMS), "effectiveOn": TODAY.isoformat()}
        assert sato.refused("publishFairTerms", **published) == "NOT_ALLOWED"
        programme.does("publishFairTerms", **published)
        criteria = [
            {"criterion": "role_size", "level": 2},
            {"criterion": "verified_skills", "level": 4},
        ]
        salary = {"amount": "7000000", "currency": "JPY"}
        sato.does("proposeTerms", **it, criteria=criteria, salary=salary)
        assert sato.refused("approveTerms", **it) == "NEEDS_SECOND_PERSON"
        offer = {"offerForm": "SHORT_TIME", "expiresOn": (TODAY + 14 * DAY).isoformat()}
        assert sato.refused("makeOffer", **it, **offer) == "TERMS_NOT_APPROVED"
        assert programme.refused("approveTerms", **it) == "NOT_ALLOWED"
        suzuki.does("approveTerms", **it)
        sato.does("makeOffer", **it, **offer)
        sato.does("acceptOffer", **it)

        started = (TODAY - 95 * DAY).isoformat()
        rehire = {"alumnus": ada, "hiredOn": {"date": started}, "employeeNumber": "2001"}
        assert sato.refused("rehire", **rehire) == "PROCESS_STILL_OPEN"
        assert sato.refused("rehire", **rehire, **it) == "RECEPTION_NOT_READY"
        brief = {"briefAudience": "TEAM", "roleExpectation": "設計の中核"}
        sato.does("shareReceptionBrief", **it, **brief)
        sato.does("assignContactDesk", **it, contactDeskId="mori")
        sato.does("agreeCareerPath", **it, careerPath="3年で課長")
        suzuki.does("confirmReceptionReadiness", **it)
        hired = sato.does("rehire", **rehire, **it)
        assert hired["returnProcess"]["stage"]["key"] == "settling_in"
        again = {"alumnus": {"externalRef": "2001"}}
        assert sato.refused("openReturnProcess", **again) == "STILL_EMPLOYED"

        check = {"satisfactionSelf": 4, "satisfactionManager": 5}
        assert sato.refused("completeReturnCheck", **it, **check, checkDay=180) == "CHECK_NOT_DUE"
        sato.does("completeReturnCheck", **it, **check, checkDay=90)
        seen = sato.asks(SEEN, id=it["process"])["node"]
        assert seen["alumnus"]["status"] == "EMPLOYEE"
        assert [each["startsOn"] for each in seen["alumnus"]["employments"]] == [
            {"date": "2015-04-01"},
            {"date": started},
        ]
        states = {each["day"]: each["state"] for each in seen["checks"]}
        assert (states[30], states[90], states[180]) == ("OVERDUE", "DONE", "PLANNED")
        trail = [(each["kind"], each["by"]) for each in seen["termsDecisionTrail"]]
        assert [kind for kind, _ in trail] == ["TERMS_PROPOSED", "TERMS_APPROVED", "OFFER_MADE"]
        assert trail[0][1] != trail[1][1]
        audit = Colleague(served, token(home, "AUDITOR"))
        register = audit.asks(REGISTER)["waiverRegister"]
        assert register["totalCount"] == 1
        (entry,) = register["edges"]
        assert entry["node"]["waiver"]["rule"] == "known_work"
        assert entry["node"]["process"]["alumnus"]["displayName"] is None


SEEN = """query ($id: ID!) { node(id: $id) { ... on ReturnProcess {
  alumnus { status employments { startsOn: hiredOn { date } } }
  checks { day state } termsDecisionTrail { kind by } } } }"""
REGISTER = """{ waiverRegister { totalCount edges { node { waiver { rule }
  process { alumnus { displayName } } } } } }"""
