"""Whom the rows of a list are about: by employee number, else e-mail address, else name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from crm.domain.envelope import RecordedFact
from crm.domain.facts import AlumnusRegistered, InteractionRetracted, ProfileUpdated
from crm.domain.identity.clusters import Clusters
from crm.domain.person import Person, evolve
from crm.ingest.interactions_rows import Who
from crm.ingest.people_problems import AMBIGUOUS_PERSON, UNREADABLE_PERSON, RowRefused
from crm.ingest.rows import Problem
from crm.ingest.write_side import WriteSide
from crm.storage.blind_index import (
    LookupKind,
    normal_email,
    normal_employee_number,
    normal_name,
)
from crm.storage.merges import clusters_of

_KINDS = (AlumnusRegistered.kind, ProfileUpdated.kind, InteractionRetracted.kind)


@dataclass(slots=True)
class People:
    """Everybody whom the rows of a batch may be about, found by one query for each kind of key."""

    crm: WriteSide
    numbers: defaultdict[str, dict[str, set[UUID]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    """Number → legal entity → people."""
    emails: defaultdict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    names: defaultdict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    people: dict[UUID, Person] = field(default_factory=dict)
    """Loaded only where a key alone does not tell who it is."""
    damaged: set[UUID] = field(default_factory=set)
    clusters: Clusters = field(default_factory=Clusters)
    """Records merged into others lead to the ones that stayed."""

    @classmethod
    def of(cls, crm: WriteSide, rows: Iterable[Who]) -> "People":
        """Everybody who shares a number, an address or a name with one of the rows."""
        numbers: dict[bytes, str] = {}
        emails: dict[bytes, str] = {}
        names: dict[bytes, str] = {}
        for who in rows:
            if who.employee_number:
                numbers[crm.index.employee_number(who.employee_number)] = who.employee_number
                continue
            if who.email:
                emails[crm.index.email(who.email)] = who.email
            if who.name:
                names[crm.index.name(who.name)] = who.name
        found = cls(crm)
        find = crm.alumni_recorder.find_many
        by_number = find(LookupKind.EMPLOYEE_NUMBER, list(numbers))
        by_email = find(LookupKind.EMAIL, list(emails))
        by_name = find(LookupKind.NAME, list(names))
        with crm.event_log.connect() as connection:
            known = {alumnus_id for _, _, alumnus_id in (*by_number, *by_email, *by_name)}
            found.clusters = clusters_of(connection, known)
        whose = found.clusters.survivor_of
        for digest, entity, alumnus_id in by_number:
            found.numbers[normal_employee_number(numbers[digest])][entity].add(whose(alumnus_id))
        for digest, _, alumnus_id in by_email:
            found.emails[normal_email(emails[digest])].add(whose(alumnus_id))
        for digest, _, alumnus_id in by_name:
            found.names[normal_name(names[digest])].add(whose(alumnus_id))
        found._load()
        return found

    def records(self, people: Iterable[UUID]) -> dict[UUID, UUID]:
        """Record → person, of every record of these people."""
        return {each: person for person in people for each in self.clusters.cluster(person)}

    def whose(self, who: Who) -> tuple[UUID, bool]:
        """The person, and whether only a name tells so. Raises `RowRefused`.

        A number decides. An address leads to who has it now; one that nobody has says nothing,
        and the name is asked. A name tells who it is with the date of birth, and alone only if
        nobody else bears it.
        """
        if who.employee_number:
            return self._only(self._by_number(who)), False
        if who.email and (found := self._by_email(who)):
            return self._only(found), False
        if who.name:
            found = self.names.get(normal_name(who.name), set())
            if who.birth_date is None:
                return self._only(found), True
            born = {each for each in found if self._birth(each) == who.birth_date}
            unknown = {each for each in found if self._birth(each) is None}
            return self._only(born or unknown), not born
        raise RowRefused(UNKNOWN_PERSON)

    def _by_number(self, who: Who) -> set[UUID]:
        entities = self.numbers.get(normal_employee_number(who.employee_number or ""), {})
        if who.legal_entity is not None:
            return entities.get(who.legal_entity, set())
        return set().union(*entities.values())

    def _by_email(self, who: Who) -> set[UUID]:
        address = normal_email(who.email or "")
        found = self.emails.get(address, set())
        if len(found) < 2:
            return found
        now = {each for each in found if self._has(each, address)} or found
        named = {each for each in now if who.name and self._bears(each, who.name)}
        return named or now

    def _only(self, found: set[UUID]) -> UUID:
        if not found:
            raise RowRefused(UNKNOWN_PERSON)
        if len(found) > 1:
            raise RowRefused(UNREADABLE_PERSON if found & self.damaged else AMBIGUOUS_PERSON)
        return next(iter(found))

    def _load(self) -> None:
        shared = (found for found in self.emails.values() if len(found) > 1)
        wanted = set().union(*shared, *self.names.values())
        if not wanted:
            return
        self.people = {alumnus_id: Person(alumnus_id) for alumnus_id in wanted}
        whose = self.records(wanted)
        for recorded in self.crm.event_log.readable_of_people(whose, _KINDS):
            if isinstance(recorded, RecordedFact):
                evolve(self.people[whose[recorded.entered_on]], recorded.happening)
            else:
                self.damaged.add(whose[recorded.alumnus_id])

    def _birth(self, alumnus_id: UUID) -> object:
        return self.people[alumnus_id].birth_date

    def _bears(self, alumnus_id: UUID, name: str) -> bool:
        known = self.people[alumnus_id].name
        return known is not None and normal_name(known) == normal_name(name)

    def _has(self, alumnus_id: UUID, address: str) -> bool:
        known = self.people[alumnus_id].email
        return alumnus_id in self.damaged or (known is not None and normal_email(known) == address)


UNKNOWN_PERSON = Problem(
    "UNKNOWN_PERSON",
    "Nobody on file has this employee number, e-mail address or name; import people first, or"
    " leave the row out.",
    "この社員番号・メールアドレス・氏名の人は台帳にいません。"
    "先に人を取り込むか、この行を除いてください。",
)
FOUND_BY_NAME = Problem(
    "FOUND_BY_NAME",
    "Found by the name alone, which only one person on file bears; check that it is them.",
    "氏名だけで特定しました(同じ氏名の人は他にいません)。本人か確認してください。",
)
