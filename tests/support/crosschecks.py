"""What schemas and policies do not see in manifests: each check yields one sentence a fault."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from manifests import Manifest, containers, labels, name, of_kind, pod, ports, selected, settings, title

from resume_ats_scorer.errors import SettingsError
from resume_ats_scorer.settings import Settings, describe, load
from resume_ats_scorer.web import about

Fault = Iterator[str]

MADE_BY_OPERATORS = {"Secret": {"scorer-keys", "scorer-tls"}}
"""What `docs/deployment.md` tells to make by hand."""
SERVICE_MB = 192
"""Megabytes of the service with its idle workers, above what `make test-image` measures."""
_UNITS: dict[str, int | Fraction] = {
    "": 1,
    "m": Fraction(1, 1000),
    "k": 10**3,
    "M": 10**6,
    "G": 10**9,
    "Ki": 2**10,
    "Mi": 2**20,
    "Gi": 2**30,
}
_QUANTITY = re.compile(r"(\d+(?:\.\d+)?)(|m|k|M|G|Ki|Mi|Gi)")
_MEGABYTE = 2**20
_BATCHES = 2
"""Requests to `/rank` and `/match` that hold their files in memory at the same time; each has a permit, as all have."""


def faults(objects: list[Manifest]) -> list[str]:
    """Return everything that is wrong with *objects* as a whole."""
    return [fault for check in CHECKS for fault in check(objects)]


def quantity(text: object) -> Fraction:
    """Return a Kubernetes quantity as a number. Raises ValueError where Kubernetes would refuse it."""
    match = _QUANTITY.fullmatch(str(text))
    if match is None:
        raise ValueError(text)
    return Fraction(match[1]) * _UNITS[match[2]]


def references(objects: list[Manifest]) -> Fault:
    """Every object that another one names is there."""
    there = {(one["kind"], name(one)) for one in objects}
    there |= {(kind, known) for kind, names in MADE_BY_OPERATORS.items() for known in names}
    for one in objects:
        yield from (f"{title(one)} names {kind}/{named}, which is not there" for kind, named in _named(one) - there)


def _named(one: Manifest) -> set[tuple[str, str]]:
    if one["kind"] == "Deployment":
        return set(_named_by_pod(one))
    if one["kind"] == "HorizontalPodAutoscaler":
        return {(one["spec"]["scaleTargetRef"]["kind"], one["spec"]["scaleTargetRef"]["name"])}
    if one["kind"] == "RoleBinding":
        return {(one["roleRef"]["kind"], one["roleRef"]["name"])}
    if one["kind"] == "Ingress":
        return {("Service", path["backend"]["service"]["name"]) for path in _paths(one)} | {
            ("Secret", tls["secretName"]) for tls in one["spec"]["tls"]
        }
    return set()


def _named_by_pod(deployment: Manifest) -> Iterator[tuple[str, str]]:
    yield "ServiceAccount", pod(deployment)["serviceAccountName"]
    for volume in pod(deployment).get("volumes", []):
        if "secret" in volume:
            yield "Secret", volume["secret"]["secretName"]
        if "configMap" in volume:
            yield "ConfigMap", volume["configMap"]["name"]
    for container in containers(deployment):
        for source in container.get("envFrom", []):
            yield (
                ("ConfigMap", source["configMapRef"]["name"])
                if "configMapRef" in source
                else ("Secret", source["secretRef"]["name"])
            )


def _paths(ingress: Manifest) -> Iterator[Manifest]:
    return (path for rule in ingress["spec"]["rules"] for path in rule["http"]["paths"])


def mounts(objects: list[Manifest]) -> Fault:
    """Every mount is of a volume of its pod, and every volume is mounted."""
    for one in of_kind(objects, "Deployment"):
        volumes = {volume["name"] for volume in pod(one).get("volumes", [])}
        mounted = {mount["name"] for container in containers(one) for mount in container.get("volumeMounts", [])}
        yield from (f"{title(one)}: volume {odd} is not both made and mounted" for odd in volumes ^ mounted)


def selectors(objects: list[Manifest]) -> Fault:
    """Every selector finds pods, and a Deployment's finds its own."""
    for one in of_kind(objects, "Deployment"):
        own = [one["spec"]["selector"]["matchLabels"]]
        own += [spread["labelSelector"]["matchLabels"] for spread in pod(one).get("topologySpreadConstraints", [])]
        yield from (f"{title(one)}: {odd} does not match its own pods" for odd in own if not odd.items() <= labels(one).items())
    for one in objects:
        yield from (f"{title(one)}: {odd} selects no pods" for odd in _selectors(one) if not selected(objects, odd))


