# The menu is every target with a ## sentence. `make demo` and `make test` need nothing done before them.
PYTHON ?= python3
ARGS ?=
CHAOS_SECONDS ?= 240
FUZZ_CASES ?= 2000

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := menu
.NOTPARALLEL:
.PHONY: menu demo serve test softhsm chaos fuzz check static format lint types imports compose schema-check \
	schema schema-release bench setup graphiql web lock tidy clean

menu:
	@echo "make demo     is the place to start. All targets:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | \
		while IFS='|' read -r name what; do printf '  %-14s %s\n' "$$name" "$$what"; done
	@echo 'More for the program behind a target: make demo ARGS="--port 8001", make test ARGS="-k timeline"'

demo: setup ## the whole program with a demo employer, at 127.0.0.1:8000; Ctrl-C stops it
	@exec $(BIN)/crm demo $(ARGS)

serve: setup ## the API alone, on your own data
	@exec $(BIN)/crm serve $(ARGS)

test: setup web softhsm ## all tests
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile $(ARGS)

chaos: setup ## minutes of kills, pauses, cuts and restarts at random, under load
	@CHAOS_SECONDS=$(CHAOS_SECONDS) $(BIN)/python -m pytest -q -s tests/chaos $(ARGS)

fuzz: setup ## two thousand operations made up from the schema, asked of the demo employer
	@FUZZ_CASES=$(FUZZ_CASES) $(BIN)/python -m pytest -q -s tests/graphql_server/attacks/test_fuzz.py $(ARGS)

check: static test ## format, lint, types, imports, compose file, schema drift, tests

static: format lint types imports compose schema-check ## what `check` does besides the tests

format: setup
	@$(BIN)/ruff format --check .

lint: setup
	@$(BIN)/ruff check .

types: setup
	@$(BIN)/mypy

imports: setup
	@$(BIN)/lint-imports

compose: setup
	@$(BIN)/python tools/check_compose.py

schema-check: setup web
	@status=0; $(BIN)/crm schema check || status=1; cd frontend_schema; \
		for each in check lint; do npm run --silent $$each || status=1; done; exit $$status

schema: setup web ## write frontend_schema/ anew
	@$(BIN)/crm schema export
	@cd frontend_schema && npm run --silent generate

schema-release: schema ## VERSION=1.2.3: from now on, changes of the schema are judged against it as it is
	@cd frontend_schema && npm run --silent release -- "$(VERSION)" && npm run --silent generate

bench: setup ## measure speed and memory, as ratios
	@$(BIN)/python -m benchmarks $(ARGS)

tidy: setup ## format the code and mend what ruff can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

setup: graphiql $(STAMP) ## the environment in .venv, from the hashed locks

graphiql: $(VENV)/bin/python ## GraphiQL from npm into local files, where Node is there
	@$(BIN)/python tools/graphiql.py

$(VENV)/bin/python:
	@command -v "$(PYTHON)" >/dev/null || \
		{ echo "Python is missing: install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$$("$(PYTHON)" --version) is too old: install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -m venv --clear $(VENV) || \
		{ rm -rf $(VENV); echo "The environment could not be made; on Debian and Ubuntu install python3-venv." >&2; exit 1; }

$(STAMP): requirements/dev.txt pyproject.toml hatch_build.py | $(VENV)/bin/python
	@echo "Installing the locked packages into $(VENV); this takes about a minute, once."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

web: frontend_schema/node_modules/.package-lock.json tests/web/node_modules/.package-lock.json ## the front-end tools and clients that tests and `make schema` run

%/node_modules/.package-lock.json: %/package-lock.json
	@command -v npm >/dev/null || \
		{ echo "Node is missing: install Node 20 or newer for the front-end tools." >&2; exit 1; }
	@echo "Installing the locked packages of $*; this takes some seconds, once."
	@cd $* && npm ci --silent
	@touch $@

softhsm: .softhsm/.tried ## SoftHSM for the tests of PKCS#11, unpacked into a folder: nothing is installed

.softhsm/.tried: tools/softhsm.sh
	@tools/softhsm.sh .softhsm
	@touch $@

lock: setup ## new lock files; ARGS=--upgrade moves to the newest versions
	@$(COMPILE) $(ARGS) pyproject.toml -o requirements/runtime.txt
	@$(COMPILE) $(ARGS) --group build -o requirements/build.txt
	@$(COMPILE) $(ARGS) -c requirements/runtime.txt -c requirements/build.txt \
		pyproject.toml --group dev -o requirements/dev.txt
	@for folder in graphql/graphiql frontend_schema tests/web benchmarks/postgraphile; do (cd $$folder && npm install --package-lock-only --silent); done

clean: ## remove what was installed and built; the data in .crm/ stays
	@rm -rf $(VENV) .softhsm build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis \
		frontend_schema/node_modules frontend_schema/example/built tests/web/node_modules graphql/graphiql/node_modules benchmarks/postgraphile/node_modules graphql/graphql_server/static/graphiql
	@find crm projections graphql tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
