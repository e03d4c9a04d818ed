"""The program's own source as facts that can be counted."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "viewer"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Definition:
    """A function, method or class.

    Attributes:
        name: with the module's and the class's before it.
        lines: from the ``def`` or ``class`` line to the last one, both included.
        is_public: neither it nor what holds it begins with an underscore, and it is no function in a function.
    """

    name: str
    path: Path
    lines: int
    is_function: bool
    is_public: bool
    has_docstring: bool
    has_types: bool
    has_return: bool


def modules() -> list[Path]:
    """All modules of the program; the empty ``__init__`` files are none."""
    return sorted(path for path in PACKAGE.rglob("*.py") if path.stat().st_size)


def length(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text("utf-8").splitlines())


def definitions(path: Path) -> list[Definition]:
    """Everything a module defines, in order."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return list(_inside(ast.parse(path.read_text("utf-8")), path, name, is_public=True))


def all_definitions() -> list[Definition]:
    """Everything the program defines."""
    return [definition for path in modules() for definition in definitions(path)]


def hidden_imports(path: Path) -> list[ast.stmt]:
    """The imports that stand inside functions."""
    tree = ast.parse(path.read_text("utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, _FUNCTIONS))
    return [
        node for function in functions for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def _inside(holder: ast.AST, path: Path, prefix: str, *, is_public: bool) -> Iterator[Definition]:
    for node in ast.iter_child_nodes(holder):
        if not isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
            yield from _inside(node, path, prefix, is_public=is_public)
            continue
        is_function = isinstance(node, _FUNCTIONS)
        name = f"{prefix}.{node.name}"
        is_open = is_public and (not node.name.startswith("_") or node.name.endswith("__"))
        yield Definition(
            name=name,
            path=path,
            lines=(node.end_lineno or node.lineno) - node.lineno + 1,
            is_function=is_function,
            is_public=is_open and not node.name.endswith("__"),
            has_docstring=ast.get_docstring(node) is not None,
            has_types=not is_function or _has_types(node),
            has_return=not is_function or node.returns is not None,
        )
        yield from _inside(node, path, name, is_public=is_open and not is_function)


def _has_types(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    named = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    named += [extra for extra in (node.args.vararg, node.args.kwarg) if extra]
    return all(argument.annotation for argument in named if argument.arg not in ("self", "cls"))
