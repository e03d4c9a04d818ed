"""Keeps what the program makes now as what it should make: ``python -m tests.golden.keep``; look at it first."""

from pathlib import Path

from viewer.mapping.page import render_shell

HERE = Path(__file__).parent

if __name__ == "__main__":
    (HERE / "map-page.html").write_text(render_shell(), "utf-8")