def _selectors(one: Manifest) -> Iterator[dict[str, str]]:
    spec = one.get("spec", {})
    if one["kind"] == "Service":
        yield spec["selector"]
    if one["kind"] == "PodDisruptionBudget":
        yield spec["selector"]["matchLabels"]
    if one["kind"] == "NetworkPolicy":
        yield spec["podSelector"]["matchLabels"]
        peers = [peer for rule in spec.get("ingress", []) for peer in rule.get("from", [])]
        peers += [peer for rule in spec.get("egress", []) for peer in rule.get("to", [])]
        yield from (
            peer["podSelector"]["matchLabels"] for peer in peers if "podSelector" in peer and "namespaceSelector" not in peer
        )


def port_names(objects: list[Manifest]) -> Fault:
    """Every port that is named or numbered is one that the pods behind it have."""
    for one in objects:
        for selector, port in _ports(one, objects):
            for behind in selected(objects, selector):
                if port not in ports(behind) and port not in ports(behind).values():
                    yield f"{title(one)}: {title(behind)} has no port {port}"


def _ports(one: Manifest, objects: list[Manifest]) -> Iterator[tuple[dict[str, str], Any]]:
    spec = one.get("spec", {})
    if one["kind"] == "Service":
        yield from ((spec["selector"], port["targetPort"]) for port in spec["ports"])
    if one["kind"] == "NetworkPolicy":
        yield from (
            (spec["podSelector"]["matchLabels"], port["port"]) for rule in spec.get("ingress", []) for port in rule["ports"]
        )
    if one["kind"] == "Deployment":
        for container in pod(one)["containers"]:
            probes = [container[kind] for kind in ("startupProbe", "readinessProbe", "livenessProbe") if kind in container]
            yield from ((labels(one), (probe.get("httpGet") or probe["tcpSocket"])["port"]) for probe in probes)


def service_ports(objects: list[Manifest]) -> Fault:
    """What an Ingress or a ServiceMonitor calls is a port of a Service."""
    services = {name(one): {port["name"] for port in one["spec"]["ports"]} for one in of_kind(objects, "Service")}
    for one in of_kind(objects, "Ingress"):
        for path in _paths(one):
            service = path["backend"]["service"]
            if service["port"]["name"] not in services.get(service["name"], set()):
                yield f"{title(one)}: Service/{service['name']} has no port {service['port']['name']}"
    for one in of_kind(objects, "ServiceMonitor"):
        wanted = one["spec"]["selector"]["matchLabels"].items()
        found = [service for service in of_kind(objects, "Service") if wanted <= service["metadata"].get("labels", {}).items()]
        for endpoint in one["spec"]["endpoints"]:
            if not any(endpoint["port"] in services[name(service)] for service in found):
                yield f"{title(one)}: no Service has its labels and port {endpoint['port']}"


def quantities(objects: list[Manifest]) -> Fault:
    """Every quantity is one that Kubernetes reads, requests are within limits, and memory is counted in bytes."""
    for one in of_kind(objects, "Deployment"):
        sizes = [volume["emptyDir"].get("sizeLimit") for volume in pod(one)["volumes"] if "emptyDir" in volume]
        yield from (f"{title(one)}: size {size} of a volume" for size in sizes if not _memory(size))
        for container in containers(one):
            asked, most = container["resources"]["requests"], container["resources"]["limits"]
            for kind, right in (("cpu", _cpu), ("memory", _memory)):
                if not right(asked[kind]) or not right(most[kind]):
                    yield f"{title(one)}: {kind} {asked[kind]} or {most[kind]} is not a sound quantity"
                elif quantity(asked[kind]) > quantity(most[kind]):
                    yield f"{title(one)}: asks for more {kind} than its limit"


