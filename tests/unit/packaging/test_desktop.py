"""What desktops and installers are told agrees with the program."""

import configparser
import re
import tomllib
import xml.etree.ElementTree as ET

from shipping import debian
from shipping.project import NAME, ROOT, product_version
from shipping.windows_version import numbers

LINUX = ROOT / "packaging" / "linux"
DOCUMENT_TYPE = "application/vnd.wayline.itinerary+zip"


def test_a_double_click_on_a_table_can_open_it() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "wayline.desktop", "utf-8")
    entry = entry["Desktop Entry"]
    assert entry["Exec"].split() == [NAME, "%f"]
    assert {"text/csv", DOCUMENT_TYPE} <= set(entry["MimeType"].split(";"))


def test_the_type_of_documents_is_declared_and_provided() -> None:
    declared = ET.parse(LINUX / "wayline-mime.xml").getroot()
    assert [kind.get("type") for kind in declared] == [DOCUMENT_TYPE]
    provided = ET.parse(LINUX / "org.wayline.Wayline.metainfo.xml").getroot()
    assert DOCUMENT_TYPE in [kind.text for kind in provided.iter("mediatype")]
    assert provided.findtext("launchable") == "wayline.desktop"


def test_the_version_is_written_in_one_place() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert product_version() == version
    elsewhere = [
        path for path in (ROOT / "packaging").rglob("*") if path.suffix in {".py", ".spec", ".xml", ".desktop"}
    ]
    assert not [path.name for path in elsewhere if version in path.read_text("utf-8")]


def test_windows_wants_four_numbers() -> None:
    assert numbers("1.2.0") == (1, 2, 0, 0)
    assert numbers("1.2.3.4.5") == (1, 2, 3, 4)
    assert numbers("2.0rc1") == (2, 0, 0, 0)


def test_the_control_file_of_the_debian_package_is_complete() -> None:
    text = debian.control("1.2.0", 2_048_000, ["libc6", "libasound2 | libasound2t64"], "amd64")
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert fields["Package"] == NAME
    assert fields["Version"] == "1.2.0"
    assert fields["Installed-Size"] == "2000"
    assert fields["Depends"] == "libc6, libasound2 | libasound2t64"
    assert {"Maintainer", "Architecture", "Description", "Section"} <= set(fields)
    assert text.endswith("\n")


def test_the_windows_installer_asks_for_no_administrator() -> None:
    script = (ROOT / "packaging" / "windows" / "wayline.iss").read_text("utf-8")
    assert "PrivilegesRequired=lowest" in script
    assert "PrivilegesRequiredOverridesAllowed=dialog commandline" in script
    assert set(re.findall(r"Root: (\w+);", script)) == {"HKA"}
