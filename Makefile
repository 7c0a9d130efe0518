# Cunji: `make demo` shows it, `make test` proves it. Everything lives in .venv; nothing else is touched.
VENV  := .venv
PY    := $(VENV)/bin/python
STAMP := $(VENV)/.installed

.PHONY: help install demo test torture lint lock bench

help:
	@echo "make demo      the bot, a local Telegram and a seeded county on one page (FRESH=1: start over)"
	@echo "make test      all tests"
	@echo "make torture   the bot is killed 200 times on each database (SEED=n: the same again; docs/torture.md)"
	@echo "make bench     every figure with its target, beside the peers (ONLY=turns: one file of bench/)"
	@echo "make install   only builds .venv"
	@echo "make lint      ruff, mypy, import-linter"
	@echo "make lock      writes requirements.lock anew from pyproject.toml"

install: $(STAMP)

$(STAMP): requirements.lock tools/mkvenv.sh
	@test -x $(PY) && $(PY) -m pip --version >/dev/null 2>&1 || sh tools/mkvenv.sh $(VENV)
	@echo "installing into $(VENV) ..."
	@$(PY) -m pip install -q --disable-pip-version-check uv==0.13.9 \
	  && $(VENV)/bin/uv pip sync -q --require-hashes --python $(PY) requirements.lock \
	  || $(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PY) -m compileall -q -j 0 $(VENV)/lib bot market reading storage simulator
	@touch $@

demo: $(STAMP)
	@$(PY) -m bot demo $(if $(FRESH),--fresh)

test: $(STAMP)
	@$(PY) -m pytest -n auto

torture: $(STAMP)
	@$(PY) -m tests.torture $(if $(SEED),--seed $(SEED))

lint: $(STAMP)
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy && $(VENV)/bin/lint-imports

lock: $(STAMP)
	@$(PY) -m pip install -q --disable-pip-version-check uv==0.13.9
	@$(VENV)/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header -q -o requirements.lock
	@$(VENV)/bin/uv pip compile --group bench --universal --python-version 3.11 --generate-hashes \
	  -c requirements.lock --no-emit-index-url --no-header -q -o bench/requirements.lock

# The peers of bench/turns are of no use to anybody else: a plain install does without them.
bench: $(VENV)/.peers
	@$(PY) -m bench $(ONLY)

$(VENV)/.peers: $(STAMP) bench/requirements.lock
	@echo "installing the peers into $(VENV) ..."
	@$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r bench/requirements.lock
	@touch $@
