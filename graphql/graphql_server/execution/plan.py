"""One Python function for one selection: written out as source, then compiled.

It holds plain attributes and resolvers that ask for nothing but the object and their arguments;
scalars, enums, lists, objects, and interfaces and unions told apart by the class of the value.
"""

import datetime
import decimal
import enum
import inspect
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from types import CoroutineType
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLField,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLObjectType,
    GraphQLString,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)
from graphql.execution.collect_fields import FieldDetailsList, GroupedFieldSet
from graphql.execution.values import get_argument_values
from graphql.language import FieldNode, ListValueNode, ObjectValueNode, VariableNode
from graphql.pyutils import Undefined
from graphql.pyutils.is_awaitable import is_awaitable
from strawberry.schema.schema_converter import GraphQLCoreConverter, get_arguments
from strawberry.types.field import StrawberryField

from graphql_server.execution.written import Selected, Write, maker_of

if TYPE_CHECKING:
    from graphql_server.execution.compiled import CompiledExecutor

_BEHIND = GraphQLCoreConverter.DEFINITION_BACKREF
_MOST_LINES = 20_000
_STEERING = frozenset({"skip", "include"})
_ZONE_UTC = ZoneInfo("UTC")
_PLAIN = frozenset(
    {int, str, bool, float, datetime.date, datetime.datetime, decimal.Decimal, dict, list, UUID}
)
"""What can be no exception and nothing to await."""

# What a value of a built-in scalar is when it needs no second look.
_AS_IT_IS = {
    GraphQLString: "{v}.__class__ is str",
    GraphQLID: "{v}.__class__ is str",
    GraphQLBoolean: "{v} is True or {v} is False",
    GraphQLInt: "{v}.__class__ is int and -2147483648 <= {v} <= 2147483647",
    GraphQLFloat: "{v}.__class__ is float and isfinite({v})",
}


_CHANGING = VariableNode | ListValueNode | ObjectValueNode
"""Arguments that have a variable, or may have one inside."""


class _Surprise(Exception):
    """A value is not what the schema says."""


class _Unfit(Exception):
    """The selection has what no function is written for."""


@dataclass(slots=True)
class Call:
    """A resolver in the selection, with the arguments it is given there."""

    definition: GraphQLField
    behind: StrawberryField
    node: FieldNode
    _always: dict[str, Any] | None = None
    """The arguments, where they are the same in every request."""

    def arguments(self, executor: "CompiledExecutor") -> dict[str, Any]:
        """As Python values; raises what graphql-core would report."""
        if self._always is not None:
            return self._always
        found = self._read(executor)
        if not any(isinstance(each.value, _CHANGING) for each in self.node.arguments or ()):
            self._always = found
        return found

    def _read(self, executor: "CompiledExecutor") -> dict[str, Any]:
        given = get_argument_values(
            self.definition, self.node, executor.variable_values, None, executor.hide_suggestions
        )
        schema: Any = executor.schema
        strawberry_schema = schema._strawberry_schema
        no_info: Any = None  # only inputs that build themselves ask for it: none are let through
        return get_arguments(
            field=self.behind,
            source=None,
            info=no_info,
            kwargs=given,
            config=strawberry_schema.config,
            scalar_registry=strawberry_schema.schema_converter.scalar_registry,
        )[1]


@dataclass(frozen=True, slots=True)
class Plan:
    """A function of an object and the arguments of `calls`; its result is the answer's data."""

    run: Callable[[Any, tuple[dict[str, Any], ...]], Any]
    calls: tuple[Call, ...]
    left_out: tuple[tuple[str, FieldDetailsList], ...]
    """Fields that have their place in the result and no value yet."""
    kept: object
    """The nodes that it was made from."""


def plan_value(executor: "CompiledExecutor", type_: Any, asked: FieldDetailsList) -> Plan | None:
    """Of a whole field; None when any of it is not for a function."""
    writer = _Writer(executor)
    try:
        _must_be_plain(asked)
        run = writer.function(lambda: writer.value(1, type_, "x", asked))
    except Exception:  # whatever is wrong, graphql-core reports it
        return None
    return Plan(run, tuple(writer.calls), (), asked)


def plan_fields(
    executor: "CompiledExecutor", type_: GraphQLObjectType, asked: GroupedFieldSet
) -> Plan | None:
    """Of those fields of an object that are for a function; None when none is."""
    writer = _Writer(executor)
    left_out: list[tuple[str, FieldDetailsList]] = []
    try:
        for each in asked.values():
            _must_be_plain(each)
        run = writer.function(lambda: writer.fields(1, type_, "x", asked, left_out))
    except Exception:  # as above
        return None
    if len(left_out) == len(asked):
        return None
    return Plan(run, tuple(writer.calls), tuple(left_out), asked)


