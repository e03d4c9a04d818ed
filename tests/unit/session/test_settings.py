import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.session.settings import RECENT_LENGTH, VERSION, Settings, SettingsStore, load_settings, save_settings

NAME = "settings.json"
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(("system", "dark")),
    scale=st.floats(0.6, 2.5),
    language=st.text(max_size=5),
    recent=st.lists(st.text(max_size=9), max_size=3).map(tuple),
    splitters=st.lists(st.tuples(st.text(max_size=3), st.lists(st.integers(0, 9)).map(tuple))).map(tuple),
)


def write(folder: Path, text: str) -> None:
    (folder / NAME).write_text(text, "utf-8")


@given(SETTINGS)
def test_settings_come_back_as_they_were_written(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    folder = tmp_path_factory.mktemp("profile")
    save_settings(folder, settings)
    assert load_settings(folder) == (settings, "")


def test_without_a_file_the_defaults_hold_and_nobody_complains(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == (Settings(), "")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"version": 99}', "\x00\x01", '{"theme": "dark"}'])
def test_a_file_that_is_no_settings_file_is_kept_aside(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    settings, complaint = load_settings(tmp_path)
    assert settings == Settings()
    assert "settings.broken.json" in complaint
    assert (tmp_path / "settings.broken.json").read_text("utf-8") == text
    assert load_settings(tmp_path) == (Settings(), "")


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": 3},
        {"scale": "large"},
        {"scale": True},
        {"scale": 0.0},
        {"scale": -1.0},
        {"scale": 1e9},
        {"scale": float("nan")},
        {"scale": float("inf")},
        {"recent": "a.csv"},
        {"recent": [1, 2]},
        {"hidden_panes": {"map": True}},
        {"splitters": [["whole", ["a"]]]},
        {"splitters": [["whole"]]},
        {"geometry": None},
        {"unknown": 1},
    ],
)
def test_a_value_that_cannot_be_meant_is_left_out_and_the_others_stay(tmp_path: Path, wrong: dict[str, object]) -> None:
    write(tmp_path, json.dumps({"version": VERSION, "language": "de"} | wrong))
    assert load_settings(tmp_path) == (Settings(language="de"), "")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=3)
    )
)
def test_no_value_brings_the_reader_down(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    folder = tmp_path_factory.mktemp("profile")
    write(folder, json.dumps({"version": VERSION} | dict.fromkeys(asdict(Settings()), value)))
    assert isinstance(load_settings(folder)[0], Settings)


def test_the_old_file_is_whole_until_the_new_one_is(tmp_path: Path) -> None:
    save_settings(tmp_path, Settings(language="de"))
    (tmp_path / "settings.json.part").write_text("half", "utf-8")  # what a crash would leave
    assert load_settings(tmp_path)[0].language == "de"
    save_settings(tmp_path, Settings(language="fr"))
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_a_change_is_written_at_once_and_a_change_to_the_same_is_not(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.change(Settings())
    assert not (tmp_path / NAME).exists()
    store.change(replace(store.value, language="ja"))
    assert load_settings(tmp_path)[0].language == "ja"


def test_recent_files_are_newest_first_without_repetition_and_few() -> None:
    settings = Settings()
    for name in [*map(str, range(RECENT_LENGTH + 3)), "0"]:
        settings = settings.opened(name)
    assert settings.recent[0] == "0"
    assert len(settings.recent) == len(set(settings.recent)) == RECENT_LENGTH


def test_what_is_overridden_for_one_run_is_not_written(tmp_path: Path) -> None:
    save_settings(tmp_path, Settings(theme="light", language="de"))
    store = SettingsStore(tmp_path)
    store.override(theme="dark")
    assert (store.value.theme, store.value.language) == ("dark", "de")
    store.change(replace(store.value, scale=1.5))
    assert load_settings(tmp_path)[0] == Settings(theme="light", language="de", scale=1.5)
    store.change(replace(store.value, theme="contrast"))
    assert load_settings(tmp_path)[0].theme == "contrast"
