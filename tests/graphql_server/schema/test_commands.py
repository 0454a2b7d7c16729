"""What can be done: each mutation, its refusals, and that a repetition changes nothing."""

import datetime
import hashlib
import json
from zoneinfo import ZoneInfo

import psycopg
import pytest

from crm.application.interactions import RETRACTIONS
from crm.domain.facts import NoteAdded
from crm.ingest.person_on_file import PROVIDER as HR_IMPORT
from crm.ingest.sendgrid import PROVIDER as SENDGRID
from crm.program.demo.employer import SOURCE as DEMO
from graphql_server.access import Role
from graphql_server.schema.interaction_source import OUR_OWN

SUCCESS = """__typename
  ... on CommandSuccess { position stale repeated alumnus { id status version displayName } }
  ... on FactRecorded { edge { node { id kind } } }
  ... on UserError { code path ja: message en: message(locale: EN) }"""


def mutation(name: str, input_type: str, more: str = "") -> str:
    return f"mutation ($input: {input_type}!) {{ {name}(input: $input) {{ {SUCCESS} {more} }} }}"


REGISTER = mutation(
    "registerAlumnus",
    "RegisterAlumnusInput",
    "... on RegisterAlumnusSuccess { edge { cursor node { displayName } } }",
).replace("FactRecorded { edge { node { id kind } } }", "CommandSuccess { position }")
RECORD = mutation("recordInteraction", "RecordInteractionInput")
RETRACT = mutation(
    "retractInteraction",
    "RetractInteractionInput",
    "... on RetractInteractionSuccess { entry { retracted } }",
)
SCHEDULE = mutation(
    "scheduleDeparture",
    "ScheduleDepartureInput",
    "... on VersionConflict { expected actual }",
)
RESCIND = mutation("rescindDeparture", "RescindDepartureInput")
DEPART = mutation("recordDeparture", "RecordDepartureInput")
INVITE = mutation(
    "inviteToNetwork", "InviteToNetworkInput", "... on InviteToNetworkSuccess { token }"
)
JOIN = mutation("registerInNetwork", "RegisterInNetworkInput")
CONSENT = mutation("giveConsent", "GiveConsentInput")
WITHDRAW = mutation("withdrawConsent", "WithdrawConsentInput")
REHIRE = mutation("rehire", "RehireInput")
MANY = """mutation ($input: RecordInteractionsInput!) { recordInteractions(input: $input) {
  __typename ... on UserError { code path }
  ... on RecordInteractionsSuccess { position stale results {
    __typename ... on UserError { code path }
    ... on RecordInteractionSuccess { position edge { node { kind } } alumnus { id } } } } } }"""

YESTERDAY = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)).isoformat()
TODAY = datetime.datetime.now(ZoneInfo("Asia/Tokyo")).date()  # the programme's
TARO = {
    "names": {"name": "田中 太郎", "kana": "タナカ タロウ"},
    "email": "taro@example.jp",
    "employment": {
        "employeeNumber": "00123",
        "hiredOn": {"date": "2015-04-01"},
        "position": {"jobTitle": "課長", "department": "営業"},
    },
}


def did(answer):
    """The one payload of a mutation."""
    assert not answer.codes, answer.codes
    (payload,) = answer.data.values()
    return payload


def note(alumnus, text: str = "会いました", **more):
    return {
        "alumnus": alumnus,
        "occurredAt": YESTERDAY,
        "interaction": {"noteAdded": {"text": text}},
    } | more


@pytest.fixture
def by(person, id_of):
    """by(…): somebody on file, as commands name them."""
    return lambda **details: {"id": id_of(person(**details))}


def test_a_person_put_on_file_is_there_at_once(api, live):
    done = did(api(REGISTER, input=TARO))

    assert done["__typename"] == "RegisterAlumnusSuccess"
    assert (done["stale"], done["repeated"], done["position"]) == (False, False, "3")
    assert done["edge"]["node"]["displayName"] == "田中 太郎"
    found = api(
        '{ alumnus(by: { externalRef: "00123" }) { employments { positions {'
        " jobTitle department } } } }"
    )["alumnus"]
    assert found["employments"] == [{"positions": [{"jobTitle": "課長", "department": "営業"}]}]


