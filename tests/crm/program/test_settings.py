"""The environment is read once, and every mistake in it is named."""

from pathlib import Path

import pytest

from crm.program.settings import VARIABLES, SettingsError, read_settings

ROOT = Path(__file__).parents[3]


def test_the_example_file_lists_every_setting_and_no_other() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    names = [line.split("=")[0] for line in lines if line and not line.startswith("#")]
    assert tuple(names) == VARIABLES


def test_every_setting_is_documented_beside_its_field() -> None:
    source = (ROOT / "crm/program/settings.py").read_text()
    for name in VARIABLES:
        assert f'"""{name}: ' in source


def test_the_example_file_itself_is_a_valid_environment() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    example = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    settings = read_settings(example)
    assert settings.embedded
    assert settings.time_zone.key == "Asia/Tokyo"
    assert settings.key_file == settings.home / "keys.json"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CRM_TIME_ZONE", "Tokyo"),
        ("CRM_TIME_ZONE", "/etc/passwd"),
        ("CRM_FISCAL_YEAR_START", "13"),
        ("CRM_FISCAL_YEAR_START", "April"),
        ("CRM_CURRENCY", "yen"),
        ("CRM_PRODUCTION", "maybe"),
        ("CRM_CONNECTIONS", "0"),
        ("CRM_LOG", "xml"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_its_value(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}={value}"):
        read_settings({name: value})


def test_only_a_zero_switches_compiled_selections_off() -> None:
    assert read_settings({}).compiled_selections
    assert not read_settings({"CRM_COMPILED_SELECTIONS": "0"}).compiled_selections


def test_an_empty_variable_is_the_same_as_none() -> None:
    assert read_settings({"DATABASE_URL": " "}) == read_settings({})
