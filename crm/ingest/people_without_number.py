"""Which rows without an employee number are about one person, told from the rows of a file alone.

The same date of birth with the same address or the same name is one person; without a date of
birth, the same address with the same name. Rows that fit exactly one person of the file join them.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from crm.ingest.people_rows import PersonRow
from crm.storage.blind_index import normal_email, normal_name


@dataclass(slots=True)
class _Known:
    """Rows of one person so far, with what they say about who it is."""

    rows: list[PersonRow]
    names: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    births: set[object] = field(default_factory=set)

    @classmethod
    def of(cls, rows: list[PersonRow]) -> "_Known":
        known = cls(rows)
        for row in rows:
            known.hear(row)
        return known

    def hear(self, row: PersonRow) -> None:
        self.names |= _name(row)
        self.emails |= _email(row)
        self.births |= {row.birth_date} - {None}

    def join(self, other: "_Known") -> None:
        self.rows += other.rows
        self.names |= other.names
        self.emails |= other.emails
        self.births |= other.births

    def fits(self, other: "_Known") -> bool:
        """Whether the two may be one person, given that they share an address or a name."""
        if self.births and other.births:
            return bool(self.births & other.births)
        if not self.emails & other.emails:
            return False
        return not self.names or not other.names or bool(self.names & other.names)


class _People:
    """The people of a file, found by address or name."""

    def __init__(self) -> None:
        self.all: list[_Known] = []
        self._by_word: defaultdict[str, list[_Known]] = defaultdict(list)

    def add(self, known: _Known) -> None:
        self.all.append(known)
        for word in known.emails | known.names:
            self._by_word[word].append(known)

    def add_or_join(self, known: _Known) -> None:
        """The only one whom the rows fit, or fit by address, gets them; else they stay apart."""
        words = known.emails | known.names
        sharing = {id(each): each for word in words for each in self._by_word[word]}
        fitting = [each for each in sharing.values() if each.fits(known)]
        if len(fitting) > 1:
            fitting = [each for each in fitting if each.emails & known.emails]
        if len(fitting) != 1:
            self.add(known)
            return
        (home,) = fitting
        for word in words - home.emails - home.names:
            self._by_word[word].append(home)
        home.join(known)


def with_rows_without_number(
    numbered: Iterable[list[PersonRow]], others: Iterable[PersonRow]
) -> list[list[PersonRow]]:
    """The rows in groups of one person each; `numbered` are grouped by number already."""
    people = _People()
    for rows in numbered:
        people.add(_Known.of(rows))
    certain: dict[tuple[object, ...], _Known] = {}
    vague: dict[tuple[frozenset[str], frozenset[str]], list[PersonRow]] = {}
    for row in others:
        if row.birth_date is not None:
            _take_certain(certain, row)
        else:
            vague.setdefault((frozenset(_email(row)), frozenset(_name(row))), []).append(row)
    for known in {id(known): known for known in certain.values()}.values():
        people.add_or_join(known)
    for known in sorted(map(_Known.of, vague.values()), key=lambda each: not each.names):
        people.add_or_join(known)
    return [known.rows for known in people.all]


def _take_certain(certain: dict[tuple[object, ...], _Known], row: PersonRow) -> None:
    """Add a row with a date of birth; it may connect two groups that were apart so far."""
    keys = _keys(_email(row), _name(row), row.birth_date)
    found = list({id(each): each for key in keys if (each := certain.get(key))}.values())
    home = max(found, key=lambda each: len(each.rows), default=None) or _Known([])
    for other in found:
        if other is not home:
            home.join(other)
            certain.update(dict.fromkeys(_keys(other.emails, other.names, row.birth_date), home))
    home.rows.append(row)
    home.hear(row)
    certain.update(dict.fromkeys(keys, home))


def _keys(emails: set[str], names: set[str], born: object) -> list[tuple[object, ...]]:
    return [*(("email", each, born) for each in emails), *(("name", each, born) for each in names)]


def _name(row: PersonRow) -> set[str]:
    return {normal_name(row.name)} if row.name else set()


def _email(row: PersonRow) -> set[str]:
    return {normal_email(row.email)} if row.email else set()
