from typing import Any

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("path", "shown"),
    [("/docs", ".opblock-summary-path"), ("/redoc", "h1")],
)
def test_the_documentation_works_with_the_network_cut(enter: Any, path: str, shown: str) -> None:
    """Both pages show the operations and ask nobody else for anything."""
    visitor = enter(path)
    visitor.tab.wait_for_selector(shown)

    assert "/score" in visitor.tab.inner_text("body")
    # ReDoc asks for its own logo, which the policy of the page refuses.
    visitor.faults[:] = [fault for fault in visitor.faults if "logo-mini.svg" not in fault]
