"""The example of a Dask cluster fits together."""

import json
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
import kubernetes_validate
import pytest
import yaml

CLUSTER, JOB = yaml.safe_load_all((Path(__file__).parents[2] / "k8s/examples/dask-cluster.yaml").read_text())
SCHEDULER = CLUSTER["spec"]["scheduler"]
WORKER = CLUSTER["spec"]["worker"]


def container(part: dict[str, Any]) -> dict[str, Any]:
    [found] = part["spec"]["containers"]
    made: dict[str, Any] = found
    return made


OPERATOR = jsonschema.Draft202012Validator(json.loads((Path(__file__).parent / "schemas/daskcluster-v1.json").read_text()))


def test_the_cluster_fits_the_operators_definition() -> None:
    """Every field is one that the operator's own definition of a DaskCluster has."""
    assert [] == [f"{fault.json_path}: {fault.message}" for fault in OPERATOR.iter_errors(CLUSTER)]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda spec: spec.pop("scheduler"),
        lambda spec: spec["worker"].update(replicas="eight"),
        lambda spec: spec["worker"].update(count=8),
        lambda spec: spec["worker"]["spec"]["containers"][0].update(arguments=[]),
        lambda spec: spec["scheduler"]["service"]["ports"][0].pop("port"),
    ],
    ids=["no scheduler", "text for a number", "unknown field", "unknown field of a container", "port without number"],
)
def test_what_the_operator_would_drop_or_refuse_is_found(spoil: Callable[[dict[str, Any]], Any]) -> None:
    """The definition bites."""
    spoiled = deepcopy(CLUSTER)
    spoil(spoiled["spec"])

    assert not OPERATOR.is_valid(spoiled)


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


@pytest.mark.parametrize("part", [WORKER, SCHEDULER], ids=["worker", "scheduler"])
def test_the_commands_are_there(part: dict[str, Any]) -> None:
    """What the pods start is a command of the libraries that are pinned, with options that it knows."""
    program, command, *rest = container(part)["args"]
    shown = subprocess.run([sys.executable, "-m", program, command, "--help"], capture_output=True, text=True, check=True).stdout

    assert program == "dask"
    assert [] == [option for option in rest if option.startswith("--") and option not in shown]
