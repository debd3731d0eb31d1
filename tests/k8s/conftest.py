import pytest
from manifests import KUBECTL


@pytest.fixture(autouse=True)
def _kubectl() -> None:
    if KUBECTL is None:
        pytest.skip("kubectl is not installed: it renders the manifests (https://kubernetes.io/docs/tasks/tools/)")
