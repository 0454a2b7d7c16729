"""Which person on file a group of rows is about; nobody, where they are about somebody new."""

from collections.abc import Iterable

from crm.ingest.people_on_file import PeopleOnFile
from crm.ingest.people_problems import (
    AMBIGUOUS_PERSON,
    NEW_NUMBER,
    POSSIBLE_DUPLICATE,
    SAME_NAME,
    SHARED_EMAIL,
    RowRefused,
)
from crm.ingest.people_rows import PersonRow
from crm.ingest.person_on_file import PersonOnFile
from crm.ingest.rows import Problem
from crm.storage.blind_index import normal_email, normal_name


def whose(
    rows: list[PersonRow], on_file: PeopleOnFile, notices: list[Problem]
) -> PersonOnFile | None:
    """The person of these rows. Raises `RowRefused` when several people match, or one
    who cannot be read whole."""
    numbered = next((row for row in rows if row.employee_number), None)
    if numbered is not None and numbered.employee_number:
        person = on_file.by_number(numbered.legal_entity, numbered.employee_number)
        if person is not None:
            return person
    for row in rows:
        on_file.refuse_damaged(row)
    if numbered is not None:
        return _under_a_new_number(rows, on_file, notices)
    telling = max(rows, key=lambda row: (bool(row.birth_date), bool(row.email), bool(row.name)))
    agreeing = [each for each in on_file.by_email(telling.email) if _agrees(each, telling)]
    if len(agreeing) != 1:
        agreeing = on_file.by_name_and_birth(telling.name, telling.birth_date) or agreeing
    if len(agreeing) > 1:
        raise RowRefused(AMBIGUOUS_PERSON)
    return agreeing[0] if agreeing else None


def resembling(
    row: PersonRow, person: PersonOnFile | None, on_file: PeopleOnFile
) -> Iterable[Problem]:
    """Notices about other people whom the row could be mistaken for."""
    if person is None and row.birth_date is not None:
        namesakes = (each.person.birth_date for each in on_file.by_name(row.name))
        if any(born is not None and born != row.birth_date for born in namesakes):
            yield SAME_NAME
    if row.email and any(each is not person for each in on_file.by_email(row.email)):
        told = person.history("email").told if person is not None else ()
        if all(each.value != (normal_email(row.email),) for each in told):
            yield SHARED_EMAIL


def _under_a_new_number(
    rows: list[PersonRow], on_file: PeopleOnFile, notices: list[Problem]
) -> PersonOnFile | None:
    """Who came back, or had no number so far: same name and birth date, no job in the way."""
    same: dict[int, PersonOnFile] = {}
    for row in rows:
        for person in on_file.by_name_and_birth(row.name, row.birth_date):
            same[id(person)] = person
    likely = [person for person in same.values() if _may_be(person, rows)]
    if len(likely) == 1:
        if likely[0].person.external_ref is not None:
            notices.append(NEW_NUMBER)
        return likely[0]
    if same:
        notices.append(POSSIBLE_DUPLICATE)
    return None


def _may_be(person: PersonOnFile, rows: list[PersonRow]) -> bool:
    if person.person.external_ref is None:
        return True
    starts = min((row.hired_on.first for row in rows if row.hired_on), default=None)
    last_days = [stint.last_day for stint in person.person.stints.values()]
    return starts is not None and all(day is not None and day.first < starts for day in last_days)


def _agrees(person: PersonOnFile, row: PersonRow) -> bool:
    """Whether somebody with the row's address may be the person of the row."""
    known = person.person
    if known.birth_date is not None and row.birth_date is not None:
        return known.birth_date == row.birth_date
    borne = {normal_name(told.value[0]) for told in person.history("name").told}
    return not borne or row.name is None or normal_name(row.name) in borne
