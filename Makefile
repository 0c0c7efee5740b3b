# Everything that is done with this repository. `make help` lists it.

SHELL := /bin/bash
BUILD := swift build -c release --static-swift-stdlib --product noticeboard
PROGRAM := .build/release/noticeboard
PREFIX ?= /usr/local

# Debian packages: what the program is built with, and what its tests use besides.
BUILD_PACKAGES := libbrotli-dev libcmark-dev libdeflate-dev libexpat1-dev libopencc-dev \
  libqrencode-dev libyaml-dev pkg-config zlib1g-dev
# What the program starts while it runs: pdftotext reads attached PDF.
RUN_PACKAGES := poppler-utils
# What `noticeboard print` starts, if it is used: a browser, and fonts for what it prints.
PRINT_PACKAGES := chromium fonts-noto-cjk
TEST_PACKAGES := $(BUILD_PACKAGES) $(RUN_PACKAGES) $(PRINT_PACKAGES) python3 python3-venv \
  nginx-light caddy chromium-driver default-jre-headless groff-base
TEST_PYTHON := .build/python
PICTURE_PACKAGES := $(PRINT_PACKAGES) pngquant poppler-utils python3-openpyxl
BENCH_PACKAGES := gcc libcmark-dev time python3-venv

.DEFAULT_GOAL := help
.PHONY: help setup setup-tests program site check test lint format record docs bench bench-search \
  screenshots guide-screenshots install install-files clean

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
	$(call picture,ledger,1280x1700,finance/monthly-ledger/2026-10.html)
	$(call picture,coverage,1280x1150,coverage.html)
	$(call picture,phone,400x1000,residency/inquiry/2026-10-19.html)
	$(call picture,dark,1280x1250,finance/monthly-ledger/years/2026.html,$(dark))
	$(PROGRAM) print F01 2026-10 --board . --output .build/print.pdf
	pdftoppm -r 80 -png -f 1 -l 1 -singlefile .build/print.pdf docs/images/print
	pngquant --force --strip --output docs/images/print.png 64 docs/images/print.png

guide-screenshots: program ## take the pictures of the guides while doing what they say
	@$(call install_packages,$(PICTURE_PACKAGES))
	/usr/bin/python3 docs/examples/pictures.py $(PROGRAM)

bench: program ## measure against Hugo and against a floor in C
	@$(call install_packages,$(BENCH_PACKAGES))
	python3 Benchmarks/run.py --noticeboard $(PROGRAM)

bench-search: setup-tests program ## measure the search of 10,000 records in Chromium
	$(TEST_PYTHON)/bin/python Benchmarks/search.py --noticeboard $(PROGRAM)

## Use

program: setup ## build the program, release
	$(BUILD)

install: program install-files ## put program, man page and completions below PREFIX (/usr/local)

# What is installed follows from the program itself, in the language of the session.
install-files:
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/noticeboard
	$(call printed,manual --lang en,man/man1/noticeboard.1)
	$(call printed,manual --lang zh,man/zh_CN/man1/noticeboard.1)
	$(call printed,--generate-completion-script bash,bash-completion/completions/noticeboard)
	$(call printed,--generate-completion-script zsh,zsh/site-functions/_noticeboard)
	$(call printed,--generate-completion-script fish,fish/vendor_completions.d/noticeboard.fish)

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
	  /^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

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

# Installs what the program prints: its arguments, the file below PREFIX/share.
define printed
@install -d $(DESTDIR)$(PREFIX)/share/$(dir $(2))
$(PROGRAM) $(1) > $(DESTDIR)$(PREFIX)/share/$(2)
endef

# Takes a picture: name in docs/images, size, page of the site, further options of Chromium.
define picture
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --screenshot=docs/images/$(1).png \
  --window-size=$(subst x,$(comma),$(2)) $(4) "file://$(CURDIR)/site/$(3)" 2>/dev/null
pngquant --force --strip --output docs/images/$(1).png 64 docs/images/$(1).png
endef
comma := ,
dark := --blink-settings=preferredColorScheme=0