def test_a_taken_employee_number_is_refused_in_both_languages(api, live):
    did(api(REGISTER, input=TARO))

    for dry_run in (True, False):
        refused = did(api(REGISTER, input=TARO | {"dryRun": dry_run}))
        assert refused["code"] == "EMPLOYEE_NUMBER_TAKEN"
    assert "社員番号" in refused["ja"]
    assert "employee number" in refused["en"]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"names": {}}, ["name"]),
        ({"names": {"name": "a\0b"}}, ["name"]),
        ({"names": {"name": "a\ud800"}}, ["name"]),
        ({"names": {"name": "x" * 501}}, ["name"]),
        ({"email": "no address"}, ["email"]),
        ({"birthDate": "2150-01-01"}, ["birthDate"]),
        (
            {"employment": {"hiredOn": {"date": "2015-04-01", "precision": "INSTANT"}}},
            ["employment", "hiredOn", "precision"],
        ),
        (
            {
                "employment": {
                    "position": {
                        "heldFrom": {"date": "2020-01-01"},
                        "heldTo": {"date": "2019-01-01"},
                    }
                }
            },
            ["employment", "position", "heldTo"],
        ),
    ],
)
def test_input_that_cannot_be_kept_is_refused_with_its_place(api, crm, change, path):
    refused = did(api(REGISTER, input=TARO | change))

    assert (refused["code"], refused["path"]) == ("INVALID_INPUT", path)
    assert crm.event_log.head() == 0


def test_a_date_that_no_calendar_has_is_refused_as_invalid(api, database):
    assert api(REGISTER, input=TARO | {"birthDate": "2015-02-30"}).codes == ["VALIDATION"]
    assert api(REGISTER, input=TARO | {"birthDate": "0001-01-01"}).codes == ["VALIDATION"]
    naive = note({"id": "x"}) | {"occurredAt": "2026-01-01T00:00:00"}
    assert api(RECORD, input=naive).codes == ["VALIDATION"]


def test_a_recorded_interaction_is_on_the_timeline_at_once(api, by, live):
    done = did(api(RECORD, input=note(by())))

    assert done["__typename"] == "RecordInteractionSuccess"
    assert done["edge"]["node"]["kind"] == "NOTE_ADDED"
    assert (done["stale"], done["alumnus"]["version"]) == (False, 2)


def test_without_a_projector_the_answer_says_that_it_is_stale(api, by):
    done = did(api(RECORD, input=note(by())))

    assert (done["stale"], done["position"], done["edge"]) == (True, "3", None)


def test_the_same_key_and_input_is_carried_out_once(api, by, live, crm):
    given = note(by(), idempotencyKey="k1")

    first, again = did(api(RECORD, input=given)), did(api(RECORD, input=given))

    assert (first["repeated"], again["repeated"]) == (False, True)
    assert first["position"] == again["position"]
    assert first["edge"] == again["edge"]
    assert crm.event_log.head() == 3


def test_the_same_key_with_another_input_or_command_is_refused(api, by, live, crm):
    taro = by()
    did(api(RECORD, input=note(taro, idempotencyKey="k1")))

    other = did(api(RECORD, input=note(taro, "anders", idempotencyKey="k1")))
    command = did(
        api(
            SCHEDULE,
            input={"alumnus": taro, "lastDay": {"date": "2030-03-31"}} | {"idempotencyKey": "k1"},
        )
    )

    assert other["code"] == command["code"] == "IDEMPOTENCY_KEY_REUSED"
    assert crm.event_log.head() == 3


def test_what_is_kept_of_a_command_confirms_no_guess_of_it(api, by, live, database):
    given = note(by(), "解雇の理由", idempotencyKey="k1")
    did(api(RECORD, input=given))

    with psycopg.connect(database) as connection:
        digests = [d for (d,) in connection.execute("SELECT digest FROM event_store.command")]

    (kept,) = [digest for digest in digests if digest]
    assert len(kept) == 16  # under the index key, cut: no plain SHA-256


def test_the_key_belongs_to_whoever_sends_it(api, by, live, crm, acting_as):
    given = note(by(), idempotencyKey="k1")

    did(api(RECORD, input=given))
    other = did(api(RECORD, viewer=acting_as(Role.HR), input=given))

    assert other["repeated"] is False
    assert crm.event_log.head() == 4


def test_a_dry_run_decides_and_records_nothing(api, by, live, crm):
    given = {"alumnus": by(), "lastDay": {"date": "2030-03-31"}, "dryRun": True}

    done = did(api(SCHEDULE, input=given | {"idempotencyKey": "k"}))

    assert done["__typename"] == "ScheduleDepartureSuccess"
    assert (done["position"], done["edge"], done["stale"]) == (None, None, False)
    assert crm.event_log.head() == 2


