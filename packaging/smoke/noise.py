"""Lines on stderr that mean nothing: what Qt and Chromium say where there is no graphics card, bus or sound."""

import re

# Each with its cause; a line that none matches fails the smoke test.
EXPECTED = tuple(
    re.compile(pattern)
    for pattern in (
        r"^$",
        r"^QRhiGles2: Failed to create (temporary )?context",  # no OpenGL without a screen
        r"^Failed to create RHI for backend",
        r"^This plugin does not support createPlatform(OpenGLContext|VulkanInstance)",
        r"^QVulkanInstance: Failed to initialize Vulkan",
        r"^(GBM|Vulkan) is not (supported|available)",  # no graphics card: drawn in software
        r"^GPUInfo not initialized on GpuInfoUpdate",
        r"^(Failed to load vulkan|initInstance: No Vulkan library|Failed to create platform Vulkan instance)",
        r"^Unable to detect GPU vendor",  # a screen in memory
        r"ContextResult::k\w+Failure: (Failed to send GpuControl|WebGL\d? blocklisted)",  # no graphics card
        # said by the web process before its sandbox closes; the paths are found beside the library
        r"web_engine_library_info\.cpp.*--webengine-(resources|locales)-path not passed to renderer process",
        r"dbus/(bus|object_proxy)\.cc.*Failed to (connect to the bus|call method)",  # no system bus in a container
        r"^qt\.qpa\.(xcb|plugin|services|theme)\S*: .*(portal|D-?Bus|dbus|XSETTINGS|session bus)",
        r"^Sandboxing disabled by user",  # root only
        r"^libva (info|error)|vaInitialize failed",
        r"^EGL: EGL_EXT_\w+ extension is not supported",  # a screen in memory
        r"^(MESA|libEGL|glx): ",
        r"^QStandardPaths: (XDG_RUNTIME_DIR not set|wrong permissions on runtime directory)",
        r"^DevTools listening",
    )
)


def unexpected(stderr: str) -> list[str]:
    """The lines that no known cause explains."""
    return [line for line in stderr.splitlines() if not any(pattern.search(line) for pattern in EXPECTED)]
