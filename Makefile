# One door to everything. `make help` lists it.
VENV    := .venv
BIN     := $(VENV)/bin
STAMP   := $(VENV)/.ready
PYTHON  ?= python3.11
export PATH := $(CURDIR)/$(BIN):$(PATH)

.DEFAULT_GOAL := help

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(STAMP): pyproject.toml requirements.lock packaging/prepare.sh
	@bash packaging/prepare.sh "$(PYTHON)" "$(VENV)"
	@touch $@

.PHONY: lock
lock: ## pin the versions again (requirements.lock)
	$(BIN)/uv pip compile -q pyproject.toml --extra dev --universal --python-version 3.11 --no-header --no-emit-index-url --no-emit-find-links -o requirements.lock

# Chromium refuses to run as root with its sandbox on; nobody else needs it off.
ifeq ($(shell id -u),0)
export QTWEBENGINE_DISABLE_SANDBOX := 1
endif
