"""The whole window as a small grey picture, and how far two of them are apart."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden" / "window.png"
WIDTH_PX = 400
Grey = NDArray[np.int16]


def picture_of(widget: QWidget) -> QImage:
    """What the widget shows, 400 pixels wide and grey."""
    image = widget.grab().toImage().scaledToWidth(WIDTH_PX, Qt.TransformationMode.SmoothTransformation)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def grey(image: QImage) -> Grey:
    """(height, width) brightness from 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width()].astype(np.int16)


def distance(first: QImage, second: QImage) -> float:
    """Mean difference in brightness, 0 to 255; another size is as far as can be."""
    one, two = grey(first), grey(second)
    return float(np.abs(one - two).mean()) if one.shape == two.shape else 255.0
