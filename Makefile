# The README's two commands are `make serve` and `make test`; both do all set-up themselves.
# CI calls these targets and nothing else.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
BIN := .venv/bin
LAB := docs/assets/lab
PRACTICE := tests/browser/practice
# Each process drives a Chromium of its own, which takes about a gigabyte.
PYTEST := $(BIN)/pytest -n auto --maxprocesses 8 --dist worksteal
export SITE_URL ?= http://127.0.0.1:8000/dry-run/
BASE := /$(shell echo '$(SITE_URL)' | cut -d/ -f4-)
export PATH := $(CURDIR)/$(BIN):$(PATH)
export NO_MKDOCS_2_WARNING := 1

SANDBOX := $(shell find src/browser/sandbox -type f) src/browser/messages.ts src/browser/build/options.mjs
PAGE := $(shell find src/browser -type f) src/browser/build/page.mjs
GRADER := $(shell find src/grader -name '*.py') src/pyproject.toml
CONTENT := $(shell find exercises src/answers src/grader -type f -not -name '*.pyc')

.PHONY: help setup serve test practice units check bundle site bench thorough mutants sdk-v2 format golden lock clean browser

help: ## What can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

# --- set-up -------------------------------------------------------------------------------------

setup: .venv/.done node_modules/.done ## Install all that the project needs, from the lock files

.venv/.done: requirements/dev.txt pyproject.toml scripts/setup.py
	@$(PYTHON) scripts/setup.py python

node_modules/.done: package-lock.json package.json scripts/setup.py | .venv/.done
	@$(PYTHON) scripts/setup.py node

browser: | .venv/.done
	@$(BIN)/python scripts/setup.py browser

# --- what the site is made of -------------------------------------------------------------------

bundle: setup $(LAB)/lab.js $(LAB)/exercises/index.json ## Write docs/assets/lab: scripts, the browser's Python, exercises

build/python/pyodide-lock.json: requirements/browser.txt $(GRADER) src/publish/wheels.py node_modules/.done
	@echo "Collecting the browser's wheels…"
	@mkdir -p build
	@$(BIN)/python -m publish.wheels

build/worker.js: $(SANDBOX) src/browser/build/worker.mjs node_modules/.done
	@mkdir -p build
	@node src/browser/build/worker.mjs

build/snapshot.bin: build/python/pyodide-lock.json $(SANDBOX) src/browser/build/snapshot.mjs
	@echo "Taking the memory snapshot…"
	@node src/browser/build/snapshot.mjs

build/runtime-files.json: build/snapshot.bin build/worker.js src/publish/runtime_files.py
	@echo "Compressing the browser's Python…"
	@$(BIN)/python -m publish.runtime_files

$(LAB)/lab.js: build/runtime-files.json $(PAGE)
	@node src/browser/build/page.mjs

$(LAB)/exercises/index.json: $(CONTENT) .venv/.done
	@$(BIN)/dryrun bundle
	@touch $@

# --- commands ------------------------------------------------------------------------------------

serve: bundle ## Edit with live reload: http://127.0.0.1:8000/dry-run/
	@$(BIN)/mkdocs serve

site: bundle ## Build the site into site/ and check it: links, blocks, nothing from another origin
	@$(BIN)/mkdocs build --strict  # not with --quiet, which lets warnings pass
	@$(BIN)/dryrun offline site
	@$(BIN)/python -m publish.site_check site --base $(BASE)

check: setup ## Lint, types, workflows, content rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@npm run --silent lint
	@npm run --silent typecheck
	@$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/zizmor --offline --quiet .github/workflows
	@$(BIN)/dryrun check

test: setup browser ## Tests of answers, grader and site; exercises in a real Chromium (all but practice)
	@$(MAKE) --no-print-directory -j2 units site  # each keeps one core busy
	@$(PYTEST) --ignore=$(PRACTICE)

practice: site browser ## Tests of practice in a real Chromium: ledger, interview, flash cards, offline
	@$(PYTEST) $(PRACTICE)

units: setup
	@npm run --silent test

thorough: site browser ## Do whole what the tests sample: every wrong answer in a real Chromium, 200 kills, all offline (long)
	@DRYRUN_EVERY=1 $(PYTEST) $(addprefix tests/browser/,test_agreement.py test_hostile.py practice/test_kills.py practice/test_offline.py)

bench: site browser ## Measure start, verdicts, stop and bytes in a real Chromium; writes build/bench.json
	@$(BIN)/python -m tests.bench

mutants: setup build/mutants/.done ## Grade mutants of all solutions: which mistakes would the tests miss? (many minutes)
	@$(BIN)/python -m publish.mutants

sdk-v2: build/sagemaker-v2/.done ## Record anew what the SageMaker SDK's version 2 does (page 05)
	@PYTHONPATH=src build/sagemaker-v2/bin/python -m answers.ml_parameters.sdk_v2 > build/sdk_v2.txt
	@cp build/sdk_v2.txt src/answers/ml_parameters/sdk_v2.txt

# An environment for what would hold the project's own dependencies back.
build/%/.done: requirements/%.txt
	@mkdir -p build
	@$(PYTHON) -m venv --clear build/$*
	@build/$*/bin/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

format: setup ## Format Python and TypeScript
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .
	@npm run --silent format

golden: setup ## Rewrite golden files; review the diff
	@$(BIN)/python -m tests.grader.golden
	@$(BIN)/python -m tests.publish.golden

lock: setup ## Pin all dependencies anew, with hashes and without download addresses
	@for name in dev browser node mutants sagemaker-v2; do \
	  $(BIN)/uv pip compile --universal --python-version 3.12 --generate-hashes --no-header --no-annotate \
	    --quiet $$([ $$name = browser ] && echo "-c requirements/dev.txt") requirements/$$name.in -o requirements/$$name.txt; done
	@npm install --package-lock-only --omit-lockfile-registry-resolved

clean: ## Remove everything that was built (not the environments)
	@rm -rf build site .cache $(LAB)
