"""The stored form of a fact: its fields as JSON, personal values encrypted one by one.

A personal value is stored as `["identity", "<base64>"]`, with the subject's id as a third item
when it is not the fact's own person. Under the keys that somebody got after their class was erased
it is `["contact/1", …]`: the class and the generation of its key. The ciphertext is bound to its
event, stream, field, person and class, so it cannot be moved. Fields that are None are left out;
unknown ones are ignored.
"""

import dataclasses
import datetime
from base64 import b64encode
from binascii import a2b_base64
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, cast
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag

from crm.domain.dates import FuzzyDate
from crm.domain.facts.base import REGISTRY, STRUCTS, Fact, declarations, field_types, item_type
from crm.domain.money import Money
from crm.domain.words import DataClass


class UnreadableFact(Exception):
    """A stored fact cannot be read: unknown kind, damaged state, or a value moved in from afar."""

    code = "UNREADABLE_FACT"


class Cipher(Protocol):
    """Encrypts and decrypts under the key of one person and class."""

    def encrypt(
        self, subject_id: UUID, data_class: DataClass, value: bytes, context: bytes
    ) -> tuple[bytes, int]:
        """The ciphertext, and the generation of the key."""
        ...

    def decrypt(
        self,
        subject_id: UUID,
        data_class: DataClass,
        sealed: bytes,
        context: bytes,
        generation: int = 0,
    ) -> bytes | None:
        """None when the person's key of that generation was destroyed."""
        ...


Convert = Callable[[Any], Any]
_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, InvalidTag)
"""Not a lost database or a wrong key file: those are no fault of the fact."""


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    dump: Convert | None
    load: Convert | None
    data_class: DataClass | None
    subject: str | None


@dataclass(frozen=True, slots=True)
class _Form:
    cls: type[Fact]
    fields: tuple[_Field, ...]
    unknown: dict[str, None]
    """The fields that may be None, for those that a stored state leaves out."""
    about_nobody: bool


_CONVERTERS: dict[type, tuple[Convert | None, Convert | None]] = {
    str: (None, None),
    int: (None, None),
    bool: (None, None),
    UUID: (str, UUID),
    datetime.date: (datetime.date.isoformat, datetime.date.fromisoformat),
    datetime.datetime: (datetime.datetime.isoformat, datetime.datetime.fromisoformat),
    FuzzyDate: (FuzzyDate.isoformat, FuzzyDate.parse),
    Money: (str, Money.parse),
}


def _converters(python_type: type) -> tuple[Convert | None, Convert | None]:
    """How a value of the type goes into JSON and comes back; None where it is the same."""
    if (item := item_type(python_type)) is not None:
        dump, load = _converters(item)
        return (
            list if dump is None else lambda values: [dump(each) for each in values],
            tuple if load is None else lambda values: tuple(load(each) for each in values),
        )
    if python_type.__name__ in STRUCTS:
        return _struct_converters(python_type)
    if issubclass(python_type, StrEnum):
        # Looked up, not called: an enum's call costs as much as decoding the rest of a field.
        return None, {each.value: each for each in python_type}.__getitem__
    return _CONVERTERS[python_type]


def _struct_converters(cls: type) -> tuple[Convert, Convert]:
    fields = {name: _converters(hint) for name, (hint, _) in field_types(cls).items()}

    def dump(value: Any) -> dict[str, Any]:
        told = {name: getattr(value, name) for name in fields}
        return {
            name: each if (dump := fields[name][0]) is None else dump(each)
            for name, each in told.items()
            if each is not None
        }

    def load(stored: dict[str, Any]) -> Any:
        return cls(
            **{
                name: None
                if stored.get(name) is None
                else stored[name]
                if (load := fields[name][1]) is None
                else load(stored[name])
                for name in fields
            }
        )

    return dump, load


def _form(cls: type[Fact]) -> _Form:
    fields = []
    types = field_types(cls)
    for name, declared in declarations(cls).items():
        dump, load = _converters(types[name][0])
        fields.append(_Field(name, dump, load, declared.data_class, declared.subject))
    unknown = {
        each.name: None
        for each in dataclasses.fields(cast(Any, cls))
        if types[each.name][1] and each.default is dataclasses.MISSING
    }
    return _Form(cls, tuple(fields), unknown, not cls.about_person)