def test_a_version_that_moved_on_is_a_conflict(api, by, live):
    given = {"alumnus": by(), "lastDay": {"date": "2030-03-31"}, "expectedVersion": 1}

    refused = did(api(SCHEDULE, input=given))

    assert refused["code"] == "VERSION_CONFLICT"
    assert (refused["expected"], refused["actual"]) == (1, 2)


def test_a_version_that_never_was_is_no_conflict_but_wrong(api, by, live):
    given = {"alumnus": by(), "lastDay": {"date": "2030-03-31"}, "expectedVersion": -5}

    refused = did(api(SCHEDULE, input=given))

    assert (refused["code"], refused["path"]) == ("INVALID_INPUT", ["expectedVersion"])


def test_who_has_seen_what_is_not_in_the_log_is_told_at_once(api, by, live, crm):
    head = crm.event_log.head()
    asked = "{ alumni { totalCount } }"

    beyond = api(asked, min_position=head + 1)

    assert beyond.codes == ["UNKNOWN_POSITION"]
    assert beyond.refusals[0]["maximum"] == str(head)
    assert "stale" not in beyond.extensions
    assert api(asked, min_position=head).codes == []


@pytest.mark.parametrize(
    ("interaction", "path"),
    [
        ({"noteAdded": {"text": "a\x07"}}, ["interaction", "noteAdded", "text"]),
        ({"noteAdded": {"text": "x" * 20_001}}, ["interaction", "noteAdded", "text"]),
        (
            {"meetingHeld": {"durationMinutes": -1}},
            ["interaction", "meetingHeld", "durationMinutes"],
        ),
        (
            {"messageDelivered": {"messageId": " "}},
            ["interaction", "messageDelivered", "messageId"],
        ),
    ],
)
def test_an_interaction_that_cannot_be_kept_is_refused_with_its_place(api, by, interaction, path):
    refused = did(api(RECORD, input=note(by()) | {"interaction": interaction}))

    *outer, last = refused["path"]
    assert (refused["code"], outer) == ("INVALID_INPUT", path[:-1])
    assert last.startswith(path[-1])


def test_an_interaction_to_come_or_with_nobody_is_refused(api, by, database):
    tomorrow = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)).isoformat()

    future = did(api(RECORD, input=note(by()) | {"occurredAt": tomorrow}))
    nobody = did(api(RECORD, input=note({"id": "x"})))
    unknown = did(api(RECORD, input=note({"email": "no@example.jp"})))

    assert (future["code"], future["path"]) == ("INVALID_INPUT", ["occurredAt"])
    assert nobody["code"] == unknown["code"] == "UNKNOWN_ALUMNUS"


def test_two_interactions_at_once_in_one_are_invalid(api, by):
    two = {"noteAdded": {"text": "a"}, "profileUpdated": {}}

    assert api(RECORD, input=note(by()) | {"interaction": two}).codes == ["VALIDATION"]


def test_an_interaction_known_to_the_month_keeps_that_precision(api, by, live, crm):
    given = note(by()) | {"occurredAt": "2020-05-20T12:00:00+09:00", "precision": "MONTH"}

    did(api(RECORD, input=given))

    occurred = crm.event_log.at([3])[0].occurred
    assert (occurred.at.isoformat(), occurred.precision) == (
        "2020-04-30T15:00:00+00:00",
        "month",
    )


def test_a_delivery_that_a_front_end_names_is_recorded_once(api, by, live, crm):
    source = {"provider": "eventtool", "providerEventId": "e-1"}
    taro = by()

    first = did(api(RECORD, input=note(taro, source=source)))
    again = did(api(RECORD, input=note(taro, source=source)))
    stolen = did(api(RECORD, input=note(by(name="鈴木 花子"), source=source)))
    wrong = did(api(RECORD, input=note(taro, source={"provider": "No Spaces"})))

    assert first["position"] == again["position"]
    assert crm.event_log.at([3])[0].happening.source.provider == "eventtool"
    assert stolen["__typename"] == "DeliveryOfSomebodyElse"
    assert stolen["code"] == "DELIVERY_OF_SOMEBODY_ELSE"
    assert wrong["path"] == ["source", "provider"]


