"""What is recorded of who looked at what people hold in confidence."""

from collections import defaultdict
from collections.abc import Mapping, Set
from uuid import UUID

from crm.domain.facts.accesses import (
    MOST_PEOPLE,
    AccessPurpose,
    ConfidentialClass,
    PersonalDataAccessed,
)

Seen = Mapping[UUID, Set[ConfidentialClass]]
"""By person, the classes of which something was shown."""


def accesses_of(
    seen: Seen, purpose: AccessPurpose, case: str | None = None
) -> list[PersonalDataAccessed]:
    """A fact for all who were shown the same classes, up to 100 people in each."""
    people: dict[frozenset[ConfidentialClass], list[UUID]] = defaultdict(list)
    for person, classes in seen.items():
        people[frozenset(classes)].append(person)
    return [
        PersonalDataAccessed(
            subject_ids=tuple(sorted(theirs)[start : start + MOST_PEOPLE]),
            confidential_classes=tuple(sorted(classes)),
            access_purpose=purpose,
            case_reference=case,
        )
        for classes, theirs in people.items()
        for start in range(0, len(theirs), MOST_PEOPLE)
    ]
