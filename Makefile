# Causeway: `make demo` and `make test` do all set-up.
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
# A system's own Python goes first: it is built with profile-guided optimisation, which serves a quarter more than a plain build, such as pyenv's.
PYTHONS := /usr/bin/python3.11 /usr/bin/python3.12 python3.11 python3.12 python3
PYTHON ?= $(shell for p in $(PYTHONS); do $$p -c 'import ctypes, lzma, sqlite3, ssl, sys; exit(not (3,11) <= sys.version_info < (3,13))' 2>/dev/null && command -v $$p && break; done)
WITH_PIP = $(shell for p in $(PYTHON) $(PYTHONS); do $$p -m pip --version >/dev/null 2>&1 && command -v $$p && break; done)
RUN := .venv/bin
STAMP := .venv/.installed

.PHONY: demo test prove cases simulate bench bench-turn bench-lock bench-match bench-load lint types lock setup clean bench-titles safety-report bench-nlu bench-understand

demo: setup ## everything for a first look, served
	@$(RUN)/causeway serve --demo

test: setup train ## all tests
	@$(RUN)/python -m pytest $(ARGS)

prove: setup train ## the long proofs
	@$(RUN)/python -m pytest -m prove $(ARGS)

bench-titles: setup ## from job titles to occupations; ONET=FOLDER of a release
	@$(RUN)/python -m bench.titles $(ONET)

safety-report: setup ## safety and opt-out on the sets of another hand
	@$(RUN)/python -m nlu.safety_report $(MESSAGES)

bench-nlu: setup ## act classifiers compared
	@$(RUN)/python -m bench.classifiers

lint: setup
	@$(RUN)/ruff check .

types: setup
	@$(RUN)/mypy

train: setup
	@$(RUN)/causeway train

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Causeway needs CPython 3.11 or 3.12 on the PATH."; exit 1; }
	@command -v uv >/dev/null || test -x .uv/bin/uv || { echo "Installing uv into .uv"; $(WITH_PIP) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .uv uv; }
	@echo "Installing the locked environment into .venv"
	@test -d .venv || $(UV) venv --quiet --python "$(PYTHON)" .venv
	@$(UV) pip sync --quiet --python .venv requirements.lock
	@$(UV) pip install --quiet --python .venv --no-deps -e .
	@touch $(STAMP)

lock: ## write requirements.lock anew
	@$(UV) pip compile pyproject.toml --group dev --universal --generate-hashes -p 3.11 --no-annotate --no-header --quiet -o requirements.lock

STOCK := bench/.cache/stock
bench: setup train $(STOCK)/.installed ## beside stock Rasa, three times (about half an hour; trains stock Rasa once)
	@$(RUN)/python -m bench.run $(ARGS)

$(STOCK)/.installed: bench/stock/requirements.lock
	@echo "Installing stock Rasa with TensorFlow into $(STOCK)"
	@test -d $(STOCK) || $(UV) venv --quiet --python "$(if $(findstring 3.11,$(shell $(PYTHON) -V)),$(PYTHON),3.11)" $(STOCK)
	@$(UV) pip sync --quiet --python $(STOCK) bench/stock/requirements.lock
	@touch $@

bench-understand: setup train ## messages a second, and milliseconds a message
	@$(RUN)/python -m bench.understanding

bench-turn: setup train ## where each millisecond of a turn goes
	@$(RUN)/python -m bench.turn

bench-lock: setup ## write the lock of stock Rasa anew
	@$(UV) pip compile bench/stock/pyproject.toml --universal --generate-hashes -p 3.11 --no-annotate --no-header --quiet -o bench/stock/requirements.lock

bench-match: setup ## speed, memory and growth of the match
	@$(RUN)/python -m bench.match

bench-load: setup train ## thousands of conversations over every channel, on SQLite and PostgreSQL
	@$(RUN)/python -m bench.load $(ARGS)

cases: setup ## what the match gives for the forty cases, as docs/guidance/cases.md
	@$(RUN)/python -m tests.support.match_cases

simulate: setup train ## every simulated worker on every channel, as docs/simulation/
	@$(RUN)/python -m tests.support.simulator.report

clean:
	rm -rf .venv .uv var
