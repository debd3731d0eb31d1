"""Makes `daskcluster-v1.json` of the Dask operator's own definition, so that fields which it would drop in silence are faults.

pip download --no-deps dask-kubernetes && unzip dask_kubernetes-*.whl
python make_daskcluster.py dask_kubernetes/operator/deployment/helm/dask-kubernetes-operator/crds/daskcluster.yaml
"""

import json
import sys
from pathlib import Path
from typing import Any

import yaml

Schema = dict[str, Any]


def strict(schema: Any) -> Any:
    """Return *schema* without descriptions, with unknown fields refused where the operator keeps none."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: strict(one) for key, one in schema.items() if key != "description" or not isinstance(one, str)}
    closed = "properties" in made and not made.get("x-kubernetes-preserve-unknown-fields")
    return made | ({"additionalProperties": False} if closed and "additionalProperties" not in made else {})


def main(path: Path) -> None:
    """Write the schema beside this file; the two pods share one definition."""
    [version] = yaml.safe_load(path.read_text())["spec"]["versions"]
    made: Schema = strict(version["schema"]["openAPIV3Schema"])
    parts = [made["properties"]["spec"]["properties"][part]["properties"] for part in ("scheduler", "worker")]
    assert parts[0]["spec"] == parts[1]["spec"]
    made["$defs"] = {"pod": parts[0]["spec"]}
    for part in parts:
        part["spec"] = {"$ref": "#/$defs/pod"}
    made["properties"] |= {
        "apiVersion": {"const": "kubernetes.dask.org/v1"},
        "kind": {"const": "DaskCluster"},
        "metadata": {"type": "object"},
    }
    Path(__file__).with_name("daskcluster-v1.json").write_text(json.dumps(made, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
