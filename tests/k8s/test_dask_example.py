"""The example of a Dask cluster fits together."""

from pathlib import Path
from typing import Any

import kubernetes_validate
import yaml

CLUSTER, JOB = yaml.safe_load_all((Path(__file__).parents[2] / "k8s/examples/dask-cluster.yaml").read_text())
SCHEDULER = CLUSTER["spec"]["scheduler"]
WORKER = CLUSTER["spec"]["worker"]


def container(part: dict[str, Any]) -> dict[str, Any]:
    [found] = part["spec"]["containers"]
    made: dict[str, Any] = found
    return made


def test_the_pods_and_the_job_fit_their_schemas() -> None:
    """What the operator makes pods of is what Kubernetes takes."""
    kubernetes_validate.validate(JOB, "1.37", strict=True)
    for part in (WORKER, SCHEDULER):
        pod = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "x"}, "spec": part["spec"]}
        kubernetes_validate.validate(pod, "1.37", strict=True)


def test_the_job_asks_the_scheduler_of_the_cluster() -> None:
    """The operator names the service after the cluster; its port is the one that the scheduler listens on."""
    [port] = [one["port"] for one in SCHEDULER["service"]["ports"] if one["name"] == "tcp-comm"]
    [address] = [one for one in container(JOB["spec"]["template"])["args"] if one.startswith("--scheduler=")]

    assert f"--scheduler=tcp://{CLUSTER['metadata']['name']}-scheduler:{port}" == address
    assert CLUSTER["metadata"]["name"] == SCHEDULER["service"]["selector"]["dask.org/cluster-name"]
    listens = {one["name"]: one["containerPort"] for one in container(SCHEDULER)["ports"]}
    assert listens == {one["targetPort"]: one["port"] for one in SCHEDULER["service"]["ports"]}


def test_workers_may_have_processes() -> None:
    """A Dask worker is a daemon unless told otherwise, and a daemon cannot start the processes that read documents."""
    assert {"name": "DASK_DISTRIBUTED__WORKER__DAEMON", "value": "False"} in container(WORKER)["env"]
