"""Consent, blocks, mail and membership through the API: given, taken back, refused, asked at."""

import datetime
import threading

import pytest

from crm.domain.facts import ConsentGiven, MessageDelivered
from crm.domain.words import ConsentPurpose, ContactChannel
from graphql_server.access import Role
from projections.snapshots import SnapshotMaker

pytestmark = pytest.mark.usefixtures("live")

PURPOSE = {"purpose": "NEWSLETTER", "channel": "EMAIL"}
MAY = """query ($by: AlumnusBy!, $purpose: ConsentPurpose!, $channel: ContactChannel!,
    $at: PointInTime) {
  alumnus(by: $by, at: $at) { memorial broadcastsThisMonth
    membership { state }
    mayContact(purpose: $purpose, channel: $channel) { state mayBroadcast mayWrite
      reasons { code state until ja: message en: message(locale: EN) provenBy { kind } } } } }"""
ALL = """query ($by: AlumnusBy!) { alumnus(by: $by) { maskedFields consents { purpose validUntil }
    preferences { topics mailFrequency locale interests }
    reachability { purpose channel state } unsubscribeLink { path listUnsubscribePost } } }"""
TALENT = """query ($filter: TalentFilter!) {
  talentSearch(filter: $filter) { totalCount edges { node { id } } } }"""
LIST = """query ($filter: AlumniFilter!, $at: PointInTime) {
  alumni(filter: $filter, at: $at) { totalCount edges { node { id } } } }"""


@pytest.fixture
def today(zone):
    return datetime.datetime.now(datetime.UTC).astimezone(zone).date()


@pytest.fixture
def whom(person, id_of):
    """An alumnus with an address."""
    return {"id": id_of(person(last_day="2025-03-31", email="hanako@example.jp"))}


@pytest.fixture
def do(api):
    """do("blockContact", whom, …): code of the refusal, or None."""

    def do(name, alumnus=None, viewer=None, **given):
        kind = name[0].upper() + name[1:]
        document = (
            f"mutation ($input: {kind}Input!) {{ {name}(input: $input) {{ __typename"
            " ... on UserError { code path } } }"
        )
        who = {} if alumnus is None else {"alumnus": alumnus}
        more = {} if viewer is None else {"viewer": viewer}
        return api(document, input=who | given, **more)[name].get("code")

    return do


@pytest.fixture
def agreed(do, whom):
    """Somebody who agreed to the newsletter by e-mail."""
    assert do("giveConsent", whom, textVersion="1", **PURPOSE) is None
    return whom


@pytest.fixture
def may(api, crm):
    """may(whom): the state of the newsletter by e-mail, and the codes of what stands against."""

    def may(by, at=None, **more):
        asked = {"by": by, "at": at} | PURPOSE | more
        found = api(MAY, min_position=crm.event_log.head(), **asked)["alumnus"]["mayContact"]
        return found["state"], [each["code"] for each in found["reasons"]]

    return may


@pytest.fixture
def listed(api, crm):
    def listed(at=None, **filter_):
        page = api(LIST, filter=filter_, at=at, min_position=crm.event_log.head())["alumni"]
        assert page["totalCount"] == len(page["edges"])
        return [edge["node"]["id"] for edge in page["edges"]]

    return listed


def test_a_consent_is_taken_back_with_the_words_that_gave_it(do, may, whom):
    assert may(whom) == ("DO_NOT_CONTACT", ["NO_CONSENT"])
    assert do("giveConsent", whom, textVersion="1", evidence="form", **PURPOSE) is None
    assert may(whom) == ("REACHABLE", [])
    assert do("withdrawConsent", whom, evidence="form", **PURPOSE) is None
    assert may(whom) == ("DO_NOT_CONTACT", ["CONSENT_WITHDRAWN"])
    assert do("withdrawConsent", whom, **PURPOSE) == "NO_SUCH_CONSENT"


def test_everything_is_taken_back_at_once(api, do, agreed):
    do("giveConsent", agreed, purpose="JOBS", channel="POST", textVersion="1")
    assert do("withdrawAllConsents", agreed, evidence="a letter") is None
    assert api(ALL, by=agreed)["alumnus"]["consents"] == []
    assert do("withdrawAllConsents", agreed) == "NO_SUCH_CONSENT"