_KEYS = {each.value: (each, 0) for each in DataClass}
_FORMS = {kind: _form(cls) for kind, cls in REGISTRY.items()}


def encode(
    fact: Fact, event_id: UUID, stream_id: UUID, alumnus_id: UUID | None, cipher: Cipher
) -> bytes:
    """The stored state of a fact; `alumnus_id` is None for a fact about nobody."""
    form = _FORMS[fact.kind]
    if form.about_nobody is not (alumnus_id is None):
        raise TypeError(f"{fact.kind} {'is about nobody' if alumnus_id else 'needs a person'}.")
    state: dict[str, Any] = {}
    for each in form.fields:
        value = getattr(fact, each.name)
        if value is None:
            continue
        if each.dump is not None:
            value = each.dump(value)
        if each.data_class is not None:
            subject: Any = getattr(fact, each.subject) if each.subject else alumnus_id
            context = _context(event_id, stream_id, each.name, subject, each.data_class)
            dumped = orjson.dumps(value)
            sealed, generation = cipher.encrypt(subject, each.data_class, dumped, context)
            key = f"{each.data_class}/{generation}" if generation else each.data_class
            value = [key, b64encode(sealed).decode()]
            if each.subject:
                value.append(str(subject))
        state[each.name] = value
    return orjson.dumps(state)


def decode(
    kind: str,
    state: bytes,
    event_id: UUID,
    stream_id: UUID,
    alumnus_id: UUID | None,
    cipher: Cipher,
) -> Fact:
    """The fact of a stored state; raises `UnreadableFact`. Erased values are None."""
    form = _FORMS.get(kind)
    if form is None:
        raise UnreadableFact(f"No fact of the kind {kind!r} is known to this version.")
    if form.about_nobody is not (alumnus_id is None):
        raise UnreadableFact(f"Whether this {kind} is about a person is not as its kind has it.")
    try:
        stored = orjson.loads(state)
        values: dict[str, Any] = {}
        for each in form.fields:
            value = stored.get(each.name)
            if value is None:
                continue
            if each.data_class is not None:
                data_class, generation = _KEYS.get(value[0]) or _key(value[0])
                subject: Any = UUID(value[2]) if len(value) > 2 else alumnus_id
                context = _context(event_id, stream_id, each.name, subject, data_class)
                sealed = a2b_base64(value[1])
                opened = cipher.decrypt(subject, data_class, sealed, context, generation)
                if opened is None:
                    continue
                value = orjson.loads(opened)
            values[each.name] = each.load(value) if each.load is not None else value
        return form.cls(**form.unknown | values)
    except _DAMAGE as error:  # its message may quote the person: say only what kind of error it is
        raise UnreadableFact(
            f"The stored state of this {kind} is damaged ({type(error).__name__})."
        ) from error


def dump_fields(fact: Fact) -> dict[str, Any]:
    """The fields as JSON values, nothing encrypted: for read models. None is left out."""
    values = {}
    for each in _FORMS[fact.kind].fields:
        value = getattr(fact, each.name)
        if value is not None:
            values[each.name] = each.dump(value) if each.dump is not None else value
    return values


def load_fields(kind: str, values: dict[str, Any]) -> Fact:
    """Read back what `dump_fields` gave."""
    form = _FORMS[kind]
    loaded = {
        each.name: values[each.name] if each.load is None else each.load(values[each.name])
        for each in form.fields
        if each.name in values
    }
    return form.cls(**form.unknown | loaded)


def needed_keys(fact: Fact, alumnus_id: UUID | None) -> Iterable[tuple[UUID, DataClass]]:
    """The (person, class) pairs whose keys storing a fact needs."""
    for each in _FORMS[fact.kind].fields:
        if each.data_class is not None and getattr(fact, each.name) is not None:
            subject: Any = getattr(fact, each.subject) if each.subject else alumnus_id
            yield subject, each.data_class


def _key(name: str) -> tuple[DataClass, int]:
    data_class, _, generation = name.partition("/")
    return DataClass(data_class), int(generation)


def _context(
    event_id: UUID, stream_id: UUID, field: str, subject_id: UUID, data_class: str
) -> bytes:
    return event_id.bytes + stream_id.bytes + subject_id.bytes + f"{field}/{data_class}".encode()
