"""What is left out of the bundle, and why: one table, one function."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One reason to leave files out.

    Attributes:
        reason: why the program does not miss them.
        pattern: matches paths in the bundle, with forward slashes.
    """

    reason: str
    pattern: re.Pattern[str]


def _rule(reason: str, pattern: str) -> Rule:
    return Rule(reason, re.compile(pattern))


_LIBRARY = r"(?:^|/)(?:lib)?Qt6?{names}(?:\.so[.\d]*|\.dll|\.abi3\.so|\.pyd|\.framework/.*)$"


def _library(names: str) -> str:
    return _LIBRARY.format(names=f"(?:{names})")


RULES = (
    _rule("no QML is written here; the engine links Qt Quick but loads no QML module", r"/qml/|/qmltooling/|/qmllint/"),
    _rule(
        "3D is not used",
        _library(r"3D\w*|Quick3D\w*") + r"|/(?:assetimporters|renderers|geometryloaders|sceneparsers)/",
    ),
    _rule("charts and graphs are not used", _library(r"Charts\w*|DataVisualization\w*|Graphs\w*")),
    _rule(
        "Qt Multimedia and its codecs are not used; the web engine has its own",
        _library(r"Multimedia\w*|SpatialAudio")
        + r"|/multimedia/|(?:^|/)lib(?:av(?:codec|format|util)|sw(?:resample|scale))\.so|"
        r"(?:^|/)(?:av(?:codec|format|util)|sw(?:resample|scale))-\d+\.dll$",
    ),
    _rule("PDF is neither shown nor printed", _library(r"Pdf\w*") + r"|imageformats/(?:lib)?qpdf\."),
    _rule(
        "Qt's controls for QML",
        _library(r"QuickControls2\w*|QuickTemplates2|QuickDialogs2\w*|QuickLayouts|Labs\w+|ShaderTools"),
    ),
    _rule("no database of Qt's is opened; SQLite comes with Python", _library(r"Sql") + r"|/sqldrivers/"),
    _rule(
        "hardware and services that the program never asks for",
        _library(r"Bluetooth|Nfc|Sensors\w*|Serial\w+|TextToSpeech|RemoteObjects\w*|Scxml\w*|StateMachine\w*|Location")
        + r"|/(?:canbus|geoservices|position|sensors|texttospeech|scxmldatamodel|webview|networkinformation)/",
    ),
    _rule("tools of programmers", _library(r"Designer\w*|Help|UiTools|Test|QuickTest|QmlCompiler|LanguageServer\w*")),
    _rule("the map page is ours; nobody inspects it", r"qtwebengine_devtools_resources\.(?:debug\.)?pak$"),
    _rule(
        "the page has no text of the engine's own; English is what it falls back to",
        r"qtwebengine_locales/(?!en-US\.pak$)",
    ),
    _rule("the program speaks English; Qt's few texts of dialogs do too", r"/translations/[^/]+\.qm$"),
    _rule(
        "what the compositor of a desktop needs, not its clients",
        _library(r"WaylandCompositor\w*") + r"|graphics-integration-server/",
    ),
    _rule(
        "screens without a desktop: the program needs a window system",
        r"platforms/(?:lib)?q(?:eglfs|linuxfb|vkkhrdisplay|vnc|minimalegl|directfb)\.|/egldeviceintegrations/",
    ),
    _rule("input of bare devices, which only the former platforms read", r"/plugins/generic/|" + _library(r"Egl\w+")),
    _rule(
        "the theme of GTK: it drags that toolkit in; the desktop's own dialogs come by its portal",
        r"platformthemes/libqgtk3\.",
    ),
    _rule("nothing is printed", r"/printsupport/"),
    _rule("Qt fetches nothing; the one online search uses Python's own TLS", r"/plugins/tls/"),
    _rule("a keyboard on the screen, in QML", _library(r"VirtualKeyboard\w*") + r"|(?:lib)?qtvirtualkeyboardplugin\."),
    _rule(
        "picture formats that neither the themes nor the icons use",
        r"imageformats/(?:lib)?q(?:tga|tiff|wbmp|icns|webp|gif|jp2)\.",
    ),
    _rule("types and stubs are for programmers", r"\.pyi$|/py\.typed$|/typesystems/|/metatypes/|/glue/"),
    _rule("where the machine of the build took a part from", r"\.dist-info/(?:direct_url|uv_\w+)\.json$"),
    _rule("Leaflet as its authors read it; the page loads the other one", r"/leaflet-src|\.(?:js|css)\.map$"),
    _rule("tests of the libraries", r"(?:^|/)(?:numpy|pandas|geopy|folium|branca)/(?:.*/)?tests?/"),
    _rule("an engine of pandas for formats that nobody opens here", r"(?:^|/)pyarrow/"),
    _rule(
        "a second copy for newer processors, a few percent quicker; the first one runs on all", r"rapidfuzz/.*_avx2\."
    ),
    _rule("windows of another toolkit", r"(?:^|/)(?:_tkinter|tcl\d?|tk\d?|libtcl|libtk)"),
)

# Modules that some library would import if it could; the program never gets there.
UNWANTED_MODULES = (
    "tkinter", "IPython", "matplotlib", "PIL", "scipy", "pyarrow", "numba", "lxml", "openpyxl", "xlrd", "sqlalchemy",
    "pytest", "hypothesis", "_pytest", "mypy", "setuptools", "pip", "pkg_resources", "wheel", "PyInstaller", "docutils",
    "lib2to3", "ensurepip", "idlelib", "turtledemo", "PySide6.scripts",
)  # fmt: skip


def why_pruned(path: str) -> str:
    """The reason why a file of the bundle is left out, empty for a file that stays.

    Args:
        path: where the file would go in the bundle, with slashes of either kind.
    """
    plain = path.replace("\\", "/")
    return next((rule.reason for rule in RULES if rule.pattern.search(plain)), "")


def kept(entries: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The entries of a table of contents (path in the bundle first) that stay."""
    return [entry for entry in entries if not why_pruned(entry[0])]
