import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import kubernetes_validate
import pytest
import yaml
from crosschecks import faults, quantity
from manifests import FOLDERS, ROOT, Manifest, containers, manifests, name, of_kind, pod, title

KUBERNETES = "1.37"
"""The version that manifests are checked against, and the latest that the installed schemas hold."""
OWN_SCHEMAS = {
    (schema["properties"]["apiVersion"]["const"], schema["properties"]["kind"]["const"]): schema
    for schema in (json.loads(path.read_text()) for path in Path(__file__).parent.glob("schemas/*.json"))
}
WITHOUT_NAMESPACE = {"Namespace"}


def fault_of_schema(thing: Manifest) -> str | None:
    try:
        if own := OWN_SCHEMAS.get((thing["apiVersion"], thing["kind"])):
            jsonschema.validate(thing, own)
        else:
            kubernetes_validate.validate(thing, KUBERNETES, strict=True)
    except kubernetes_validate.SchemaNotFoundError as error:
        return str(error.message)
    except jsonschema.ValidationError as error:
        return f"{title(thing)}: {error.message}"
    return None


def test_schemas_are_of_the_version_they_claim() -> None:
    """The installed schemas hold the version that is asked for, so that nothing is checked against an older one in silence."""
    assert kubernetes_validate.latest_version().startswith(KUBERNETES)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_object_fits_its_schema(folder: str) -> None:
    """Each object is of a kind and version that Kubernetes has, with no field that it does not know."""
    assert [] == [fault for one in manifests(folder) if (fault := fault_of_schema(one))]


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_schemas_do_not_see_holds(folder: str) -> None:
    """References, selectors, ports, quantities, settings, memory and patience agree with each other."""
    assert [] == faults(manifests(folder))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_object_is_in_the_namespace_and_named_once(folder: str) -> None:
    """All objects go into one namespace, and none is given twice."""
    objects = manifests(folder)

    namespaces = {one["metadata"].get("namespace") for one in objects if one["kind"] not in WITHOUT_NAMESPACE}
    assert {"resume-ats-scorer"} == namespaces
    assert len(objects) == len({title(one) for one in objects})


def test_rolling_updates_lose_nothing() -> None:
    """No pod goes before another is ready, each waits before it stops, and a budget keeps one during drains."""
    objects = manifests("base")
    [deployment] = of_kind(objects, "Deployment")
    [budget] = of_kind(objects, "PodDisruptionBudget")
    [scaler] = of_kind(objects, "HorizontalPodAutoscaler")

    assert {"maxUnavailable": 0, "maxSurge": 1} == deployment["spec"]["strategy"]["rollingUpdate"]
    assert pod(deployment)["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"] >= 5
    assert budget["spec"]["minAvailable"] < scaler["spec"]["minReplicas"]


def test_the_autoscaler_alone_decides_the_number_of_pods() -> None:
    """Applying the manifests again does not reset the number of pods below what the autoscaler chose."""
    for folder in FOLDERS:
        objects = manifests(folder)
        scaled = {
            one["spec"]["scaleTargetRef"]["name"]: one["spec"]["minReplicas"] for one in of_kind(objects, "HorizontalPodAutoscaler")
        }
        given = {name(one): one["spec"].get("replicas") for one in of_kind(objects, "Deployment") if name(one) in scaled}

        assert dict.fromkeys(given) == given


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_container_is_confined(folder: str) -> None:
    """Containers meet the restricted pod-security standard, and write to volumes only."""
    for one in of_kind(manifests(folder), "Deployment"):
        assert pod(one)["automountServiceAccountToken"] is False
        assert pod(one)["securityContext"]["runAsNonRoot"] is True
        assert {"type": "RuntimeDefault"} == pod(one)["securityContext"]["seccompProfile"]
        for container in containers(one):
            expected = {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]}}
            assert expected == container["securityContext"]
            assert ":" in container["image"]
            assert not container["image"].endswith(":latest")


