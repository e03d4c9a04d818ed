"""The archive is the same for the same files, and says so."""

import hashlib
import shutil
import tarfile
from pathlib import Path

import pytest
from shipping import archives

pytestmark = pytest.mark.skipif(not shutil.which("xz"), reason="the archive is made with xz")


def folder(root: Path, mode: int) -> Path:
    made = root / "program"
    (made / "inside").mkdir(parents=True)
    (made / "run").write_text("#!/bin/sh\n", "utf-8")
    (made / "run").chmod(mode)
    (made / "inside" / "data – ä").write_text("text", "utf-8")
    (made / "link").symlink_to("inside/data – ä")
    return made


def test_two_archives_of_the_same_files_are_equal_whoever_made_them(tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    archives.tar_xz(folder(first, 0o755), first / "a.tar.xz", "wayline-1")
    archives.tar_xz(folder(second, 0o700), second / "a.tar.xz", "wayline-1")
    assert (first / "a.tar.xz").read_bytes() == (second / "a.tar.xz").read_bytes()


def test_the_archive_holds_one_folder_with_programs_and_links(tmp_path: Path) -> None:
    archives.tar_xz(folder(tmp_path, 0o755), tmp_path / "a.tar.xz", "wayline-1")
    with tarfile.open(tmp_path / "a.tar.xz") as archive:
        entries = {entry.name: entry for entry in archive}
    assert {name.split("/")[0] for name in entries} == {"wayline-1"}
    assert entries["wayline-1/run"].mode == 0o755
    assert entries["wayline-1/inside/data – ä"].mode == 0o644
    assert entries["wayline-1/link"].issym()


def test_checksums_have_the_form_of_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"2")
    (tmp_path / "a").write_bytes(b"1")
    archives.checksums([tmp_path / "b", tmp_path / "a"], tmp_path / "SHA256SUMS")
    expected = f"{hashlib.sha256(b'1').hexdigest()}  a\n{hashlib.sha256(b'2').hexdigest()}  b\n"
    assert (tmp_path / "SHA256SUMS").read_text("utf-8") == expected
