"""The map page: folium renders the shell once, data comes later through the page's own scheme.

folium takes most of a second to import, so the rendered shell is kept in the cache folder and this
module is imported only to make it.
"""

import folium
from branca.element import Element, MacroElement
from jinja2 import Template

from viewer.mapping.basemap.element import Basemap


class OfflineMap(folium.Map):
    """A folium map whose scripts and styles come from the program itself, and no tiles."""

    default_js = [("leaflet", "/assets/leaflet.js")]  # noqa: RUF012 - folium's own attribute
    default_css = [("leaflet_css", "/assets/leaflet.css")]  # noqa: RUF012


class Stage(MacroElement):
    """Our own part of the page: the channel to the program and the layers that draw the itinerary."""

    _template = Template("""
        {% macro header(this, kwargs) %}
            <link rel="modulepreload" href="/web/map/main.js"/>
            <link rel="stylesheet" href="/web/map/map.css"/>
            <script src="/qwebchannel.js"></script>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            import("/web/map/main.js").then((page) => page.start({{ this._parent.get_name() }}));
        {% endmacro %}
    """)


def render_shell() -> str:
    """The page as HTML; two calls give the same bytes."""
    page = OfflineMap(
        location=(20, 100),
        zoom_start=2,
        tiles=None,
        zoom_control=False,
        world_copy_jump=True,
        zoom_snap=0.5,
        zoom_delta=0.5,
        wheel_px_per_zoom_level=90,
        attribution_control=False,
        prefer_canvas=True,
    )
    page.add_child(Basemap())
    page.add_child(Stage())
    root = page.get_root()
    _renumber(root)
    html: str = root.render()
    return html


def _renumber(root: Element) -> None:
    """Give all elements ids that depend on their order alone; folium's own are random."""
    waiting, number = [root], 0
    while waiting:
        element = waiting.pop(0)
        number += 1
        element._id = f"{number:02d}"
        waiting.extend(element._children.values())
