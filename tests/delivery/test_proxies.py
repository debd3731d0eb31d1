"""The proxies of the guide let through what the service takes."""

import re

import pytest
import yaml
from manifests import ROOT

from resume_ats_scorer.settings import Settings, load

GUIDE = (ROOT / "docs/deployment.md").read_text()
INGRESS = yaml.safe_load((ROOT / "k8s/components/ingress/ingress.yaml").read_text())
SETTINGS: Settings = load(auth_disabled=True)
LONGEST = SETTINGS.body_timeout + SETTINGS.clamav_timeout + 1 + SETTINGS.queue_seconds + SETTINGS.worker_wall_seconds
FOUND = {
    "caddy": (re.findall(r"max_size (\d+)MB", GUIDE), 10**6),
    "nginx": (re.findall(r"client_max_body_size (\d+)m;", GUIDE), 2**20),
    "ingress": (re.findall(r"(\d+)m", INGRESS["metadata"]["annotations"]["nginx.ingress.kubernetes.io/proxy-body-size"]), 2**20),
}


@pytest.mark.parametrize("proxy", FOUND)
def test_the_largest_request_comes_through(proxy: str) -> None:
    """A batch of MAX_RANK_BYTES is refused by the service or by nobody."""
    [(number,), unit] = FOUND[proxy]

    assert int(number) * unit >= SETTINGS.max_rank_bytes


def test_the_longest_request_is_waited_for() -> None:
    """nginx waits longer than the service takes for one document at most."""
    [told] = re.findall(r"proxy_read_timeout (\d+)s;", GUIDE)

    assert int(told) > LONGEST
    assert told == INGRESS["metadata"]["annotations"]["nginx.ingress.kubernetes.io/proxy-read-timeout"]
