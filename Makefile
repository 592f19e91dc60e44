# Each target sets up all that it needs on a machine with Rust (rustup), Python 3.10+ and make.
# The recipes are scripts: each runs alone, from any directory.

.DEFAULT_GOAL := help
.PHONY: help demo test test-kotlin test-swift bench bench-all docs check-documents msrv

help: ## list the targets
	@echo 'jiceng: rules as code for township service centres'
	@echo
	@awk -F ' ## ' '/^[a-z-]+:.* ## / { split($$1, name, ":"); printf "  make %-16s %s\n", name[1], $$2 }' $(firstword $(MAKEFILE_LIST))
	@echo
	@echo 'Needs Rust (rustup), Python 3.10 or newer and make. Times are for two cores.'

demo: ## the report of a hall and a county's year in target/demo; IN=book.csv ON=2026-06-15 for your own (5 min, then seconds)
	@scripts/demo $(if $(IN),'$(IN)') $(if $(ON),--on '$(ON)')

test: ## everything that must hold before a change goes in (15 to 25 min)
	@scripts/test

test-kotlin: ## the Kotlin package on the JVM: needs a JDK 17 and Maven too (5 to 10 min, then 1)
	@scripts/test-kotlin

test-swift: ## the Swift package: the swift on the PATH, else one in a Debian 13 that it prepares (8 to 12 min, then 1)
	@scripts/test-swift

bench: ## speed beside peers, slow peers on a sample (up to 15 min)
	@scripts/bench

bench-all: ## the same, all peers on all rows (about 30 min)
	@scripts/bench --all

docs: ## the reference of the API in target/doc (2 min)
	@scripts/docs

check-documents: ## check documents before they are used: FILES="a.toml b.toml" (1 min, then seconds)
	@scripts/check-documents $(FILES)

msrv: ## build the core with Rust 1.85, the oldest that it promises (3 min)
	@scripts/msrv
