"""What the documents say can be done can be done."""

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from viewer.cli.main import COMMANDS

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "resources").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
HEADING = re.compile(r"^#+\s+(.*)$", re.MULTILINE)
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)


def commands_in(path: Path, program: str) -> set[str]:
    """The first word after a program's name wherever it stands in code."""
    code = "\n".join(CODE.findall(path.read_text("utf-8")))
    return set(re.findall(rf"(?:^|[\s`]){program} ([a-z][a-z-]*)(?=[\s`]|$)", code, re.MULTILINE))


def anchors(path: Path) -> set[str]:
    headings = (re.sub(r"[^\w\- ]", "", text.lower()) for text in HEADING.findall(path.read_text("utf-8")))
    return {text.strip().replace(" ", "-") for text in headings}


def is_there(link: str, document: Path) -> bool:
    if re.match(r"[a-z]+:", link):
        return True  # addresses elsewhere cannot be looked up offline
    name, _, anchor = link.partition("#")
    target = (document.parent / name) if name else document
    return target.exists() and (not anchor or anchor in anchors(target))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_of_a_document_leads_somewhere(document: Path) -> None:
    links = LINK.findall(CODE.sub("", document.read_text("utf-8")))
    assert [link for link in links if not is_there(link, document)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_make_target_of_a_document_exists(document: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert commands_in(document, "make") <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_of_a_document_exists(document: Path) -> None:
    assert commands_in(document, "wayline") <= {*COMMANDS, "file", "tour"}
