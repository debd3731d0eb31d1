import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text())
    return content


def test_there_are_workflows() -> None:
    """Changes are tested, and tags are released."""
    assert ["ci.yml", "release.yml"] == [path.name for path in WORKFLOWS]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(workflow: Path) -> None:
    """Every action is named by the hash of a commit, with its version beside it."""
    used = re.findall(r"uses: (.*)", workflow.read_text())

    assert used
    assert [] == [one for one in used if not re.fullmatch(r"[\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)]


def test_one_action_has_one_version() -> None:
    """The workflows use the same commit of an action."""
    used = {one for path in WORKFLOWS for one in re.findall(r"uses: (\S+)", path.read_text())}

    assert len(used) == len({one.split("@")[0] for one in used})


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_jobs_get_only_what_they_name(workflow: Path) -> None:
    """Nothing is granted to all jobs; each names its permissions and its longest time, and none may write the repository."""
    content = read(workflow)

    assert {} == content["permissions"]
    for job in content["jobs"].values():
        assert job["permissions"].get("contents", "none") in {"none", "read"}
        assert job["timeout-minutes"] <= 45


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_is_put_into_a_script(workflow: Path) -> None:
    """Values that others choose reach scripts through the environment only."""
    steps = [step for job in read(workflow)["jobs"].values() for step in job["steps"]]

    assert [] == [step["run"] for step in steps if "${{" in step.get("run", "")]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_what_is_made_is_in_the_makefile(workflow: Path) -> None:
    """Every `make` of a workflow is a target."""
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    made = re.findall(r"run: make ([a-z0-9-]+)", workflow.read_text())

    assert made
    assert set(made) <= targets


def test_every_supported_python_is_tested() -> None:
    """The matrix is the list of versions that the package claims."""
    claimed = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text())

    assert claimed == read(ROOT / ".github/workflows/ci.yml")["jobs"]["tests"]["strategy"]["matrix"]["python"]
