import re
from typing import Any

import pytest
import yaml
from manifests import ROOT

from resume_ats_scorer.settings import describe, load

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SCORER = COMPOSE["services"]["scorer"]
ENVIRONMENT = {key: re.sub(r"\$\{[^}]*\}", "a-key", value) for key, value in SCORER["environment"].items()}
SETTINGS = load(**{key.lower(): value for key, value in ENVIRONMENT.items()})


def test_the_environment_is_made_of_settings() -> None:
    """Every variable that the service is given is a setting."""
    assert set(ENVIRONMENT) <= {one.name for one in describe()}


def test_services_find_each_other() -> None:
    """The scanner is a service of the file, and Prometheus asks the port that serves figures."""
    asked = yaml.safe_load((ROOT / "k8s/compose/prometheus.yml").read_text())["scrape_configs"][0]["static_configs"][0]["targets"]
    source = yaml.safe_load((ROOT / "k8s/compose/grafana/datasource.yml").read_text())["datasources"][0]["url"]

    assert SETTINGS.clamav_host in COMPOSE["services"]
    assert [f"scorer:{SETTINGS.metrics_port}"] == asked
    assert source == "http://prometheus:9090"
    assert set(SCORER["depends_on"]) <= set(COMPOSE["services"])


@pytest.mark.parametrize("service", COMPOSE["services"])
def test_what_is_mounted_is_there(service: str) -> None:
    """Every mount is a file of the project or a named volume."""
    sources = [volume.split(":")[0] for volume in COMPOSE["services"][service].get("volumes", [])]

    assert [] == [one for one in sources if one not in COMPOSE["volumes"] and not (ROOT / one).is_file()]


def test_the_service_is_confined_and_has_time_to_stop() -> None:
    """It runs read-only without capabilities, and is not killed before its requests are answered."""
    assert SCORER["read_only"] is True
    assert ["ALL"] == SCORER["cap_drop"]
    assert ["no-new-privileges:true"] == SCORER["security_opt"]
    assert int(SCORER["stop_grace_period"].removesuffix("s")) > SETTINGS.shutdown_timeout


@pytest.mark.parametrize("service", COMPOSE["services"])
def test_images_have_a_version(service: str) -> None:
    """No image of others is taken as its newest."""
    image = COMPOSE["services"][service]["image"]

    assert "build" in COMPOSE["services"][service] or re.search(r":v?\d", image)