@pytest.mark.parametrize("provider", sorted(OUR_OWN))
def test_no_client_delivers_in_the_name_of_our_own_feeds(api, by, crm, provider):
    taro = by()
    head = crm.event_log.head()

    one = did(api(RECORD, input=note(taro, source={"provider": provider})))
    many = did(api(MANY, input={"items": [note(taro)], "provider": provider}))

    assert (one["code"], one["path"]) == ("INVALID_INPUT", ["source", "provider"])
    assert (many["code"], many["path"]) == ("INVALID_INPUT", ["provider"])
    assert crm.event_log.head() == head


def test_our_own_feeds_are_those_that_exist():
    assert {SENDGRID, HR_IMPORT, DEMO.provider, RETRACTIONS} <= OUR_OWN


def test_many_are_recorded_with_a_result_each(api, by, live, crm):
    taro, hanako = by(), by(hired_on="2020")
    items = [note(taro), note({"id": "x"}), note(hanako, "b"), note(taro, "a\0")]

    done = did(api(MANY, input={"items": items, "idempotencyKey": "many"}))
    again = did(api(MANY, input={"items": items, "idempotencyKey": "many"}))

    codes = [result.get("code") for result in done["results"]]
    assert codes == [None, "UNKNOWN_ALUMNUS", None, "INVALID_INPUT"]
    assert done["results"][0]["edge"]["node"]["kind"] == "NOTE_ADDED"
    assert done["results"][2]["alumnus"] == {"id": hanako["id"]}
    assert again == done
    assert crm.event_log.head() == 6


def test_many_can_be_tried_out(api, by, live, crm):
    taro, head = by(), crm.event_log.head()
    items = [note(taro), note({"id": "x"}), note(taro, "a\0")]

    tried = did(api(MANY, input={"items": items, "idempotencyKey": "try", "dryRun": True}))

    codes = [result.get("code") for result in tried["results"]]
    assert codes == [None, "UNKNOWN_ALUMNUS", "INVALID_INPUT"]
    assert tried["results"][0] | {"alumnus": None, "__typename": ""} == {
        "__typename": "",
        "position": None,
        "edge": None,
        "alumnus": None,
    }
    assert (tried["position"], tried["stale"], crm.event_log.head()) == (None, False, head)


def test_too_many_at_once_are_refused(api, by):
    for items in ([], [note({"id": "x"})] * 201):
        refused = did(api(MANY, input={"items": items}))
        assert (refused["code"], refused["path"]) == ("INVALID_INPUT", ["items"])


def test_an_interaction_is_taken_back_once(api, by, live, crm):
    taro = by()
    entry = did(api(RECORD, input=note(taro)))["edge"]["node"]["id"]

    done = did(api(RETRACT, input={"entry": entry, "reason": "別の人でした"}))
    again = did(api(RETRACT, input={"entry": entry, "reason": "別の人でした"}))

    assert done["__typename"] == "RetractInteractionSuccess"
    assert done["entry"] == {"retracted": True}
    assert done["edge"]["node"]["kind"] == "INTERACTION_RETRACTED"
    assert again["code"] == "ALREADY_RETRACTED"


def test_programme_staff_take_back_no_note_for_hr(api, by, live, crm, acting_as):
    taro, programme = by(), acting_as(Role.PROGRAMME)
    hr = did(api(RECORD, input=note(taro)))["edge"]["node"]["id"]
    text = {"noteAdded": {"text": "x", "visibility": "PROGRAMME"}}
    own = did(api(RECORD, viewer=programme, input=note(taro) | {"interaction": text}))
    entry = own["edge"]["node"]["id"]

    refused = did(api(RETRACT, viewer=programme, input={"entry": hr, "reason": "x"}))
    tried = {"entry": entry, "reason": "x", "dryRun": True}
    tried = did(api(RETRACT, viewer=programme, input=tried))
    stale = {"entry": entry, "reason": "x", "expectedVersion": 1}
    stale = did(api(RETRACT, viewer=programme, input=stale))
    done = did(api(RETRACT, viewer=programme, input={"entry": entry, "reason": "x"}))

    assert refused["code"] == "NOT_ALLOWED"
    assert (tried["position"], tried["entry"]) == (None, {"retracted": False})
    assert stale["code"] == "VERSION_CONFLICT"
    assert done["entry"] == {"retracted": True}


def test_only_interactions_are_taken_back_and_with_a_reason(api, by, live, crm):
    taro = by()
    entry = did(api(RECORD, input=note(taro)))["edge"]["node"]["id"]

    blank = did(api(RETRACT, input={"entry": entry, "reason": " "}))
    nothing = did(api(RETRACT, input={"entry": "x", "reason": "x"}))

    assert (blank["code"], blank["path"]) == ("INVALID_INPUT", ["reason"])
    assert nothing["code"] == "UNKNOWN_INTERACTION"


