"""The version resource of the Windows programs."""

from shipping.project import SUMMARY, TITLE


def numbers(version: str) -> tuple[int, int, int, int]:
    """Four numbers for a version such as ``1.2.0``; what is no number counts as 0."""
    found = [int(part) if part.isdigit() else 0 for part in version.split(".")[:4]]
    first, second, third, fourth = (*found, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def resource(version: str) -> object:
    """What PyInstaller writes into the program on Windows; it can be made there only."""
    # PyInstaller has this module on Windows only
    from PyInstaller.utils.win32 import versioninfo  # noqa: PLC0415

    texts = {
        "CompanyName": TITLE,
        "FileDescription": SUMMARY,
        "FileVersion": version,
        "ProductName": TITLE,
        "ProductVersion": version,
    }
    table = versioninfo.StringTable("040904B0", [versioninfo.StringStruct(*pair) for pair in texts.items()])
    return versioninfo.VSVersionInfo(
        ffi=versioninfo.FixedFileInfo(filevers=numbers(version), prodvers=numbers(version)),
        kids=[
            versioninfo.StringFileInfo([table]),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
