"""Who had the use of their data restricted: what is refused meanwhile, and what is not."""

import contextlib
import datetime

import pytest

from crm.application.alumni import PersonRef
from crm.application.command import carry_out
from crm.application.commands.consent import RestrictProcessing, ResumeProcessing
from crm.application.commands.eligibility import EvaluateReturnEligibility
from crm.application.commands.return_process import OpenReturnProcess
from crm.application.commands.stories import DraftSuccessStory
from crm.domain.refusals import NotEligible, ProcessingIsRestricted
from crm.domain.words import ConsentPurpose

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("restricted", "refused"),
    [
        (ConsentPurpose.SUCCESS_STORY, True),
        (None, True),
        (ConsentPurpose.NEWSLETTER, False),
    ],
)
def test_no_story_is_begun_about_who_restricted_that(crm, moment, person, restricted, refused):
    who = PersonRef(alumnus_id=person(last_day="2020-03-31"))
    story = DraftSuccessStory(alumnus=who, story_title="題", story_body="文")
    carry_out(crm, moment(NOON), RestrictProcessing(alumnus=who, restricted_purpose=restricted))
    if refused:
        with pytest.raises(ProcessingIsRestricted):
            carry_out(crm, moment(NOON), story)
        carry_out(crm, moment(NOON), ResumeProcessing(alumnus=who, restricted_purpose=restricted))
    assert carry_out(crm, moment(NOON), story).positions


def test_no_return_process_is_begun_while_every_use_is_restricted(crm, moment, person):
    who = PersonRef(alumnus_id=person(last_day="2020-03-31"))
    carry_out(crm, moment(NOON), EvaluateReturnEligibility(alumnus=who))
    carry_out(crm, moment(NOON), RestrictProcessing(alumnus=who))
    with pytest.raises(ProcessingIsRestricted):
        carry_out(crm, moment(NOON), OpenReturnProcess(alumnus=who))
    carry_out(crm, moment(NOON), ResumeProcessing(alumnus=who))
    with contextlib.suppress(NotEligible):  # what the policy in force says is another matter
        carry_out(crm, moment(NOON), OpenReturnProcess(alumnus=who))
