"""Who on file a row is about: by employee number, else by e-mail or name and date of birth."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from uuid import UUID

from crm.domain.envelope import RecordedFact
from crm.domain.identity.clusters import Clusters
from crm.domain.person import Person, evolve
from crm.ingest.people_problems import ERASED_PERSON, UNREADABLE_PERSON, RowRefused
from crm.ingest.people_rows import PersonRow
from crm.ingest.person_on_file import PersonOnFile
from crm.ingest.write_side import WriteSide
from crm.storage.blind_index import (
    LookupKind,
    normal_email,
    normal_employee_number,
    normal_name,
)
from crm.storage.erased import suppressed
from crm.storage.log import Unreadable
from crm.storage.merges import clusters_of


@dataclass(slots=True)
class PeopleOnFile:
    """The people whom a batch of rows may be about, loaded by one query for each kind of key."""

    crm: WriteSide
    people: dict[UUID, PersonOnFile] = field(default_factory=dict)
    _damaged: dict[UUID, Person] = field(default_factory=dict)
    """People of whom a fact cannot be read, as far as the others tell."""
    _numbers: dict[tuple[str, str], UUID] = field(default_factory=dict)
    _emails: defaultdict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    _names: defaultdict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))

    _erased_numbers: set[tuple[str, str]] = field(default_factory=set)
    _erased_emails: set[str] = field(default_factory=set)

    @classmethod
    def of_rows(
        cls, crm: WriteSide, rows: Iterable[PersonRow], today: datetime.date
    ) -> "PeopleOnFile":
        """Everybody who shares a number, an address or a name with one of the rows."""
        numbers: dict[bytes, str] = {}
        emails: dict[bytes, str] = {}
        names: dict[bytes, str] = {}
        for row in rows:
            if row.employee_number:
                numbers[crm.index.employee_number(row.employee_number)] = row.employee_number
            if row.email:
                emails[crm.index.email(row.email)] = row.email
            if row.name:
                names[crm.index.name(row.name)] = row.name
        found = cls(crm)
        find = crm.alumni_recorder.find_many
        for digest, entity, alumnus_id in find(LookupKind.EMPLOYEE_NUMBER, list(numbers)):
            found._numbers[entity, normal_employee_number(numbers[digest])] = alumnus_id
        for digest, _, alumnus_id in find(LookupKind.EMAIL, list(emails)):
            found._emails[normal_email(emails[digest])].add(alumnus_id)
        for digest, _, alumnus_id in find(LookupKind.NAME, list(names)):
            found._names[normal_name(names[digest])].add(alumnus_id)
        with crm.event_log.connect() as connection:
            for digest, entity in suppressed(
                connection, LookupKind.EMPLOYEE_NUMBER, list(numbers), today
            ):
                found._erased_numbers.add((entity, normal_employee_number(numbers[digest])))
            for digest, _ in suppressed(connection, LookupKind.EMAIL, list(emails), today):
                found._erased_emails.add(normal_email(emails[digest]))
        found._load()
        return found

    def _load(self) -> None:
        found = set(self._numbers.values()).union(*self._emails.values(), *self._names.values())
        if not found:
            return
        with self.crm.event_log.connect() as connection:
            clusters = clusters_of(connection, found)
        self._lead_to_survivors(clusters)
        read = self.crm.event_log.readable_of_people(
            {each for alumnus_id in found for each in clusters.cluster(alumnus_id)}
        )
        damaged = {
            clusters.survivor_of(each.alumnus_id) for each in read if isinstance(each, Unreadable)
        }
        self._damaged = {alumnus_id: Person(alumnus_id) for alumnus_id in damaged}
        facts = [clusters.present(each) for each in read if isinstance(each, RecordedFact)]
        facts.sort(key=lambda recorded: (recorded.alumnus_id.bytes, recorded.position))
        for alumnus_id, theirs in groupby(facts, key=lambda recorded: recorded.alumnus_id):
            if alumnus_id not in damaged:
                self.people[alumnus_id] = PersonOnFile.loaded(theirs, self.crm.zone)
                continue
            for recorded in theirs:
                evolve(self._damaged[alumnus_id], recorded.happening)

    def _lead_to_survivors(self, clusters: Clusters) -> None:
        """Records that were merged are one person, whom all their keys find."""
        for key, alumnus_id in self._numbers.items():
            self._numbers[key] = clusters.survivor_of(alumnus_id)
        for sharing in (self._emails, self._names):
            for word, people in sharing.items():
                sharing[word] = {clusters.survivor_of(each) for each in people}

    def add(self, person: PersonOnFile, row: PersonRow, entity: str) -> None:
        """Let later rows of the batch find the person by what this row says."""
        alumnus_id = person.person.alumnus_id
        self.people[alumnus_id] = person
        if row.employee_number:
            self._numbers[entity, normal_employee_number(row.employee_number)] = alumnus_id
        if row.email:
            self._emails[normal_email(row.email)].add(alumnus_id)
        if row.name:
            self._names[normal_name(row.name)].add(alumnus_id)

    def by_number(self, entity: str, number: str) -> PersonOnFile | None:
        """Who has this number. Raises `RowRefused` where a fact of theirs cannot be read."""
        alumnus_id = self._numbers.get((entity, normal_employee_number(number)))
        if alumnus_id in self._damaged:
            raise RowRefused(UNREADABLE_PERSON)
        return None if alumnus_id is None else self.people[alumnus_id]

    def refuse_damaged(self, row: PersonRow) -> None:
        """Raise `RowRefused` where a row that no number tells whose it is may be about somebody
        of whom a fact cannot be read: they could be registered twice."""
        sharing: set[UUID] = set()
        if row.email and not row.employee_number:
            sharing |= self._emails.get(normal_email(row.email), set())
        if row.name and row.birth_date is not None:
            sharing |= self._names.get(normal_name(row.name), set())
        for alumnus_id in sharing & self._damaged.keys():
            born = self._damaged[alumnus_id].birth_date
            if born is None or row.birth_date in (None, born):
                raise RowRefused(UNREADABLE_PERSON)

    def refuse_erased(self, row: PersonRow) -> None:
        """Raise `RowRefused` where a row about nobody on file is about somebody who was erased."""
        number = row.employee_number
        if (
            number and (row.legal_entity, normal_employee_number(number)) in self._erased_numbers
        ) or (row.email and normal_email(row.email) in self._erased_emails):
            raise RowRefused(ERASED_PERSON)

    def by_email(self, email: str | None) -> list[PersonOnFile]:
        """Everybody who has, or once had, this address."""
        return self._people(self._emails.get(normal_email(email), ()) if email else ())

    def by_name(self, name: str | None) -> list[PersonOnFile]:
        """Everybody who bears, or once bore, this name."""
        return self._people(self._names.get(normal_name(name), ()) if name else ())

    def by_name_and_birth(
        self, name: str | None, birth_date: datetime.date | None
    ) -> list[PersonOnFile]:
        if birth_date is None:
            return []
        return [each for each in self.by_name(name) if each.person.birth_date == birth_date]

    def _people(self, ids: Iterable[UUID]) -> list[PersonOnFile]:
        return [self.people[each] for each in sorted(ids) if each not in self._damaged]