def test_a_consent_has_an_end_that_is_not_past(api, do, whom, today, may):
    yesterday = (today - datetime.timedelta(days=1)).isoformat()
    asked = PURPOSE | {"textVersion": "1"}
    assert do("giveConsent", whom, validUntil=yesterday, **asked) == "INVALID_INPUT"
    assert do("giveConsent", whom, validUntil=today.isoformat(), **asked) is None
    assert may(whom) == ("REACHABLE", [])
    (consent,) = api(ALL, by=whom)["alumnus"]["consents"]
    assert consent == {"purpose": "NEWSLETTER", "validUntil": today.isoformat()}


DEEDS = [
    (
        "blockContact",
        {"blockReason": "LEGAL"},
        "BLOCKED",
        "unblockContact",
        {},
        "CONTACT_NOT_BLOCKED",
    ),
    (
        "restrictProcessing",
        {"restrictedPurpose": "NEWSLETTER"},
        "RESTRICTED",
        "resumeProcessing",
        {"restrictedPurpose": "NEWSLETTER"},
        "PROCESSING_NOT_RESTRICTED",
    ),
    ("restrictProcessing", {}, "RESTRICTED", "resumeProcessing", {}, "PROCESSING_NOT_RESTRICTED"),
    (
        "stopMail",
        {"mailingList": "newsletter", "unsubscribeMethod": "ADMIN"},
        "UNSUBSCRIBED",
        "resumeMail",
        {"mailingList": "newsletter", "resubscribeMethod": "ADMIN"},
        "MAIL_NOT_STOPPED",
    ),
    (
        "stopMail",
        {"unsubscribeMethod": "ADMIN"},
        "UNSUBSCRIBED",
        "resumeMail",
        {"resubscribeMethod": "ADMIN"},
        "MAIL_NOT_STOPPED",
    ),
]


@pytest.mark.parametrize(("deed", "given", "code", "undo", "back", "refusal"), DEEDS)
def test_what_stands_against_writing_is_recorded_and_lifted(
    do, may, agreed, deed, given, code, undo, back, refusal
):
    assert do(deed, agreed, **given) is None
    assert may(agreed) == ("DO_NOT_CONTACT", [code])
    assert do(undo, agreed, **back) is None
    assert may(agreed) == ("REACHABLE", [])
    assert do(undo, agreed, **back) == refusal


def test_a_broken_contact_point_hinders_until_it_works_again(do, may, agreed):
    assert do("reportBrokenContactPoint", agreed, channel="EMAIL", explanation="返送") is None
    assert may(agreed) == ("UNREACHABLE", ["BOUNCED"])
    assert do("restoreContactPoint", agreed, channel="EMAIL") is None
    assert may(agreed) == ("REACHABLE", [])


def test_a_block_is_told_with_its_last_day_its_proof_and_in_both_languages(
    api, crm, do, agreed, today
):
    assert do("blockContact", agreed, blockReason="LEGAL", blockedUntil="2020-01-01") == (
        "INVALID_INPUT"
    )
    assert do("blockContact", agreed, blockReason="LEGAL", blockedUntil=today.isoformat()) is None
    found = api(MAY, by=agreed, min_position=crm.event_log.head(), **PURPOSE)["alumnus"]
    assert found["mayContact"] == {
        "state": "DO_NOT_CONTACT",
        "mayBroadcast": False,
        "mayWrite": False,
        "reasons": [
            {
                "code": "BLOCKED",
                "state": "DO_NOT_CONTACT",
                "until": today.isoformat(),
                "ja": "連絡停止中です。",
                "en": "Contact is blocked.",
                "provenBy": {"kind": "CONTACT_BLOCKED"},
            }
        ],
    }


