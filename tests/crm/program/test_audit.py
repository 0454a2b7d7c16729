"""`crm audit`, as an auditor and an operator type it."""

import re
import stat

import psycopg
import pytest

from crm.storage.postgres import embedded_postgres
from tests.journeys.program import crm as program
from tests.journeys.program import serving

NAMES = "氏名,入社日,社員番号\n田中 太郎,2015-04-01,1001\n佐藤 花子,2016-04-01,1002\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Two people on file, and a checkpoint of that, kept by an auditor as `kept`."""
    home = tmp_path_factory.mktemp("audited") / "home"
    people = home.parent / "people.csv"
    people.write_text(NAMES)
    with embedded_postgres(home):  # one server for all commands
        done(program(home, "import", "people", str(people)))
        done(program(home, "audit", "follow", "--once"))
        (home.parent / "kept").write_text(done(program(home, "audit", "checkpoint")))
        yield home


def done(process):
    assert process.returncode == 0, process.stderr
    return process.stdout


def refused(process):
    assert process.returncode in (1, 2)
    assert "Traceback" not in process.stderr
    return process.stdout + process.stderr


def test_before_anything_was_signed_it_says_what_to_do(tmp_path):
    assert "crm audit follow --once" in refused(program(tmp_path / "empty", "audit", "verify"))


def test_verify_says_in_both_languages_what_it_proved(home):
    kept = str(home.parent / "kept")
    told = done(program(home, "audit", "verify", "--since", kept))
    assert re.search(r"Positions 1 to \d+, \d+ facts, .* none was changed, moved or removed", told)
    assert "All that your checkpoint of" in told
    japanese = done(program(home, "audit", "verify", "--ja"))
    assert "署名後に変更、移動、削除された事実はありません。" in japanese


def test_the_signing_key_is_the_owner_s_alone_and_is_never_shown(home):
    key = home / "audit-key.json"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    seed = key.read_text().split('"seed": "')[1].split('"')[0]
    for command in (["checkpoint"], ["key"], ["verify"]):
        shown = program(home, "audit", *command)
        assert seed not in shown.stdout + shown.stderr
    key.chmod(0o644)
    try:
        assert "chmod 600" in refused(program(home, "audit", "follow", "--once"))
    finally:
        key.chmod(0o600)


def test_a_proof_carries_the_checkpoint_and_what_no_checkpoint_covers_has_none(home):
    proof = done(program(home, "audit", "prove", "2"))
    assert proof.startswith("c2sp.org/tlog-proof@v1\nextra ")
    assert "\nindex 2\n" in proof
    assert proof.endswith(done(program(home, "audit", "checkpoint")))
    assert "covers positions 1 to" in refused(program(home, "audit", "prove", "999999"))


def test_an_auditor_without_our_files_verifies_with_the_key_they_were_given(home, tmp_path):
    key = done(program(home, "audit", "key")).strip()
    kept = str(home.parent / "kept")
    done(program(home, "audit", "verify", "--key", key, "--since", kept))
    other = key.replace(key[-8:-2], "AAAAAA")
    assert "do not belong together" in refused(program(home, "audit", "verify", "--key", other))
    forged = tmp_path / "forged"
    forged.write_text((home.parent / "kept").read_text().replace("\n\n", "0\n\n", 1))
    assert str(forged) in refused(program(home, "audit", "verify", "--since", str(forged)))


def test_export_writes_a_folder_that_verify_takes(home, tmp_path):
    folder = tmp_path / "exported"
    assert "files" in done(program(home, "audit", "export", str(folder)))
    assert (folder / "checkpoint").read_text() == done(program(home, "audit", "checkpoint"))
    assert "choose another name" in refused(program(home, "audit", "export", str(folder)))
    done(program(home, "audit", "verify", "--since", str(folder)))


def test_a_changed_fact_ends_verify_with_1_and_its_position(home, tmp_path):
    with embedded_postgres(home) as url, psycopg.connect(url, autocommit=True) as connection:
        change = "UPDATE event_store.alumni_events SET actor = %s WHERE notification_id = 2"
        (before,) = connection.execute(
            "SELECT actor FROM event_store.alumni_events WHERE notification_id = 2"
        ).fetchone()
        connection.execute(change, ["HR:nobody"])
        try:
            sentence = refused(program(home, "audit", "verify"))
            assert "The fact at position 2 is not as it was when it was signed." in sentence
            assert "is not the one that was signed" in refused(program(home, "audit", "prove", "2"))
            japanese = refused(program(home, "audit", "verify", "--ja"))
            assert "位置2の事実は、署名されたときのものと異なります。" in japanese
        finally:
            connection.execute(change, [before])
    done(program(home, "audit", "verify"))


def test_what_was_signed_with_the_key_before_is_still_verified_after_a_rotation(home):
    before = done(program(home, "audit", "key"))
    done(program(home, "audit", "rotate-key"))
    after = done(program(home, "audit", "key")).splitlines()
    assert after[1:] == before.splitlines()
    done(program(home, "audit", "verify", "--since", str(home.parent / "kept")))


def test_crm_serve_signs_what_comes_in_by_itself(home, tmp_path):
    notes = tmp_path / "notes"
    more = tmp_path / "more.csv"
    more.write_text(NAMES.replace("1001", "2001").replace("1002", "2002"))
    with serving(home, CRM_AUDIT_PUBLISH=f"file:{notes}"):
        done(program(home, "import", "people", str(more)))
    told = done(program(home, "audit", "verify", "--since", str(notes)))
    assert "not signed yet" not in told
    assert notes.read_text().endswith(done(program(home, "audit", "checkpoint")))
