"""The installed parts that the program is made of, read from their own metadata."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_NAME = re.compile(r"[A-Za-z0-9._-]+")


def distributions(root: str) -> list[Distribution]:
    """A distribution and everything that it needs at run time, in order of discovery.

    Requirements of extras are left out, and so is what another platform would need and this one has not installed.
    """
    found: dict[str, Distribution] = {}
    waiting = [root]
    while waiting:
        name = _plain(waiting.pop(0))
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        waiting.extend(_required(found[name]))
    return list(found.values())


def licence_of(part: Distribution) -> str:
    """What a distribution says of its licence, in one line; a question mark where it says nothing."""
    data = part.metadata.json
    stated = str(data.get("license_expression") or data.get("license") or "").strip()
    if stated and "\n" not in stated and len(stated) <= 80:
        return stated
    classifiers = [line.rpartition(" :: ")[2] for line in data.get("classifier", ()) if "License ::" in str(line)]
    return ", ".join(classifiers) or (stated.splitlines()[0].strip() if stated else "?")


def _required(part: Distribution) -> list[str]:
    """Names of what a distribution needs without any of its extras."""
    wanted = [line for line in part.requires or () if "extra ==" not in line.partition(";")[2]]
    return [match[0] for line in wanted if (match := _NAME.match(line))]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
