"""The basemap as a folium element. Importing this module imports folium, which takes most of a second."""

from branca.element import MacroElement
from jinja2 import Template

from viewer.mapping.basemap.options import BasemapOptions, script_json


class Basemap(MacroElement):
    """Puts the basemap under the folium map that it is added to.

    The page must be served with ``/web/basemap/`` and ``/basemap/`` beside it. The basemap's functions are then found
    as ``basemap`` on the Leaflet map, once the promise ``basemapMade`` is fulfilled.

    Args:
        options: what the map begins with.
    """

    _template = Template("""
        {% macro script(this, kwargs) %}
            {{ this._parent.get_name() }}.basemapMade = import("/web/basemap/index.js").then((module) => {
                const map = {{ this._parent.get_name() }};
                map.basemap = module.createBasemap(map, {{ this.options_json }});
            });
        {% endmacro %}
    """)

    def __init__(self, options: BasemapOptions | None = None) -> None:
        super().__init__()
        self._name = "Basemap"
        self.options_json = script_json(options or BasemapOptions())