def test_a_departure_is_scheduled_rescinded_and_recorded(api, by, live):
    taro = by()
    last_day = {"date": (TODAY + datetime.timedelta(days=30)).isoformat()}

    scheduled = did(api(SCHEDULE, input={"alumnus": taro, "lastDay": last_day}))
    twice = did(api(SCHEDULE, input={"alumnus": taro, "lastDay": last_day}))
    rescinded = did(api(RESCIND, input={"alumnus": taro, "explanation": "残ります"}))
    nothing = did(api(RESCIND, input={"alumnus": taro}))
    left = did(
        api(
            DEPART,
            input={
                "alumnus": taro,
                "lastDay": {"date": "2020-03-31"},
                "departureReason": "VOLUNTARY",
            },
        )
    )
    gone = did(api(DEPART, input={"alumnus": taro, "lastDay": {"date": "2020-03-31"}}))

    assert scheduled["alumnus"]["status"] == "LEAVING"
    assert twice["code"] == "ALREADY_SCHEDULED"
    assert rescinded["alumnus"]["status"] == "EMPLOYEE"
    assert nothing["code"] == "NOTHING_TO_RESCIND"
    assert left["alumnus"]["status"] == "ALUMNUS"
    assert left["edge"]["node"]["kind"] == "DEPARTED"
    assert gone["code"] == "ALREADY_DEPARTED"


def test_a_departure_before_the_start_or_of_no_employment_is_refused(api, by):
    taro = by(hired_on="2015-04-01")

    early = did(api(DEPART, input={"alumnus": taro, "lastDay": {"date": "2014-03-31"}}))
    no_stint = did(
        api(DEPART, input={"alumnus": taro, "lastDay": {"date": "2020-03-31"}, "stintId": "x"})
    )
    no_work = did(
        api(DEPART, input={"alumnus": by(hired_on=None), "lastDay": {"date": "2020-03-31"}})
    )

    assert early["code"] == "DEPARTURE_BEFORE_START"
    assert no_stint["code"] == no_work["code"] == "UNKNOWN_EMPLOYMENT"


def test_an_invitation_is_handed_out_once_and_opens_the_network(api, by, live, crm):
    taro = by(last_day="2020-03-31")
    given = {"alumnus": taro, "expiresOn": TODAY.isoformat(), "idempotencyKey": "i"}

    invited, again = did(api(INVITE, input=given)), did(api(INVITE, input=given))
    join = {"alumnus": taro, "registrationMethod": "INVITE", "termsVersion": "1"}
    wrong = did(api(JOIN, input=join | {"token": "guess"}))
    joined = did(api(JOIN, input=join | {"token": invited["token"]}))
    twice = did(api(JOIN, input=join | {"token": invited["token"]}))

    assert again["repeated"]
    assert again["token"] is None
    stored = crm.event_log.at([4])[0].fact
    assert stored.token_hash == hashlib.sha256(invited["token"].encode()).hexdigest()
    assert wrong["code"] == "NOT_INVITED"
    assert joined["edge"]["node"]["kind"] == "NETWORK_REGISTERED"
    assert twice["code"] == "ALREADY_REGISTERED"
    assert (
        did(api(INVITE, input={"alumnus": taro, "expiresOn": TODAY.isoformat()}))["code"]
        == "ALREADY_REGISTERED"
    )


def test_an_invitation_that_ended_before_it_began_is_refused(api, by):
    refused = did(api(INVITE, input={"alumnus": by(), "expiresOn": "2020-01-01"}))

    assert refused["path"] == ["expiresOn"]


def test_consent_is_given_and_withdrawn(api, by, live):
    taro = by()
    consent = {"alumnus": taro, "purpose": "NEWSLETTER", "channel": "EMAIL"}

    given = did(api(CONSENT, input=consent | {"textVersion": "2026-01"}))
    listed = api(
        "query ($by: AlumnusBy!) { alumnus(by: $by) { consents { purpose channel } } }", by=taro
    )["alumnus"]["consents"]
    withdrawn = did(api(WITHDRAW, input=consent))
    again = did(api(WITHDRAW, input=consent))

    assert given["edge"]["node"]["kind"] == "CONSENT_GIVEN"
    assert listed == [{"purpose": "NEWSLETTER", "channel": "EMAIL"}]
    assert withdrawn["edge"]["node"]["kind"] == "CONSENT_WITHDRAWN"
    assert again["code"] == "NO_SUCH_CONSENT"


