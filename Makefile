# Everything that is done with this repository. `make help` lists it.

SHELL := /bin/bash
BUILD := swift build -c release --static-swift-stdlib --product noticeboard
PROGRAM := .build/release/noticeboard
PREFIX ?= /usr/local

# Debian packages: what the program is built with, and what its tests use besides.
BUILD_PACKAGES := libbrotli-dev libcmark-dev libexpat1-dev libopencc-dev libqrencode-dev \
  libyaml-dev pkg-config zlib1g-dev
# What the program starts while it runs: pdftotext reads attached PDF.
RUN_PACKAGES := poppler-utils
# What `noticeboard print` starts, if it is used: a browser, and fonts for what it prints.
PRINT_PACKAGES := chromium fonts-noto-cjk
TEST_PACKAGES := $(BUILD_PACKAGES) $(RUN_PACKAGES) $(PRINT_PACKAGES) python3 python3-venv \
  nginx-light caddy chromium-driver default-jre-headless
TEST_PYTHON := .build/python
PICTURE_PACKAGES := $(PRINT_PACKAGES)
BENCH_PACKAGES := gcc libcmark-dev time python3-venv

.DEFAULT_GOAL := help
.PHONY: help setup setup-tests program site check test lint format record docs bench \
  screenshots install clean

## Publish

site: program ## build the program and publish the sample board into site/
	$(PROGRAM) build --board .

check: program ## check the sample board
	$(PROGRAM) check --board .

## Develop

test: setup-tests program ## install what tests need, and run them all
	swift build --build-tests
	swift test --skip-build
	$(MAKE) --no-print-directory lint

lint: ## hold the sources to the house's format
	swift format lint --strict --recursive Package.swift Plugins Sources Tests

format: ## format the sources
	swift format --in-place --recursive Package.swift Plugins Sources Tests

record: ## write golden files anew; look at the difference before you commit it
	RECORD=1 swift test; git status --short Tests docs

docs: ## write docs/rules.md from the rules' doc comments
	RECORD=1 swift test --filter HouseTests; git status --short docs

screenshots: site ## take the pictures of the README from the sample board
	@$(call install_packages,$(PICTURE_PACKAGES))
	$(call picture,home,1280x1000,index.html)
	$(call picture,ledger,1280x1250,finance/monthly-ledger/2026-10.html)
	$(call picture,phone,400x900,residency/inquiry/index.html)

bench: program ## measure against Hugo and against a floor in C
	@$(call install_packages,$(BENCH_PACKAGES))
	python3 Benchmarks/run.py --noticeboard $(PROGRAM)

## Use

program: setup ## build the program, release
	$(BUILD)

install: program ## put the program into PREFIX/bin (default /usr/local)
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/noticeboard

setup: ## install the Debian packages that the program is built with and runs with
	@$(call install_packages,$(BUILD_PACKAGES) $(RUN_PACKAGES))

setup-tests: $(TEST_PYTHON)/installed ## install what the tests need, Python packages into .build
	@$(call install_packages,$(TEST_PACKAGES))

$(TEST_PYTHON)/installed: Tests/requirements.txt
	@$(call install_packages,$(TEST_PACKAGES))
	python3 -m venv $(TEST_PYTHON)
	$(TEST_PYTHON)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

clean: ## remove what was built; site/ stays
	rm -rf .build

help: ## list these commands
	@awk 'BEGIN {FS = ":.*## "} \
	  /^## / {printf "\n%s\n", substr($$0, 4)} \
	  /^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Installs those of the named Debian packages that are missing; silent when none is.
define install_packages
missing=""; \
for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "installing$$missing"; \
  as_root=""; [ "$$(id -u)" = 0 ] || as_root=sudo; \
  $$as_root apt-get update -q && \
  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing; \
fi
endef

# Takes a picture: name in docs/images, size, page of the site.
define picture
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --screenshot=docs/images/$(1).png \
  --window-size=$(subst x,$(comma),$(2)) "file://$(CURDIR)/site/$(3)" 2>/dev/null
endef
comma := ,