def test_the_namespace_that_is_applied_first_is_that_of_the_overlays() -> None:
    """Who deploys may not change the namespace, and need not: every overlay has it as the administrator applied it."""
    first = yaml.safe_load((ROOT / "k8s/base/namespace.yaml").read_text())

    assert all([first] == list(of_kind(manifests(folder), "Namespace")) for folder in FOLDERS if folder != "rbac")


def _resource(kind: str) -> str:
    """Return the name of *kind* in rules."""
    name = kind.lower()
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}es" if name.endswith("s") else f"{name}s"


def test_who_deploys_may_do_what_the_guide_says() -> None:
    """The Role lets apply every object but the namespace, follow and take back a roll-out, read logs and forward a port."""
    [role] = of_kind(manifests("rbac"), "Role")
    granted = {
        (group, resource, verb)
        for rule in role["rules"]
        for group in rule["apiGroups"]
        for resource in rule["resources"]
        for verb in rule["verbs"]
    }
    applied = {
        (one["apiVersion"].rpartition("/")[0], _resource(one["kind"]))
        for folder in FOLDERS
        for one in manifests(folder)
        if folder != "rbac" and one["kind"] not in WITHOUT_NAMESPACE
    }
    needed = {(*one, verb) for one in applied for verb in ("get", "create", "patch")}
    needed |= {("apps", "deployments", "watch"), ("apps", "replicasets", "list")}
    needed |= {("", "pods", "list"), ("", "pods/log", "get"), ("", "pods/portforward", "create"), ("", "services", "get")}
    needed |= {("", "secrets", "patch"), ("", "namespaces", "get")}

    assert set() == needed - granted
    assert {verb for *_, verb in granted} <= {"get", "list", "watch", "create", "update", "patch"}


def test_the_example_of_the_secret_is_never_applied() -> None:
    """No overlay carries keys; the example has the name and the entry that the service looks for."""
    example = yaml.safe_load((ROOT / "k8s/base/secret.example.yaml").read_text())
    [deployment] = of_kind(manifests("base"), "Deployment")
    [keys] = [volume["secret"] for volume in pod(deployment)["volumes"] if "secret" in volume]

    assert not [folder for folder in FOLDERS if any(of_kind(manifests(folder), "Secret"))]
    assert (name(example), ["keys"]) == (keys["secretName"], list(example["stringData"]))


def change(path: str, value: Any, kind: str = "Deployment") -> Callable[[list[Manifest]], None]:
    """Return a function that sets the field at *path* (keys and numbers between dots) in the first object of *kind*."""

    def act(objects: list[Manifest]) -> None:
        target: Any = next(of_kind(objects, kind))
        *way, last = (int(step) if step.isdigit() else step for step in path.split("/"))
        for step in way:
            target = target[step]
        target[last] = value

    return act


CONTAINER = "spec/template/spec/containers/0"


