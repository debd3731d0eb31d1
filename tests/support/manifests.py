"""Kubernetes manifests as `kubectl apply` would get them."""

import functools
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
FOLDERS = ("base", *sorted(f"overlays/{path.name}" for path in (ROOT / "k8s/overlays").iterdir()), "rbac")
KUBECTL = shutil.which("kubectl")

Manifest = dict[str, Any]


@functools.cache
def rendered(folder: str) -> str:
    """Return what `kubectl kustomize` makes of *folder* under `k8s`."""
    done = subprocess.run(
        [KUBECTL or "kubectl", "kustomize", str(ROOT / "k8s" / folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def manifests(folder: str) -> list[Manifest]:
    """Return the objects of *folder*, fresh ones on every call."""
    return list(yaml.safe_load_all(rendered(folder)))


def of_kind(objects: list[Manifest], *kinds: str) -> Iterator[Manifest]:
    """Yield those *objects* that are of one of *kinds*."""
    return (one for one in objects if one["kind"] in kinds)


def name(thing: Manifest) -> str:
    """Return the name of an object."""
    return str(thing["metadata"]["name"])


def title(thing: Manifest) -> str:
    """Return kind and name of an object."""
    return f"{thing['kind']}/{name(thing)}"


def pod(deployment: Manifest) -> Manifest:
    """Return the specification of a Deployment's pods."""
    spec: Manifest = deployment["spec"]["template"]["spec"]
    return spec


def containers(deployment: Manifest) -> list[Manifest]:
    """Return all containers of a Deployment's pods."""
    return [*pod(deployment).get("initContainers", []), *pod(deployment)["containers"]]


def ports(deployment: Manifest) -> dict[str, int]:
    """Return the named ports of a Deployment's pods."""
    return {port["name"]: port["containerPort"] for one in containers(deployment) for port in one.get("ports", [])}


def labels(deployment: Manifest) -> dict[str, str]:
    """Return the labels of a Deployment's pods."""
    found: dict[str, str] = deployment["spec"]["template"]["metadata"]["labels"]
    return found


def selected(objects: list[Manifest], selector: dict[str, str]) -> list[Manifest]:
    """Return the Deployments whose pods carry all of *selector*."""
    return [one for one in of_kind(objects, "Deployment") if selector.items() <= labels(one).items()]


def settings(objects: list[Manifest], container: Manifest) -> dict[str, str]:
    """Return the environment that *container* starts with, as far as ConfigMaps and plain values make it."""
    maps = {name(one): one.get("data", {}) for one in of_kind(objects, "ConfigMap")}
    environment: dict[str, str] = {}
    for source in container.get("envFrom", []):
        environment |= maps.get(source.get("configMapRef", {}).get("name"), {})
    return environment | {one["name"]: one["value"] for one in container.get("env", []) if "value" in one}