def _must_be_plain(asked: FieldDetailsList) -> None:
    for each in asked:
        if each.defer_usage is not None or each.fragment_variable_values:
            raise _Unfit
        if any(found.name.value not in _STEERING for found in each.node.directives or ()):
            raise _Unfit


@dataclass(slots=True)
class _Writer:
    """Writes lines; what they name that is no literal is in `names`."""

    executor: "CompiledExecutor"
    lines: list[str] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    names: dict[str, Any] = field(
        default_factory=lambda: {
            "Surprise": _Surprise,
            "isfinite": math.isfinite,
            "leaf": _leaf,
            "must_be_object": _must_be_object,
            "dispose": _dispose,
            "datetime": datetime.datetime,
            "coroutine": CoroutineType,
            "UTC": datetime.UTC,
            "in_utc": _in_utc,
            "plain": _PLAIN,
        }
    )
    written: list[int] = field(default_factory=lambda: [0])
    """How many lines, those of functions within this one included."""
    _count: int = 0

    def function(self, body: Callable[[], str]) -> Callable[..., Any]:
        self.line(0, "def run(x, a):")
        self.line(1, f"return {body()}")
        return _compiled(self.lines, self.names)

    def line(self, depth: int, text: str) -> None:
        self.written[0] += 1
        if self.written[0] > _MOST_LINES:
            raise _Unfit
        self.lines.append(" " * depth + text)

    def name(self, hint: str, value: object = None) -> str:
        self._count += 1
        made = f"{hint}{self._count}"
        if value is not None:
            self.names[made] = value
        return made

    # --- values ---------------------------------------------------------------------------

    def value(self, depth: int, type_: Any, source: str, asked: FieldDetailsList) -> str:
        """Write what completes the value that `source` gives; the expression of the result."""
        found = source
        if not source.isidentifier():
            found = self.name("v")
            self.line(depth, f"{found} = {source}")
        if is_non_null_type(type_):
            self.line(depth, f"if {found} is None: raise Surprise")
            return self._present(depth, type_.of_type, found, asked)
        result = self.name("r")
        self.line(depth, f"if {found} is None: {result} = None")
        self.line(depth, "else:")
        given = self._present(depth + 1, type_, found, asked)
        self.line(depth + 1, f"{result} = {given}")
        return result

    def _present(self, depth: int, type_: Any, found: str, asked: FieldDetailsList) -> str:
        if is_leaf_type(type_):
            return self._leaf(depth, type_, found)
        if is_list_type(type_):
            return self._list(depth, type_, found, asked)
        if is_object_type(type_):
            return self._object(depth, type_, found, asked)
        if is_abstract_type(type_):
            return self._abstract(depth, type_, found, asked)
        raise _Unfit

    def _leaf(self, depth: int, type_: Any, found: str) -> str:
        result = self.name("s")
        coerce = self.name("c", type_.coerce_output_value)
        if type_ in _AS_IT_IS:
            self.line(depth, f"if {_AS_IT_IS[type_].format(v=found)}: {result} = {found}")
        elif isinstance(type_, GraphQLEnumType) and (words := _words(type_)):
            words_name = self.name("w", words)
            self.line(depth, f"if {found}.__class__ is {self.name('k', words.cls)}:")
            self.line(depth + 1, f"{result} = {words_name}[{found}]")
        elif type_.name == "DateTime" and self.executor.for_wire:
            self.line(depth, f"if {found}.__class__ is datetime and {found}.tzinfo is not None:")
            self.line(depth + 1, f"{result} = {found}")
            self.line(depth + 1, f"if {found}.tzinfo is not UTC: {result} = in_utc({found})")
        else:
            self.line(depth, f"if {found}.__class__ in plain:")
            self.line(depth + 1, f"{result} = {coerce}({found})")
            self.line(depth + 1, f"if {result} is None: raise Surprise")
        self.line(depth, f"else: {result} = leaf({coerce}, {found})")
        return result

    def _list(self, depth: int, type_: Any, found: str, asked: FieldDetailsList) -> str:
        result, item, add = self.name("l"), self.name("i"), self.name("p")
        self.line(
            depth,
            f"if {found}.__class__ is not list and {found}.__class__ is not tuple: raise Surprise",
        )
        self.line(depth, f"{result} = []")
        self.line(depth, f"{add} = {result}.append")
        self.line(depth, f"for {item} in {found}:")
        given = self.value(depth + 1, type_.of_type, item, asked)
        self.line(depth + 1, f"{add}({given})")
        return result

    def _object(
        self,
        depth: int,
        type_: GraphQLObjectType,
        found: str,
        asked: FieldDetailsList,
        *,
        known: bool = False,
    ) -> str:
        behind = type_.extensions.get(_BEHIND)
        if behind is None:
            raise _Unfit
        if not known:
            cls = self.name("k", behind.concrete_of.origin if behind.concrete_of else behind.origin)
            if type_.is_type_of is None:
                self.line(depth, f"if {found}.__class__ is not {cls}: must_be_object({found})")
            elif behind.is_type_of:
                raise _Unfit
            else:
                self.line(depth, f"if {found}.__class__ is not {cls}: raise Surprise")
        collected = self.executor.collect_subfields(type_, asked)
        if collected.new_defer_usages:
            raise _Unfit
        return self.fields(depth, type_, found, collected.grouped_field_set)

    def _abstract(self, depth: int, type_: Any, found: str, asked: FieldDetailsList) -> str:
        """One function for each type there may be, found by the class of the value."""
        if getattr(type_.extensions.get(_BEHIND), "resolve_type", None):
            raise _Unfit
        table: dict[type, Callable[..., Any]] = {}
        for possible in self.executor.schema.get_possible_types(type_):
            behind = possible.extensions.get(_BEHIND)
            if (
                behind is None
                or behind.is_type_of
                or behind.concrete_of
                or behind.is_graphql_generic
            ):
                raise _Unfit
            table[behind.origin] = self._function_of(possible, asked)
        functions, function, result = self.name("t", table), self.name("f"), self.name("o")
        self.line(depth, f"{function} = {functions}.get({found}.__class__)")
        self.line(depth, f"if {function} is None: raise Surprise")
        self.line(depth, f"{result} = {function}({found}, a)")
        return result

    def _function_of(self, type_: GraphQLObjectType, asked: FieldDetailsList) -> Callable[..., Any]:
        inner = _Writer(self.executor, calls=self.calls, written=self.written)
        inner.line(0, "def run(x, a):")
        inner.line(1, f"return {inner._object(1, type_, 'x', asked, known=True)}")
        return _compiled_when_called(inner.lines, inner.names)

    def fields(
        self,
        depth: int,
        type_: GraphQLObjectType,
        found: str,
        asked: GroupedFieldSet,
        left_out: list[tuple[str, FieldDetailsList]] | None = None,
    ) -> str:
        """The object's dict; with `left_out`, what is unfit gets its place and is noted there."""
        members = []
        for response_name, each in asked.items():
            mark = len(self.lines), len(self.calls)
            try:
                _must_be_plain(each)
                given = self._field(depth, type_, found, each)
            except _Unfit:
                if left_out is None or self.written[0] > _MOST_LINES:
                    raise
                del self.lines[mark[0] :], self.calls[mark[1] :]
                given = "None"
                left_out.append((response_name, each))
            members.append(f"{response_name!r}: {given}")
        return f"{{{', '.join(members)}}}"

    def _field(
        self, depth: int, type_: GraphQLObjectType, found: str, asked: FieldDetailsList
    ) -> str:
        name = asked[0].node.name.value
        if name == "__typename":
            return repr(type_.name)
        definition = type_.fields.get(name)
        behind = definition.extensions.get(_BEHIND) if definition is not None else None
        if definition is None or not isinstance(behind, StrawberryField):
            raise _Unfit
        if behind.is_basic_field and getattr(definition.resolve, "_is_default", False):
            return self.value(depth, definition.type, f"{found}.{behind.python_name}", asked)
        resolver = _pure(definition, behind)
        write = self._write_of(resolver, definition, asked)
        if write is None:
            return self._called(depth, definition, behind, resolver, found, asked)
        result = self.name("j")
        self.line(depth, f"{result} = {self.name('write', write)}({found}, a)")
        self.line(depth, f"if {result} is None:")
        given = self._called(depth + 1, definition, behind, resolver, found, asked)
        self.line(depth + 1, f"{result} = {given}")
        return result

    def _called(
        self,
        depth: int,
        definition: GraphQLField,
        behind: StrawberryField,
        resolver: Callable[..., Any],
        found: str,
        asked: FieldDetailsList,
    ) -> str:
        place = len(self.calls)
        self.calls.append(Call(definition, behind, asked[0].node))
        result = self.name("v")
        self.line(depth, f"{result} = {self.name('g', resolver)}({found}, **a[{place}])")
        self.line(depth, f"if {result}.__class__ is coroutine: dispose({result})")
        return self.value(depth, definition.type, result, asked)

    def _write_of(
        self, resolver: Callable[..., Any], definition: GraphQLField, asked: FieldDetailsList
    ) -> Write | None:
        """How the list writes itself; None where it does not, or not what is asked of it."""
        make = maker_of(resolver)
        item = get_named_type(definition.type)
        if make is None or not self.executor.for_wire or not is_object_type(item):
            return None
        mark = len(self.calls)
        try:
            write = make(self._selected(item, asked), item.name)
        except _Unfit:
            write = None
        if write is None:
            del self.calls[mark:]
        return write

    def _selected(self, type_: GraphQLObjectType, asked: FieldDetailsList) -> tuple[Selected, ...]:
        collected = self.executor.collect_subfields(type_, asked)
        if collected.new_defer_usages:
            raise _Unfit
        selected = []
        for response_name, each in collected.grouped_field_set.items():
            _must_be_plain(each)
            name, told = each[0].node.name.value, ""
            below: tuple[Selected, ...] = ()
            call = None
            definition = type_.fields.get(name)
            if definition is not None:
                inner = get_named_type(definition.type)
                told = inner.name
                if is_object_type(inner):
                    below = self._selected(inner, each)
                elif not is_leaf_type(inner):
                    raise _Unfit
                if definition.args:
                    call = len(self.calls)
                    behind = definition.extensions.get(_BEHIND)
                    _pure(definition, behind)
                    self.calls.append(Call(definition, behind, each[0].node))
            selected.append(Selected(response_name, name, told, call, below))
        return tuple(selected)


