# Everything a newcomer needs: `make serve` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PORT ?= 8000
CA_BUNDLE ?= $(wildcard /etc/ssl/certs/ca-certificates.crt)
CHECKOV := 3.3.30
LOCUST := 2.47.0
ATHERIS := 3.1.0
OVERLAYS := base $(patsubst k8s/%,%,$(wildcard k8s/overlays/*)) rbac
PIN = $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
  --no-emit-index-url --no-emit-find-links --custom-compile-command 'make requirements'

.DEFAULT_GOAL := help
.PHONY: help serve test test-hostile test-k8s test-image test-rolling test-wheel load image lint audit bench bench-rank requirements clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "%-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python's venv module is missing; on Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }

# Without --no-deps an old pip looks up the newest release of what is asked for with an extra, and finds no hash for it.
$(VENV)/.installed: pyproject.toml requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements-dev.txt
	touch $@

serve: $(VENV)/.installed ## build .venv, start the service on :8000 and print a curl to paste
	@$(BIN)/python -m resume_ats_scorer.cli serve --dev --port $(PORT)

# The browser's tests keep an event loop of their own running: they run in processes of their own.
test: $(VENV)/.installed-dev lint ## lint and run the whole test suite
	$(BIN)/python -m pytest -n auto --dist loadfile -q tests/browser
	$(BIN)/python -m pytest -n auto --dist loadfile -q --ignore tests/browser

test-hostile: $(VENV)/.installed-hostile ## broken files, killed workers, overload and more, in a table; goes on where it stopped
	PYTHONPATH=tests/support $(BIN)/python benchmarks/hostile/hostile.py

test-k8s: $(VENV)/.installed-dev $(VENV)/checkov-$(CHECKOV) ## render the manifests, check schemas, cross-references and policy
	$(BIN)/python -m pytest -q tests/k8s
	mkdir -p build/k8s
	for part in $(OVERLAYS); do kubectl kustomize k8s/$$part > build/k8s/$$(basename $$part).yaml || exit 1; done
	$(VENV)/checkov-$(CHECKOV)/bin/checkov --config-file k8s/checkov.yaml --directory build/k8s
	$(VENV)/checkov-$(CHECKOV)/bin/checkov --config-file k8s/checkov.yaml --file Dockerfile

# checkov pins what it needs to versions of its own: it lives apart.
$(VENV)/checkov-$(CHECKOV):
	$(PYTHON) -m venv $@ && $@/bin/python -m pip install --quiet checkov==$(CHECKOV) || { rm -rf $@; exit 1; }

image: ## build the container image resume-ats-scorer
	docker build --tag resume-ats-scorer .

test-image: $(VENV)/.installed-dev ## build the image, run it confined, score against it, stop it under load (needs docker)
	CA_BUNDLE=$(CA_BUNDLE) $(BIN)/python benchmarks/image/check.py $(if $(IF_POSSIBLE),--if-possible)

test-rolling: $(VENV)/.installed-dev ## restart two replicas behind nginx in turn, under load: no request may fail
	$(BIN)/python benchmarks/load/rolling.py

test-wheel: $(VENV)/.installed-dev ## build the distributions, check them, run the tests against the installed wheel
	rm -rf dist build/wheel
	$(BIN)/python -m build --outdir dist
	$(BIN)/twine check --strict dist/*
	$(PYTHON) -m venv build/wheel
	build/wheel/bin/python -m pip install --quiet "$$(ls dist/*.whl)[dev]"
	build/wheel/bin/python -m pytest -n auto --dist loadfile -q -o pythonpath=tests/support tests/browser
	build/wheel/bin/python -m pytest -n auto --dist loadfile -q -o pythonpath=tests/support --ignore tests/browser

load: $(VENV)/.installed-load ## measure throughput and latency, one replica and two behind nginx; tables and charts in docs/performance.md
	$(BIN)/python benchmarks/load/throughput.py
	$(BIN)/python benchmarks/charts/draw.py

$(VENV)/.installed-load: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet locust==$(LOCUST)
	touch $@

$(VENV)/.installed-hostile: $(VENV)/.installed-load
	$(BIN)/python -m pip install --quiet atheris==$(ATHERIS) || echo "atheris cannot be had here: nothing is fuzzed"
	touch $@

lint: $(VENV)/.installed-dev ## ruff, mypy strict, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

audit: $(VENV)/.installed-dev ## look for known weaknesses in what is pinned, for unsafe code and workflows, and for secrets in the tree
	$(BIN)/ruff check --select S src
	$(BIN)/zizmor --offline .github
	$(BIN)/python -m pytest -q tests/test_secrets.py
	$(BIN)/pip-audit --strict --require-hashes --disable-pip --requirement requirements-otel.txt  # holds all of requirements.txt

requirements: ## pin requirements.txt, requirements-otel.txt and requirements-dev.txt from pyproject.toml, with hashes
	$(PIN) -o requirements.txt
	$(PIN) --extra otel -c requirements.txt -o requirements-otel.txt
	$(PIN) --extra dev -c requirements.txt -o requirements-dev.txt

bench: $(VENV)/.installed-dev ## latency by file type and stage, next to raw pdfium and pdfplumber, and memory
	$(BIN)/python benchmarks/latency/bench.py

bench-rank: $(VENV)/.installed-dev ## measure the ranking of parsed resumes and of folders (DATA); table and chart in docs/performance.md
	$(BIN)/python benchmarks/rank/parsed.py
	$(BIN)/python benchmarks/rank/files.py
	$(BIN)/python benchmarks/charts/draw.py

clean: ## remove what was built
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