def test_somebody_who_left_comes_back_under_their_old_number(api, by, live):
    taro = by(last_day="2020-03-31", employee_number="00123")
    tomorrow = (TODAY + datetime.timedelta(days=2)).isoformat()

    back = did(
        api(
            REHIRE,
            input={"alumnus": taro, "hiredOn": {"date": tomorrow}, "employeeNumber": "00123"},
        )
    )
    twice = did(api(REHIRE, input={"alumnus": taro, "hiredOn": {"date": tomorrow}}))
    never = did(api(REHIRE, input={"alumnus": by(hired_on=None)}))

    assert back["alumnus"]["status"] == "RETURNING"
    assert twice["code"] == "STILL_EMPLOYED"
    assert never["code"] == "NEVER_EMPLOYED"


def test_nothing_more_is_asked_of_the_dead(api, by, live):
    taro = by()
    did(
        api(
            DEPART,
            input={"alumnus": taro, "lastDay": {"date": "2020-03-31"}, "departureReason": "DEATH"},
        )
    )
    consent = {"alumnus": taro, "purpose": "JOBS", "channel": "POST", "textVersion": "1"}

    assert did(api(CONSENT, input=consent))["code"] == "PERSON_HAS_DIED"
    assert did(api(REHIRE, input={"alumnus": taro}))["code"] == "PERSON_HAS_DIED"
    assert (
        did(api(INVITE, input={"alumnus": taro, "expiresOn": TODAY.isoformat()}))["code"]
        == "PERSON_HAS_DIED"
    )


def test_a_role_that_may_not_is_told_so_before_anything_is_looked_up(api, database, acting_as):
    for role in (Role.HIRING, Role.AUDITOR, Role.ADMIN, Role.ALUMNUS, Role.FRONTEND):
        refused = did(api(RECORD, viewer=acting_as(role), input=note({"id": "x"})))
        assert refused["code"] == "NOT_ALLOWED", role
        refused = did(api(REGISTER, viewer=acting_as(role), input=TARO))
        assert refused["code"] == "NOT_ALLOWED", role


def test_programme_staff_write_no_hr_notes(api, by, live, acting_as):
    programme = acting_as(Role.PROGRAMME)
    taro = by()

    refused = did(api(RECORD, viewer=programme, input=note(taro)))
    held = note(taro) | {"interaction": {"meetingHeld": {"durationMinutes": 30}}}
    done = did(api(RECORD, viewer=programme, input=held))

    assert refused["code"] == "NOT_ALLOWED"
    assert done["edge"]["node"]["kind"] == "MEETING_HELD"


def test_a_feed_records_and_reads_nothing(api, by, live, crm, acting_as):
    connector = acting_as(Role.CONNECTOR)

    taro = by()
    message = {"messageDelivered": {"messageId": "m-1"}}
    refused = did(api(RECORD, viewer=connector, input=note(taro)))
    done = did(api(RECORD, viewer=connector, input=note(taro) | {"interaction": message}))

    assert refused["code"] == "NOT_ALLOWED"
    assert (done["position"], done["edge"], done["alumnus"]) == ("3", None, None)
    assert str(crm.event_log.at([3])[0].happening.actor) == "provider:test"


def test_commands_that_race_for_one_person_are_both_decided(api, by, live, crm, id_of):
    text = f"""mutation ($a: RecordInteractionInput!, $b: RecordInteractionInput!) {{
      a: recordInteraction(input: $a) {{ {SUCCESS} }}
      b: recordInteraction(input: $b) {{ {SUCCESS} }} }}"""
    taro = by()

    done = api(text, a=note(taro, "a"), b=note(taro, "b"))

    assert (done["a"]["position"], done["b"]["position"]) == ("3", "4")
    assert [each.fact for each in crm.event_log.at([3, 4])] == [
        NoteAdded(text="a"),
        NoteAdded(text="b"),
    ]


def test_what_is_stored_in_the_log_names_the_request_that_sent_it(api, by, live, crm):
    did(api(RECORD, input=note(by())))

    (recorded,) = crm.event_log.at([3])
    assert recorded.happening.correlation_id is not None
    assert recorded.happening.source.provider == "graphql"
    assert json.dumps(str(recorded.happening.actor)) == '"hr"'
