"""A server starts only with manifests all of whose documents it can answer."""

import json
from pathlib import Path

import pytest

from graphql_server.schema import build_schema
from graphql_server.trusted.manifest import TrustedDocumentsError, read_manifests
from graphql_server.trusted.public import is_public
from graphql_server.trusted.store import load

SCHEMA = build_schema()
HASH = "a" * 64


@pytest.fixture
def manifest(tmp_path: Path):
    """manifest({...}) or manifest("text"): the path of a file that has it."""
    numbers = iter(range(9))

    def write(content: object) -> Path:
        path = tmp_path / f"{next(numbers)}.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    return write


def test_both_forms_of_a_hash_are_one_document(manifest):
    found = read_manifests([manifest({HASH: "{ viewer { roles } }"})])

    assert set(found) == {HASH, f"sha256:{HASH}"}


def test_the_same_document_may_stand_in_several_manifests(manifest):
    files = [manifest({HASH: "{ __typename }"}), manifest({f"sha256:{HASH}": "{ __typename }"})]

    trusted = load(SCHEMA, files)

    assert trusted.by_id[HASH] is trusted.by_id[f"sha256:{HASH}"]


def test_what_apollos_tool_writes_is_read_too(manifest):
    operation = {"id": HASH, "name": "A", "type": "query", "body": "query A { __typename }"}
    content = {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [operation]}

    assert load(SCHEMA, [manifest(content)]).by_id[f"sha256:{HASH}"].text == operation["body"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "is no manifest (it is not JSON)"),
        ("[]", "is no manifest"),
        ('{"a": "{ __typename }", "a": "{ __typename }"}', "an id stands in it twice"),
        ({"format": "apollo-persisted-query-manifest", "operations": [3]}, "is no manifest"),
        ({"a": 3}, "a is no trusted document"),
        ({"a b": "{ __typename }"}, "a b is no trusted document"),
        ({"a": "{"}, "a cannot be served: Syntax Error"),
        ({"a": "{ nothing }"}, "a cannot be served: Cannot query field 'nothing'"),
        ({"a": "fragment F on Query { __typename }"}, "a cannot be served"),
        ({"a": "{ alumni(first: 101) { totalCount } }"}, "a cannot be served: A page"),
        (
            {"a": "{" + " ".join(f"a{n}: __typename" for n in range(40)) + "}"},
            "a cannot be served: The document has 40",
        ),
        ({HASH: "{ __typename }", f"sha256:{HASH}": "query A { __typename }"}, "another text"),
    ],
    ids=str,
)
def test_a_manifest_that_cannot_be_served_is_refused_by_name(manifest, content, said):
    path = manifest(content)

    with pytest.raises(TrustedDocumentsError) as refused:
        load(SCHEMA, [path])

    assert str(path) in str(refused.value)
    assert said in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(TrustedDocumentsError, match=r"nowhere\.json cannot be read"):
        load(SCHEMA, [tmp_path / "nowhere.json"])


def test_only_trusted_documents_without_any_is_a_mistake():
    with pytest.raises(TrustedDocumentsError, match="there are none"):
        load(SCHEMA, [], only=True)


def test_a_kept_document_outlives_all_others(manifest):
    text = "query Kept { __typename }"
    load(SCHEMA, [manifest({HASH: text})])
    kept = SCHEMA.documents.get(SCHEMA.graphql, text)
    for number in range(600):
        SCHEMA.documents.get(SCHEMA.graphql, f"query Q{number} {{ __typename }}")

    assert SCHEMA.documents.get(SCHEMA.graphql, text) is kept


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("{ settings { timeZone currency fiscalYearStartMonth } }", True),
        ("{ ...S } fragment S on Query { settings { timeZone } __typename }", True),
        ('{ __type(name: "Alumnus") { fields { name } } }', True),
        ("{ settings { timeZone } viewer { roles } }", False),
        ("{ settings { timeZone } alumni { totalCount } }", False),
        ("query A { settings { timeZone } } query B { alumni { totalCount } }", False),
        ("{ ...S } fragment S on Query { alumni { edges { node { displayName } } } }", False),
    ],
)
def test_only_what_selects_nothing_personal_is_public(text, public):
    prepared = SCHEMA.documents.get(SCHEMA.graphql, text)

    assert not prepared.errors
    assert is_public(SCHEMA.graphql, prepared.document) is public


def test_every_field_of_a_public_type_is_a_plain_value():
    settings = SCHEMA.graphql.type_map["ProgrammeSettings"]

    assert {str(field.type).rstrip("!") for field in settings.fields.values()} <= {"String", "Int"}


def test_the_manifest_we_publish_can_be_served():
    trusted = load(SCHEMA, [Path(__file__).parents[3] / "frontend_schema/persisted-documents.json"])

    assert len(trusted.by_text) >= 40