def _compiled(lines: list[str], names: dict[str, Any]) -> Callable[..., Any]:
    exec(compile("\n".join(lines), "<selection>", "exec"), names)
    run: Callable[..., Any] = names["run"]
    return run


def _compiled_when_called(lines: list[str], names: dict[str, Any]) -> Callable[..., Any]:
    """A union has more members than one answer shows."""
    made: list[Callable[..., Any]] = []

    def run(value: Any, arguments: Any) -> Any:
        if not made:
            made.append(_compiled(lines, names))
        return made[0](value, arguments)

    return run


def _pure(definition: GraphQLField, behind: StrawberryField) -> Callable[..., Any]:
    """The resolver, when it is a method that needs nothing but its object and simple arguments."""
    resolver = behind.base_resolver
    if (
        resolver is None
        or behind.extensions
        or behind.is_async
        or not inspect.isfunction(resolver.wrapped_func)
        or inspect.isgeneratorfunction(resolver.wrapped_func)
        or resolver.self_parameter is None
        or resolver.info_parameter is not None
        or resolver.parent_parameter is not None
        or resolver.root_parameter is not None
    ):
        raise _Unfit
    if not all(is_leaf_type(get_named_type(each.type)) for each in definition.args.values()):
        raise _Unfit
    return resolver.wrapped_func


