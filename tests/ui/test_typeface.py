import sys

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from viewer.ui.common.typeface import FAMILY, use_typeface


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS keep their own")
def test_the_window_is_written_in_the_typeface_of_the_map_in_all_weights(qapp: QApplication) -> None:
    before = qapp.font()
    try:
        use_typeface(qapp)
        assert QFontInfo(qapp.font()).family() == FAMILY
        bold = QFont(qapp.font())
        bold.setWeight(QFont.Weight.Bold)
        text = "Arrival at Haneda, Ελλάδα, Москва"
        assert QFontMetricsF(bold).horizontalAdvance(text) > QFontMetricsF(qapp.font()).horizontalAdvance(text)
    finally:
        qapp.setFont(before)