def _memory(text: object) -> bool:
    try:
        return _MEGABYTE <= quantity(text) <= 2**40
    except ValueError:
        return False


def _cpu(text: object) -> bool:
    try:
        return Fraction(1, 1000) <= quantity(text) <= 64
    except ValueError:
        return False


def known_settings(objects: list[Manifest]) -> Fault:
    """The environment of the service is made of its settings and can be loaded."""
    known = {one.name for one in describe()}
    for one, container in _scorers(objects):
        given = settings(objects, container)
        yield from (f"{title(one)}: {odd} is no setting" for odd in sorted(set(given) - known))
        if not isinstance(loaded := _loaded(given), Settings):
            yield f"{title(one)}: {loaded}"


def _loaded(given: dict[str, str]) -> Settings | str:
    try:
        return load(**{key.lower(): value for key, value in given.items()})
    except SettingsError as error:
        return str(error)


def _scorers(objects: list[Manifest]) -> Iterator[tuple[Manifest, Manifest]]:
    for one in of_kind(objects, "Deployment"):
        yield from ((one, container) for container in containers(one) if container["name"] == "scorer")


def fits_together(objects: list[Manifest]) -> Fault:
    """Memory, patience, ports and paths of the service agree with its settings."""
    for one, container in _scorers(objects):
        loaded = _loaded(settings(objects, container))
        if isinstance(loaded, Settings):
            yield from (f"{title(one)}: {fault}" for fault in _disagreements(one, container, loaded))


def _disagreements(deployment: Manifest, container: Manifest, loaded: Settings) -> Fault:
    files = sum(
        quantity(volume["emptyDir"]["sizeLimit"]) for volume in pod(deployment)["volumes"] if "emptyDir" in volume
    ) / _MEGABYTE  # fmt: skip
    single = max(loaded.workers + loaded.queue_size - _BATCHES, 0)
    bodies = (single * loaded.max_file_size + _BATCHES * loaded.max_rank_bytes) / _MEGABYTE
    needed = SERVICE_MB + loaded.workers * loaded.worker_memory_mb + float(files) + bodies
    if _memory(limit := container["resources"]["limits"]["memory"]) and quantity(limit) < needed * _MEGABYTE:
        yield f"memory limit {limit} is less than the {needed:.0f} MB that {loaded.workers} workers may take"
    longest = loaded.body_timeout + loaded.clamav_timeout + 1 + loaded.queue_seconds + loaded.worker_wall_seconds
    if loaded.shutdown_timeout < longest:
        yield f"SHUTDOWN_TIMEOUT is less than the {longest:g} seconds that a request may take"
    pause = container["lifecycle"]["preStop"]["sleep"]["seconds"]
    if pod(deployment)["terminationGracePeriodSeconds"] <= pause + loaded.shutdown_timeout:
        yield f"the grace period is not longer than {pause} s of preStop and {loaded.shutdown_timeout:g} s of SHUTDOWN_TIMEOUT"
    if loaded.metrics_port not in {None, ports(deployment).get("metrics")}:
        yield f"no port metrics with the number {loaded.metrics_port}"
    paths = {path["mountPath"] for path in container["volumeMounts"]}
    if loaded.api_keys_file and str(loaded.api_keys_file.parent) not in paths:
        yield f"nothing is mounted where {loaded.api_keys_file} is looked for"
    served = {getattr(route, "path", "") for route in about.router.routes}
    asked = {container[kind]["httpGet"]["path"] for kind in ("startupProbe", "readinessProbe", "livenessProbe")}
    yield from (f"the service has no {path} to probe" for path in sorted(asked - served))


CHECKS: tuple[Callable[[list[Manifest]], Fault], ...] = (
    references,
    mounts,
    selectors,
    port_names,
    service_ports,
    quantities,
    known_settings,
    fits_together,
)