class _Words(dict[Any, str]):
    """The name of each member of an enum."""

    def __init__(self, cls: type[enum.Enum], words: dict[Any, str]) -> None:
        super().__init__(words)
        self.cls = cls


def _words(type_: GraphQLEnumType) -> _Words | None:
    cls = getattr(type_, "wrapped_cls", None)
    if not (isinstance(cls, type) and issubclass(cls, enum.Enum)):
        return None
    try:
        return _Words(cls, {each: type_.coerce_output_value(each) for each in cls})
    except Exception:  # a member without a name: asked for when it comes
        return None


def _in_utc(value: datetime.datetime) -> datetime.datetime:
    """What the encoder writes with `Z`."""
    return value if value.tzinfo is _ZONE_UTC else value.astimezone(datetime.UTC)


def _leaf(coerce: Callable[[Any], Any], value: Any) -> Any:
    if isinstance(value, Exception) or value is Undefined or is_awaitable(value):
        raise _Surprise
    result = coerce(value)
    if result is None or result is Undefined:
        raise _Surprise
    return result


def _must_be_object(value: Any) -> None:
    if isinstance(value, Exception) or value is Undefined or is_awaitable(value):
        raise _Surprise


def _dispose(coroutine: Any) -> None:
    """The resolver will be called again, and that one awaited."""
    coroutine.close()
    raise _Surprise
