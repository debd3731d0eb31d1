import json
import re
from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
import yaml
from manifests import ROOT
from prometheus_client.parser import text_string_to_metric_families

from resume_ats_scorer.errors import all_errors
from resume_ats_scorer.observe import Metrics
from resume_ats_scorer.web import app

MONITORING = ROOT / "k8s/components/monitoring"
OTHERS = {
    "container_cpu_usage_seconds_total": {"namespace", "container", "pod"},
    "container_memory_working_set_bytes": {"namespace", "container", "pod"},
    "kube_pod_container_resource_limits": {"namespace", "container", "pod", "resource"},
    "kube_deployment_status_replicas_available": {"namespace", "deployment"},
}
"""Figures of the kubelet and of kube-state-metrics, with their labels."""
_ADDED_BY_PROMETHEUS = {"pod", "instance", "namespace", "job"}
_WORDS = {"sum", "by", "rate", "increase", "clamp_min", "histogram_quantile", "le", "or", "and", "max", "min"}


def expressions() -> Iterator[str]:
    rules = yaml.safe_load((MONITORING / "alerts.yaml").read_text())
    yield from (rule["expr"] for group in rules["spec"]["groups"] for rule in group["rules"])
    board = json.loads((MONITORING / "dashboard.json").read_text())
    yield from (target["expr"] for panel in board["panels"] for target in panel["targets"])


def figures() -> dict[str, set[str]]:
    """Return the names of all samples that the service can serve, with their labels."""
    pool = SimpleNamespace(restarts=Counter(crash=1), faults=Counter(somewhere=1), waiting=1, busy=1)
    metrics = Metrics(pool)
    metrics.request("/score", "POST", 429, 0.1, "busy")
    metrics.document({"parse": 0.1})
    metrics.score(50.0)
    return {
        sample.name: set(sample.labels)
        for family in text_string_to_metric_families(metrics.text().decode())
        for sample in family.samples
    }  # fmt: skip


EXPRESSIONS = sorted(set(expressions()))


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_figure_and_label_of_an_expression_exists(expression: str) -> None:
    """Alerts and dashboard ask for nothing that nobody serves."""
    known = figures() | OTHERS
    bare = re.sub(r'"[^"]*"', '""', expression)
    used = set(re.findall(r"\b([a-z][a-z_]*)(?=[{\[]|\)|$)", re.sub(r"by \([^)]*\)", "", bare))) - _WORDS

    assert used
    assert used <= set(known)
    labels = {label.strip() for group in re.findall(r"by \(([^)]*)\)", bare) for label in group.split(",")}
    labels |= {label for group in re.findall(r"\{([^}]*)\}", bare) for label in re.findall(r"(\w+)(?:=|!)", group)}
    assert labels <= _ADDED_BY_PROMETHEUS.union(*(known[one] for one in used))


def test_every_code_and_route_that_is_asked_for_exists() -> None:
    """The values of labels that alerts select are ones that the service gives."""
    text = "\n".join(EXPRESSIONS)

    assert set(re.findall(r'code="([^"]*)"', text)) <= {error.code for error in all_errors()}
    assert set(re.findall(r'route="([^"]*)"', text)) <= app.GUARDED


@pytest.mark.parametrize(
    ("alert", "figure", "bound"),
    [
        ("ScorerCpuHigh", "container_cpu_usage_seconds_total", "> 0.8"),
        ("ScorerMemoryHigh", "container_memory_working_set_bytes", "> 0.9"),
        ("ScorerErrors", "ats_requests_total", "> 0.01"),
        ("ScorerSlow", "ats_request_seconds_bucket", "> 1"),
        ("ScorerWorkersRestart", "ats_worker_restarts_total", "> 0.1"),
    ],
)
def test_the_promised_alerts_are_there(alert: str, figure: str, bound: str) -> None:
    """CPU over 80%, memory over 90%, errors, latency and lost workers each raise an alert."""
    rules = yaml.safe_load((MONITORING / "alerts.yaml").read_text())["spec"]["groups"][0]["rules"]
    [expression] = [rule["expr"] for rule in rules if rule["alert"] == alert]

    assert figure in expression
    assert expression.endswith(bound)