def test_a_membership_rests_goes_on_ends_and_begins_anew(api, crm, do, may, agreed):
    def state():
        asked = {"by": agreed, "min_position": crm.event_log.head()} | PURPOSE
        return api(MAY, **asked)["alumnus"]["membership"]["state"]

    join = {"registrationMethod": "SELF", "termsVersion": "1"}
    ended = {"membershipEndReason": "OWN_WISH"}
    assert do("suspendMembership", agreed, suspendReason="CONDUCT") == "NOT_A_MEMBER"
    assert do("endMembership", agreed, **ended) == "NOT_A_MEMBER"
    assert do("restoreMembership", agreed) == "MEMBERSHIP_NOT_SUSPENDED"
    assert do("registerInNetwork", agreed, **join) is None
    assert do("suspendMembership", agreed, suspendReason="CONDUCT") is None
    assert (state(), may(agreed)[1]) == ("SUSPENDED", ["MEMBERSHIP_SUSPENDED"])
    assert do("registerInNetwork", agreed, **join) == "ALREADY_REGISTERED"
    assert do("restoreMembership", agreed) is None
    assert (state(), may(agreed)[1]) == ("REGISTERED", [])
    assert do("endMembership", agreed, **ended) is None
    assert (state(), may(agreed)[1]) == ("ENDED", ["MEMBERSHIP_ENDED"])
    assert do("registerInNetwork", agreed, **join) is None
    assert (state(), may(agreed)[1]) == ("REGISTERED", [])


def test_death_stops_everything_and_is_recorded_once(api, crm, do, may, agreed, listed, today):
    tomorrow = {"date": (today + datetime.timedelta(days=1)).isoformat()}
    assert do("reportDeath", agreed, diedOn=tomorrow) == "INVALID_INPUT"
    assert do("reportDeath", agreed, reportedBy="ご家族") is None
    assert may(agreed) == ("DO_NOT_CONTACT", ["DIED"])
    asked = {"by": agreed, "min_position": crm.event_log.head()} | PURPOSE
    assert api(MAY, **asked)["alumnus"]["memorial"] is True
    assert listed(reachableFor=PURPOSE) == []
    for deed, given in (
        ("reportDeath", {}),
        ("giveConsent", {"textVersion": "1"} | PURPOSE),
        ("setPreferences", {}),
        ("restoreContactPoint", {"channel": "EMAIL"}),
        ("resumeMail", {"resubscribeMethod": "ADMIN"}),
    ):
        assert do(deed, agreed, **given) == "PERSON_HAS_DIED", deed


def test_a_wrong_report_of_a_death_is_taken_back(api, crm, do, may, agreed, listed):
    assert do("rescindDeath", agreed) == "DEATH_NOT_REPORTED"
    before = may(agreed)
    assert do("reportDeath", agreed) is None
    assert may(agreed) == ("DO_NOT_CONTACT", ["DIED"])
    assert do("rescindDeath", agreed, explanation="別人の訃報でした") is None
    assert may(agreed) == before
    asked = {"by": agreed, "min_position": crm.event_log.head()} | PURPOSE
    assert api(MAY, **asked)["alumnus"]["memorial"] is False
    assert len(listed(reachableFor=PURPOSE)) == 1
    assert do("rescindDeath", agreed) == "DEATH_NOT_REPORTED"
    assert do("reportDeath", agreed) is None


def test_preferences_are_shown_as_last_set(api, crm, do, whom):
    wish = {
        "topics": ["EVENT", "JOBS"],
        "mailFrequency": "MONTHLY",
        "locale": "EN",
        "interests": ["MENTOR"],
    }
    assert do("setPreferences", whom, **wish) is None
    found = api(ALL, by=whom, min_position=crm.event_log.head())["alumnus"]["preferences"]
    assert found == wish


