"""The map page as it is served: folium's rendering, kept between runs, with this run's options and its policy."""

import base64
import hashlib
import re
from importlib.metadata import version
from pathlib import Path

from viewer.mapping.basemap.options import BasemapOptions, script_json

SHELL_NAME = "map-page-{key}.html"
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def page_html(cache: Path, options: BasemapOptions) -> bytes:
    """The whole page; the basemap begins with the options, so that nothing has to be drawn twice."""
    html = rendered_shell(cache).replace(script_json(BasemapOptions()), script_json(options))
    return with_policy(html).encode("utf-8")


def rendered_shell(cache: Path) -> str:
    """What folium rendered: from the cache folder, or made now and kept there."""
    kept = cache / SHELL_NAME.format(key=_key())
    if kept.exists():
        return kept.read_text("utf-8")
    # folium costs most of a second, more than the rest of the start together
    from viewer.mapping.page import render_shell  # noqa: PLC0415

    html = render_shell()
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.glob(SHELL_NAME.format(key="*")):
        old.unlink(missing_ok=True)
    part = kept.with_suffix(".part")
    part.write_text(html, "utf-8")
    part.replace(kept)
    return html


def with_policy(html: str) -> str:
    """The page with a content security policy that lets its own inline scripts run, by hash, and no others."""
    digests = {base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in SCRIPT.findall(html)}
    hashes = " ".join(f"'sha256-{digest}'" for digest in sorted(digests))
    policy = (
        "default-src 'none'; "
        f"script-src 'self' {hashes}; worker-src 'self' blob:; connect-src 'self'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )
    return html.replace("<head>", f'<head>\n    <meta http-equiv="Content-Security-Policy" content="{policy}"/>', 1)


def _key() -> str:
    """Changes with everything that folium is asked to render."""
    digest = hashlib.sha256("\n".join(map(version, ("wayline", "folium", "branca"))).encode())
    for name in ("page.py", "basemap/element.py"):
        source = Path(__file__).parent / name
        if source.exists():
            digest.update(source.read_bytes())
    return digest.hexdigest()[:16]
