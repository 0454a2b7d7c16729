"""Words that are the same in every language's code: locale, data classes, modes of relating."""

from enum import StrEnum


class Locale(StrEnum):
    """A language that the alumni office reads."""

    JA = "ja"
    EN = "en"


class DataClass(StrEnum):
    """What kind of personal data a value is; each class of a person has a key of its own."""

    IDENTITY = "identity"
    CONTACT = "contact"
    EMPLOYMENT = "employment"
    HR_NOTES = "hr_notes"
    ENGAGEMENT = "engagement"
    SPECIAL_CARE = "special_care"


class AlumnusStatus(StrEnum):
    """How the person stands to the employer on a day."""

    EMPLOYEE = "employee"
    LEAVING = "leaving"
    ALUMNUS = "alumnus"
    RETURNING = "returning"


class ContactChannel(StrEnum):
    """A way to reach a person."""

    EMAIL = "email"
    POST = "post"
    PHONE = "phone"
    LINE = "line"
    IN_PERSON = "in_person"
    APP = "app"


class ConsentPurpose(StrEnum):
    """What the employer may use contact data for, when the person agrees (利用目的)."""

    NEWSLETTER = "newsletter"
    EVENTS = "events"
    JOBS = "jobs"
    DIRECTORY = "directory"
    SUCCESS_STORY = "success_story"
    ANALYTICS = "analytics"
    SHARING_WITH_GROUP_COMPANIES = "sharing_with_group_companies"
