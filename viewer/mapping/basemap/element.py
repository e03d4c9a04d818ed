"""The basemap as a folium element. Importing this module imports folium, which takes most of a second."""

from branca.element import Element, Figure, MacroElement
from jinja2 import Template

from viewer.mapping.basemap.options import BasemapOptions, script_json

# Takes longer to come up than Leaflet takes to be read: so it is started first of all.
PAINTING_THREAD = '<script type="module" async src="/web/basemap/painting.js"></script>'


class Basemap(MacroElement):
    """Puts the basemap under the folium map that it is added to.

    The page must be served with ``/web/basemap/`` and ``/basemap/`` beside it. The basemap's functions are then found
    as ``basemap`` on the Leaflet map, once the promise ``basemapMade`` is fulfilled. It is drawn when the page calls
    its ``begin``, so that no view is drawn that is left at once.

    Args:
        options: what the map begins with.
    """

    _template = Template("""
        {% macro header(this, kwargs) %}
            <link rel="modulepreload" href="/web/basemap/index.js"/>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            {{ this._parent.get_name() }}.basemapMade = import("/web/basemap/index.js").then((module) => {
                const map = {{ this._parent.get_name() }};
                map.basemap = module.createBasemap(map, { ...{{ this.options_json }}, waits: true });
            });
        {% endmacro %}
    """)

    def __init__(self, options: BasemapOptions | None = None) -> None:
        super().__init__()
        self._name = "Basemap"
        self.options_json = script_json(options or BasemapOptions())

    def render(self, **kwargs: object) -> str:
        """Adds the basemap's parts to the page, and the start of its painting thread to the page's very beginning.

        Raises:
            TypeError: the map is not on a page.
        """
        page = self.get_root()
        if not isinstance(page, Figure):
            raise TypeError("the map is not on a page")
        page.header.add_child(Element(PAINTING_THREAD), name="painting_thread", index=0)
        return str(super().render(**kwargs))
