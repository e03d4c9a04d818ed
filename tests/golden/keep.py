"""Keeps what the program makes now as what it should make: ``python -m tests.golden.keep``; look at it first."""

import os
import tempfile
from pathlib import Path

from tests import conftest
from tests.web.picture import GOLDEN, picture_of
from tests.web.stage import build_stage, end
from viewer.bootstrap import make_application
from viewer.mapping.page import render_shell


def keep() -> None:
    """Write the page and the picture of the window beside this file."""
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    (conftest.ROOT / "tests" / "golden" / "map-page.html").write_text(render_shell(), "utf-8")
    application = make_application(["keep"])
    with tempfile.TemporaryDirectory() as folder:
        stage = build_stage(application, Path(folder))
        stage.reset()
        picture_of(stage.made.window).save(str(GOLDEN))
        end(stage)


if __name__ == "__main__":
    keep()
