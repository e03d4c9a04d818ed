import sys

import pytest
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication

from viewer.ui.common.typeface import FAMILY, use_typeface

TEXT = "Arrival at Haneda – 3 × Győr, Ελλάδα, Москва, Đà Nẵng, № 5"


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS keep their own")
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_the_window_is_written_in_one_typeface_in_all_weights(qapp: QApplication, weight: QFont.Weight) -> None:
    before = qapp.font()
    try:
        use_typeface(qapp)
        font = QFont(qapp.font())
        font.setWeight(weight)
        layout = QTextLayout(TEXT, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {FAMILY}
        is_bold = {run.rawFont().weight() > QFont.Weight.Medium for run in layout.glyphRuns()}
        assert is_bold == {weight > QFont.Weight.Medium}
    finally:
        qapp.setFont(before)