@pytest.mark.parametrize(
    ("mutation", "complaint"),
    [
        (change("spec/scaleTargetRef/name", "scorre", "HorizontalPodAutoscaler"), "names Deployment/scorre"),
        (change("spec/ports/0/targetPort", "htp", "Service"), "has no port htp"),
        (change("spec/ports/0/targetPort", 8080, "Service"), "has no port 8080"),
        (change("spec/selector", {"app": "scorer"}, "Service"), "selects no pods"),
        (change("spec/selector/matchLabels", {"app": "scorer"}, "PodDisruptionBudget"), "selects no pods"),
        (change("spec/podSelector/matchLabels", {"app": "scorer"}, "NetworkPolicy"), "selects no pods"),
        (change("spec/ingress/0/ports/0/port", "htpp", "NetworkPolicy"), "has no port htpp"),
        (change(f"{CONTAINER}/resources/limits/memory", "1Gb"), "not a sound quantity"),
        (change(f"{CONTAINER}/resources/limits/memory", "1536m"), "not a sound quantity"),
        (change(f"{CONTAINER}/resources/limits/memory", "1Gi"), "memory limit 1Gi is less than"),
        (change(f"{CONTAINER}/resources/requests/cpu", "4"), "asks for more cpu than its limit"),
        (change(f"{CONTAINER}/readinessProbe/httpGet/port", "web"), "has no port web"),
        (change(f"{CONTAINER}/readinessProbe/httpGet/path", "/healthz"), "no /healthz to probe"),
        (change(f"{CONTAINER}/envFrom/0/configMapRef/name", "settings"), "names ConfigMap/settings"),
        (change(f"{CONTAINER}/env", [{"name": "WORKRES", "value": "2"}]), "WORKRES is no setting"),
        (change(f"{CONTAINER}/env", [{"name": "WORKERS", "value": "two"}]), "WORKERS"),
        (change(f"{CONTAINER}/env", [{"name": "WORKERS", "value": "4"}]), "that 4 workers may take"),
        (change(f"{CONTAINER}/env", [{"name": "METRICS_PORT", "value": "9091"}]), "no port metrics with the number 9091"),
        (change(f"{CONTAINER}/volumeMounts/1/mountPath", "/run/secrets"), "nothing is mounted where"),
        (change(f"{CONTAINER}/volumeMounts/0/name", "temp"), "volume temp is not both made and mounted"),
        (change("spec/template/spec/terminationGracePeriodSeconds", 30), "the grace period is not longer"),
        (change("spec/template/spec/volumes/1/secret/secretName", "keys"), "names Secret/keys"),
        (change("spec/template/spec/serviceAccountName", "scorre"), "names ServiceAccount/scorre"),
    ],
)
def test_a_broken_manifest_is_found(mutation: Callable[[list[Manifest]], None], complaint: str) -> None:
    """The cross-checks are awake: one fault put into sound manifests is named."""
    objects = manifests("base")
    mutation(objects)

    assert [complaint] == [complaint for fault in faults(objects) if complaint in fault][:1]


@pytest.mark.parametrize(
    ("folder", "mutation", "complaint"),
    [
        ("with-ingress", change("spec/rules/0/http/paths/0/backend/service/port/name", "web", "Ingress"), "has no port web"),
        ("with-ingress", change("spec/tls/0/secretName", "tls", "Ingress"), "names Secret/tls"),
        ("with-monitoring", change("spec/endpoints/0/port", "figures", "ServiceMonitor"), "port figures"),
        ("with-monitoring", change("spec/selector/matchLabels", {"app": "x"}, "ServiceMonitor"), "no Service has its labels"),
    ],
)
def test_a_broken_component_is_found(folder: str, mutation: Callable[[list[Manifest]], None], complaint: str) -> None:
    """The same for what the components add."""
    objects = manifests(f"overlays/{folder}")
    mutation(objects)

    assert [complaint] == [complaint for fault in faults(objects) if complaint in fault][:1]


@pytest.mark.parametrize(
    ("kind", "version"), [("Deploymnet", "apps/v1"), ("Deployment", "apps/v3"), ("ServiceMonitor", "monitoring.coreos.com/v2")]
)
def test_an_unknown_kind_or_version_is_found(kind: str, version: str) -> None:
    """What Kubernetes does not know is a fault, not something to skip."""
    fault = fault_of_schema({"apiVersion": version, "kind": kind, "metadata": {"name": "x"}, "spec": {}})

    assert fault is not None
    assert "Couldn't find schema" in fault


def test_an_unknown_field_is_found() -> None:
    """A field that the schema does not have is a fault."""
    [service] = of_kind(manifests("base"), "Service")
    service["spec"]["ports"][0]["targetport"] = "http"

    assert "targetport" in (fault_of_schema(service) or "")


@pytest.mark.parametrize(
    ("text", "value"), [("500m", 0.5), ("2", 2), ("1Gi", 2**30), ("64Mi", 2**26), ("1.5G", 1.5e9), ("1k", 1000)]
)
def test_quantities_mean_what_kubernetes_says(text: str, value: float) -> None:
    """Decimal and binary suffixes have Kubernetes' meaning."""
    assert value == quantity(text)


@pytest.mark.parametrize("text", ["1Gb", "1GB", "512mb", "1 Gi", "Gi", "-1", "1K"])
def test_other_quantities_are_refused(text: str) -> None:
    """What Kubernetes would refuse is refused."""
    with pytest.raises(ValueError, match=text):
        quantity(text)
