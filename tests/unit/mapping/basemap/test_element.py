import folium
import pytest

from viewer.mapping.basemap.element import Basemap
from viewer.mapping.basemap.options import LANGUAGES, BasemapOptions


def render(options: BasemapOptions | None = None) -> str:
    page = folium.Map(tiles=None)
    page.add_child(Basemap(options))
    return page.get_root().render()


def test_the_page_makes_the_basemap_on_its_own_map() -> None:
    html = render(BasemapOptions(theme="dark", language="ko", second_language="en"))
    assert 'import("/web/basemap/index.js")' in html
    assert '"languages": ["ko", "en"]' in html
    assert '"theme": "dark"' in html


def test_what_is_chosen_reaches_the_page_in_its_words() -> None:
    message = BasemapOptions(borders="solid", seas="none", muted=True).to_message()
    assert message["policy"] == {"borders": "solid", "seas": "none"}
    assert message["muted"] is True
    assert message["languages"] == ["en", None]


@pytest.mark.parametrize(
    "choice",
    [{"theme": "sepia"}, {"language": "xx"}, {"second_language": "xx"}, {"borders": "</script>"}, {"seas": ""}],
)
def test_what_the_page_does_not_know_is_refused(choice: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="is none of"):
        BasemapOptions(**choice)  # type: ignore[arg-type]


def test_every_language_can_be_chosen() -> None:
    assert [BasemapOptions(language=language).language for language in LANGUAGES] == list(LANGUAGES)