def test_the_list_for_outreach_keeps_to_the_limit_of_the_month(
    api, crm, do, may, agreed, listed, person, happens, id_of, today
):
    def found(whom):
        """Whom the search for talent shows, of one person."""
        assert do("updateSkills", whom, skills=[whom["id"][-8:]]) is None
        asked = {"skills": [whom["id"][-8:]], "reachableFor": PURPOSE}
        page = api(TALENT, filter=asked, min_position=crm.event_log.head())["talentSearch"]
        assert page["totalCount"] == len(page["edges"])
        return [edge["node"]["id"] for edge in page["edges"]]

    busy = person(last_day="2025-03-31", email="b@example.jp")
    happens(
        busy,
        ConsentGiven(
            purpose=ConsentPurpose.NEWSLETTER, channel=ContactChannel.EMAIL, text_version="1"
        ),
    )
    for message in "ab":
        happens(busy, MessageDelivered(message_id=message, campaign_id="x"), days_ago=0)
    happens(busy, MessageDelivered(message_id="c"), days_ago=0)
    theirs = {"id": id_of(busy)}

    assert may(theirs) == ("LIMITED", ["CAP_REACHED"])
    assert listed(reachableFor=PURPOSE) == [agreed["id"]]
    both = {agreed["id"], theirs["id"]}
    assert set(listed(reachableFor=PURPOSE | {"includeLimited": True})) == both
    assert listed(overContacted=True) == []

    assert do("setContactCap", broadcastsPerMonth=3, effectiveOn="2020-01-01") == (
        "EFFECTIVE_IN_THE_PAST"
    )
    assert do("setContactCap", broadcastsPerMonth=99, effectiveOn=today.isoformat()) == (
        "INVALID_INPUT"
    )
    assert api("{ contactCap }")["contactCap"] == 2
    assert found(agreed) == [agreed["id"]]
    assert found(theirs) == []
    assert do("setContactCap", broadcastsPerMonth=3, effectiveOn=today.isoformat()) is None
    assert api("{ contactCap }")["contactCap"] == 3
    assert may(theirs) == ("REACHABLE", [])
    assert found(theirs) == [theirs["id"]]
    assert set(listed(reachableFor=PURPOSE)) == both

    assert do("setContactCap", broadcastsPerMonth=1, effectiveOn=today.isoformat()) is None
    assert listed(overContacted=True) == [theirs["id"]]


def test_a_moment_before_knows_of_no_block_and_another_limit(
    crm, do, may, agreed, listed, happens, today
):
    before = {"knownAtPosition": str(crm.event_log.head())}
    assert do("blockContact", agreed, blockReason="LEGAL") is None
    assert do("setContactCap", broadcastsPerMonth=0, effectiveOn=today.isoformat()) is None
    assert may(agreed)[1] == ["BLOCKED", "CAP_REACHED"]
    assert may(agreed, at=before) == ("REACHABLE", [])


@pytest.fixture
def making(database, secrets, zone):
    """Snapshots are made as soon as they are asked for."""
    stop = threading.Event()
    thread = threading.Thread(target=SnapshotMaker(database, secrets, zone).run, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.mark.usefixtures("making")
def test_the_list_of_a_moment_is_who_could_be_written_to_then(crm, do, agreed, listed):
    before = {"knownAtPosition": str(crm.event_log.head())}
    assert do("stopMail", agreed, unsubscribeMethod="ADMIN") is None
    assert listed(reachableFor=PURPOSE) == []
    assert len(listed(at=before, reachableFor=PURPOSE)) == 1
    assert listed(at=before, reachableFor=PURPOSE | {"purpose": "JOBS"}) == []


def test_only_who_may_read_consent_is_told_and_only_who_sends_gets_links(
    api, do, agreed, acting_as
):
    hiring, auditor = acting_as(Role.HIRING), acting_as(Role.AUDITOR)
    found = api(ALL, by=agreed, viewer=hiring)["alumnus"]
    assert found["reachability"] == [
        {"purpose": "NEWSLETTER", "channel": "EMAIL", "state": "REACHABLE"}
    ]
    assert found["unsubscribeLink"] is None
    office = api(ALL, by=agreed, viewer=acting_as(Role.PROGRAMME))["alumnus"]["unsubscribeLink"]
    assert office["path"].startswith("/unsubscribe/")
    assert office["listUnsubscribePost"] == "List-Unsubscribe=One-Click"
    for deed, given in (("blockContact", {"blockReason": "LEGAL"}), ("reportDeath", {})):
        assert do(deed, agreed, viewer=hiring, **given) == "NOT_ALLOWED"
        assert do(deed, agreed, viewer=auditor, **given) == "NOT_ALLOWED"
    hr = acting_as(Role.HR)
    assert do("setContactCap", viewer=hr, broadcastsPerMonth=3, effectiveOn="2030-01-01") == (
        "NOT_ALLOWED"
    )
